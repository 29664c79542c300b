using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace OnRecord.Ingest.Pdf;

/// <summary>
/// The stream filters of PDF with a bound on what a deflated stream may expand to, since each is unpacked in memory, on how deep streams lead to each other, and on what objects inside object streams refer to.
/// </summary>
internal sealed class BoundedFilters(long limit, PdfLoops loops) : IFilterProvider
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
            IFilter bound = filter is FlateFilter ? new BoundedFlate(filter, limit) : filter;
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

    private sealed class BoundedFlate(IFilter inner, long limit) : IFilter
    {
        /// <summary>Deflate expands at most 1032 times, so shorter input cannot hurt.</summary>
        private const int Harmless = 64 * 1024;

        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (input.Length > Harmless && Expands(input))
            {
                throw new InvalidDataException("A stream expands to more than the limit");
            }

            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        private bool Expands(Memory<byte> input)
        {
            using var packed = new MemoryStream(input.ToArray(), writable: false);
            using var stream = new ZLibStream(packed, CompressionMode.Decompress);
            var buffer = new byte[64 * 1024];
            long total = 0;
            try
            {
                int read;
                while ((read = stream.Read(buffer)) > 0 && total <= limit)
                {
                    total += read;
                }
            }
            catch (InvalidDataException)
            {
                // The filter copes with damage in its own way; what came before it counts.
            }

            return total > limit;
        }
    }
}
