using System.Collections.Frozen;

namespace OnRecord.Language.Time.Grammar;

/// <summary>
/// What each word can stand for: a list of symbols with a value each. A symbol is a word class of the word lists (<c>%month</c>), a word that
/// a rule names (<c>ago</c>), or a class of numbers (<c>#day</c>). Words are compared without regard to case.
/// </summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> symbols = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<List<Sense>> senses = [[]];
    private FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private Sense[][] frozen = [];
    private int[] marks = [];
    private int longest;

    /// <summary>How many symbols there are; ids are below it.</summary>
    public int SymbolCount => symbols.Count + 1;

    /// <summary>How many entries there are; entry 0 stands for every unknown word.</summary>
    public int EntryCount => senses.Count;

    /// <summary>The id of a symbol, made when it is new; from 1.</summary>
    public int Symbol(string name)
    {
        if (!symbols.TryGetValue(name, out int id))
        {
            symbols[name] = id = symbols.Count + 1;
        }

        return id;
    }

    /// <summary>Adds a meaning to a word; a word keeps its first value for a symbol.</summary>
    /// <param name="word">Letters only, or one mark.</param>
    /// <param name="symbol">What it can stand for.</param>
    /// <param name="value">The value that a rule receives.</param>
    /// <param name="capital">Whether it means this only with a capital.</param>
    public void Add(string word, int symbol, int value, bool capital = false)
    {
        if (!entries.TryGetValue(word, out int entry))
        {
            entries[word] = entry = senses.Count;
            senses.Add([]);
        }

        if (!senses[entry].Exists(s => s.Symbol == symbol))
        {
            senses[entry].Add(new Sense(symbol, value, capital));
        }
    }

    /// <summary>Ends the filling; look-ups work from here on.</summary>
    public void Freeze()
    {
        frozen = [.. senses.Select(static s => s.ToArray())];
        lookup = entries.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        marks = new int[128];
        foreach ((string word, int entry) in entries)
        {
            longest = Math.Max(longest, word.Length);
            if (word.Length == 1 && word[0] < 128)
            {
                marks[word[0]] = entry;
            }
        }
    }

    /// <summary>The entry of a run of letters; 0 when it is unknown.</summary>
    public int Find(ReadOnlySpan<char> word) => word.Length <= longest && lookup.TryGetValue(word, out int entry) ? entry : 0;

    /// <summary>The entry of a mark; dashes and apostrophes of all kinds count as the plain ones.</summary>
    public int FindMark(char mark) => mark switch
    {
        < (char)128 => marks[mark],
        '\u2010' or '\u2011' or '\u2012' or '\u2013' => marks['-'],
        '\u2018' or '\u2019' or '\u02BC' => marks['\''],
        _ => 0,
    };

    /// <summary>Whether an entry can stand for a symbol.</summary>
    public bool Has(int entry, int symbol)
    {
        foreach (Sense sense in frozen[entry])
        {
            if (sense.Symbol == symbol)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What an entry can stand for.</summary>
    public ReadOnlySpan<Sense> Senses(int entry) => frozen[entry];
}
