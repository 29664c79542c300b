namespace OnRecord.Language.Time.Grammar;

/// <summary>Works out which symbols a match of each name can begin with, so that most places are passed over at once.</summary>
internal static class FirstSymbols
{
    /// <summary>For each name, by symbol, whether a match can begin with it.</summary>
    /// <param name="roots">The machines by name.</param>
    /// <param name="vocabulary">Their symbols.</param>
    /// <param name="numbers">The symbols of numbers.</param>
    /// <param name="alone">Whether the match must end behind that symbol.</param>
    public static bool[][] Of(IReadOnlyList<RuleNode> roots, Vocabulary vocabulary, int[] numbers, bool alone)
    {
        bool[][] firsts = [.. roots.Select(_ => new bool[vocabulary.SymbolCount])];
        foreach (int symbol in numbers.Concat(NumberWords(vocabulary)))
        {
            firsts[0][symbol] = true;
        }

        bool changed = true;
        while (changed)
        {
            changed = false;
            for (int name = 1; name < roots.Count; name++)
            {
                changed |= Grow(roots[name], firsts[name], firsts, alone);
            }
        }

        return firsts;
    }

    private static IEnumerable<int> NumberWords(Vocabulary vocabulary) => NumberReaderWords.Classes.Select(vocabulary.Symbol);

    private static bool Grow(RuleNode root, bool[] first, bool[][] firsts, bool alone)
    {
        bool changed = false;
        foreach ((int key, RuleNode next) in root.Symbols)
        {
            if (alone && next.Ends.Count == 0)
            {
                continue;
            }

            changed |= !first[key / 2];
            first[key / 2] = true;
        }

        foreach ((int name, _, RuleNode next) in root.Names)
        {
            if (alone && next.Ends.Count == 0)
            {
                continue;
            }

            for (int symbol = 0; symbol < first.Length; symbol++)
            {
                changed |= firsts[name][symbol] && !first[symbol];
                first[symbol] |= firsts[name][symbol];
            }
        }

        return changed;
    }
}
