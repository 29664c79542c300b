using OnRecord.Language.Names;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>
/// "Roe said on Tuesday the plant closed in May", "Roe told the board Monday she would resign": without "that" the day right behind the saying is when it was said, and a clause with a subject
/// of its own is what was said. "Roe said Monday was a holiday" is another matter. Linear in the length of the text.
/// </summary>
internal static class DatedClauses
{
    private const int MostSource = 12;

    /// <summary>The statements that a sentence makes so.</summary>
    public static IEnumerable<StatementDraft> Find(StatementFrame frame, Sentence sentence)
    {
        int end = frame.BeforeStop(sentence);
        for (int verb = sentence.FirstToken + 1; verb < end; verb++)
        {
            bool isSaying = frame.Tag(verb) == PosTag.VBD && (frame.Kinds[verb] & CueKinds.Say) != 0 && frame.Quotes.Region[verb] < 0;
            int told = !isSaying ? verb : DetailWords.DirectVerbs.Contains(frame.Lemma(verb)) ? NounPhrases.At(frame, verb + 1, end).End : verb + 1;
            if (isSaying && ClauseBehindDay(frame, told, end) is > 0 and var clause && Source(frame, sentence, verb) is { Count: > 0 } source)
            {
                yield return new StatementDraft(new CueSpan(verb, verb + 1), [source], [new TokenRange(clause, end)]);
            }
        }
    }

    /// <summary>Takes the day of the saying off a content that begins with it.</summary>
    public static void LeaveOutDay(StatementFrame frame, StatementDraft draft)
    {
        TokenRange first = draft.Content[0];
        bool isSaid = first.First >= draft.Cue.End && (frame.Kinds[CueView.HeadOf(frame, draft.Cue)] & CueKinds.Say) != 0;
        if (isSaid && ClauseBehindDay(frame, first.First, first.End) is > 0 and var clause)
        {
            draft.Content[0] = first with { First = clause };
        }
    }

    /// <summary>Where a clause begins behind "on Tuesday night", "Monday", "on March 3"; -1 where there is no day or no clause with its subject first.</summary>
    private static int ClauseBehindDay(StatementFrame frame, int first, int end)
    {
        int day = first;
        day += day < end && frame.Word(day) is "on" or "last" or "late" or "early" ? 1 : 0;
        bool isMonth = day > first && day + 1 < end && frame.Tag(day) == PosTag.NNP && frame.Tag(day + 1) == PosTag.CD && frame.Names[day] == 0;
        if (day >= end || !(isMonth || DetailWords.Days.Contains(frame.Word(day))))
        {
            return -1;
        }

        int clause = isMonth ? day + 2 : day + 1;
        clause += !isMonth && clause < end && DetailWords.DayParts.Contains(frame.Word(clause)) ? 1 : 0;
        bool isSubject = clause + 1 < end && (frame.Tag(clause) is PosTag.DT or PosTag.PRP or PosTag.PrpPossessive || (frame.MentionAt[clause] is >= 0 and var mention && frame.Mentions[mention] is { Form: MentionForm.Name } of && of.FirstToken == clause));
        return isSubject && (frame.HasVerb(new TokenRange(clause + 1, end)) || HasParticiple(frame, clause + 1, end)) ? clause : -1;
    }

    /// <summary>"the plant closed in May": a verb of the past may be tagged as a participle or adjective.</summary>
    private static bool HasParticiple(StatementFrame frame, int first, int end)
    {
        for (int token = first; token < end; token++)
        {
            if (frame.Tag(token) == PosTag.VBN || (frame.Tag(token) == PosTag.JJ && frame.Word(token).EndsWith("ed")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name or noun right before the verb.</summary>
    private static TokenRange Source(StatementFrame frame, Sentence sentence, int verb)
    {
        int first = verb;
        while (first > sentence.FirstToken && verb - first < MostSource && (frame.Tag(first - 1).IsNominal() || frame.Names[first - 1] != 0))
        {
            first--;
        }

        return new TokenRange(first, verb);
    }
}
