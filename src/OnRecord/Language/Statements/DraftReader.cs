using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>Turns the labels of the second step into a statement.</summary>
internal static class DraftReader
{
    /// <summary>Reads the labels of a stretch.</summary>
    /// <returns>The statement; null without content.</returns>
    public static StatementDraft? Read(StatementFrame frame, Stretch stretch, CueSpan cue, ReadOnlySpan<byte> labels)
    {
        var sources = new List<TokenRange>(1);
        var contents = new List<TokenRange>(2);
        int at = 0;
        while (at < labels.Length)
        {
            int end = at + 1;
            bool isSource = PartLabels.IsSource(labels[at]), isContent = PartLabels.IsContent(labels[at]);
            if (isSource || isContent)
            {
                while (end < labels.Length && (isSource ? labels[end] is PartLabels.SourceInside or PartLabels.SourceEnd : labels[end] is PartLabels.ContentInside or PartLabels.ContentEnd))
                {
                    end++;
                }

                (isSource ? sources : contents).Add(new TokenRange(stretch.First + at, stretch.First + end));
            }

            at = end;
        }

        if (contents.Count == 0)
        {
            return null;
        }

        KeepNearest(frame, sources, cue);
        for (int index = 0; index < contents.Count; index++)
        {
            contents[index] = WithMarks(frame, stretch, contents[index]);
        }

        return new StatementDraft(cue, sources, contents);
    }

    /// <summary>A piece that holds one mark of a quotation and all within it holds the other too.</summary>
    private static TokenRange WithMarks(StatementFrame frame, Stretch stretch, TokenRange range)
    {
        if (stretch.IsInner)
        {
            return range;
        }

        int before = range.First - 1, behind = range.End;
        bool opens = before >= stretch.First && frame.Marks[before] == 1 && frame.Quotes.Regions[frame.Quotes.Region[before]] is var (_, end, isClosed) && isClosed && range.Holds(end - 1);
        bool closes = behind < stretch.End && frame.Marks[behind] == 2 && range.Holds(frame.Quotes.Regions[frame.Quotes.Region[behind]].First);
        return new TokenRange(opens ? before : range.First, closes ? behind + 1 : range.End);
    }

    /// <summary>A statement has one source: of several pieces, the one in the cue's sentence that is nearest to the cue.</summary>
    private static void KeepNearest(StatementFrame frame, List<TokenRange> sources, CueSpan cue)
    {
        if (sources.Count < 2)
        {
            return;
        }

        TokenRange best = sources[0];
        foreach (TokenRange other in sources)
        {
            best = Gap(frame, other, cue) < Gap(frame, best, cue) ? other : best;
        }

        sources.Clear();
        sources.Add(best);
    }

    private static int Gap(StatementFrame frame, TokenRange source, CueSpan cue)
    {
        int gap = source.End <= cue.First ? cue.First - source.End : source.First - cue.End;
        return gap + (frame.SentenceOf[source.First] == frame.SentenceOf[cue.First] ? 0 : 1000);
    }
}
