using System.Text.RegularExpressions;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;

namespace OnRecord.Record.Parties;

/// <summary>Reads display names of headers: a person's, an organisation's, or those of a mailbox.</summary>
internal static partial class HeaderNames
{
    /// <summary>The key of the person or organisation named; null for neither.</summary>
    public static PartyKey? KeyOf(string? display)
    {
        if (string.IsNullOrWhiteSpace(display) || display.Contains('@', StringComparison.Ordinal))
        {
            return PersonNameReader.InHeader(display);
        }

        string name = Plain(display);
        if (OrganizationNames.BeforeOffice(name) is not null && !IsPerson(display))
        {
            return null;
        }

        return OrganizationNames.Is(name) ? OtherNameReader.Of(MentionType.Organization, name) : PersonNameReader.InHeader(display);
    }

    /// <summary>The key of the organisation whose people, list or office a display name tells: of "ACTA members" that of ACTA. Null for none.</summary>
    public static PartyKey? OfficeOf(string? display) =>
        display is not null && OrganizationNames.BeforeOffice(Plain(display)) is { } name && !PersonNameReader.IsMailboxWord(name) ? OtherNameReader.Of(MentionType.Organization, name) : null;

    /// <summary>The full name that an address spells, of a rare family name: of "ann.m.quill@docks.example" that of Ann Quill. Null for none.</summary>
    public static PartyKey? SpelledBy(PartyKey address)
    {
        string[] pieces = MailboxBook.LocalOf(address).Split(['.', '_'], StringSplitOptions.RemoveEmptyEntries);
        return pieces.Length is 2 or 3 && pieces[0].Length > 1 && pieces.All(static piece => piece.All(char.IsAsciiLetter))
            && PersonNameReader.InText(string.Join(' ', pieces)) is { } key && NamePairs.HasGivenName(key) && !FamilyNames.IsCommon(key) ? key : null;
    }

    /// <summary>"Bill Press" is a person, "ACTA Press" and "Harbour Board Members" are none.</summary>
    private static bool IsPerson(string display) => PersonNameReader.InHeader(display) is { } key && PersonNameReader.WordsOf(key).Length == 2 && NamePairs.HasGivenName(key);

    /// <summary>Without quotation marks, white space around it and a date behind it: "Ann Roe, June 2, 2000".</summary>
    public static string Plain(string name) => Date().Replace(name.Trim().Trim('"', '\'').Trim(), "");

    [GeneratedRegex(@",\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2},?\s+(?:19|20)\d\d$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
