using System.Collections.Frozen;
using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Language.Tokens;
using OnRecord.Record.Findings;

namespace OnRecord.Record.Parties;

/// <summary>Cuts from a role what is no part of it.</summary>
internal static class RoleCut
{
    private static readonly WordList List = new("Record/Parties/Data/roles.txt");
    private static readonly FrozenSet<string> Links = List["link"].ToFrozenSet(StringComparer.OrdinalIgnoreCase), Loose = Links.Union(List["loose"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Before = List.Set("before");

    /// <summary>The examples of the data file, for the tests.</summary>
    public static IReadOnlyList<(string Input, string Expected)> Examples => List.Examples;

    /// <summary>The role without a bracket that does not close, words that lead to nothing, and words of the sentence before a title; null for the role of several people, and for that of the next name in a list: "Chairman Lee Roe".</summary>
    /// <param name="role">The role of one person as it was found.</param>
    /// <param name="of">Whom or what it is a role in, or null.</param>
    public static FoundRole? Of(FoundRole role, FoundParty? of)
    {
        List<string> words = [.. Closed(role.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
        while (words.Count > 0 && Loose.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count > 0 && !words.Exists(Links.Contains))
        {
            if (IsOfSeveral(words[^1]))
            {
                return null;
            }

            words.RemoveRange(0, IsTitle(words[^1]) ? words.FindLastIndex(words.Count - 1, IsOfSentence) + 1 : 0);
        }

        string text = string.Join(' ', words);
        return words.Count == 0 || IsOfNext(text, of) ? null : role with { Text = text, Of = IsWhere(text, of) ? -1 : role.Of };
    }

    /// <summary>"Senators": one is none.</summary>
    private static bool IsOfSeveral(string word) => word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !IsRole(word) && IsRole(word[..^1]);

    private static bool IsRole(string word) => NameLexicon.Shared.Word(FeatureHash.Lower(word)).HasFlag(NameWords.Role);

    private static bool IsTitle(string word) => char.IsUpper(word[0]) && (TitleWords.FullOf(word).Count > 0 || NameLexicon.Shared.Word(FeatureHash.Lower(word)).HasFlag(NameWords.Title));

    private static bool IsOfSentence(string word) => char.IsLower(word[0]) && !Before.Contains(word) && !TitleWords.IsLesser(word) && !TitleWords.IsPast(word) && !word.Contains('\'') && !word.Contains('\u2019');

    private static string Closed(string text) => text.LastIndexOf('(') is var open and >= 0 && text.IndexOf(')', open) < 0 ? text[..open] : text;

    /// <summary>A person's name at the end that no word links to the role.</summary>
    private static bool IsOfNext(string text, FoundParty? of) => of is { Type: MentionType.Person } && of.Names.FirstOrDefault(name => text.EndsWith(" " + name, StringComparison.Ordinal)) is { } next
        && !text[..^next.Length].Split(' ').Any(static word => Links.Contains(word) || word.Contains('\'') || word.Contains('\u2019'));

    /// <summary>"Averil-based" says where an organisation is, not that the role is Averil's.</summary>
    private static bool IsWhere(string text, FoundParty? of) => of is not null && of.Names.Any(name => text.Contains(name + "-based", StringComparison.OrdinalIgnoreCase));
}
