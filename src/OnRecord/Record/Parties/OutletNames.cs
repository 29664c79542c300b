using System.Text.RegularExpressions;
using OnRecord.Language.Names;
using OnRecord.Record.Requests;

namespace OnRecord.Record.Parties;

/// <summary>
/// Tells who "Reyes of the Ledger" is: the only person of the case who has that name and writes from the outlet's domain, or whose header names the outlet. Of several, nobody.
/// </summary>
internal sealed partial class OutletNames(PartyResult result)
{
    private const int LeastLetters = 4, MostBehind = 80;

    private readonly List<(int Number, CaseParty Party, string[] Owners)> people = [.. result.Parties.Select(static (party, number) => (Number: number + 1, Party: party)).Where(static one => one.Party is { Type: MentionType.Person, Addresses.Count: > 0 })
        .Select(static one => (one.Number, one.Party, one.Party.Addresses.Select(static address => MailDomains.OwnerOf(address[(address.IndexOf('@', StringComparison.Ordinal) + 1)..])).OfType<string>().Distinct().ToArray()))];

    /// <summary>The outlet that words behind a name say somebody is of: "of the Ledger"; null for none.</summary>
    public static string? OutletBehind(ReadOnlySpan<char> behind) => Outlet().Match(behind[..Math.Min(behind.Length, MostBehind)].ToString()) is { Success: true } found ? found.Groups["outlet"].Value : null;

    /// <summary>The number of the only person, counted from 1, and the address by which it is; null for none or several.</summary>
    /// <param name="name">A family or given name.</param>
    /// <param name="outlet">The outlet.</param>
    public (int Number, string Address)? Find(ShortName name, string outlet)
    {
        string squeezed = Squeezed(outlet);
        (int Number, CaseParty Party, string[] Owners)[] fitting = [.. people.Where(one => squeezed.Length >= LeastLetters && one.Party.Keys.Any(key => key.Kind == PartyKeyKind.Person && name.Fits(key)) && (one.Owners.Any(owner => IsOf(owner, squeezed)) || one.Party.Names.Any(form => IsNamed(form, outlet)))).Take(2)];
        return fitting is [var only] ? (only.Number, only.Party.Addresses[0]) : null;
    }

    /// <summary>"averil-ledger" and "commonwealthledger" are of the Ledger.</summary>
    private static bool IsOf(string owner, string outlet) => Squeezed(owner).EndsWith(outlet, StringComparison.Ordinal);

    /// <summary>"Kit Reyes (Dockline)".</summary>
    private static bool IsNamed(string form, string outlet) => form.EndsWith($"({outlet})", StringComparison.OrdinalIgnoreCase);

    private static string Squeezed(string words) => string.Concat(words.ToLowerInvariant().Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"^\s*,?\s*(?:of|from|at|with)\s+(?:[Tt]he\s+)?(?<outlet>\p{Lu}[\p{L}\d&'’-]*(?:\s+\p{Lu}[\p{L}\d&'’-]*){0,3})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Outlet();
}
