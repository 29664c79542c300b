using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace OnRecord.Ingest.Pdf;

/// <summary>The stream filters of PDF with a bound on what a deflated stream may expand to, since each is unpacked in memory.</summary>
internal sealed class BoundedFilters(long limit) : IFilterProvider
{
    private static readonly IFilterProvider Inner = DefaultFilterProvider.Instance;

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => [.. Inner.GetFilters(dictionary).Select(Bound)];

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => [.. Inner.GetNamedFilters(names).Select(Bound)];

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => [.. Inner.GetAllFilters().Select(Bound)];

    private IFilter Bound(IFilter filter) => filter is FlateFilter ? new BoundedFlate(filter, limit) : filter;

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
