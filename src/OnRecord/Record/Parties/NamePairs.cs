using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;

namespace OnRecord.Record.Parties;

/// <summary>Whether two names of one text are of one party elsewhere too, and which keys a name may have.</summary>
internal static class NamePairs
{
    /// <summary>Shorter names are letters that many names share.</summary>
    private const int LeastTelling = 4;

    /// <summary>Names of one text are of one party when the text says so, when one is short for the other, or when the names fit (a short given name only with a family name that few have); null else.</summary>
    /// <param name="isSaid">The text says that names of the party are of one.</param>
    /// <param name="one">A name.</param>
    /// <param name="other">Another name.</param>
    public static PartyLinkReason? ReasonOf(bool isSaid, PartyKey one, PartyKey other)
    {
        (bool isOneWord, bool isOtherWord) = (OtherNameReader.IsOneWord(one), OtherNameReader.IsOneWord(other));
        (PartyKey brief, PartyKey full) = isOneWord ? (one, other) : (other, one);
        if (isOneWord != isOtherWord && OtherNameReader.IsShortFor(brief, full, isSaid))
        {
            return isSaid || OtherNameReader.IsBeginningOf(brief, full) ? PartyLinkReason.ShortNameExplained : PartyLinkReason.LettersInOneText;
        }

        bool tells = one.Text.Length >= LeastTelling && other.Text.Length >= LeastTelling;
        bool isOne = NameFit.Fits(one, other) && (PersonNameReader.WordsOf(one)[0] == PersonNameReader.WordsOf(other)[0] || !FamilyNames.IsCommon(one));
        return isSaid && tells && !ShareLetters(one, other) ? PartyLinkReason.SaidToBeTheSame : isOne ? PartyLinkReason.NamesInOneText : null;
    }

    /// <summary>One of two is the first letters of the other: "Harbour Board (HB)" says so of these two, and nothing of a third name.</summary>
    public static bool AreLetters(PartyKey one, PartyKey other) => OtherNameReader.AreLettersOf(one, other) || OtherNameReader.AreLettersOf(other, one);

    /// <summary>Letters in brackets say nothing of other names that have them, and make no party of a thing: "Harbour Skills Indicator (HSI)".</summary>
    private static bool ShareLetters(PartyKey one, PartyKey other) => one.Kind != PartyKeyKind.Person && other.Kind != PartyKeyKind.Person
        && (AreLetters(one, other) || Acronyms.Of(one.Text).Intersect(Acronyms.Of(other.Text), StringComparer.Ordinal).Any());

    /// <summary>An organisation's name with the kinds of thing that a text may take it for; a person only where the first word is no given name.</summary>
    public static IEnumerable<PartyKey> AlikeThings(PartyKey organization)
    {
        yield return organization;
        yield return organization with { Kind = PartyKeyKind.Group };
        yield return organization with { Kind = PartyKeyKind.Other };
        yield return organization with { Kind = PartyKeyKind.Place };
        if (!HasGivenName(organization))
        {
            yield return organization with { Kind = PartyKeyKind.Person };
        }
    }

    /// <summary>Three capitals and more.</summary>
    public static bool IsAcronym(string name) => name.Length >= 3 && name.All(static c => c is >= 'A' and <= 'Z');

    /// <summary>Names of organisations by the first letters of their words.</summary>
    public static ILookup<string, PartyKey> ByInitials(IEnumerable<PartyKey> keys) => keys
        .Where(static key => key.Kind == PartyKeyKind.Organization && key.Text.Contains(' ', StringComparison.Ordinal))
        .SelectMany(static key => Acronyms.Of(key.Text).Select(letters => (letters, key))).Distinct().ToLookup(static pair => pair.letters, static pair => pair.key, StringComparer.Ordinal);

    /// <summary>True when the first word is a given name that we know.</summary>
    public static bool HasGivenName(PartyKey key) =>
        (NameLexicon.Shared.Word(FeatureHash.Lower(PersonNameReader.WordsOf(key)[0])) & (NameWords.Man | NameWords.Woman)) != 0;
}
