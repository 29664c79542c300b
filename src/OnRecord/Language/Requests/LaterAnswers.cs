using System.Collections.Frozen;
using OnRecord.Language.Frames;
using OnRecord.Language.Learning;

namespace OnRecord.Language.Requests;

/// <summary>"Roe at first declined to comment, but later said that": whoever gave no answer, and is told to have given one then. The words are <c>initial</c> and <c>later</c> in <c>requests.txt</c>.</summary>
internal static class LaterAnswers
{
    private const int MostBefore = 3;
    private static readonly FrozenSet<ulong> Initial = RequestFinder.File.List("initial"), Later = RequestFinder.File.List("later");

    /// <summary>True where that is told in the same sentence or the next.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="match">What gives no answer.</param>
    /// <param name="party">Who gives none.</param>
    public static bool Follow(SentencePhrases text, FrameMatch match, int party)
    {
        Tokens.TokenizedText tokens = text.Text.Parsed.Text;
        int verb = text[match.Trigger].Head, behind = text[match.End - 1].End, next = tokens.SentenceOf(verb).EndToken;
        int end = next < tokens.Tokens.Length ? tokens.SentenceOf(next).EndToken : next, last = tokens.Tokens[end - 1].End;
        bool isFirst = HasAny(text, Math.Max(text[0].First, text[match.Trigger].First - MostBefore), verb, Initial);
        return text.Text.Statements.Any(said => said.Speaker == party && said.Content.Start >= tokens.Tokens[behind - 1].End && said.Content.End <= last && (isFirst || HasAny(text, behind, TokenAt(tokens, behind, end, said.Content.Start), Later)));
    }

    private static int TokenAt(Tokens.TokenizedText tokens, int from, int end, int place)
    {
        while (from < end && tokens.Tokens[from].Start < place)
        {
            from++;
        }

        return from;
    }

    private static bool HasAny(SentencePhrases text, int first, int end, FrozenSet<ulong> words)
    {
        for (int token = first; token < end; token++)
        {
            if (words.Contains(FeatureHash.Lower(text.Word(token))))
            {
                return true;
            }
        }

        return false;
    }
}
