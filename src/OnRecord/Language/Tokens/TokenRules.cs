using System.Collections.Frozen;

namespace OnRecord.Language.Tokens;

/// <summary>The word lists of the tokenizer, ready to be asked.</summary>
internal static class TokenRules
{
    /// <summary>How words are cut.</summary>
    public static readonly WordList Tokens = new("Tokens/Data/tokens.txt");

    /// <summary>Words behind a hyphen-joined prefix, units behind a number, and so on; see the data file.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Elided = Tokens.Set("elided");

    /// <summary>Prefixes that keep their hyphen.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes = Tokens.Set("prefix");

    /// <summary>Suffixes that keep their hyphen.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Suffixes = Tokens.Set("suffix");

    /// <summary>Words with a hyphen that are not cut.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hyphened = Tokens.Set("hyphened");

    /// <summary>Units that may be written together with their number.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = Tokens.Set("unit");

    /// <summary>Faces made of marks.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Faces = Tokens.Set("face");

    /// <summary>Last labels of web addresses.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Domains = Tokens.Set("domain");

    /// <summary>Last labels of file names.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FileTypes = Tokens.Set("file");

    private const int LongestCut = 8;

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Cuts = Tokens["cut"]
        .ToFrozenDictionary(word => word.Replace("|", "", StringComparison.Ordinal), word => word.IndexOf('|', StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly bool[] CutStarts = BuildCutStarts();

    /// <summary>Where a word that is two is cut, as in <c>can|not</c>; 0 when it is one.</summary>
    public static int CutOf(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestCut || word[0] >= CutStarts.Length || !CutStarts[word[0]])
        {
            return 0;
        }

        if (!word.Contains('\u2019'))
        {
            return Cuts.TryGetValue(word, out int cut) ? cut : 0;
        }

        Span<char> plain = stackalloc char[LongestCut];
        word.Replace(plain, '\u2019', '\'');
        return Cuts.TryGetValue(plain[..word.Length], out int at) ? at : 0;
    }

    private static bool[] BuildCutStarts()
    {
        var starts = new bool[128];
        foreach (string word in Tokens["cut"])
        {
            starts[word[0]] = true;
            starts[char.ToUpperInvariant(word[0])] = true;
        }

        return starts;
    }
}
