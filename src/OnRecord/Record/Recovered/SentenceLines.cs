namespace OnRecord.Record.Recovered;

/// <summary>Where the lines of a text end as a sentence does: a mark, behind it at most quotation marks, brackets and white space. The line that was asked for last is kept, so that going through a text costs one pass. Not thread-safe.</summary>
/// <param name="text">The text.</param>
internal sealed class SentenceLines(string text)
{
    private int first = -1;
    private int feed = -1;
    private int mark = -1;

    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>Whether the mark of such an end stands in the line of a place, at that place or behind it.</summary>
    public bool HasEndFrom(int at)
    {
        if (at < first || at > feed)
        {
            int next = text.IndexOf('\n', at);
            (first, feed) = (at, next < 0 ? text.Length : next);
            mark = Last(text.AsSpan(at, feed - at)) is >= 0 and var place ? at + place : -1;
        }

        return mark >= at;
    }

    private static int Last(ReadOnlySpan<char> line)
    {
        int end = line.Length - 1;
        while (end >= 0 && (line[end] is '"' or '\'' or ')' || char.IsWhiteSpace(line[end])))
        {
            end--;
        }

        return end >= 0 && line[end] is '.' or '!' or '?' ? end : -1;
    }
}
