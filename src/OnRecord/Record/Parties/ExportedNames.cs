using System.Text.RegularExpressions;

namespace OnRecord.Record.Parties;

/// <summary>
/// Reads the fields in which an export keeps the names that it took out of the address fields: "X-From: Roe, Ann" beside "From: a..roe@docks.example". A field has a name for each address or it tells nothing;
/// of several each must be spelled by its address, for names may have fallen out on either side. A pure function.
/// </summary>
internal static partial class ExportedNames
{
    /// <summary>Longest field that is read, in UTF-16 units: some thousand names.</summary>
    private const int Longest = 100_000;

    /// <summary>The names that go with some of the addresses.</summary>
    /// <param name="value">The field with names.</param>
    /// <param name="addresses">The addresses of its fellow, in order.</param>
    public static IEnumerable<(string Name, string Address)> Of(string value, IReadOnlyList<string> addresses)
    {
        string[] names = NamesOf(value, addresses.Count);
        for (int at = 0; at < addresses.Count && names.Length == addresses.Count; at++)
        {
            if (PartyLinker.AddressKey(addresses[at]) is { } address && HeaderNames.KeyOf(names[at]) is { } name && (addresses.Count == 1 || MailboxBook.Spells(address, name)))
            {
                yield return (names[at], addresses[at]);
            }
        }
    }

    /// <summary>One name is "Roe, Ann" or "Ann Roe"; several are parted by commas, which no name has, or stand each before an address in brackets.</summary>
    private static string[] NamesOf(string value, int count)
    {
        if (value.Length > Longest)
        {
            return [];
        }

        MatchCollection bracketed = Bracketed().Matches(value);
        if (bracketed.Count > 0)
        {
            return bracketed.Sum(static match => match.Length) == value.Length ? [.. bracketed.Select(static match => match.Groups["name"].Value.Trim())] : [];
        }

        string[] parts = value.Split(',', StringSplitOptions.TrimEntries);
        return count > 1 || parts.Length == 1 ? parts : parts is [var family, _] && !family.Contains(' ', StringComparison.Ordinal) ? [value] : [];
    }

    [GeneratedRegex(@"\G(?<name>[^<>]*)<[^<>]*>(?:,\s*|\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
