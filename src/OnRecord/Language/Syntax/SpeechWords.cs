using System.Collections.Frozen;

namespace OnRecord.Language.Syntax;

/// <summary>The verbs that mostly tell who speaks beside a quotation.</summary>
internal static class SpeechWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Saying = new[]
    {
        "said", "says", "say", "told", "tells", "added", "adds", "asked", "asks", "wrote", "writes", "replied", "replies", "tweeted", "tweets", "argued", "argues", "explained", "explains",
        "testified", "testifies", "noted", "notes", "recalled", "recalls", "insisted", "insists", "continued", "continues", "warned", "warns", "stated", "states", "answered", "complained", "declared", "joked", "responded",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Asking = Words("asked", "asks", "inquired", "inquires", "enquired", "enquires", "wondered", "wonders");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Question = Words("whether", "if", "who", "whom", "whose", "what", "which", "when", "where", "why", "how", "him", "her", "them");

    /// <summary>True for a verb that puts a question.</summary>
    public static bool IsAsking(ReadOnlySpan<char> word) => Asking.Contains(word);

    /// <summary>True for a word behind such a verb that shows that somebody is asked something, not asked for it.</summary>
    public static bool BeginsQuestion(ReadOnlySpan<char> word) => Question.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a verb of saying.</summary>
    public static bool IsSaying(ReadOnlySpan<char> word) => Saying.Contains(word);
}
