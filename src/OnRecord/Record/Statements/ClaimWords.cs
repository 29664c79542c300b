using System.Collections.Concurrent;
using System.Collections.Frozen;
using OnRecord.Language.Tokens;

namespace OnRecord.Record.Statements;

/// <summary>Word lists by which statements are compared (<c>Statements/Data/words.txt</c>). Immutable and safe to share.</summary>
internal static class ClaimWords
{
    private static readonly WordList List = new("Record/Statements/Data/words.txt");

    private static readonly ConcurrentDictionary<Func<string, string>, FrozenSet<string>> DenyByStemmer = new();

    /// <summary>Words that do not tell what a statement is about; small letters.</summary>
    public static FrozenSet<string> Plain { get; } = List["plain"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"not", "nobody": words that turn a sentence round.</summary>
    public static FrozenSet<string> No { get; } = List["no"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that say nothing by themselves: "said that", "told him".</summary>
    public static FrozenSet<string> Pointing { get; } = List["pointing"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that tell how a thing looks, or what is awaited of it, where nobody says so.</summary>
    public static FrozenSet<string> Seeming { get; } = List["seeming"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Verbs of what is done without a word: "appointed".</summary>
    public static FrozenSet<string> Done { get; } = List["done"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The same in the passive: "was named".</summary>
    public static FrozenSet<string> DoneTo { get; } = List["done-to"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Days and months.</summary>
    public static FrozenSet<string> Time { get; } = List["time"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"false": words by which somebody says that what others said is not so.</summary>
    public static FrozenSet<string> Untrue { get; } = List["untrue"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"deny": verbs that say the opposite of what follows, by what their forms share; made once for a stemmer.</summary>
    public static FrozenSet<string> Deny(Func<string, string> stem) => DenyByStemmer.GetOrAdd(stem, static stem => List["deny"].Select(stem).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>"ask", "want": first forms of verbs that do not say that what follows is so.</summary>
    public static IReadOnlyList<string> Open => List["open"];
}
