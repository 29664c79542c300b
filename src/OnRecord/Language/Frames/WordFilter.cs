namespace OnRecord.Language.Frames;

/// <summary>Which lemmas a sentence may have: 256 bits, one for each of its words. A word that is there is never missed; one that is not may seem to be. For one thread at a time.</summary>
internal sealed class WordFilter
{
    private readonly ulong[] bits = new ulong[4];

    /// <summary>Takes the words of a sentence.</summary>
    /// <param name="lemmas">The hashes of their lemmas.</param>
    public void Set(ReadOnlySpan<ulong> lemmas)
    {
        Array.Clear(bits);
        foreach (ulong lemma in lemmas)
        {
            bits[(lemma >> 6) & 3] |= 1UL << (int)(lemma & 63);
        }
    }

    /// <summary>False when none of some words is there.</summary>
    public bool MayHave(ReadOnlySpan<ulong> words)
    {
        foreach (ulong word in words)
        {
            if ((bits[(word >> 6) & 3] >> (int)(word & 63) & 1) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
