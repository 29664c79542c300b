using OnRecord.Language.Names;
using OnRecord.Record.Findings;
using OnRecord.Record.Parties;
using OnRecord.Sources;

namespace OnRecord.Record.Logs;

/// <summary>Adds what logs and calendars keep to the findings of an item.</summary>
internal static class LogFindings
{
    /// <summary>The findings with the contacts behind all others, and those in them and their times likewise. A contact that is found in the words already is not added.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="logged">The contacts.</param>
    /// <param name="unread">What of logs could not be read.</param>
    public static ItemFindings With(ItemFindings findings, IReadOnlyList<LoggedContact> logged, IReadOnlyList<string> unread)
    {
        findings = findings with { Unread = unread };
        List<LoggedContact> added = Unknown([.. findings.Contacts.Select(static known => known.Span).OrderBy(static span => span.Start)], logged);
        if (added.Count == 0)
        {
            return findings;
        }

        var parties = new List<FoundParty>(findings.Parties);
        var times = new List<FoundTime>(findings.Times);
        var numbers = new Dictionary<(string, string?), int>();
        var contacts = new List<FoundContact>(findings.Contacts);
        foreach (LoggedContact contact in added)
        {
            int time = contact.Time is null ? -1 : times.Count;
            times.AddRange(contact.Time is { } when ? [when] : Array.Empty<FoundTime>());
            contacts.Add(new FoundContact(0, contact.Span, contact.From is { } from ? Who(from) : null, [.. contact.To.Select(Who)], contact.IsMutual, contact.Medium, time, -1) { IsLogged = true, Repeat = contact.Repeat, Series = contact.Series });
        }

        return findings with { Parties = parties, Times = times, Contacts = contacts };

        FoundWho Who(LoggedSide side)
        {
            if (LogSides.IsNumber(side.Name))
            {
                return new FoundWho(side.Span, -1);
            }

            if (!numbers.TryGetValue((side.Name, side.Address), out int number))
            {
                numbers[(side.Name, side.Address)] = number = parties.Count;
                parties.Add(PartyOf(side));
            }

            return new FoundWho(side.Span, number);
        }
    }

    /// <summary>Those that no span reaches into.</summary>
    private static List<LoggedContact> Unknown(TextSpan[] known, IEnumerable<LoggedContact> logged)
    {
        var unknown = new List<LoggedContact>();
        int next = 0, end = 0;
        foreach (LoggedContact contact in logged.OrderBy(static contact => contact.Span.Start))
        {
            for (; next < known.Length && known[next].Start <= contact.Span.Start; next++)
            {
                end = Math.Max(end, known[next].End);
            }

            if (end <= contact.Span.Start && !(next < known.Length && known[next].Start < contact.Span.End))
            {
                unknown.Add(contact);
            }
        }

        return unknown;
    }

    /// <summary>With an address, a party by that; by a name that is surely a person's a party as in prose; any other name only looks for somebody whom the case knows.</summary>
    private static FoundParty PartyOf(LoggedSide side)
    {
        string[] names = side.Address is { } address ? side.Name == address ? [address] : [side.Name, address]
            : side.Span.Length > 0 && PersonNameReader.InText(side.Name) is { } key && NamePairs.HasGivenName(key) ? [side.Name] : [];
        return new FoundParty(0, MentionType.Person, side.Name, names, Aliases: false, side.Span, []);
    }
}
