using System.Buffers;
using System.Text.RegularExpressions;

namespace OnRecord.Language.Segments;

/// <summary>Finds the address in an entry of an embedded header: in brackets or without, wrapped, with the gateways that it went through.</summary>
internal static partial class EmbeddedAddress
{
    /// <summary>Signs that end the domain of an address without brackets.</summary>
    private static readonly SearchValues<char> AfterDomain = SearchValues.Create(" \t@<>[](),;\"");

    /// <summary>Signs inside the names of mailboxes that are none of persons.</summary>
    private static readonly SearchValues<char> InMailboxes = SearchValues.Create("._-0123456789");

    /// <summary>
    /// The address in an entry and where it stands with the brackets around it. Of several the first is the writer's own: behind it programs repeat it, or name the
    /// one that a gateway made of it.
    /// </summary>
    public static string? In(ReadOnlySpan<char> entry, out int from, out int behind)
    {
        int first = entry.IndexOfAny('<', '[');
        int paren = entry.LastIndexOf('(');
        first = first < 0 && paren >= 0 && entry[paren..].Contains('@') ? paren : first;
        (from, behind) = (first < 0 ? entry.Length : first, entry.Length);
        var closes = Ahead.Any(">])");
        for (int open = first; open >= 0 && open < entry.Length; open = Next(entry, open))
        {
            int close = closes.From(entry, open);
            behind = Math.Min(entry.Length, close + 1);
            ReadOnlySpan<char> inside = entry[(open + 1)..close];
            int again = inside.IndexOfAny('<', '[');
            if ((Clean(again > 0 ? inside[..again] : inside) ?? (close < entry.Length && again < 0 ? Scanned(inside) : null)) is { } address)
            {
                return OwnAddress(entry[..first].Trim(), address, ref from, ref behind, entry.Length) ?? address;
            }
        }

        if (first < 0 && Scanned(entry.Trim("'\" .")) is { } misread)
        {
            (from, behind) = (0, entry.Length);
            return misread;
        }

        return first < 0 && entry.IndexOf('@') > 0 && !entry.Contains('/') ? BareAddress(entry, ref from, ref behind) : null;
    }

    /// <summary>An address without brackets, alone or before a name in brackets: <c>ann@harbour.example (Ann Roe)</c> (RFC 822, appendix A.1.1).</summary>
    private static string? BareAddress(ReadOnlySpan<char> entry, ref int from, ref int behind)
    {
        int comment = entry.IndexOf(" (");
        ReadOnlySpan<char> address = comment < 0 ? entry.Trim() : entry[..comment].Trim();
        string? whole = address.Contains(' ') ? Rejoined(address) : Clean(address);
        if (whole is not null)
        {
            (from, behind) = (0, comment < 0 ? entry.Length : comment);
            return whole;
        }

        int last = entry.LastIndexOf(' ') + 1;
        bool isBehindName = last > 0 && !entry[..last].Contains('@') && IsPlain(entry[last..]);
        (from, behind) = isBehindName ? (last, entry.Length) : (from, behind);
        return isBehindName ? Clean(entry[last..]) : null;
    }

    /// <summary>Whether this can only be an address and no name at a domain, as Lotus Notes writes <c>Ann Roe@harbour.example</c>: without capitals, or with a sign inside.</summary>
    private static bool IsPlain(ReadOnlySpan<char> address)
    {
        int at = address.IndexOf('@');
        return at > 0 && address.IndexOfAny('"', ':') < 0 && address[(at + 1)..].Contains('.') && (!address[..at].ContainsAnyInRange('A', 'Z') || address[..at].IndexOfAny(InMailboxes) > 0);
    }

    /// <summary>An address that was wrapped behind one of its signs, put together; null when that makes none. <c>Dr. Roe@harbour.example</c> was not wrapped.</summary>
    private static string? Rejoined(ReadOnlySpan<char> address)
    {
        int domain = address.IndexOf('@');
        for (int at = 1; at < address.Length; at++)
        {
            if (address[at] == ' ' && !(address[at - 1] is '@' or '-' or '_' || (address[at - 1] == '.' && (at > domain || !address[..at].ContainsAnyInRange('A', 'Z')))))
            {
                return null;
            }
        }

        return Clean(address);
    }

    /// <summary>The address that stands before one that a gateway of Exchange wrapped (<c>IMCEA</c>, type and encoded address), with the gateway's own domain behind it.</summary>
    private static string? OwnAddress(ReadOnlySpan<char> before, string address, ref int from, ref int behind, int length)
    {
        int at = before.IndexOf('@');
        if (!address.StartsWith("IMCEA", StringComparison.OrdinalIgnoreCase) || at <= 0 || before.Contains(' '))
        {
            return null;
        }

        int gateway = before[(at + 1)..].IndexOf('@');
        (from, behind) = (0, length);
        return Clean(gateway < 0 ? before : before[..(at + 1 + gateway)]);
    }

    private static int Next(ReadOnlySpan<char> entry, int open) => entry[(open + 1)..].IndexOfAny('<', '[') is >= 0 and int next ? open + 1 + next : -1;

    /// <summary>
    /// The address that a scan shows with another sign in a circle, <c>ann©harbour.example</c>, where nothing else can be meant: nothing but the signs of mailboxes before it and of a domain behind it.
    /// </summary>
    private static string? Scanned(ReadOnlySpan<char> inside) =>
        inside.IndexOfAny('©', '®') > 0 && Misread().Match(inside.ToString()) is { Success: true } match ? $"{match.Groups[1].Value}@{match.Groups[2].Value}" : null;

    [GeneratedRegex(@"^\s*(?:mailto:)?([A-Za-z0-9._'+-]+)[©®]([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,})\s*$")]
    private static partial Regex Misread();

    private static string? Clean(ReadOnlySpan<char> inside)
    {
        inside = inside.Trim(" \t'\"<>*,;").TrimEnd(". ");
        if (inside.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || inside.StartsWith("smtp:", StringComparison.OrdinalIgnoreCase))
        {
            inside = inside[(inside.IndexOf(':') + 1)..].Trim();
        }

        if (inside.IndexOf('@') <= 0 || inside.Contains("   ", StringComparison.Ordinal))
        {
            return null;
        }

        return inside.Contains(' ') ? inside.ToString().Replace(" ", "", StringComparison.Ordinal) : inside.ToString();
    }

    /// <summary>An address with the gateway behind it through which it was reached: <c>ann@harbour.example@DOCK</c>, <c>ann@harbour.example @ DOCK OFFICE</c>; or null.</summary>
    public static string? Gated(ReadOnlySpan<char> entry)
    {
        int first = entry.IndexOf('@');
        int length = first < 0 ? -1 : entry[(first + 1)..].IndexOfAny(AfterDomain);
        if (first <= 0 || length <= 0 || entry[..first].IndexOfAny(AfterDomain) >= 0 || !entry.Slice(first + 1, length).Contains('.'))
        {
            return null;
        }

        int end = first + 1 + length;
        ReadOnlySpan<char> rest = entry[end..].TrimStart();
        return rest.Length > 1 && rest[0] == '@' ? Clean(entry[..end]) : null;
    }
}
