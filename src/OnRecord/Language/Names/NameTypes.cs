using System.Collections.Frozen;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>
/// What the words of a name tell about its type whatever stands around it: "Tide River" is a place, "Ministry of Ports" an organisation, and "Government" alone names
/// nothing. The words are data (<c>Names/Data/types.txt</c>). Immutable and safe to share.
/// </summary>
internal static class NameTypes
{
    private static readonly WordList List = new("Names/Data/types.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Organizations = List.Set("organization");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Places = List.Set("place");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Others = List.Set("other");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> First = List.Set("first");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Alone = List.Set("alone");

    /// <summary>The file's examples.</summary>
    public static IReadOnlyList<(string Input, string Expected)> Examples => List.Examples;

    /// <summary>True for a noun that makes a name an organisation's: "Board", "Coalition".</summary>
    public static bool IsOrganization(ReadOnlySpan<char> word) => Organizations.Contains(word);

    /// <summary>The type of a name.</summary>
    /// <param name="frame">The text.</param>
    /// <param name="first">Its first token.</param>
    /// <param name="end">Behind its last.</param>
    /// <param name="type">What it was taken for.</param>
    /// <returns>That type or a surer one; null when the words name nothing.</returns>
    public static MentionType? Of(NameFrame frame, int first, int end, MentionType type)
    {
        if (type is MentionType.Organization or MentionType.Person && IsListed(frame, first, end, NameWords.Country))
        {
            return MentionType.Place;
        }

        if (type is MentionType.Organization or MentionType.Person or MentionType.Place && IsListed(frame, first, end, NameWords.People))
        {
            return MentionType.Other;
        }

        if (end - first == 1)
        {
            return Alone.Contains(frame.Text.Word(first)) && frame.Forms[first] == WordForm.Capitalized ? null : type;
        }

        if (type == MentionType.Person && (frame.Words[first] & (NameWords.Man | NameWords.Woman)) != 0)
        {
            return type;
        }

        int head = HeadOf(frame, first, end);
        ReadOnlySpan<char> word = frame.Text.Word(head);
        if (!frame.IsCapital(head))
        {
            return type;
        }

        return head > first && Organizations.Contains(word) ? MentionType.Organization
            : head > first && Places.Contains(word) ? MentionType.Place
            : head > first && Others.Contains(word) ? MentionType.Other
            : head == first && head + 1 < end && First.Contains(word) ? MentionType.Organization
            : type;
    }

    /// <summary>True for a whole name of one list and of no other: "Sweden", "Sri Lankan".</summary>
    private static bool IsListed(NameFrame frame, int first, int end, NameWords list)
    {
        int from = frame.Phrases[first] >> 8, to = frame.Phrases[end - 1] >> 8;
        return (NameWords)(frame.Phrases[first] & 0x1F) == list && (end - first == 1 ? from == 4 : from == 1 && to == 3) && frame.Words[end - 1].HasFlag(NameWords.Surname) == false;
    }

    /// <summary>The last word, or the last before "of", "for", "on", "and" or a comma.</summary>
    private static int HeadOf(NameFrame frame, int first, int end)
    {
        for (int token = first + 1; token < end; token++)
        {
            if (frame.Text.Word(token) is "of" or "for" or "on" or "and" or "," or "(")
            {
                return token - 1;
            }
        }

        return end - 1;
    }
}
