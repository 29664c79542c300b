using OnRecord.Ingest;
using OnRecord.Ingest.Calendars;
using OnRecord.Record.Logs;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Record.Logs;

/// <summary>When the events of a calendar are: their zones, and each date of those that repeat.</summary>
public sealed class CalendarOccurrenceTests
{
    private const string HarbourZone = "BEGIN:VTIMEZONE\nTZID:Harbour Time\nBEGIN:STANDARD\nDTSTART:16010101T020000\nTZOFFSETFROM:-0300\nTZOFFSETTO:-0400\nRRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11\nEND:STANDARD\n"
        + "BEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:-0400\nTZOFFSETTO:-0300\nRRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE\n";

    [Theory]
    [InlineData("DTSTART:20190311T090000Z", "2019-03-11T09:00Z")]
    [InlineData("DTSTART:20190311T090000", "2019-03-11T09:00")]
    [InlineData("DTSTART;VALUE=DATE:20190311", "2019-03-11")]
    [InlineData("DTSTART;TZID=America/Los_Angeles:20190311T090000", "2019-03-11T09:00-07:00")]
    [InlineData("DTSTART;TZID=Pacific Standard Time:20190311T090000", "2019-03-11T09:00-07:00")]
    [InlineData("DTSTART;TZID=\"Pacific Standard Time\":20190111T090000", "2019-01-11T09:00-08:00")]
    [InlineData("DTSTART;TZID=\"(UTC-08:00) Pacific Time (US & Canada)\":20190311T090000", "2019-03-11T09:00-07:00")]
    [InlineData("DTSTART;TZID=\"(GMT-05.00) Eastern Time (US & Canada)\":20190311T090000", "2019-03-11T09:00-04:00")]
    [InlineData("DTSTART;TZID=\"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna\":20190311T090000", "2019-03-11T09:00+01:00")]
    [InlineData("DTSTART;TZID=/freeassociation.sourceforge.net/America/New_York:20190311T090000", "2019-03-11T09:00-04:00")]
    [InlineData("DTSTART;TZID=/quay.example/Olson_20011030_5/America/Argentina/Buenos_Aires:20190311T090000", "2019-03-11T09:00-03:00")]
    [InlineData("DTSTART;TZID=tzone://Microsoft/Utc:20190311T090000", "2019-03-11T09:00Z")]
    [InlineData("DTSTART;TZID=Harbour Time:20190309T090000", "2019-03-09T09:00-04:00")]
    [InlineData("DTSTART;TZID=Harbour Time:20190310T090000", "2019-03-10T09:00-03:00")]
    [InlineData("DTSTART;TZID=Harbour Time:20191103T013000", "2019-11-03T01:30-03:00")]
    [InlineData("DTSTART;TZID=Quay Time:20190311T090000", "2019-03-11T09:00")] // nobody knows it
    [InlineData("DTSTART;TZID=IST:20190311T090000", "2019-03-11T09:00")]
    public void An_event_is_at_the_offset_of_the_zone_that_it_names(string start, string when) => Assert.Equal([when], Times(start));

