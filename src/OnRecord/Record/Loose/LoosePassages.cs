using System.Runtime.InteropServices;
using OnRecord.Record.Trails;
using OnRecord.Sources;

namespace OnRecord.Record.Loose;

/// <summary>
/// Gathers loose passages and chooses those that are to be analysed: whose words stand neither in a message, a recovered message or a document nor in a loose passage before them, by the ids of their
/// items and their places. What comes out does not depend on the order in which they were added. Not thread-safe.
/// </summary>
internal sealed class LoosePassages
{
    private readonly List<(LoosePassage Passage, int First, int Count)> passages = [];
    private readonly List<uint> prints = [];

    /// <summary>Adds a passage of five words or more.</summary>
    public void Add(LoosePassage passage, WordRun words)
    {
        int first = prints.Count;
        for (int at = 0; at + LooseWords.Least <= words.Count; at++)
        {
            prints.Add(words.Five(at));
        }

        passages.Add((passage, first, prints.Count - first));
    }

    /// <summary>Adds all that was added to another one.</summary>
    public void Add(LoosePassages other)
    {
        passages.AddRange(other.passages.Select(one => one with { First = one.First + prints.Count }));
        prints.AddRange(other.prints);
    }

    /// <summary>What is to be looked for in the words that are analysed.</summary>
    public LoosePrints Prints() => new(prints);

    /// <summary>The passages that are new, in order; those that follow one another in one writer's words are one.</summary>
    /// <param name="seen">What was seen of <see cref="Prints"/> in messages and documents; the chosen passages are noted too.</param>
    public List<LoosePassage> Choose(SeenPrints seen)
    {
        var chosen = new List<LoosePassage>();
        foreach ((LoosePassage passage, int first, int count) in passages.OrderBy(static one => one.Passage.Item).ThenBy(static one => one.Passage.Span.Start))
        {
            ReadOnlySpan<uint> words = CollectionsMarshal.AsSpan(prints).Slice(first, count);
            if (!seen.AreNew(words))
            {
                continue;
            }

            seen.Add(words);
            if (chosen.Count > 0 && chosen[^1] is var last && (last.Item, last.Writer, last.Span.End) == (passage.Item, passage.Writer, passage.Span.Start))
            {
                chosen[^1] = last with { Span = new TextSpan(last.Span.Start, passage.Span.End) };
            }
            else
            {
                chosen.Add(passage);
            }
        }

        return chosen;
    }
}
