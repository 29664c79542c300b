using System.Collections.Frozen;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Time;

/// <summary>The nouns of what happens at a time, and how they stand beside times (<c>Time/Data/occasions.txt</c>). Immutable and safe to share.</summary>
internal static class OccasionWords
{
    private static readonly WordList List = new("Time/Data/occasions.txt");

    /// <summary>Words that say nothing of which one is meant.</summary>
    private static readonly FrozenSet<string> Empty = FrozenSet.ToFrozenSet(["the", "a", "an", "this", "that", "its", "his", "her", "their", "our", "my", "your", "of", "s", "on", "in", "at", "for", "to", "and"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Nouns = List.Lines("noun").Select(static line => line[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> ByVerb = List.Lines("noun").SelectMany(static line => line.Skip(1).Select(verb => (verb, line[0]))).ToFrozenDictionary(static pair => pair.verb, static pair => pair.Item2);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Common { get; } = List.Set("common");

    /// <summary>Prepositions between the noun and its time.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> At { get; } = List.Set("at");

    /// <summary>Prepositions before a time that tell no day on which something was said.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Other { get; } = List.Set("other");

    /// <summary>Prepositions before a noun whose time stands behind it.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Behind { get; } = List.Set("behind");

    /// <summary>Lemmas of verbs by which something takes place.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Happening { get; } = List.Set("happen");

    /// <summary>Sentences, and the occasion in each; tests.</summary>
    public static IReadOnlyList<(string Input, string Expected)> Examples => List.Examples;

    /// <summary>
    /// Whether a time tells when something was: a date, a time of day, or a length from an occasion ("hours before the vote"); not one from a clause ("a day after Roe complained"), whose verb it does
    /// not date.
    /// </summary>
    public static bool TellsWhen(TimeMention time) => time.Type is TimeType.Date or TimeType.Time || (time.Relation is { } relation && Read(relation.To) is not null);

    /// <summary>Whether a lemma is such a noun.</summary>
    public static bool IsNoun(string lemma) => Nouns.Contains(lemma);

    /// <summary>Whether there are so many of it that the noun alone tells of none elsewhere: "the meeting".</summary>
    public static bool IsCommon(string noun) => Common.Contains(noun);

    /// <summary>The noun that a verb tells of, or null.</summary>
    public static string? OfVerb(string lemma) => ByVerb.GetValueOrDefault(lemma);

    /// <summary>
    /// Reads the words of an event that a time is told from: its noun, and the words that tell which one it is. Null where no such noun names it: "the mayor spoke".
    /// </summary>
    public static (string Noun, IReadOnlySet<string> Which)? Read(string words)
    {
        string[] all = Split(words);
        int of = Array.FindIndex(all, static word => word is "of" or "on");
        int head = (of < 0 ? all.Length : of) - 1;
        return head >= 0 && (Base(all[head]) is { } noun) ? (noun, Which(all, head)) : null;
    }

    /// <summary>The words that tell which one is meant, of the words of an occasion.</summary>
    public static IReadOnlySet<string> WhichOf(string words, string noun)
    {
        string[] all = Split(words);
        return Which(all, Array.FindIndex(all, word => Base(word) == noun));
    }

    private static string? Base(string word) => Nouns.Contains(word) ? word : word.EndsWith('s') && Nouns.Contains(word[..^1]) ? word[..^1] : null;

    private static HashSet<string> Which(string[] all, int head) => [.. all.Where((word, at) => at != head && !Empty.Contains(word))];

    private static string[] Split(string words) => [.. words.ToLowerInvariant().Split([' ', '\n', '\r', '\t', '\'', '\u2019', '-', ','], StringSplitOptions.RemoveEmptyEntries)];
}
