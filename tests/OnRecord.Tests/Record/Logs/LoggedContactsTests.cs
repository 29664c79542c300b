using OnRecord.Language.Contacts;
using OnRecord.Language.Time;
using OnRecord.Record.Logs;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Record.Logs;

/// <summary>What in a text is a call log, and what its rows say.</summary>
public sealed class LoggedContactsTests
{
    [Theory]
    [InlineData("Date,Time,Caller,Called,Duration\n2019-03-09,14:05,Ann Roe,Bo Lund,6 min\n", "Ann Roe > Bo Lund 2019-03-09T14:05")]
    [InlineData("Date,Time,Caller,Called,Status\n2019-03-09,14:05,Ann Roe,Bo Lund,planned\n2019-03-09,15:05,Ann Roe,Bo Lund,not reached\n2019-03-09,16:05,Ann Roe,Bo Lund,answered\n", "Ann Roe > Bo Lund 2019-03-09T16:05")]
    [InlineData("Date/Time\tFrom\tTo\tDuration (min)\n2019-03-09 14:05:10\t+1 555 0142\t+1 555 0177\t6\n", "+1 555 0142 > +1 555 0177 2019-03-09T14:05:10")]
    [InlineData("date,time,direction,with,minutes\n2019-03-09,09:30,out,Ann Roe,19\n2019-03-09,10:35,in,\"Lund, Bo\",4\n2019-03-09,10:50,-,on foot,42\n", "? > Ann Roe 2019-03-09T09:30", "Lund, Bo > ? 2019-03-09T10:35")]
    [InlineData("Call log of Bo Lund\nDate;Time;Type;Number;Name\n9 March 2019;2:05 pm;Incoming call;555-0142;Ann Roe\n9 March 2019;2:30 pm;Missed call;555-0142;Ann Roe\n", "Ann Roe > Bo Lund 2019-03-09T14:05")]
    [InlineData("Date        Time   Caller    Called    Length\n2019-03-09  14:05  Ann Roe   Bo Lund   0:06\n2019-03-09  14:15  Ann Roe   Bo Lund   0:00\n", "Ann Roe > Bo Lund 2019-03-09T14:05")]
    [InlineData("Date|Time|Caller|Called\n03/09/2019|9:05|Ann Roe|Bo Lund\n03/25/2019|9:30|Bo Lund|Ann Roe\n", "Ann Roe > Bo Lund 2019-03-09TXX:05", "Bo Lund > Ann Roe 2019-03-25TXX:30")]
    [InlineData("Date,Time,Caller,Called\n03/09/2019,14:05,Ann Roe,Bo Lund\n", "Ann Roe > Bo Lund ")]
    [InlineData("Date,Time,Caller,Called\n2019-03-09,14:05Z,Unknown,Ann Roe and Bo Lund\n", "? > Ann Roe + Bo Lund 2019-03-09T14:05Z")]
    public void A_table_whose_head_says_so_is_a_call_log_row_by_row(string text, params string[] expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("Date,From,To,Miles\n2019-03-09,Westport,Averil,12\n2019-03-10,Averil,Westport,12\n")] // a journey
    [InlineData("Date,Time,From,To,Minutes\n2019-03-09,09:30,Westport,Averil,40\n")] // a timetable
    [InlineData("Date,Time,Direction,Name\n2019-03-09,09:30,In,Ann Roe\n2019-03-09,17:30,Out,Ann Roe\n")] // a door
    [InlineData("Date,Time,Name,Phone,Company\n2019-03-09,09:30,Ann Roe,555-0142,Docks\n")] // visitors
    [InlineData("Date,From,To,Subject\n2019-03-09,Ann Roe,Bo Lund,Call me\n")] // mail
    [InlineData("Date,Time,Caller,Called,Duration\n")] // no row
    [InlineData("14:05  Incoming  M. Okafor  +1 555 0142  6 min\n")] // one row
    [InlineData("14:05 Incoming goods from Westport\n15:10 Outgoing goods for Averil\n")] // nothing of calls
    [InlineData("Date: 9 March\nThe caller called, the direction was out, the duration short.\n")]
    public void What_its_own_words_do_not_make_one_is_none(string text) => Assert.Empty(Found(text));

    [Fact]
    public void Lines_without_a_head_are_one_where_two_have_the_same_shape()
    {
        const string Log = "Saturday 9 March 2019\n14:05  Incoming  M. Okafor  +1 555 0142  6 min\n14:20  Missed  M. Okafor  +1 555 0142\n15:10  Outgoing  Ann Roe  +1 555 0177  12 min\n16:00  Outgoing  +1 555 0177  3 min\n";
        Assert.Equal(["M. Okafor > ? 2019-03-09T14:05", "? > Ann Roe 2019-03-09T15:10", "? > +1 555 0177 2019-03-09T16:00"], Found(Log));
    }

