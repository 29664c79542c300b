using System.Collections.Frozen;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Frames;

/// <summary>Words by which a newspaper, a broadcaster or a reporter is known (<c>Frames/Data/outlets.txt</c>). Immutable and safe to share.</summary>
internal static class OutletWords
{
    private static readonly WordList List = new("Frames/Data/outlets.txt");

    /// <summary>Words in names.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names { get; } = List.Set("name");

    /// <summary>What the names of domains of newspapers and broadcasters end with: "nytimes", "dailynews".</summary>
    public static IReadOnlyList<string> Endings => List["ending"];

    /// <summary>Nouns.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nouns { get; } = List.Set("noun");
}
