using OnRecord.Language.Learning;

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

    /// <summary>True when it stands at the beginning of some words.</summary>
    /// <param name="words">Hashes of the words from one of <see cref="First"/> to the end of the sentence.</param>
    public bool StandsAt(ReadOnlySpan<ulong> words) => Fits(words[1..], 1);

    private bool Fits(ReadOnlySpan<ulong> words, int step)
    {
        if (step == steps.Length)
        {
            return true;
        }

        if (steps[step].Length > 0)
        {
            return words.Length > 0 && steps[step].Contains(words[0]) && Fits(words[1..], step + 1);
        }

        for (int skip = 0; skip <= MostBetween && skip < words.Length; skip++)
        {
            if (Fits(words[skip..], step + 1))
            {
                return true;
            }
        }

        return false;
    }
}