    [Fact]
    public void Calls_in_a_row_are_of_whoever_the_subject_says_and_of_the_day_that_it_says()
    {
        const string Text = "As you asked: 09:30 Ann Roe (19 min), 10:35 Bo (4 min), 10:50 out on foot.";
        TimeAnchor sent = TimeAnchor.Parse("2019-03-09T12:15:33-04:00")! with { IsSent = true };
        Assert.Equal(["the Mayor - Ann Roe 2019-03-09T09:30", "the Mayor - Bo 2019-03-09T10:35"], Found(Text, "Mayor's calls this morning", sent));
        Assert.Equal(["the Mayor - Ann Roe ", "the Mayor - Bo "], Found(Text, "Mayor's calls", sent));
        Assert.Empty(Found(Text, "Mayor's morning", sent));
    }

    [Fact]
    public void An_event_of_a_calendar_is_an_appointment_between_those_who_did_not_decline()
    {
        const string Event = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nORGANIZER;CN=Ann Roe:mailto:ann@harbour.example\nATTENDEE;CN=\"Lund, Bo\";PARTSTAT=ACCEPTED:mailto:bo@docks.example\n"
            + "ATTENDEE;PARTSTAT=DECLINED;CN=Cy Fox:mailto:cy@docks.example\nATTENDEE;CUTYPE=ROOM;CN=Hall:mailto:hall@docks.example\nATTENDEE:mailto:ann@harbour.example\nDTSTART;TZID=America/Halifax:20190309T093000\nEND:VEVENT\nEND:VCALENDAR\n";
        Assert.Equal(["Ann Roe > Lund, Bo 2019-03-09T09:30-04:00"], Found(Event));
        Assert.Equal("Lund, Bo", Assert.Single(LoggedContacts.Find(Event, new TextSpan(0, Event.Length), null, null)).To.Select(static to => Event[to.Span.Start..to.Span.End]).Single());
        Assert.Equal(ContactMedium.Appointment, Assert.Single(LoggedContacts.Find(Event, new TextSpan(0, Event.Length), null, null)).Medium);
        Assert.Empty(Found(Event.Replace("DTSTART", "STATUS:CANCELLED\nDTSTART", StringComparison.Ordinal)));
        Assert.Empty(Found(Event.Replace("BEGIN:VEVENT", "METHOD:CANCEL\nBEGIN:VEVENT", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_row_is_cited_whole_and_each_name_by_its_cell()
    {
        const string Text = "Date,Time,Caller,Called\n2019-03-09,14:05,\"Roe, Ann\",Bo Lund\n";
        LoggedContact found = Assert.Single(LoggedContacts.Find(Text, new TextSpan(0, Text.Length), null, null));
        Assert.Equal(["2019-03-09,14:05,\"Roe, Ann\",Bo Lund", "Roe, Ann", "Bo Lund", "2019-03-09,14:05"], new[] { found.Span, found.From!.Span, found.To[0].Span, found.Time!.Span }.Select(static span => Text[span.Start..span.End]));
    }

    [Fact]
    public void A_row_whose_time_stands_in_other_digits_is_told()
    {
        const string Text = "Date,Time,Caller,Called\n٢٠١٩-٠٣-٠٩,١٠:٣٠,Ann Roe,Bo Lund\n";
        var unread = new List<string>();
        LoggedContacts.Find(Text, new TextSpan(0, Text.Length), null, null, unread);
        Assert.Single(unread);
    }

    [Fact]
    public void A_row_with_a_time_that_is_none_keeps_its_day() => Assert.Equal(["Ann Roe > Bo Lund 2019-03-09"], Found("Date,Time,Caller,Called\n2019-03-09,10:15:75,Ann Roe,Bo Lund\n"));

    [Fact]
    public void A_row_of_a_long_message_is_one() =>
        Assert.Equal(["Ann Roe > Bo Lund 2019-03-09T14:05"], Found("Date,Time,Sender,Recipient,Message\n2019-03-09,14:05,Ann Roe,Bo Lund," + string.Concat(Enumerable.Repeat("the quay is shut and ", 200)) + "so is the pier\n"));

    /// <summary>Each took minutes, or hours.</summary>
    [Theory]
    [InlineData("phone\n", ",", 1900)]
    [InlineData("Date,From,To\nRoe,", " ", 1900)]
    [InlineData("Date,From,To\ntime", " ", 1900)]
    [InlineData("", "Date,From,To\nWhen,From,To\n", 3000)]
    public void Text_made_to_be_slow_is_read_as_fast(string first, string piece, int times) => Assert.Empty(Found(first + string.Concat(Enumerable.Repeat(piece, times)) + "!"));

    [Fact]
    public void Heads_of_columns_are_known_by_their_words()
    {
        Assert.NotEmpty(LogWords.Examples);
        Assert.All(LogWords.Examples, static example => Assert.Equal(example.Expected, LogWords.KindOf(LogWords.ColumnOf(example.Input))));
    }

    private static IEnumerable<string> Found(string text, string? heading = null, TimeAnchor? sent = null) => LoggedContacts.Find(text, new TextSpan(0, text.Length), heading, sent)
        .Select(static one => $"{one.From?.Name ?? "?"} {(one.IsMutual ? '-' : '>')} {(one.To.Count == 0 ? "?" : string.Join(" + ", one.To.Select(static to => to.Name)))} {one.Time?.Value}");
}
