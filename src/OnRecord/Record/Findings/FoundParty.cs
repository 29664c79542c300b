using OnRecord.Language.Names;
using OnRecord.Record.Logs;
using OnRecord.Sources;

namespace OnRecord.Record.Findings;

/// <summary>A party of one item's text.</summary>
/// <param name="Writer">Whose words name it: see <see cref="ItemFindings.Writers"/>.</param>
/// <param name="Type">What it is.</param>
/// <param name="Name">Its fullest name, or its first description.</param>
/// <param name="Names">Its names as written; none for a party that is only described.</param>
/// <param name="Aliases">True when the text says that its names are of one.</param>
/// <param name="Place">Where it is first named.</param>
/// <param name="Roles">What it is said to be.</param>
internal sealed record FoundParty(int Writer, MentionType Type, string Name, IReadOnlyList<string> Names, bool Aliases, TextSpan Place, IReadOnlyList<FoundRole> Roles)
{
    /// <summary>The address beside which a calendar or log names it, which is the last of its names; null elsewhere.</summary>
    public string? Address => Names is [.., var last] && LogSides.IsAddress(last) ? last : null;
}
