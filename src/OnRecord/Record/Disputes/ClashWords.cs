using System.Collections.Frozen;
using OnRecord.Language.Tokens;

namespace OnRecord.Record.Disputes;

/// <summary>Word lists by which clauses are compared (<c>Disputes/Data/clashes.txt</c>). Immutable and safe to share.</summary>
internal static class ClashWords
{
    private static readonly WordList List = new("Record/Disputes/Data/clashes.txt");

    /// <summary>Main words that say little by themselves.</summary>
    public static FrozenSet<string> Light { get; } = List["light"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Verbs for what only one can have done.</summary>
    public static FrozenSet<string> Once { get; } = List["once"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>All forms of these that no rule makes of the first form, and the first forms.</summary>
    public static IEnumerable<string> OnceForms => List["once"].Concat(List["once-forms"]);

    /// <summary>Words before a number that is not exact.</summary>
    public static FrozenSet<string> Rough { get; } = List["rough"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words before a time that make it a limit: "by", "until".</summary>
    public static FrozenSet<string> Limits { get; } = List["limit"].Concat(List["rough"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"number", "toll".</summary>
    public static FrozenSet<string> Counts { get; } = List["counts"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Nouns for what others said.</summary>
    public static FrozenSet<string> Said { get; } = List["said"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Stems of verbs by which a charge is made.</summary>
    public static FrozenSet<string> Accusing { get; } = List["accusing"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that point at what others said.</summary>
    public static FrozenSet<string> Pointing { get; } = List["pointing"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Verbs of wishing.</summary>
    public static FrozenSet<string> Wishing { get; } = List["wishing"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Verbs of plain saying, in all forms.</summary>
    public static FrozenSet<string> Saying { get; } = List["saying"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"mr", "admiral".</summary>
    public static FrozenSet<string> Titles { get; } = List["title"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"false", "wrong".</summary>
    public static FrozenSet<string> Untrue { get; } = List["untrue"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"true", "correct".</summary>
    public static FrozenSet<string> True { get; } = List["true"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>All main words that have an opposite.</summary>
    public static IReadOnlyList<string> WithOpposite => List["opposite"];

    /// <summary>Verbs of clauses that say the same for sure: who warned somebody also told them.</summary>
    private static FrozenSet<(string, string)> Implied { get; } = List.Lines("implies").SelectMany(static line => line.Skip(1).Select(other => (line[0], other))).ToFrozenSet();

    private static FrozenSet<(string, string)> Opposites { get; } = List.Lines("opposite").SelectMany(static pair => new[] { (pair[0], pair[1]), (pair[1], pair[0]) }).ToFrozenSet();

    /// <summary>True for two main words that say the opposite of each other.</summary>
    public static bool AreOpposite(string one, string other) => Opposites.Contains((one, other));

    /// <summary>True when what the first main word tells cannot be without what the second tells.</summary>
    public static bool Implies(string told, string other) => told == other || Implied.Contains((told, other));
}
