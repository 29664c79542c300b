using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>
/// A quotation that its paragraph leaves open goes on with the mark that opens the next paragraph; the content goes on with it, before and behind, unless a part of it is told with a cue
/// of its own. So does a content that a sentence of nothing but a quotation follows.
/// </summary>
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
            for (int paragraph = 0; paragraph < MostParagraphs && Before(frame, draft, told) is { } before; paragraph++)
            {
                draft.Content.Insert(0, before);
                told.AsSpan(before.First, before.Count).Fill(true);
            }
        }

        foreach (StatementDraft draft in drafts)
        {
            GoOn(frame, draft, told);
            if (Behind(frame, draft, told) is { Count: > 0 } behind)
            {
                behind.ForEach(range => Add(draft, range, told));
            }
        }
    }

    private static void GoOn(StatementFrame frame, StatementDraft draft, bool[] told)
    {
        for (int paragraph = 0; paragraph < MostParagraphs && Next(frame, draft.Content[^1], told) is { } next; paragraph++)
        {
            draft.Content[^1] = draft.Content[^1] with { End = Math.Max(draft.Content[^1].End, next.First) };
            Add(draft, next, told);
        }
    }

    private static void Add(StatementDraft draft, TokenRange range, bool[] told)
    {
        draft.Content.Add(range);
        told.AsSpan(range.First, range.Count).Fill(true);
    }

    /// <summary>The paragraph before the one that a quotation begins, when it is nothing but a quotation that it leaves open.</summary>
    private static TokenRange? Before(StatementFrame frame, StatementDraft draft, bool[] told)
    {
        TokenRange content = draft.Content[0];
        int region = frame.Quotes.Region[content.First];
        if (region < 1 || content.End > draft.Cue.First || content.First != frame.Quotes.Regions[region].First || !BeginsParagraph(frame, content.First))
        {
            return null;
        }

        (int first, int end, bool isClosed) = frame.Quotes.Regions[region - 1];
        bool isOpen = !isClosed && end == content.First && BeginsParagraph(frame, first);
        return isOpen && !told.AsSpan(first, end - first).Contains(true) ? new TokenRange(first, end) : null;
    }

    /// <summary>
    /// What follows the cue's sentence and is hers too: "Roe said she was worried. 'The quay is not safe.'" is a sentence of nothing but a quotation; one that its paragraph leaves open
    /// goes on in the next. In a new paragraph only one that is left open is, when her own words were quoted: a whole one may be another's.
    /// </summary>
    private static List<TokenRange>? Behind(StatementFrame frame, StatementDraft draft, bool[] told)
    {
        int head = CueView.HeadOf(frame, draft.Cue), first = frame.Sentence(head).EndToken;
        TokenRange last = draft.Content[^1];
        bool isSaid = (frame.Kinds[head] & CueKinds.Say) != 0 && draft.Source.Count > 0 && last.End <= first;
        if (!isSaid || first >= frame.TokenCount || frame.Marks[first] != 1)
        {
            return null;
        }

        bool isNew = BeginsParagraph(frame, first), isQuoted = frame.Quotes.Region[last.First] >= 0 && frame.Quotes.Regions[frame.Quotes.Region[last.First]].IsClosed;
        List<TokenRange> run = Run(frame, first, told);
        return run.Count > 1 ? isQuoted || (!isNew && last.First >= draft.Cue.End) ? run : null : !isNew && last.First >= draft.Cue.End ? run : null;
    }

    /// <summary>A quotation and, while paragraphs leave it open, those that go on with it; none when a part of it is told or when it does not end with its sentence.</summary>
    private static List<TokenRange> Run(StatementFrame frame, int first, bool[] told)
    {
        var run = new List<TokenRange>();
        while (first < frame.TokenCount && frame.Marks[first] == 1 && run.Count < MostParagraphs)
        {
            (_, int end, bool isClosed) = frame.Quotes.Regions[frame.Quotes.Region[first]];
            if (told.AsSpan(first, end - first).Contains(true) || TranscriptLabel.At(frame.Parsed.Text, first) is not null)
            {
                return [];
            }

            run.Add(new TokenRange(first, end));
            if (isClosed)
            {
                return frame.Sentence(end - 1).EndToken == end ? run : [];
            }

            first = end;
        }

        return [];
    }

    private static bool BeginsParagraph(StatementFrame frame, int token)
    {
        Sentence sentence = frame.Sentence(token);
        return sentence.FirstToken == token && (token == 0 || frame.Sentence(token - 1).Paragraph != sentence.Paragraph);
    }

    private static TokenRange? Next(StatementFrame frame, TokenRange last, bool[] told)
    {
        int region = frame.Quotes.Region[last.End - 1];
        if (region < 0 || frame.Quotes.Regions[region].IsClosed || frame.Quotes.Regions[region].End > last.End + 1 || last.End >= frame.TokenCount)
        {
            return null;
        }

        int first = frame.Quotes.Regions[region].End;
        if (first >= frame.TokenCount || frame.Marks[first] != 1 || told[first] || TranscriptLabel.At(frame.Parsed.Text, first) is not null)
        {
            return null;
        }

        (_, int end, _) = frame.Quotes.Regions[frame.Quotes.Region[first]];
        return BeginsParagraph(frame, first) && !told.AsSpan(first, end - first).Contains(true) ? new TokenRange(first, end) : null;
    }
}
