using System.Collections.Frozen;
using OnRecord.Language.Names;
using OnRecord.Record.Findings;

namespace OnRecord.Record.Parties;

/// <summary>Cuts from a role what is no part of it.</summary>
internal static class RoleCut
{
    private static readonly FrozenSet<string> Links = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "of", "for", "at", "to", "in", "with", "by", "from", "on", "under");
    private static readonly FrozenSet<string> Loose = Links.Union(["the", "a", "an", "and", "or", "&"], StringComparer.OrdinalIgnoreCase).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The role without a bracket that does not close and words that lead to nothing; null for what is the role of the next name in a list: "Chairman Lee Roe".</summary>
    /// <param name="role">The role as it was found.</param>
    /// <param name="of">Whom or what it is a role in, or null.</param>
    public static FoundRole? Of(FoundRole role, FoundParty? of)
    {
        List<string> words = [.. Closed(role.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
        while (words.Count > 0 && Loose.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        string text = string.Join(' ', words);
        return words.Count == 0 || IsOfNext(text, of) ? null : role with { Text = text, Of = IsWhere(text, of) ? -1 : role.Of };
    }

    private static string Closed(string text) => text.LastIndexOf('(') is var open and >= 0 && text.IndexOf(')', open) < 0 ? text[..open] : text;

    /// <summary>A person's name at the end that no word links to the role.</summary>
    private static bool IsOfNext(string text, FoundParty? of) => of is { Type: MentionType.Person } && of.Names.FirstOrDefault(name => text.EndsWith(" " + name, StringComparison.Ordinal)) is { } next
        && !text[..^next.Length].Split(' ').Any(static word => Links.Contains(word) || word.Contains('\'') || word.Contains('\u2019'));

    /// <summary>"Averil-based" says where an organisation is, not that the role is Averil's.</summary>
    private static bool IsWhere(string text, FoundParty? of) => of is not null && of.Names.Any(name => text.Contains(name + "-based", StringComparison.OrdinalIgnoreCase));
}
