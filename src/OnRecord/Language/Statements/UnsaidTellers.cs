using System.Collections.Frozen;
using OnRecord.Language.Names;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>"Told Roe that we would wait.", "Also informed him of the plan.": a past that begins its sentence and whoever is told behind it; whoever writes it says it, and leaves out "I".</summary>
internal static class UnsaidTellers
{
    private const int MostTold = 8, LeastContent = 2;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Telling = CueWords.Words.Set("unsaid-telling"), Behind = CueWords.Words.Set("unsaid-behind");

    /// <summary>Such a statement, where the weights found none; null for none.</summary>
    public static StatementDraft? Find(StatementFrame frame, Sentence sentence, bool[] taken)
    {
        int verb = ContentRules.BehindAdverbs(frame, sentence.FirstToken, sentence.EndToken), end = frame.BeforeStop(sentence);
        if (verb + 1 + LeastContent >= end || taken[verb] || !IsTelling(frame, sentence, verb) || Told(frame, verb, end) is not { } told)
        {
            return null;
        }

        var content = new TokenRange(told.End, end);
        return content.Count >= LeastContent && Behind.Contains(frame.Word(content.First)) ? new StatementDraft(new CueSpan(verb, verb + 1), [], [content]) : null;
    }

    /// <summary>True for a statement without source that whoever writes the words makes.</summary>
    public static bool IsOne(StatementFrame frame, StatementDraft draft)
    {
        Sentence sentence = frame.Sentence(draft.Cue.First);
        bool isOpen = draft.Source.Count == 0 && draft.Outer is null && draft.Content[0].First >= draft.Cue.End && draft.Content[0].First < sentence.EndToken;
        int verb = ContentRules.BehindAdverbs(frame, sentence.FirstToken, sentence.EndToken);
        return isOpen && draft.Cue.Holds(verb) && IsTelling(frame, sentence, verb) && Told(frame, verb, frame.BeforeStop(sentence)) is { } told && told.End < sentence.EndToken && Behind.Contains(frame.Word(told.End)) && draft.Content[0].First >= told.First;
    }

    private static bool IsTelling(StatementFrame frame, Sentence sentence, int verb) =>
        verb < sentence.EndToken && Telling.Contains(frame.Word(verb)) && (verb == sentence.FirstToken || char.IsUpper(frame.Word(sentence.FirstToken)[0])) && frame.Word(sentence.EndToken - 1) is not "?"
        && frame.Quotes.Region[verb] < 0 && !HasClauseBehind(frame, verb, sentence.EndToken) && !HeadingAbove.Is(frame.Parsed, frame.Mentions, token => frame.MentionAt[token], sentence.FirstToken);

    /// <summary>"told [him]", "informed [the board]".</summary>
    private static TokenRange? Told(StatementFrame frame, int verb, int end)
    {
        TokenRange told = verb + 1 < end && frame.Tag(verb + 1) == PosTag.PRP ? new TokenRange(verb + 1, verb + 2) : NounPhrases.At(frame, verb + 1, Math.Min(end, verb + 1 + MostTold));
        return told.Count > 0 && (frame.MentionAt[told.First] >= 0 || frame.Tag(told.First) is PosTag.DT or PosTag.PrpPossessive) ? told : null;
    }

    /// <summary>"Told her mother was ill, Roe left": what begins so tells of the subject behind the comma.</summary>
    private static bool HasClauseBehind(StatementFrame frame, int verb, int end)
    {
        for (int comma = verb + 1; comma + 2 < end; comma++)
        {
            if (frame.Tag(comma) == PosTag.Comma && NounPhrases.At(frame, comma + 1, end) is { Count: > 0 } subject && ContentRules.BeginsWithVerb(frame, subject.End, end))
            {
                return true;
            }
        }

        return false;
    }
}
