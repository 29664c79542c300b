using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>"Hale, Roe said, told the board that it was shut": Roe says that Hale told it. Whoever stands before the inserted words is the subject of the verb behind them.</summary>
internal static class InsertedTellers
{
    private const int LeastInserted = 5;

    /// <summary>Mends who speaks in what is told around inserted words.</summary>
    /// <param name="frame">The text.</param>
    /// <param name="drafts">Its statements; those that inserted words make are added at the end.</param>
    /// <param name="taken">Which tokens are of a cue.</param>
    public static void Mend(StatementFrame frame, List<StatementDraft> drafts, bool[] taken)
    {
        foreach (StatementDraft draft in drafts)
        {
            TakeFromBrackets(frame, draft);
        }

        for (int at = drafts.Count - 1; at >= 0; at--)
        {
            if (Inserted(frame, drafts[at]) is { } teller && !taken[teller.Cue.First])
            {
                drafts[at].Outer ??= teller;
                drafts.Add(teller);
                taken[teller.Cue.First] = true;
            }
        }

        foreach (StatementDraft inner in drafts)
        {
            if (inner.Outer is { } outer && Front(frame, outer, inner) is { } front)
            {
                inner.Source.Clear();
                if (!CueVerb.IsPassive(frame, CueVerb.Of(frame, inner.Cue)))
                {
                    inner.Source.Add(front);
                }
            }
        }
    }

    /// <summary>The subject before inserted words, of which the verb behind them is the inner cue's; null where a statement is not told so.</summary>
    private static TokenRange? Front(StatementFrame frame, StatementDraft outer, StatementDraft inner)
    {
        int at = outer.Content.FindIndex(content => content.First <= inner.Cue.First && inner.Cue.First < content.End);
        if (at < 1 || outer.Source is not [var teller])
        {
            return null;
        }

        TokenRange front = outer.Content[at - 1], behind = outer.Content[at];
        int first = Math.Min(teller.First, outer.Cue.First), last = Math.Max(teller.End, outer.Cue.End);
        bool isInserted = front.End < first && behind.First > last && frame.Tag(front.End) is PosTag.Comma or PosTag.OpenBracket && frame.Tag(behind.First - 1) is PosTag.Comma or PosTag.CloseBracket
            && frame.SentenceOf[front.First] == frame.SentenceOf[inner.Cue.First] && frame.Quotes.Region[front.First] < 0 && frame.Quotes.Region[behind.First] < 0;
        return isInserted && !frame.HasVerb(front) && IsSubject(frame, front) && BeginsWith(frame, behind.First, inner.Cue) ? front : null;
    }

    /// <summary>No phrase behind a preposition: "In May, Roe said, Hale told".</summary>
    private static bool IsSubject(StatementFrame frame, TokenRange front) => !(frame.Tag(front.First) is PosTag.IN or PosTag.TO or PosTag.RB or PosTag.CC or PosTag.WRB);

    /// <summary>True where the verb of a cue is the first one behind the inserted words, auxiliaries aside.</summary>
    private static bool BeginsWith(StatementFrame frame, int first, CueSpan cue)
    {
        int token = first, verb = CueVerb.Of(frame, cue);
        while (token < verb && (frame.Tag(token) is PosTag.RB or PosTag.MD || (frame.Kinds[token] & CueKinds.Aux) != 0 || frame.Lemma(token) == Words.Not))
        {
            token++;
        }

        return token == verb && frame.Tag(verb).IsVerb();
    }

    /// <summary>"[The clerk, Roe testified,] had never told": who says it was taken for a part of who is told to have; null where nobody was.</summary>
    private static StatementDraft? Inserted(StatementFrame frame, StatementDraft draft)
    {
        if (draft.Source is not [var source] || source.End != draft.Cue.First || source.Count < LeastInserted || draft.Content is not [.., var last] || last.End <= draft.Cue.End || frame.Tag(source.End - 1) != PosTag.Comma)
        {
            return null;
        }

        int verb = source.End - 2, comma = verb - 1;
        while (comma > source.First && frame.Tag(comma) != PosTag.Comma)
        {
            comma--;
        }

        TokenRange front = source with { End = comma }, teller = new(comma + 1, verb);
        bool isSaid = comma > source.First && teller.Count > 0 && frame.Tag(verb) is PosTag.VBD or PosTag.VBZ && (frame.Kinds[verb] & CueKinds.Say) != 0 && !frame.HasVerb(front) && !frame.HasVerb(teller)
            && frame.Tag(teller.First) is PosTag.NNP or PosTag.PRP or PosTag.DT && frame.Quotes.Region[verb] < 0;
        return isSaid ? new StatementDraft(new CueSpan(verb, verb + 1), [teller], [front, new TokenRange(draft.Cue.First, last.End)]) : null;
    }

    /// <summary>"Hale (Roe says) told the board": what the brackets hold tells what stands around them.</summary>
    private static void TakeFromBrackets(StatementFrame frame, StatementDraft draft)
    {
        if (draft.Source is not [var source] || source.End != draft.Cue.First || draft.Cue.End + 1 >= frame.Sentence(source.First).EndToken || frame.Tag(draft.Cue.End) != PosTag.CloseBracket)
        {
            return;
        }

        int open = source.End - 1;
        while (open > source.First && frame.Tag(open) != PosTag.OpenBracket)
        {
            open--;
        }

        if (open > source.First && draft.Content is [.., var last] && last.End > draft.Cue.End + 1)
        {
            draft.Source[0] = source with { First = open + 1 };
            draft.Content.Clear();
            draft.Content.Add(new TokenRange(source.First, open));
            draft.Content.Add(new TokenRange(draft.Cue.End + 1, last.End));
        }
    }
}