    [Theory]
    [InlineData("DTSTART:20190311T090000\nRRULE:FREQ=WEEKLY;COUNT=3", "2019-03-11T09:00 2019-03-18T09:00 2019-03-25T09:00")]
    [InlineData("DTSTART:20190311T090000\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=4", "2019-03-11T09:00 2019-03-13T09:00 2019-03-25T09:00 2019-03-27T09:00")]
    [InlineData("DTSTART:20190312T090000\nRRULE:FREQ=WEEKLY;WKST=SU;INTERVAL=2;BYDAY=TU,SU;COUNT=4", "2019-03-12T09:00 2019-03-24T09:00 2019-03-26T09:00 2019-04-07T09:00")]
    [InlineData("DTSTART;TZID=America/Halifax:20190303T090000\nRRULE:FREQ=WEEKLY;UNTIL=20190310T120000Z", "2019-03-03T09:00-04:00 2019-03-10T09:00-03:00")] // the clocks change between them
    [InlineData("DTSTART;TZID=America/Halifax:20190303T090000\nRRULE:FREQ=WEEKLY;UNTIL=20190310T115959Z", "2019-03-03T09:00-04:00")]
    [InlineData("DTSTART;VALUE=DATE:20190311\nRRULE:FREQ=DAILY;UNTIL=20190313", "2019-03-11 2019-03-12 2019-03-13")]
    [InlineData("DTSTART;VALUE=DATE:20190131\nRRULE:FREQ=MONTHLY;COUNT=3", "2019-01-31 2019-03-31 2019-05-31")]
    [InlineData("DTSTART;VALUE=DATE:20190131\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "2019-01-31 2019-02-28 2019-03-31")]
    [InlineData("DTSTART;VALUE=DATE:20190312\nRRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=3", "2019-03-12 2019-04-09 2019-05-14")]
    [InlineData("DTSTART;VALUE=DATE:20190329\nRRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3", "2019-03-29 2019-04-30 2019-05-31")]
    [InlineData("DTSTART;VALUE=DATE:20190313\nRRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=2", "2019-03-13 2019-09-13")] // the start counts, whatever the rule says
    [InlineData("DTSTART;VALUE=DATE:20160229\nRRULE:FREQ=YEARLY;COUNT=2", "2016-02-29 2020-02-29")]
    [InlineData("DTSTART;VALUE=DATE:20190905\nRRULE:FREQ=YEARLY;BYMONTH=9,10;BYDAY=1TH;COUNT=3", "2019-09-05 2019-10-03 2020-09-03")]
    [InlineData("DTSTART;VALUE=DATE:20190101\nRRULE:FREQ=YEARLY;BYDAY=-1MO;COUNT=2", "2019-01-01 2019-12-30")]
    [InlineData("DTSTART;VALUE=DATE:20190312\nRRULE:FREQ=DAILY;INTERVAL=10;BYMONTH=3;COUNT=3", "2019-03-12 2019-03-22 2020-03-06")]
    [InlineData("DTSTART:20190311T090000\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:20190311T090000", "2019-03-12T09:00 2019-03-13T09:00")]
    [InlineData("DTSTART;TZID=America/Halifax:20190311T090000\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:20190312T120000Z,20190313T120000Z", "2019-03-11T09:00-03:00")]
    [InlineData("DTSTART:20190311T090000\nRRULE:FREQ=DAILY;COUNT=2\nEXDATE;VALUE=DATE:20190312", "2019-03-11T09:00")]
    [InlineData("DTSTART:20190311T090000\nRDATE:20190401T100000,20190320T090000", "2019-03-11T09:00 2019-03-20T09:00 2019-04-01T10:00")]
    [InlineData("DTSTART:20190311T090000\nRDATE;VALUE=PERIOD:20190401T100000/PT1H", "2019-03-11T09:00 2019-04-01T10:00")]
    [InlineData("DTSTART:20190311T090000\nRRULE:FREQ=HOURLY;COUNT=3", "2019-03-11T09:00")] // not read: only what it says itself
    [InlineData("DTSTART:20190311T090000\nRRULE:FREQ=WEEKLY;BYDAY=XX;COUNT=3", "2019-03-11T09:00")]
    [InlineData("DTSTART:20190311T090000\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3", "2019-03-11T09:00")] // never again
    public void An_event_that_repeats_is_an_appointment_at_each_of_its_dates(string lines, string when) => Assert.Equal(when.Split(' '), Times(lines));

    [Fact]
    public void A_date_that_was_moved_or_cancelled_is_where_its_own_entry_says()
    {
        const string Weekly = "UID:quay-1\nDTSTART:20190311T090000\nRRULE:FREQ=WEEKLY;COUNT=4", Moved = "UID:quay-1\nRECURRENCE-ID:20190318T090000\nDTSTART:20190319T140000", Off = "UID:quay-1\nRECURRENCE-ID:20190325T090000\nDTSTART:20190325T090000\nSTATUS:CANCELLED";
        Assert.Equal(["2019-03-11T09:00", "2019-04-01T09:00", "2019-03-19T14:00"], Times(Weekly, Moved, Off));
        Assert.Equal(["2019-03-11T09:00", "2019-03-19T14:00"], Times(Weekly, Moved.Replace("RECURRENCE-ID", "RECURRENCE-ID;RANGE=THISANDFUTURE", StringComparison.Ordinal)));
    }

    [Fact]
    public void That_later_dates_of_a_series_that_changes_are_not_listed_is_told()
    {
        CalendarFile file = CalendarFile.Of(Calendar("UID:quay-1\nDTSTART:20190311T090000\nRRULE:FREQ=WEEKLY;COUNT=4", "UID:quay-1\nRECURRENCE-ID;RANGE=THISANDFUTURE:20190318T090000\nDTSTART:20190319T140000\nSUMMARY:Quay"))!;
        var problems = new List<Problem>();
        file.AddProblems(problems);
        Assert.Equal([ProblemCodes.RepeatsOpen], problems.Select(static problem => problem.Code));
    }

    [Theory]
    [InlineData("BEGIN:VTIMEZONE\nBEGIN:STANDARD\nDTSTART:16010101T020000\nTZID:Harbour Time\n")] // nothing is closed
    [InlineData("BEGIN:VTIMEZONE\nTZID:Harbour Time\nBEGIN:STANDARD\nTZOFFSETFROM:-0300\nTZOFFSETTO:-0400\nDTSTART:00010101T020000\nRRULE:FREQ=DAILY\nEND:STANDARD\nEND:VTIMEZONE\n")] // a change each day
    public void A_zone_that_is_none_takes_no_event_away(string zone)
    {
        string text = "BEGIN:VCALENDAR\n" + zone + "BEGIN:VEVENT\nORGANIZER:mailto:ann@harbour.example\nATTENDEE:mailto:bo@docks.example\nDTSTART;TZID=Harbour Time:20190311T090000\nEND:VEVENT\nEND:VCALENDAR\n";
        Assert.Equal("2019-03-11T09:00", Assert.Single(LoggedContacts.Find(text, new TextSpan(0, text.Length), null, null)).Time!.Value);
    }

    [Fact]
    public void What_repeats_without_end_stops_at_the_day_the_calendar_was_written_or_after_a_year()
    {
        const string Endless = "DTSTART:20190311T090000\nRRULE:FREQ=WEEKLY";
        Assert.Equal(["2019-03-11T09:00", "2019-03-18T09:00"], Times(Endless + "\nDTSTAMP:20190320T000000Z"));
        Assert.Equal(53, Times(Endless).Count());
        Assert.Equal(1000, Times("DTSTART:20190311T090000\nRRULE:FREQ=DAILY;COUNT=5000").Count());
    }

    [Fact]
    public void Each_date_cites_the_rule_that_tells_it()
    {
        string text = Calendar("DTSTART:20190311T090000\nSUMMARY:Quay\nRRULE:FREQ=WEEKLY;COUNT=2");
        List<LoggedContact> found = [.. LoggedContacts.Find(text, new TextSpan(0, text.Length), null, null)];
        Assert.Equal(["DTSTART:20190311T090000", "RRULE:FREQ=WEEKLY;COUNT=2"], found.Select(one => text[one.Time!.Span.Start..one.Time.Span.End]));
        Assert.EndsWith("DTSTART:20190311T090000", text[found[0].Span.Start..found[0].Span.End], StringComparison.Ordinal);
        Assert.EndsWith("RRULE:FREQ=WEEKLY;COUNT=2", text[found[1].Span.Start..found[1].Span.End], StringComparison.Ordinal);
    }

    private static IEnumerable<string> Times(params string[] events)
    {
        string text = Calendar(events);
        return LoggedContacts.Find(text, new TextSpan(0, text.Length), null, null).Select(static one => one.Time!.Value!);
    }

    private static string Calendar(params string[] events) => "BEGIN:VCALENDAR\n" + HarbourZone
        + string.Concat(events.Select(static lines => $"BEGIN:VEVENT\nORGANIZER;CN=Ann Roe:mailto:ann@harbour.example\nATTENDEE;CN=Bo Lund:mailto:bo@docks.example\n{lines}\nEND:VEVENT\n")) + "END:VCALENDAR\n";
}
