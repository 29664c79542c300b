namespace OnRecord.Ingest.Pdf;

/// <summary>Where some bytes come next. Asked from positions that only grow, all answers together cost one pass.</summary>
/// <param name="bytes">Where to look.</param>
/// <param name="word">What to look for.</param>
internal sealed class NextPlace(ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte> word)
{
    private int _next = -1;

    /// <summary>The first place at or behind a position; the length of all when there is none.</summary>
    public int From(int at)
    {
        if (_next < at)
        {
            int found = at < bytes.Length ? bytes.Span[at..].IndexOf(word.Span) : -1;
            _next = found < 0 ? bytes.Length : at + found;
        }

        return _next;
    }
}
