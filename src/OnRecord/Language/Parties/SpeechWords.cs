using System.Collections.Frozen;

namespace OnRecord.Language.Parties;

/// <summary>The verbs that mostly tell who speaks beside a quotation.</summary>
internal static class SpeechWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Saying = new[]
    {
        "said", "says", "say", "told", "tells", "added", "adds", "asked", "asks", "wrote", "writes", "replied", "replies", "tweeted", "tweets", "argued", "argues", "explained", "explains",
        "testified", "testifies", "noted", "notes", "recalled", "recalls", "insisted", "insists", "continued", "continues", "warned", "warns", "stated", "states", "answered", "complained", "declared", "joked", "responded",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a verb of saying.</summary>
    public static bool IsSaying(ReadOnlySpan<char> word) => Saying.Contains(word);
}
