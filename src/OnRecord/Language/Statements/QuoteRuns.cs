using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>A quotation that its paragraph leaves open goes on with the mark that opens the next paragraph; the content goes on with it, unless that is told with a cue of its own. So does a content that a sentence of nothing but a quotation follows.</summary>
internal static class QuoteRuns
{
    private const int MostParagraphs = 40;

    /// <summary>Lets contents go on over paragraphs.</summary>
    public static void Extend(StatementFrame frame, List<StatementDraft> drafts)
    {
        var told = new bool[frame.TokenCount];
        foreach (StatementDraft draft in drafts)
        {
            foreach (TokenRange range in draft.Content)
            {
                told.AsSpan(range.First, range.Count).Fill(true);
            }
        }

        foreach (StatementDraft draft in drafts)
        {
            for (int paragraph = 0; paragraph < MostParagraphs && Next(frame, draft.Content[^1], told) is { } next; paragraph++)
            {
                draft.Content[^1] = draft.Content[^1] with { End = Math.Max(draft.Content[^1].End, next.First) };
                Add(draft, next, told);
            }

            if (Behind(frame, draft, told) is { } behind)
            {
                Add(draft, behind, told);
            }
        }
    }

    private static void Add(StatementDraft draft, TokenRange range, bool[] told)
    {
        draft.Content.Add(range);
        told.AsSpan(range.First, range.Count).Fill(true);
    }

    /// <summary>"Roe said she was worried. 'The quay is not safe.'": a sentence of nothing but a quotation, right behind that of the cue, is hers too.</summary>
    private static TokenRange? Behind(StatementFrame frame, StatementDraft draft, bool[] told)
    {
        int head = CueView.HeadOf(frame, draft.Cue), first = frame.Sentence(head).EndToken;
        bool isSaid = (frame.Kinds[head] & CueKinds.Say) != 0 && draft.Source.Count > 0 && draft.Content[^1].End <= first && draft.Content[^1].First >= draft.Cue.End;
        if (!isSaid || first >= frame.TokenCount || frame.Marks[first] != 1 || frame.Sentence(first).Paragraph != frame.Sentence(head).Paragraph)
        {
            return null;
        }

        (_, int end, bool isClosed) = frame.Quotes.Regions[frame.Quotes.Region[first]];
        bool isWhole = isClosed && frame.Sentence(end - 1).EndToken == end;
        return isWhole && !told.AsSpan(first, end - first).Contains(true) ? new TokenRange(first, end) : null;
    }

    private static TokenRange? Next(StatementFrame frame, TokenRange last, bool[] told)
    {
        int region = frame.Quotes.Region[last.End - 1];
        if (region < 0 || frame.Quotes.Regions[region].IsClosed || frame.Quotes.Regions[region].End > last.End + 1 || last.End >= frame.TokenCount)
        {
            return null;
        }

        int first = frame.Quotes.Regions[region].End;
        if (first >= frame.TokenCount || frame.Marks[first] != 1 || told[first])
        {
            return null;
        }

        Sentence here = frame.Sentence(first), before = frame.Sentence(first - 1);
        (_, int end, _) = frame.Quotes.Regions[frame.Quotes.Region[first]];
        bool isNext = here.Paragraph != before.Paragraph && here.FirstToken == first;
        return isNext && !told.AsSpan(first, end - first).Contains(true) ? new TokenRange(first, end) : null;
    }
}
