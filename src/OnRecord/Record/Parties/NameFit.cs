using OnRecord.Language.Parties;

namespace OnRecord.Record.Parties;

/// <summary>Whether two full names of people can be of one person.</summary>
internal static class NameFit
{
    /// <summary>Equal; or the same family name with first names that are equal or short for each other, and no names inside but those that the other has too or says nothing of.</summary>
    public static bool Fits(PartyKey one, PartyKey other)
    {
        if (one == other)
        {
            return true;
        }

        if (one.Kind != PartyKeyKind.Person || other.Kind != PartyKeyKind.Person)
        {
            return false;
        }

        string[] a = PersonNameReader.WordsOf(one), b = PersonNameReader.WordsOf(other);
        return a[^1] == b[^1] && PersonName.GivenFits(a[0], b[0]) && (Array.TrueForAll(a[1..^1], b.Contains) || Array.TrueForAll(b[1..^1], a.Contains));
    }
}
