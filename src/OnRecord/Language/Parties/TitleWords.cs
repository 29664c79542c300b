using System.Collections.Frozen;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Parties;

/// <summary>What a short title before a name says somebody is: "Sen." is "the senator" (<c>Parties/Data/title-words.txt</c>). Immutable and safe to share.</summary>
internal static class TitleWords
{
    private static readonly WordList List = new("Parties/Data/title-words.txt");
    private static readonly FrozenDictionary<string, string[]> Full = List.Lines("title")
        .ToFrozenDictionary(static words => words[0], static words => words.Skip(1).ToArray(), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lesser = List.Set("lesser"), Past = List.Set("past"), Kin = List.Set("kin"), Variety = List.Set("variety"), Counsel = List.Set("counsel"), Given = List.Set("given"), Comparing = List.Set("comparing"), Parent = List.Set("parent"), Child = List.Set("child");

    /// <summary>True for a word that makes another office of the one behind it: "deputy mayor".</summary>
    public static bool IsLesser(ReadOnlySpan<char> word) => Lesser.Contains(word);

    /// <summary>True for a word that puts the office behind it into the past: "former mayor".</summary>
    public static bool IsPast(ReadOnlySpan<char> word) => Past.Contains(word);

    /// <summary>True for a title that stands before a given name: "King Bo".</summary>
    public static bool IsBeforeGiven(ReadOnlySpan<char> word) => Given.Contains(word);

    /// <summary>True for a relative: "his wife, Ann".</summary>
    public static bool IsKin(ReadOnlySpan<char> word) => Kin.Contains(word);

    /// <summary>True for "father" and the like, not for a title: "Father Roe".</summary>
    public static bool IsParent(ReadOnlySpan<char> word) => word.Length > 0 && char.IsLower(word[0]) && Parent.Contains(word);

    /// <summary>True for "son" and the like.</summary>
    public static bool IsChild(ReadOnlySpan<char> word) => Child.Contains(word);

    /// <summary>True for what tells two of one name apart: "the younger Roe".</summary>
    public static bool IsComparing(ReadOnlySpan<char> word) => Comparing.Contains(word);

    /// <summary>True for a noun by which writers call somebody whom they have named: "the candidate".</summary>
    public static bool IsVariety(ReadOnlySpan<char> word) => Variety.Contains(word);

    /// <summary>True for who has clients.</summary>
    public static bool IsCounsel(ReadOnlySpan<char> word) => Counsel.Contains(word);

    /// <summary>The nouns a short title stands for; none for any other word.</summary>
    public static IReadOnlyList<string> FullOf(string word) => Full.GetValueOrDefault(word.TrimEnd('.'), []);
}
