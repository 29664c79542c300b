using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>"It was not Roe who said it", "Nor was it the mayor, Ann Roe, who said it": whoever is named did not.</summary>
internal static class Clefts
{
    private const int MostBack = 24, MostAuxiliaries = 4;

    /// <summary>True where the verb of a cue stands in a clause with "who" or "that" about somebody of whom a sentence with "it" denies that.</summary>
    public static bool IsDenied(StatementFrame frame, CueSpan cue)
    {
        int who = WhoBefore(frame, cue);
        if (who < 0)
        {
            return false;
        }

        int first = frame.Sentence(who).FirstToken;
        for (int it = who - 2; it >= Math.Max(first, who - MostBack); it--)
        {
            if (frame.Word(it) is "it" or "It" or "IT")
            {
                return IsNot(frame, it, who) || IsTurned(frame, it, who, first) || (it - 1 > first && IsBe(frame, it + 1) && IsOne(frame, it + 2, who) && IsUntrue(frame, it - 1));
            }
        }

        return false;
    }

    /// <summary>The "who" or "that" before a verb and its auxiliaries; -1 for none.</summary>
    private static int WhoBefore(StatementFrame frame, CueSpan cue)
    {
        int who = cue.First - 1, first = frame.Sentence(cue.First).FirstToken;
        while (who > first && cue.First - who <= MostAuxiliaries && (frame.Tag(who) is PosTag.RB or PosTag.MD || (frame.Kinds[who] & CueKinds.Aux) != 0))
        {
            who--;
        }

        return who > first && frame.Word(who) is "who" or "that" && frame.Tag(who) is PosTag.WP or PosTag.WDT or PosTag.IN ? who : -1;
    }

    /// <summary>"it was not Roe who", "it wasn't Roe who"; not "it was not Roe but Lee who", "it was not only Roe who".</summary>
    private static bool IsNot(StatementFrame frame, int it, int who)
    {
        int not = it + 2;
        bool isDenied = IsBe(frame, it + 1) && not < who && (frame.Lemma(not) == Words.Not || frame.Lemma(not) == Words.Never);
        return isDenied && IsOne(frame, not + 1, who);
    }

    /// <summary>"Nor was it Roe who", "Never was it Roe who".</summary>
    private static bool IsTurned(StatementFrame frame, int it, int who, int first) =>
        it - 2 >= first && IsBe(frame, it - 1) && frame.Word(it - 2) is "Nor" or "nor" or "Never" or "never" or "Neither" or "neither" && IsOne(frame, it + 1, who);

    /// <summary>"It is not true [that] it was Roe who", "he denied [that] it was Roe who".</summary>
    private static bool IsUntrue(StatementFrame frame, int that) => frame.Word(that) is "that" && (AssertionWords.IsUntrueBefore(frame.Parsed, that)
        || (AssertionWords.Denying.Contains(frame.Lemma(that - 1)) && frame.Lemma(that - 2) != Words.Not));

    /// <summary>Somebody and no verb, and nobody else who did: "but Lee".</summary>
    private static bool IsOne(StatementFrame frame, int first, int who)
    {
        if (first >= who || AssertionWords.Turning.Contains(frame.Word(first)) || frame.Word(first) is "until" or "till")
        {
            return false;
        }

        for (int token = first; token < who; token++)
        {
            if (frame.Tag(token).IsFinite() || frame.Word(token) is "but" or ";")
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBe(StatementFrame frame, int token) => frame.Word(token) is "is" or "was" or "'s" or "’s" or "are" or "were" or "Is" or "Was";
}
