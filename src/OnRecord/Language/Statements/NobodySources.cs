using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>Sources whole where they speak of nobody: "[Neither] the mayor nor the council", "[None of the three,] Roe, Lee and Ann".</summary>
internal static class NobodySources
{
    private const int MostList = 24, MostFront = 6;

    /// <summary>Mends the source of a statement.</summary>
    /// <returns>False where nothing is left that would be said: "None of the three, Roe, Lee and Ann, responded."</returns>
    public static bool Apply(StatementFrame frame, StatementDraft draft)
    {
        if (draft.Source is not [var source] || FirstOf(frame, source) is not (>= 0 and var first))
        {
            return true;
        }

        draft.Source[0] = source with { First = first };
        draft.Content.RemoveAll(content => content.First >= first && content.End <= source.End);
        return draft.Content.Count > 0;
    }

    /// <summary>True for a source of which nobody says anything: whoever is named in it does not either.</summary>
    public static bool IsNobody(StatementFrame frame, TokenRange source) => source.Count > 1 && (Is(frame, source.First, "none") || Is(frame, source.First, "neither"));

    private static int FirstOf(StatementFrame frame, TokenRange source)
    {
        int first = frame.Sentence(source.First).FirstToken, before = source.First - 1;
        if (before < first)
        {
            return -1;
        }

        if (Is(frame, before, "neither"))
        {
            return Holds(frame, source, "nor") ? before : -1;
        }

        return Is(frame, before, "nor") ? Neither(frame, before, first) : frame.Tag(before) == PosTag.Comma ? NoneOf(frame, before, first) : -1;
    }

    private static int Neither(StatementFrame frame, int nor, int first)
    {
        for (int token = nor - 1; token >= Math.Max(first, nor - MostList) && !frame.HasVerb(new TokenRange(token, nor)); token--)
        {
            if (Is(frame, token, "neither"))
            {
                return token;
            }
        }

        return -1;
    }

    private static int NoneOf(StatementFrame frame, int comma, int first)
    {
        first += frame.Marks[first] != 0 && first + 1 < comma ? 1 : 0;
        bool isNone = comma - first is > 2 and <= MostFront && (Is(frame, first, "none") || Is(frame, first, "neither")) && Is(frame, first + 1, "of");
        return isNone && !frame.HasVerb(new TokenRange(first, comma)) ? first : -1;
    }

    private static bool Holds(StatementFrame frame, TokenRange range, string word)
    {
        for (int token = range.First; token < range.End; token++)
        {
            if (Is(frame, token, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(StatementFrame frame, int token, string word) => frame.Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);
}
