namespace OnRecord.Record.Parties;

/// <summary>What tells people of one given and family name apart.</summary>
/// <param name="Initial">The first initial behind the given name, in small letters; null for none.</param>
/// <param name="Generation">"jr", "sr", "ii" and so on; null for none.</param>
internal readonly record struct NameMarks(char? Initial, string? Generation)
{
    /// <summary>Letters that scanned print has for one another.</summary>
    private const string Alike = "jil";

    private static readonly string[] Generations = ["jr", "sr", "ii", "iii", "iv"];

    /// <summary>The marks of a name, whichever way round.</summary>
    public static NameMarks Of(string display) => new(PersonNameReader.MiddleInitial(display) is { } letter ? Alike.Contains(letter) ? Alike[0] : letter : null, display.Split([' ', '\t', '\r', '\n', ',', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
        .Select(static word => word.TrimEnd('.').ToLowerInvariant()).FirstOrDefault(static word => Array.IndexOf(Generations, word) >= 0));

    /// <summary>The key of the name itself, of the key of whoever has it with a generation; null for others.</summary>
    public static PartyKey? Unmarked(PartyKey key)
    {
        string[] words = key.Text.Split(' ');
        string[] left = [.. words.Where(static word => !(word.EndsWith('.') && Array.IndexOf(Generations, word[..^1]) >= 0))];
        return key.Kind == PartyKeyKind.Person && left.Length < words.Length ? key with { Text = string.Join(' ', left) } : null;
    }

    /// <summary>The key of whoever has a name with these marks: "ann m. roe", "bo jr. roe"; the name's own key without marks.</summary>
    public PartyKey On(PartyKey name)
    {
        string marks = (Initial is { } letter ? $" {letter}." : "") + (Generation is { } number ? $" {number}." : "");
        int space = name.Text.IndexOf(' ', StringComparison.Ordinal);
        return marks.Length == 0 ? name : name with { Text = name.Text[..space] + marks + name.Text[space..] };
    }
}
