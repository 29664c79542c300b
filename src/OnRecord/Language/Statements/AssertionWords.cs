using System.Collections.Frozen;
using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>The words of <c>Data/assertion.txt</c>. Immutable and safe to share between threads.</summary>
internal static class AssertionWords
{
    /// <summary>The file, with its examples.</summary>
    public static WordList Words { get; } = new("Statements/Data/assertion.txt");

    /// <summary>Lemmas before "to" and a verb of saying.</summary>
    public static FrozenSet<ulong> Refusing { get; } = Lemmas("refusing");

    /// <summary>Lemmas before a verb of saying with "-ing".</summary>
    public static FrozenSet<ulong> Avoiding { get; } = Lemmas("avoiding");

    /// <summary>Lemmas of cues that tell that what is said is not so.</summary>
    public static FrozenSet<ulong> Denying { get; } = Lemmas("denying");

    /// <summary>Who says nothing, or is told nothing.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nobody { get; } = Words.Set("nobody");

    /// <summary>Lemmas of what is done, decided, thought or seen, which has no time of saying.</summary>
    public static FrozenSet<ulong> Unspoken { get; } = Lemmas("unspoken");

    /// <summary>The same of nouns: "respect".</summary>
    public static FrozenSet<ulong> UnspokenNouns { get; } = Lemmas("unspoken-noun");

    /// <summary>Lemmas of no kind of saying that are said at once: "promise".</summary>
    public static FrozenSet<ulong> Spoken { get; } = Lemmas("spoken");

    /// <summary>Lemmas that are said in the passive though nobody is named.</summary>
    public static FrozenSet<ulong> Announced { get; } = Lemmas("announced");

    /// <summary>Lemmas of what follows from something, with "-ing" behind a comma.</summary>
    public static FrozenSet<ulong> Resulting { get; } = Lemmas("resulting");

    /// <summary>Lemmas of what takes place and says nothing.</summary>
    public static FrozenSet<ulong> Events { get; } = Lemmas("event");

    /// <summary>Behind "make".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Clear { get; } = Words.Set("clear");

    /// <summary>Behind "not" and before "that".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> True { get; } = Words.Set("true");

    /// <summary>Before "that".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Untrue { get; } = Words.Set("untrue");

    /// <summary>Behind "no" and before "that".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Proof { get; } = Words.Set("proof");

    /// <summary>Before who would say it.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Supposing { get; } = Words.Set("supposing");

    /// <summary>Before who is yet to say it.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Awaiting { get; } = Words.Set("awaiting");

    /// <summary>Behind "not" for nobody at all.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Single { get; } = Words.Set("single");

    /// <summary>Behind "not", "no" or "nobody", of somebody after all.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Turning { get; } = Words.Set("turning");

    /// <summary>Before a verb of saying that may never be said.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Possible { get; } = Words.Set("possible");

    /// <summary>"It is not true that", "there is no proof that": what follows is not told to be so.</summary>
    /// <param name="text">The text.</param>
    /// <param name="that">The token "that".</param>
    public static bool IsUntrueBefore(ParsedText text, int that)
    {
        int word = that - 1, before = that - 2, first = text.Text.SentenceOf(that).FirstToken;
        return word >= first && (Untrue.Contains(text.Text.Word(word)) || (before >= first
            && ((text.LemmaKeys[before] == Statements.Words.Not && True.Contains(text.Text.Word(word))) || (text.Text.Word(before) is "no" or "No" && Proof.Contains(text.Text.Word(word))))));
    }

    private static FrozenSet<ulong> Lemmas(string kind) => Words[kind].Select(static word => FeatureHash.Lower(word)).ToFrozenSet();
}
