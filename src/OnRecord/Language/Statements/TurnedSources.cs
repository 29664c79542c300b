using System.Collections.Frozen;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>Who says it where the weights took another for the speaker: "Pike, said aides, was angry"; "Beck, through her lawyer, denied it"; "said one".</summary>
internal static class TurnedSources
{
    private const int MostSubject = 12;
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Proxies = CueWords.Words.Set("proxy");

    /// <summary>Mends the source of a statement.</summary>
    public static void Apply(StatementFrame frame, StatementDraft draft)
    {
        TurnRound(frame, draft);
        LookBehindProxy(frame, draft);
        TakeFromContent(frame, draft);
    }

    /// <summary>"Pike, said aides, was angry": a verb without a subject behind the words that follow the cue tells that these say it.</summary>
    private static void TurnRound(StatementFrame frame, StatementDraft draft)
    {
        bool isPlain = draft.Source.Count == 1 && draft.Content.Count == 1 && draft.Content[0].First == draft.Cue.End && (frame.Kinds[CueVerb.Of(frame, draft.Cue)] & CueKinds.Say) != 0;
        int comma = draft.Cue.First - 1;
        if (!isPlain || comma <= draft.Source[0].First || draft.Source[0].End < comma || frame.Tag(comma) != PosTag.Comma || frame.Commas[comma] != frame.Commas[draft.Source[0].First])
        {
            return;
        }

        TokenRange told = draft.Content[0], teller = NounPhrases.At(frame, told.First, told.End);
        if (teller.Count > 0 && teller.End + 1 < told.End && frame.Tag(teller.End) == PosTag.Comma && ContentRules.BeginsWithVerb(frame, teller.End + 1, told.End))
        {
            draft.Content[0] = new TokenRange(draft.Source[0].First, comma);
            draft.Content.Add(new TokenRange(teller.End + 1, told.End));
            draft.Source[0] = teller;
        }
    }

    /// <summary>Who lets another speak says it; where the tree does not tell who that is, nobody does.</summary>
    private static void LookBehindProxy(StatementFrame frame, StatementDraft draft)
    {
        if (draft.Source.Count != 1 || draft.Source[0].First < 2 || draft.Source[0].End > draft.Cue.First)
        {
            return;
        }

        int link = draft.Source[0].First - 1;
        if (!Proxies.Contains(frame.Word(link)) || frame.Tag(link - 1) != PosTag.Comma || frame.SentenceOf[link - 1] != frame.SentenceOf[draft.Cue.First])
        {
            return;
        }

        Sentence sentence = frame.Sentence(link);
        draft.Source.Clear();
        var subject = new TokenRange(sentence.FirstToken, link - 1);
        if (subject.Count is > 0 and <= MostSubject && NounPhrases.At(frame, subject.First, subject.End) == subject)
        {
            draft.Source.Add(subject);
        }
    }

    /// <summary>"'No,' said one.", "'No,' says a friend, 'never'": the only words right behind the cue that are in no quotation say it.</summary>
    private static void TakeFromContent(StatementFrame frame, StatementDraft draft)
    {
        int at = draft.Source.Count > 0 ? -1 : draft.Content.FindIndex(1, Math.Max(0, draft.Content.Count - 1), piece => piece.First == draft.Cue.End);
        if (at < 0 || draft.Content[at - 1].End > draft.Cue.First || frame.Quotes.Region[draft.Content[at - 1].First] < 0 || frame.Quotes.Region[draft.Content[at].First] >= 0)
        {
            return;
        }

        TokenRange piece = draft.Content[at], teller = frame.Tag(piece.End - 1) == PosTag.Comma ? piece with { End = piece.End - 1 } : piece;
        bool isLast = at + 1 == draft.Content.Count ? piece.End >= frame.BeforeStop(frame.Sentence(piece.First)) : frame.Quotes.Region[draft.Content[at + 1].First] >= 0;
        if (isLast && teller.Count > 0 && NounPhrases.At(frame, teller.First, teller.End) == teller)
        {
            draft.Content.RemoveAt(at);
            draft.Source.Add(teller);
        }
    }
}
