using System.Collections.Frozen;

namespace OnRecord.Language.Parties;

/// <summary>The initials of a name, and names without the words for a company's legal form.</summary>
internal static class Acronyms
{
    private static readonly FrozenSet<string> Small = new[] { "of", "the", "and", "for", "in", "on", "to", "&", "de", "la", "a", "-", ",", "'s", "’s" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Forms = new[] { "inc", "inc.", "corp", "corp.", "corporation", "co", "co.", "company", "ltd", "ltd.", "limited", "llc", "llp", "plc", ",", "." }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The initials of a name of several words, without and with its small words.</summary>
    /// <param name="key">The name in small letters, a space between words.</param>
    public static IEnumerable<string> Of(string key)
    {
        string[] words = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string brief = string.Concat(words.Where(w => !Small.Contains(w) && char.IsLetter(w[0])).Select(w => w[0]));
        string whole = string.Concat(words.Where(w => char.IsLetter(w[0])).Select(w => w[0]));
        if (brief.Length > 1)
        {
            yield return brief;
        }

        if (whole != brief && whole.Length > 1)
        {
            yield return whole;
        }

        // "U.S. Food and Drug Administration (FDA)": without its country.
        if (words.Length > 3 && words[0] is "u.s." or "us" or "u.k." or "uk" && brief.Length > 2)
        {
            yield return brief[1..];
        }
    }

    /// <summary>The name without "Inc.", "Corp." and the like at its end.</summary>
    public static string WithoutLegalForm(string key)
    {
        string[] words = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int end = words.Length;
        while (end > 1 && Forms.Contains(words[end - 1]))
        {
            end--;
        }

        return string.Join(' ', words[..end]);
    }
}
