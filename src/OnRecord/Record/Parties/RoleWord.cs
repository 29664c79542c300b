using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Record.Findings;

namespace OnRecord.Record.Parties;

/// <summary>What a role comes to when roles of several texts are compared: the noun at its head, and whose or of what it is.</summary>
/// <param name="Noun">In small letters, with what makes another office of it before it: "deputy mayor". Of short titles the noun that they are short for.</param>
/// <param name="Of">The organisation or place, in small letters; null for none.</param>
/// <param name="IsTitle">True for an office in capitals: "President", "Sen.".</param>
internal sealed record RoleWord(string Noun, string? Of, bool IsTitle)
{
    /// <summary>Longer titles are words in full.</summary>
    private const int MostShort = 4;

    private static readonly string[] Behind = [" of ", " for ", " at ", " in ", " to ", " from ", " with ", ","];

    /// <summary>Reads a role; null for one without words.</summary>
    /// <param name="role">The role.</param>
    /// <param name="of">The party that it is a role in, or null.</param>
    public static RoleWord? Read(FoundRole role, FoundParty? of)
    {
        int end = Behind.Select(word => role.Text.IndexOf(word, StringComparison.Ordinal)).Where(static at => at > 0).DefaultIfEmpty(role.Text.Length).Min();
        string[] words = role.Text[..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return null;
        }

        string last = words[^1].TrimEnd('.', ':'), noun = last.Length <= MostShort && TitleWords.FullOf(last) is [var full, ..] ? full : Spelled(last.ToLowerInvariant());
        bool isLesser = Array.Exists(words[..^1], static word => TitleWords.IsLesser(word));
        return last.Length == 0 ? null : new RoleWord(isLesser ? "deputy " + noun : noun, of?.Name.ToLowerInvariant(), char.IsUpper(last[0]) && IsOffice(last));
    }

    /// <summary>True when these words are enough to take two of one family name for one person.</summary>
    public bool Tells(RoleWord other) => Fits(other) && (IsTitle || (Of is not null && Of == other.Of));

    /// <summary>True when one person may be both: the same noun, and not of two organisations.</summary>
    public bool Fits(RoleWord other) => Noun == other.Noun && (Of is null || other.Of is null || Of == other.Of);

    private static string Spelled(string noun) => noun == "pm" ? "minister" : noun;

    private static bool IsOffice(string word) => TitleWords.FullOf(word).Count > 0 || (NameLexicon.Shared.Word(FeatureHash.Lower(word)) & (NameWords.Title | NameWords.Role)) != 0;
}
