using System.Collections.Frozen;
using OnRecord.Language.Learning;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>The word lists of addressees and media. Immutable and safe to share between threads.</summary>
internal static class DetailWords
{
    /// <summary><c>Data/media.txt</c>, with its examples.</summary>
    public static WordList Media { get; } = new("Statements/Data/media.txt");

    /// <summary><c>Data/addressees.txt</c>, with its examples.</summary>
    public static WordList Addressees { get; } = new("Statements/Data/addressees.txt");

    /// <summary>Prepositions before a medium.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MediumLeads { get; } = Media.Set("lead");

    /// <summary>Nouns for a medium.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MediumNouns { get; } = Media.Set("noun");

    /// <summary>Where what is told may have happened as well as the telling.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Gatherings { get; } = Media.Set("gathering");

    /// <summary>Names of media.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MediumNames { get; } = Media.Set("name");

    /// <summary>Nouns before "to" and an addressee.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AddressedNouns { get; } = Addressees.Set("noun");

    /// <summary>"to", "with", "before".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AddressLinks { get; } = Addressees.Set("link");

    /// <summary>Days behind a name.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Days { get; } = Addressees.Set("day");

    /// <summary>Parts of a day behind it.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DayParts { get; } = Addressees.Set("part-of-day");

    /// <summary>Lemmas of verbs with the addressee right behind.</summary>
    public static FrozenSet<ulong> DirectVerbs { get; } = Addressees["direct"].Select(static w => FeatureHash.Lower(w)).ToFrozenSet();

    /// <summary>Lemmas of verbs with the addressee behind "to".</summary>
    public static FrozenSet<ulong> ToVerbs { get; } = Addressees["to"].Select(static w => FeatureHash.Lower(w)).ToFrozenSet();
}
