namespace OnRecord.Language.Time;

/// <summary>Finds the innermost words around each time that were said on another day. Asked for times in order, and linear unless very many such words overlap. For one thread.</summary>
/// <param name="told">The words, in any order.</param>
internal sealed class ToldWalk(IReadOnlyList<ToldWords> told)
{
    private readonly List<ToldWords> ordered = [.. told.OrderBy(static words => words.Span.Start).ThenByDescending(static words => words.Span.End)];
    private readonly List<ToldWords> open = [];
    private int next;

    /// <summary>The innermost words that hold a time; null for none.</summary>
    /// <param name="start">Where the time begins, not before the one asked for last.</param>
    /// <param name="end">Behind it.</param>
    public ToldWords? Around(int start, int end)
    {
        for (; next < ordered.Count && ordered[next].Span.Start <= start; next++)
        {
            Close(ordered[next].Span.Start);
            open.Add(ordered[next]);
        }

        Close(start);
        return open.Where(words => end <= words.Span.End).MinBy(static words => words.Span.Length);
    }

    private void Close(int at)
    {
        while (open.Count > 0 && open[^1].Span.End <= at)
        {
            open.RemoveAt(open.Count - 1);
        }
    }
}
