using System.Collections.Frozen;

namespace OnRecord.Language.Tokens;

/// <summary>
/// Says whether a sentence ends behind a firm's name ("sold to Acme Corp. Mayor Roe said"): where who follows is none of the firm's ("Acme Corp. President Roe" is) or is called by a
/// given name. The words are in <c>abbreviations.txt</c> and <c>sentences.txt</c>.
/// </summary>
internal static class FirmStops
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Closing = Abbreviations.List.Set("closing"),
        Public = StopRules.Sentences.Set("public"), Many = StopRules.Sentences.Set("many"), Given = ReadGiven();

    /// <summary>True where a sentence ends between a firm's abbreviation and the token behind it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="stop">The abbreviation, with its stop.</param>
    public static bool EndsAt(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int stop)
    {
        ReadOnlySpan<char> firm = Of(text, tokens, stop), word = Of(text, tokens, stop + 1), behind = Of(text, tokens, stop + 2);
        if (!char.IsUpper(firm[0]) || !Closing.Contains(firm[..^1]) || !IsCapital(Of(text, tokens, stop - 1)) || !IsCapital(word))
        {
            return false;
        }

        return Public.Contains(word.TrimEnd('.')) || (Many.Contains(word) ? !IsCapital(behind) : Given.Contains(word) && IsCapital(behind) && GoesOn(Of(text, tokens, stop + 3)));
    }

    /// <summary>"Dana Fox protested", "Dana Fox, a clerk": no more of a name.</summary>
    private static bool GoesOn(ReadOnlySpan<char> word) => word is "," || (word.Length > 0 && char.IsLower(word[0]));

    private static bool IsCapital(ReadOnlySpan<char> word) => word.Length > 0 && char.IsUpper(word[0]);

    private static ReadOnlySpan<char> Of(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at) => at >= 0 && at < tokens.Length ? text[tokens[at].Start..tokens[at].End] : [];

    /// <summary>The given names of the lists of names.</summary>
    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ReadGiven()
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string file in (string[])["Names/Data/men.txt", "Names/Data/women.txt"])
        {
            using Stream stream = typeof(FirmStops).Assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"The word list {file} is not in the program.");
            using var reader = new StreamReader(stream);
            while (reader.ReadLine() is { } line)
            {
                names.UnionWith(line.StartsWith('#') ? [] : line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return names.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
