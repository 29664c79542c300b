using System.Collections.Frozen;
using OnRecord.Language.Learning;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Frames;

/// <summary>The words that make clauses what they are (<c>Frames/Data/clauses.txt</c>). Immutable and safe to share.</summary>
internal static class ClauseWords
{
    private static readonly WordList List = new("Frames/Data/clauses.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Auxiliaries = List.Set("auxiliary", "be");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Be = List.Set("be");

    /// <summary>Words that open a clause: "that", "if".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Marks { get; } = List.Set("mark", "doubt");

    /// <summary>Words that open a clause which is not said to be so: "if", "whether".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Doubts { get; } = List.Set("doubt");

    /// <summary>"not", "never".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Negations { get; } = List.Set("negation");

    /// <summary>"no", "none", "nobody", "neither": nobody of whom the phrase speaks.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoOnes { get; } = List.Set("no-one");

    /// <summary>Verbs whose "that" is not so, or not yet so: "deny", "plan", "request". Lemmas.</summary>
    public static IReadOnlyList<string> Unreal { get; } = List["unreal"];

    /// <summary>"nearly called": did not.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Almost { get; } = List.Set("almost");

    /// <summary>What somebody takes back: "retracted her claim that".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Claims { get; } = List.Set("claim");

    /// <summary>"was wrong to say that".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Wrong { get; } = List.Set("wrong");

    /// <summary>Prepositions that make a time one end of a stretch: "briefed twice since 3 January" is not of that day.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Bounding { get; } = List.Set("bounding");

    /// <summary>Words between the two ends of a stretch.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Joining { get; } = List.Set("joining");

    /// <summary>Words before an -ing form that tell when it happened.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeGerund { get; } = List.Set("before-gerund");

    /// <summary>Words before a clause that another clause waits for.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Awaiting { get; } = List.Set("awaiting");

    /// <summary>Verbs whose past is as their base: "put".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OwnPasts { get; } = List.Set("own-past");

    /// <summary>Words before a noun that tell in or after what something was done: "in a call with", "following a meeting with".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Inside { get; } = List.Set("inside");

    /// <summary>Prepositions behind which a clause is over as far as a closed frame is concerned.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Closing { get; } = List.Set("closing");

    /// <summary>Prepositions of where people met.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Placing { get; } = List.Set("placing");

    /// <summary>"was interrupted by a call". Lemmas.</summary>
    public static FrozenSet<ulong> Interrupting { get; } = List["interrupting"].Select(static word => FeatureHash.Lower(word)).ToFrozenSet();

    /// <summary>"out", "off": what makes another verb of a verb.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles { get; } = List.Set("particle");

    /// <summary>Words before a noun, or before its preposition, by which it lies ahead: "on the eve of", "interested in".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ahead { get; } = List.Set("ahead");

    /// <summary>Nouns before "for" of what somebody wants: "a call for talks".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Wanting { get; } = List.Set("wanting");

    /// <summary>Prepositions before what something is about: "about the vote".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Topics { get; } = List.Set("topic");

    /// <summary>Nouns of what has a date of its own: "the vote on May 3". Lemmas.</summary>
    public static FrozenSet<ulong> Events { get; } = List["event"].Select(static word => FeatureHash.Lower(word)).ToFrozenSet();

    /// <summary>Nouns of a part of a date: "the morning of May 3".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PartsOfTime { get; } = List.Set("part-of-time");

    /// <summary>Adjectives by which a meeting has not happened: "planned", "possible".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Open { get; } = List.Set("open");

    /// <summary>"all", "both" behind those who are meant.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Alls { get; } = List.Set("all");

    /// <summary>Lemmas of verbs behind which a clause may begin without "that": "the man who says Roe declined".</summary>
    public static FrozenSet<ulong> Telling { get; } = List["telling"].Select(static word => FeatureHash.Lower(word)).ToFrozenSet();

    /// <summary>Nouns of what is told on nobody's word: "rumors".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Rumors { get; } = List.Set("rumor");

    /// <summary>What is said of a report that is not so: "were false".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> False { get; } = List.Set("false");

    /// <summary>Before whom one did not meet: "met neither", "met not Roe but Lee".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Excluding { get; } = List.Set("excluding");

    /// <summary>Before "that", of what may be or may not: "it is unlikely that".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Unsure { get; } = List.Set("unsure");

    /// <summary>Behind "not" these turn it round: "not only met".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Turning { get; } = List.Set("turning");

    /// <summary>Verbs by which what nobody does is so: "nobody disputes that". Lemmas.</summary>
    public static FrozenSet<ulong> Contesting { get; } = List["contesting"].Select(static word => FeatureHash.Lower(word)).ToFrozenSet();

    /// <summary>Verbs by which somebody does away with a claim: "dismissed reports that". Lemmas.</summary>
    public static FrozenSet<ulong> Dismissing { get; } = List["dismissing"].Select(static word => FeatureHash.Lower(word)).ToFrozenSet();

    /// <summary>True for forms of "be".</summary>
    public static bool IsBe(ReadOnlySpan<char> word) => Be.Contains(word);

    /// <summary>True for forms of "be", "have" and "do".</summary>
    public static bool IsAuxiliary(ReadOnlySpan<char> word) => Auxiliaries.Contains(word);
}
