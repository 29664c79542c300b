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
        int first = Array.BinarySearch(_prints, print);
        if (first < 0)
        {
            return [];
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

        return end - first > MostSharing ? [] : _texts.AsSpan(first, end - first);
    }
}
