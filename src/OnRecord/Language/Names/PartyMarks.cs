using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>Tells the mark of a legislator's party and place behind a name, "Rep. Ann Roe, D-Ore.,": capitals, a hyphen and a word with a capital. It is nobody.</summary>
internal static class PartyMarks
{
    private const int MostLetters = 3, MostWords = 4;

    /// <summary>True for the letters of such a mark.</summary>
    public static bool IsAt(TokenizedText text, int token)
    {
        bool isBehind = token > 0 && token + 2 < text.Tokens.Length && text.Word(token - 1) is "," or "(" or "[" && text.Tokens[token].Length <= MostLetters && text.Word(token).IndexOfAnyExceptInRange('A', 'Z') < 0;
        return isBehind && text.Word(token + 1) is "-" or "\u2010" or "\u2011" or "\u2013" && char.IsUpper(text.Word(token + 2)[0])
            && text.Tokens[token].End == text.Tokens[token + 1].Start && text.Tokens[token + 1].End == text.Tokens[token + 2].Start;
    }

    /// <summary>Behind a mark and the comma before it; where that comma stands for no mark.</summary>
    /// <param name="text">The text.</param>
    /// <param name="comma">The comma before the letters.</param>
    /// <param name="end">Behind the last token of the sentence.</param>
    public static int EndOf(TokenizedText text, int comma, int end)
    {
        if (comma + 3 >= end || !(text.Word(comma) is ",") || !IsAt(text, comma + 1))
        {
            return comma;
        }

        for (int token = comma + 4; token <= end && token < comma + 4 + MostWords; token++)
        {
            if (token == end || !char.IsUpper(text.Word(token)[0]))
            {
                return token;
            }
        }

        return comma;
    }
}
