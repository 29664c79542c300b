using OnRecord.Language.Contacts;
using OnRecord.Record.Logs;
using Xunit;

namespace OnRecord.Tests.Record.Logs;

/// <summary>Which contacts that are told or kept are one.</summary>
public sealed class SameContactsTests
{
    private const int Ann = 1, Bo = 2, Cy = 3;

    [Theory]
    [InlineData("1 log Ann>Bo 9:30 | 2 text Ann>Bo 9:30", "1=2")]
    [InlineData("1 log Ann>Bo 9:30 | 2 text Ann>Bo 9:31", "")] // another minute
    [InlineData("1 log Ann>Bo 9:30 | 2 text Bo>Ann 9:30", "")] // the other way
    [InlineData("1 log Ann-Bo 9:30 | 2 text Bo>Ann 9:30", "1=2")] // the log leaves the way open
    [InlineData("1 log Ann-Bo 9:30 | 2 text Bo>Ann 9:30 | 3 text Ann>Bo 9:30", "")] // both ways are told
    [InlineData("1 log Ann>Bo 9:30 | 1 log Ann>Bo 9:30 | 2 text Ann>Bo 9:30", "")] // two rows of one log are two calls
    [InlineData("1 log Ann>Bo 9:30 | 2 log >Bo 9:30", "")] // who keeps the other log is not told
    [InlineData("1 log Ann>Bo 9:30 | 2 log Ann>Bo 9:30 | 1 log Ann>?Cy 10:35 | 2 log Ann>Cy 10:35", "1=2 1=2")] // logs that have a call in common
    [InlineData("1 log Ann>Bo 9:30 | 2 log Ann>Bo 9:30 | 1 log Ann>?Cy 10:35 | 2 log >Cy 10:35", "1=2")] // who called is not told
    [InlineData("1 log Ann>Bo 9:30 | 1 log Ann>?Cy 10:35 | 2 log Ann>Cy 10:35", "")] // logs that have none
    [InlineData("1 log Ann>Bo 9:30 | 2 log Ann>Bo 9:30 | 1 log Ann>?Di 10:35 | 2 log Ann>Cy 10:35", "1=2")] // no part of the name
    [InlineData("1 log Ann>Bo 9:30 | 2 text Ann>Bo 9:30 -04:00", "1=2")]
    [InlineData("1 text Ann>Bo 9:30 -04:00 | 2 text Ann>Bo 9:30 -04:00", "1=2")]
    [InlineData("1 log Ann>Bo 9:30 | 2 text Ann>Bo 9:30 -04:00 | 3 text Ann>Bo 9:30 -08:00", "")] // two clocks
    public void Contacts_are_one_where_sides_way_and_minute_leave_no_other(string contacts, string expected)
    {
        List<TimedContact> read = [.. contacts.Split(" | ").Select(Read)];
        Dictionary<long, long> found = new SameContacts(read).Find();
        Assert.Equal(found, new SameContacts(Enumerable.Reverse(read)).Find());
        Assert.Equal(expected, string.Join(' ', read.Where(one => found.ContainsKey(one.Hash)).GroupBy(one => found[one.Hash]).Select(static set => string.Join('=', set.Select(static one => one.Item)))));
    }

    private static int s_next;

    /// <summary>"1 log Ann&gt;Bo 9:30 -04:00": item, kind, sides with "&gt;" or "-" between them and "?" before a part of a name, minute, clock.</summary>
    private static TimedContact Read(string contact)
    {
        string[] parts = contact.Split(' ');
        bool isMutual = parts[2].Contains('-', StringComparison.Ordinal);
        string[] sides = parts[2].Split('>', '-');
        return new TimedContact(++s_next, int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), parts[3], parts.Length > 4 ? (long)DateTimeOffset.Parse("2018-03-04T00:00" + parts[4], System.Globalization.CultureInfo.InvariantCulture).Offset.TotalSeconds : null, ContactMedium.Call, parts[1] == "log", isMutual, Sides(sides[0]), Sides(sides[1]));
    }

    private static TimedSide[] Sides(string name) => name switch
    {
        "" => [],
        "Ann" => [new(Ann, "Ann Roe")],
        "Bo" => [new(Bo, "Bo Lund")],
        "Cy" => [new(Cy, "Cy Fox")],
        _ => [new(0, name[1..])],
    };
}
