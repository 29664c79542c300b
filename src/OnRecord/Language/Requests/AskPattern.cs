using OnRecord.Language.Learning;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Requests;

/// <summary>Words in a row, as a line of <c>Requests/Data/asking.txt</c> gives them: alternatives with <c>/</c> between, <c>*</c> for up to four words. Immutable and safe to share.</summary>
internal sealed class AskPattern
{
    private const int MostBetween = 4;
    private readonly ulong[][] steps;

    /// <summary>Reads a pattern.</summary>
    /// <param name="words">The words; an empty array in <see cref="First"/>'s place is not allowed, so the first is no <c>*</c>.</param>
    /// <param name="cue">What it tells.</param>
    public AskPattern(string words, AskCues cue)
    {
        Cue = cue;
        steps = [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static step => step == "*" ? [] : step.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(static word => FeatureHash.Lower(word)).ToArray())];
        if (steps.Length == 0 || steps[0].Length == 0)
        {
            throw new FormatException($"Requests/Data/asking.txt: a pattern begins with a word: {words}");
        }
    }

    /// <summary>What it tells.</summary>
    public AskCues Cue { get; }

    /// <summary>Hashes of the words it may begin with.</summary>
    public IReadOnlyList<ulong> First => steps[0];

    /// <summary>True when it stands at a token, all within the sentence.</summary>
    public bool StandsAt(TokenizedText text, int token, int end) => Fits(text, 1, token + 1, end);

    private bool Fits(TokenizedText text, int step, int token, int end)
    {
        if (step == steps.Length)
        {
            return true;
        }

        if (steps[step].Length > 0)
        {
            return token < end && Array.IndexOf(steps[step], FeatureHash.Lower(text.Word(token))) >= 0 && Fits(text, step + 1, token + 1, end);
        }

        for (int skip = 0; skip <= MostBetween && token + skip < end; skip++)
        {
            if (Fits(text, step + 1, token + skip, end))
            {
                return true;
            }
        }

        return false;
    }
}
