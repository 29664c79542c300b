using System.IO.Compression;
using System.Runtime.InteropServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace OnRecord.Ingest.Pdf;

/// <summary>
/// The stream filters of PDF with a bound on what a deflated stream may expand to, since each is unpacked in memory, on how deep streams lead to each other, and on what objects inside object streams refer to; deflated streams that are cut or broken are counted.
/// </summary>
internal sealed class BoundedFilters(long limit, PdfLoops loops, PdfLog log) : IFilterProvider
{
    private static readonly IFilterProvider Inner = DefaultFilterProvider.Instance;

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(Inner.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(Inner.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Bound(Inner.GetAllFilters());

    private List<IFilter> Bound(IReadOnlyList<IFilter> filters)
    {
        loops.CheckDepth();
        return [.. filters.Select((filter, at) =>
        {
            IFilter bound = filter is FlateFilter ? new BoundedFlate(filter, limit, log) : filter;
            return at == filters.Count - 1 && filter is (FlateFilter or LzwFilter or RunLengthFilter or Ascii85Filter or AsciiHexDecodeFilter) ? new InnerObjects(bound, loops) : bound;
        })];
    }

    /// <summary>The last filter of a stream, which may be an object stream.</summary>
    private sealed class InnerObjects(IFilter inner, PdfLoops loops) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            Memory<byte> unpacked = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (streamDictionary.TryGet(NameToken.First, out IToken first) && first is NumericToken { Int: > 0 } offset && streamDictionary.ContainsKey(NameToken.N))
            {
                loops.CutInner(unpacked, offset.Int);
            }

            return unpacked;
        }
    }

    /// <summary>Unpacks deflated streams up to their first fault, and says so.</summary>
    private sealed class BoundedFlate(IFilter inner, long limit, PdfLog log) : IFilter
    {
        private readonly PdfInflate _inflate = new(limit);

        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            ReadOnlyMemory<byte> unpacked = _inflate.Unpack(input, out bool isWhole);
            if (!isWhole)
            {
                log.Broken++;
            }

            return !HasPredictor(streamDictionary) ? MemoryMarshal.AsMemory(unpacked)
                : inner.Decode(isWhole ? input : Packed(unpacked.Span), streamDictionary, filterProvider, filterIndex);
        }

        /// <summary>Pixels and tables may be written as differences (ISO 32000-1, 7.4.4.4), which the library undoes after it unpacked the stream itself.</summary>
        private static bool HasPredictor(DictionaryToken dictionary) => dictionary.ContainsKey(NameToken.DecodeParms) || dictionary.ContainsKey(NameToken.Create("DP"));

        private static byte[] Packed(ReadOnlySpan<byte> bytes)
        {
            using var packed = new MemoryStream();
            using (var stream = new ZLibStream(packed, CompressionLevel.NoCompression, leaveOpen: true))
            {
                stream.Write(bytes);
            }

            return packed.ToArray();
        }
    }
}
