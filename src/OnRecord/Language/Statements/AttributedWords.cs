using System.Collections.Frozen;
using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>"The quote attributed to Roe (...) is wrong", "a letter falsely attributed to Roe said": words that are laid to somebody are no saying of theirs. The words are in <c>Data/assertion.txt</c>.</summary>
internal static class AttributedWords
{
    private const int MostTitles = 4, MostPhrase = 12;
    private static readonly FrozenSet<ulong> Attributing = AssertionWords.Words["attributing"].Select(static word => FeatureHash.Lower(word)).ToFrozenSet();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Falsely = AssertionWords.Words.Set("falsely");

    /// <summary>True for a cue that is no saying: the "to" of "attributed to", and "attributed" before whom that is.</summary>
    public static bool IsOne(StatementFrame frame, StatementDraft draft)
    {
        int last = draft.Cue.End - 1;
        bool isTo = draft.Cue.First == last && frame.Word(last) is "to" && last > 0 && IsAttributed(frame, last - 1);
        bool isThing = last > draft.Cue.First && frame.Word(last) is "to" && IsAttributed(frame, last - 1) && draft.Content.Exists(content => content.First == draft.Cue.End);
        return isTo || isThing || (IsAttributed(frame, last) && draft.Cue.End < frame.TokenCount && frame.Word(draft.Cue.End) is "to" && !draft.Source.Exists(source => source.First > last));
    }

    /// <summary>True for "falsely attributed to Roe", of whom the words are told not to be.</summary>
    public static bool IsFalse(StatementFrame frame, CueSpan cue)
    {
        for (int token = cue.First; token < cue.End; token++)
        {
            if (IsAttributed(frame, token))
            {
                return token > 0 && Falsely.Contains(frame.Word(token - 1));
            }
        }

        return false;
    }

    /// <summary>"[A letter attributed to Roe] said", "[A note signed by Roe] said": not Roe, but what is laid to him, says it.</summary>
    public static void TakeWhole(StatementFrame frame, StatementDraft draft)
    {
        if (draft.Source is not [var source] || source.End > draft.Cue.First)
        {
            return;
        }

        int to = source.First - 1, least = frame.Sentence(source.First).FirstToken;
        while (to > least && source.First - to <= MostTitles && frame.Tag(to) is PosTag.DT or PosTag.NNP)
        {
            to--;
        }

        if (to - 1 <= least || frame.Word(to) is not "to" || !IsAttributed(frame, to - 1))
        {
            return;
        }

        int first = to - 1;
        while (first > least && to - first < MostPhrase && (frame.Tag(first - 1).IsNominal() || frame.Tag(first - 1) is PosTag.RB or PosTag.DT or PosTag.PrpPossessive))
        {
            first--;
        }

        if (first < to - 1 && !draft.SaysToken(first))
        {
            draft.Source[0] = source with { First = first };
        }
        else
        {
            draft.Source.Clear();
        }
    }

    private static bool IsAttributed(StatementFrame frame, int token) => Attributing.Contains(frame.Lower[token]);
}
