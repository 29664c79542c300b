using System.Collections.Frozen;
using OnRecord.Language.Tokens;

namespace OnRecord.Record.Requests;

/// <summary>Whose a mail domain is (<c>Requests/Data/mail-domains.txt</c>, with examples that are tests). Immutable and safe to share.</summary>
internal static class MailDomains
{
    /// <summary>The data file.</summary>
    internal static readonly WordList List = new("Record/Requests/Data/mail-domains.txt");

    private static readonly FrozenSet<string> Public = List["public"].ToFrozenSet(StringComparer.Ordinal), Second = List["second"].ToFrozenSet(StringComparer.Ordinal), Local = List["local"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The domain that somebody registers, in small letters: "ledger.example" of "mail.ledger.example"; null for one label, and for a public mail host, whose users have nothing in common.</summary>
    /// <param name="domain">What stands behind the "@", in small letters, or null.</param>
    public static string? RegisteredOf(string? domain)
    {
        string[] labels = domain?.Split('.', StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (labels.Length < 2)
        {
            return null;
        }

        string registered = string.Join('.', labels[^Math.Min(labels.Length, Depth(labels))..]);
        return Public.Contains(registered) ? null : registered;
    }

    /// <summary>The label that names the owner: "ledger" of "mail.ledger.example"; null as for <see cref="RegisteredOf"/>.</summary>
    public static string? OwnerOf(string? domain) => RegisteredOf(domain) is { } registered ? registered[..registered.IndexOf('.', StringComparison.Ordinal)] : null;

    /// <summary>True when two domains are of one owner.</summary>
    public static bool AreTogether(string? one, string? other) => RegisteredOf(one) is { } registered && registered == RegisteredOf(other);

    /// <summary>How many labels from the end are registered together: two, and more under "co.uk" and under the states of the USA ("town.or.us", "town.k12.or.us").</summary>
    private static int Depth(string[] labels)
    {
        bool isOfState = labels[^1] == "us" && labels[^2].Length == 2;
        return isOfState && labels.Length > 3 && Local.Contains(labels[^3]) ? 4 : isOfState || (labels[^1].Length == 2 && Second.Contains(labels[^2])) ? 3 : 2;
    }
}
