using System.Collections;
using OnRecord.Record.Trails;

namespace OnRecord.Record.Loose;

/// <summary>Which prints of loose passages stand in words that are analysed. Not thread-safe.</summary>
internal sealed class SeenPrints(LoosePrints prints)
{
    /// <summary>Words in a print.</summary>
    private const int Window = 5;

    /// <summary>A stretch of so many words that stand nowhere else makes a passage new.</summary>
    private const int LeastNew = 8;

    private readonly BitArray seen = new(prints.Count);

    /// <summary>Whether nothing is looked for.</summary>
    public bool IsIdle => prints.Count == 0;

    /// <summary>One of the same prints that has seen nothing yet, for another thread.</summary>
    public SeenPrints Another() => new(prints);

    /// <summary>Notes the words of a text that is analysed.</summary>
    public void Add(WordRun words)
    {
        for (int at = 0; !IsIdle && at + Window <= words.Count; at++)
        {
            Add(words.Five(at));
        }
    }

    /// <summary>Notes the prints of words that are analysed.</summary>
    public void Add(ReadOnlySpan<uint> all)
    {
        foreach (uint print in all)
        {
            Add(print);
        }
    }

    /// <summary>Notes all that another one of the same prints did.</summary>
    public void Add(SeenPrints other) => seen.Or(other.seen);

    /// <summary>Whether words are new: eight of them in a row, or more than half, stand in nothing that was noted. A word stands there where five in a row with it do.</summary>
    /// <param name="all">The prints of the words, in order; one for each word but the last four.</param>
    public bool AreNew(ReadOnlySpan<uint> all)
    {
        int words = all.Length + Window - 1, known = 0, knownTo = 0;
        for (int at = 0; at < all.Length; at++)
        {
            if (!Has(all[at]))
            {
                continue;
            }

            if (at - knownTo >= LeastNew)
            {
                return true;
            }

            known += at + Window - Math.Max(at, knownTo);
            knownTo = at + Window;
        }

        return words - knownTo >= LeastNew || known * 2 < words;
    }

    private bool Has(uint print) => prints.PlaceOf(print) is >= 0 and var place && seen[place];

    private void Add(uint print)
    {
        if (prints.PlaceOf(print) is >= 0 and var place)
        {
            seen[place] = true;
        }
    }
}
