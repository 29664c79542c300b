using System.Collections.Frozen;

namespace OnRecord.Record.Findings;

/// <summary>Nobody tells themselves anything: where both sides of a statement are read as one party, one of the readings is wrong.</summary>
internal static class SelfTelling
{
    private static readonly FrozenSet<string> Others = FrozenSet.ToFrozenSet(["he", "him", "his", "she", "her", "they", "them", "their", "we", "us", "it"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Which readings to drop, by the words for the two sides.</summary>
    /// <param name="speaker">The speaker's words; none where whoever wrote them leaves out "I".</param>
    /// <param name="addressee">The addressee's.</param>
    /// <returns>The reading that rests on a pronoun, where the other is a name; both, where both are pronouns or both are names, and where a name of one word may be a namesake of the writer.</returns>
    public static (bool Speaker, bool Addressee) Drops(ReadOnlySpan<char> speaker, ReadOnlySpan<char> addressee)
    {
        if (addressee.EndsWith("self") || addressee.EndsWith("selves"))
        {
            return (false, true);
        }

        if (speaker.IsEmpty && FirstPerson.Is(addressee))
        {
            // "Told me that": somebody else told whoever writes.
            return (true, false);
        }

        bool isFirst = speaker.IsEmpty || FirstPerson.Is(speaker) || FirstPerson.Is(addressee);
        (bool said, bool told) = (IsPronoun(speaker), IsPronoun(addressee));
        bool isOpen = said == told || (isFirst && !(said ? addressee : speaker).Contains(' '));
        return isOpen ? (true, true) : (said, told);
    }

    private static bool IsPronoun(ReadOnlySpan<char> words) => words.IsEmpty || FirstPerson.Is(words) || Others.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words);
}
