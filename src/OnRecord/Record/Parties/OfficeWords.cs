using System.Collections.Frozen;
using OnRecord.Language.Tokens;

namespace OnRecord.Record.Parties;

/// <summary>Offices of which a place has one at a time (<c>Record/Parties/Data/offices.txt</c>). Immutable and safe to share.</summary>
internal static class OfficeWords
{
    private static readonly WordList List = new("Record/Parties/Data/offices.txt");

    private static readonly FrozenSet<string> Offices = List["office"].Select(static word => word.Replace('-', ' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words, and the office they name; tests.</summary>
    public static IReadOnlyList<(string Input, string Expected)> Examples => List.Examples;

    /// <summary>The office that a description or role names, in small letters: "the Mayor", "mayor of Westport"; null for any other.</summary>
    public static string? Of(string words)
    {
        string plain = words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
        int of = plain.IndexOf(" of ", StringComparison.Ordinal);
        plain = (of > 0 ? plain[..of] : plain).Trim();
        return Offices.Contains(plain) ? plain.ToLowerInvariant() : null;
    }
}
