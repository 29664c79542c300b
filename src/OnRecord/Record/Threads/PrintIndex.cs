namespace OnRecord.Record.Threads;

/// <summary>Which texts have a print. Prints that many texts share tell nothing and are left out.</summary>
internal sealed class PrintIndex
{
    /// <summary>Texts that may share a print.</summary>
    private const int MostSharing = 40;

    private readonly uint[] _prints;
    private readonly int[] _texts;

    /// <summary>Builds the index over the prints of texts, by number.</summary>
    public PrintIndex(IReadOnlyList<uint[]> texts)
    {
        int count = texts.Sum(static prints => prints.Length);
        _prints = new uint[count];
        _texts = new int[count];
        int at = 0;
        for (int text = 0; text < texts.Count; text++)
        {
            foreach (uint print in texts[text])
            {
                (_prints[at], _texts[at]) = (print, text);
                at++;
            }
        }

        Array.Sort(_prints, _texts);
    }

    /// <summary>The texts that have a print, in no order; none when too many have.</summary>
    public ReadOnlySpan<int> Find(uint print)
    {
        (int first, int count) = Sharing(print);
        return count > MostSharing ? [] : _texts.AsSpan(first, count);
    }

    /// <summary>
    /// The prints that tell something, in their order: a print of many texts, as those of a footer or a notice, is not looked for (<see cref="Find"/>), so that its not being found is no evidence either.
    /// </summary>
    /// <param name="prints">Prints of a text.</param>
    /// <param name="words">How many words it has.</param>
    /// <param name="tellingWords">How many of these tell something.</param>
    public uint[] Telling(uint[] prints, int words, out int tellingWords)
    {
        uint[] telling = Array.FindAll(prints, print => Sharing(print).Count <= MostSharing);
        tellingWords = telling.Length == prints.Length ? words : (int)((long)words * telling.Length / prints.Length);
        return telling;
    }

    /// <summary>Where a print begins and how many texts have it; more than <see cref="MostSharing"/> are not counted to their end.</summary>
    private (int First, int Count) Sharing(uint print)
    {
        int first = Array.BinarySearch(_prints, print);
        if (first < 0)
        {
            return (0, 0);
        }

        int end = first + 1;
        while (first > 0 && _prints[first - 1] == print && end - first <= MostSharing)
        {
            first--;
        }

        while (end < _prints.Length && _prints[end] == print && end - first <= MostSharing)
        {
            end++;
        }

        return (first, end - first);
    }
}
