using OnRecord.Language.Names;
using OnRecord.Record.Findings;
using OnRecord.Record.Parties;
using OnRecord.Sources;

namespace OnRecord.Record.Logs;

/// <summary>Adds what logs and calendars keep to the findings of an item.</summary>
internal static class LogFindings
{
    /// <summary>The findings with the contacts behind all others, and those in them and their times likewise. A row whose side the words are found to tell of as a side already is not added.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="logged">The contacts.</param>
    /// <param name="unread">What of logs could not be read.</param>
    public static ItemFindings With(ItemFindings findings, IReadOnlyList<LoggedContact> logged, IReadOnlyList<string> unread)
    {
        findings = findings with { Unread = unread };
        List<LoggedContact> added = Unknown(Joined(findings.Contacts.SelectMany(SidesOf).OrderBy(static span => span.Start)), logged);
        if (added.Count == 0)
        {
            return findings;
        }

        var parties = new List<FoundParty>(findings.Parties);
        var times = new List<FoundTime>(findings.Times);
        var numbers = new Dictionary<(int, string, string?), int>();
        var contacts = new List<FoundContact>(findings.Contacts);
        foreach (LoggedContact contact in added)
        {
            int time = contact.Time is null ? -1 : times.Count;
            times.AddRange(contact.Time is { } when ? [when] : Array.Empty<FoundTime>());
            contacts.Add(new FoundContact(contact.Writer, contact.Span, contact.From is { } from ? Who(from, contact.Writer) : null, [.. contact.To.Select(to => Who(to, contact.Writer))], contact.IsMutual, contact.Medium, time, -1) { IsLogged = true, Repeat = contact.Repeat, Series = contact.Series });
        }

        return findings with { Parties = parties, Times = times, Contacts = contacts };

        FoundWho Who(LoggedSide side, int writer)
        {
            if (LogSides.IsNumber(side.Name))
            {
                return new FoundWho(side.Span, -1);
            }

            if (!numbers.TryGetValue((writer, side.Name, side.Address), out int number))
            {
                numbers[(writer, side.Name, side.Address)] = number = parties.Count;
                parties.Add(PartyOf(side, writer));
            }

            return new FoundWho(side.Span, number);
        }
    }

    private static IEnumerable<TextSpan> SidesOf(FoundContact contact) => contact.To.Append(contact.From).OfType<FoundWho>().Select(static side => side.Span).Where(static span => span.Length > 0);

    /// <summary>Those of whose own sides none is one of a contact in the words. What the cell of a message or the description of an appointment tells is another contact.</summary>
    private static List<LoggedContact> Unknown(List<TextSpan> sides, IEnumerable<LoggedContact> logged) => [.. logged.Where(contact => !contact.To.Append(contact.From).OfType<LoggedSide>().Any(side => IsIn(sides, side.Span)))];

    /// <summary>Spans in order, those that overlap made one.</summary>
    private static List<TextSpan> Joined(IEnumerable<TextSpan> spans)
    {
        var joined = new List<TextSpan>();
        foreach (TextSpan span in spans)
        {
            if (joined.Count > 0 && span.Start < joined[^1].End)
            {
                joined[^1] = new TextSpan(joined[^1].Start, Math.Max(joined[^1].End, span.End));
            }
            else
            {
                joined.Add(span);
            }
        }

        return joined;
    }

    /// <summary>Whether one of some spans in order, none over another, reaches into a span.</summary>
    private static bool IsIn(List<TextSpan> spans, TextSpan span)
    {
        int first = 0, last = spans.Count;
        while (first < last)
        {
            int middle = (first + last) / 2;
            (first, last) = spans[middle].End <= span.Start ? (middle + 1, last) : (first, middle);
        }

        return span.Length > 0 && first < spans.Count && spans[first].Start < span.End;
    }

    /// <summary>With an address, a party by that; by a name that is surely a person's a party as in prose; any other name only looks for somebody whom the case knows.</summary>
    private static FoundParty PartyOf(LoggedSide side, int writer)
    {
        string[] names = side.Address is { } address ? side.Name == address ? [address] : [side.Name, address]
            : side.Span.Length > 0 && PersonNameReader.InText(side.Name) is { } key && NamePairs.HasGivenName(key) ? [side.Name] : [];
        return new FoundParty(writer, MentionType.Person, side.Name, names, Aliases: false, side.Span, []);
    }
}
