using System.Collections.Frozen;
using OnRecord.Language.Tokens;

namespace OnRecord.Record.Parties;

/// <summary>Tells what stands in the place of a name or an address and is nobody's: "N/A", "no.address@docks.example".</summary>
internal static class Placeholders
{
    private static readonly WordList List = new("Record/Parties/Data/placeholders.txt");
    private static readonly FrozenSet<string> Names = List["name"].ToFrozenSet(StringComparer.Ordinal), Mailboxes = List["mailbox"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The examples of the data file, for the tests.</summary>
    public static IReadOnlyList<(string Input, string Expected)> Examples => List.Examples;

    /// <summary>True for words in the place of a name.</summary>
    public static bool IsName(string name) => Names.Contains(string.Concat(name.Where(static c => !char.IsWhiteSpace(c))).ToLowerInvariant());

    /// <summary>True for an address that reaches nobody.</summary>
    /// <param name="address">In small letters.</param>
    public static bool IsAddress(string address) => Mailboxes.Contains(string.Concat(address.TakeWhile(static c => c != '@').Where(char.IsLetter)));
}
