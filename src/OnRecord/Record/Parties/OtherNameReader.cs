using OnRecord.Language.Names;

namespace OnRecord.Record.Parties;

/// <summary>Makes the keys of names of organisations, places and the rest.</summary>
internal static class OtherNameReader
{
    private static readonly string[] Forms = ["inc", "inc.", "corp", "corp.", "corporation", "co", "co.", "company", "ltd", "ltd.", "llc", "llp", "plc", "gmbh", "s.a.", "ag"];

    /// <summary>The key; null for a name without letters, and for people.</summary>
    public static PartyKey? Of(MentionType type, string name)
    {
        PartyKeyKind? kind = type switch
        {
            MentionType.Organization => PartyKeyKind.Organization,
            MentionType.Place => PartyKeyKind.Place,
            MentionType.Group => PartyKeyKind.Group,
            MentionType.Other => PartyKeyKind.Other,
            _ => null,
        };
        if (kind is null || !name.Any(char.IsLetter))
        {
            return null;
        }

        List<string> words = [.. name.ToLowerInvariant().Replace('\u2019', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(static word => word.Trim(',', '"', '\u201C', '\u201D'))];
        words.RemoveAll(static word => word is "" or "'s");
        if (words.Count > 1 && words[0] is "the" or "a" or "an")
        {
            words.RemoveAt(0);
        }

        if (kind == PartyKeyKind.Organization && words.Count > 1 && Forms.Contains(words[^1], StringComparer.Ordinal))
        {
            words.RemoveAt(words.Count - 1);
        }

        return words.Count == 0 ? null : new PartyKey(kind.Value, string.Join(' ', words));
    }

    /// <summary>True for letters that are the first letters of a name's words: an acronym fits many names.</summary>
    public static bool IsShort(PartyKey key) => key.Kind == PartyKeyKind.Organization && !key.Text.Contains(' ', StringComparison.Ordinal) && key.Text.Length <= 6;
}
