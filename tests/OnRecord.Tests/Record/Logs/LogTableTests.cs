using OnRecord.Language.Contacts;
using OnRecord.Record.Logs;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Record.Logs;

/// <summary>Which tables are logs of calls and messages, in which zone their times are, and what is said of rows that cannot be read.</summary>
public sealed class LogTableTests
{
    [Theory]
    [InlineData("Date,Time,From,To,Duration\n2019-03-09,14:05,Ann Roe,Bo Lund,6 min\n", "Ann Roe > Bo Lund 2019-03-09T14:05")]
    [InlineData("Date,Time,From,To,Duration\n2019-03-09,14:05,Ann Roe,555-0142,0:06:10\n", "Ann Roe > 555-0142 2019-03-09T14:05")]
    [InlineData("Date\tTime\tFrom\tTo\tDuration\n2019-03-09\t14:05\t\"Lund, Bo\"\tAnn Roe\t370\n", "Lund, Bo > Ann Roe 2019-03-09T14:05")]
    [InlineData("Date,Start,End,From,To\n2019-03-09,14:05,14:11,Ann Roe,Bo Lund\n", "Ann Roe > Bo Lund 2019-03-09T14:05")]
    [InlineData("Date,Time,Caller,Callee\n2019-03-09,14:05,Ann Roe,Bo Lund\n", "Ann Roe > Bo Lund 2019-03-09T14:05")]
    [InlineData("Date,Time,Calling party,Called number,Seconds\n2019-03-09,14:05,Ann Roe,+1 902 555 0142,370\n", "Ann Roe > +1 902 555 0142 2019-03-09T14:05")]
    [InlineData("Date,Time,Caller,Recipient\n2019-03-09,14:05,Ann Roe,Bo Lund\n", "Ann Roe > Bo Lund 2019-03-09T14:05")]
    [InlineData("Call log of Ann Roe\nDate,Time,Dialed,Min\n2019-03-09,14:05,902-555-0142,6\n", "? > 902-555-0142 2019-03-09T14:05")] // the way is not told by a column, but the head says that it was called
    [InlineData("date,time,direction,with,minutes\n2019-03-09,09:30,out,Ann Roe,19\n2019-03-09,10:50,-,on foot,42\n", "? > Ann Roe 2019-03-09T09:30")] // a walk is no call
    [InlineData("Date,Time,Dialled\n2019-03-09,14:05,902-555-0142\n", "? > 902-555-0142 2019-03-09T14:05")]
    [InlineData("Call log of Ann Roe\nDate,Time,Incoming/Outgoing,Number\n2019-03-09,14:05,Incoming,902-555-0142\n2019-03-09,15:05,Outgoing,902-555-0177\n", "902-555-0142 > Ann Roe 2019-03-09T14:05", "Ann Roe > 902-555-0177 2019-03-09T15:05")]
    [InlineData("Date,Time,Sender,Recipient,Message\n2019-03-09,14:05,Ann Roe,Bo Lund,\"Quay, now\"\n", "Ann Roe > Bo Lund 2019-03-09T14:05")]
    [InlineData("Date,Time,From,To,Text\n2019-03-09,14:05,902-555-0142,902-555-0177,Quay\n", "902-555-0142 > 902-555-0177 2019-03-09T14:05")]
    [InlineData("Sent,Sender,Recipient,Message\n2019-03-09 14:05,Ann Roe,Bo Lund,\"Quay,\n\nall of you, now, please, at once, 2019-03-09\"\n2019-03-09 14:06,Bo Lund,Ann Roe,Why?\n", "Ann Roe > Bo Lund 2019-03-09T14:05", "Bo Lund > Ann Roe 2019-03-09T14:06")]
    public void A_table_of_who_called_or_wrote_to_whom_is_a_log_row_by_row(string text, params string[] expected)
    {
        Assert.Equal(expected, Found(text, out List<string> unread));
        Assert.Empty(unread);
    }

    [Theory]
    [InlineData("Date,Time,From,To,Duration\n2019-03-09,09:30,Westport,Averil,0:40\n")] // a timetable
    [InlineData("Date,From,To,Subject,Message\n2019-03-09,Ann Roe,Bo Lund,Quay,Call me\n")] // mail
    [InlineData("Date,Sender,Recipient,Message\n2019-03-09,ann@harbour.example,bo@docks.example,Quay\n")]
    [InlineData("Date,Incoming/Outgoing,Number,Goods\n2019-03-09,Incoming,20194,Rope\n2019-03-09,Outgoing,20195,Oil\n")] // a store
    [InlineData("Date,Time,Name,Phone,Company\n2019-03-09,09:30,Ann Roe,902-555-0142,Docks\n")] // visitors
    [InlineData("Item,Sender,Recipient,Weight\nRope,Ann Roe,Bo Lund,12\n")]
    public void Tables_of_other_things_are_none_and_nothing_is_said_of_them(string text)
    {
        Assert.Empty(Found(text, out List<string> unread));
        Assert.Empty(unread);
    }

    [Theory]
    [InlineData("Date,Time (UTC),Caller,Called\n2019-03-09,14:05,Ann Roe,Bo Lund\n", "2019-03-09T14:05Z")]
    [InlineData("Date,UTC time,Caller,Called\n2019-03-09,14:05,Ann Roe,Bo Lund\n", "2019-03-09T14:05Z")]
    [InlineData("Date,Time (PST),Caller,Called\n2019-03-09,14:05,Ann Roe,Bo Lund\n", "2019-03-09T14:05-08:00")]
    [InlineData("Start [ET],Caller,Called\n2019-03-09 14:05,Ann Roe,Bo Lund\n", "2019-03-09T14:05-05:00")]
    [InlineData("Start [ET],Caller,Called\n2019-03-11 14:05,Ann Roe,Bo Lund\n", "2019-03-11T14:05-04:00")]
    [InlineData("Start [ET],Caller,Called\n2019-03-10 02:30,Ann Roe,Bo Lund\n", "2019-03-10T02:30")] // no clock showed it
    [InlineData("Start [ET],Caller,Called\n2019-11-03 01:30,Ann Roe,Bo Lund\n", "2019-11-03T01:30")] // clocks showed it twice
    [InlineData("Time (UTC-03:30),Caller,Called\n2019-03-09 14:05,Ann Roe,Bo Lund\n", "2019-03-09T14:05-03:30")]
    [InlineData("Time (America/Halifax),Caller,Called\n2019-03-11 14:05,Ann Roe,Bo Lund\n", "2019-03-11T14:05-03:00")]
    [InlineData("Date,Time,Time zone,Caller,Called\n2019-03-09,14:05,PST,Ann Roe,Bo Lund\n", "2019-03-09T14:05-08:00")]
    [InlineData("All times are in Pacific time\nDate,Time,Caller,Called\n2019-03-09,14:05,Ann Roe,Bo Lund\n", "2019-03-09T14:05-08:00")]
    [InlineData("Date,Time,Caller,Called\n2019-03-09,09:30 PST,Ann Roe,Bo Lund\n", "2019-03-09T09:30-08:00")]
    [InlineData("Date,Time,Caller,Called\n2019-03-09,9:30 a.m. Pacific,Ann Roe,Bo Lund\n", "2019-03-09T09:30-08:00")]
    [InlineData("Date,Time,Caller,Called\n2019-03-09,9:30 AM (EST),Ann Roe,Bo Lund\n", "2019-03-09T09:30-05:00")]
    [InlineData("Time,Caller,Called\n2018-03-13T09:30-08:00,Ann Roe,Bo Lund\n", "2018-03-13T09:30-08:00")]
    [InlineData("Date,Time (UTC),Caller,Called\n2019-03-09,09:30 PST,Ann Roe,Bo Lund\n", "2019-03-09T09:30-08:00")] // the cell says more than the head
    [InlineData("Date,Time (IST),Caller,Called\n2019-03-09,14:05,Ann Roe,Bo Lund\n", "2019-03-09T14:05")]
    [InlineData("Date,Time,Caller,Called\n2019-03-09,14:05 IST,Ann Roe,Bo Lund\n", "2019-03-09T14:05")]
    [InlineData("Date,Time (CST),Caller,Called\n2019-03-09,14:05,Ann Roe,Bo Lund\n", "2019-03-09T14:05")] // of Chicago, of China, of Cuba
    [InlineData("Date,Time (CST),Caller,Called\n2019-03-09,14:05,Ann Roe,312-555-0142\n", "2019-03-09T14:05-06:00")]
    [InlineData("Date,Time (CST),Caller,Called\n3/25/2019,14:05,Ann Roe,Bo Lund\n", "2019-03-25T14:05-06:00")]
    public void The_zone_that_a_head_a_cell_or_a_line_above_names_is_that_of_the_times(string text, string when) => Assert.Equal([when], Times(text));

    [Theory]
    [InlineData("Date,Time,From,To,Duration\n2019-03-09,09:30,902-555-0142,902-555-0177,6\nsoon,,902-555-0142,902-555-0177,6\n", 2, "1 give a contact without a day")]
    [InlineData("Date,Time,Caller,Called,Duration\n03/09/2019,09:30,Ann Roe,Bo Lund,6\n", 1, "1 give a contact without a day")]
    [InlineData("Date,Time,Caller,Called,Duration\n2019-03-09,09:30,Unknown,Private,6\n2019-03-09,14:05,Ann Roe,Bo Lund,6\nTotal,,,,12\n", 1, "1 do not tell who reached whom")]
    [InlineData("Date,Time,From,To,Duration\n2019-03-09,09:30,Ann Roe,Bo Lund,6\n2019-03-09,10:30,Ann Roe,Unknown,6\n2019-03-09,11:30,Private,Unknown,6\n", 2, "1 do not tell who reached whom")]
    [InlineData("Date,Time,From,To,Duration\n2019-03-09,09:30,Ann Roe,Bo Lund,6\n2019-03-09,10:30,Desk,Hall,6\n2019-03-09,11:30,Hall,Desk,6\n", 0, "its columns do not tell who reached whom")]
    [InlineData("Caller,Called,Duration\nAnn Roe,Bo Lund,6\n", 0, "no column tells when")]
    [InlineData("Phone calls of the office\nDate,Time,From,To,Duration\n2019-03-09,09:30,Desk,Hall,6\n", 0, "its columns do not tell who reached whom")]
    public void What_of_a_log_cannot_be_read_is_said(string text, int contacts, string said)
    {
        Assert.Equal(contacts, Found(text, out List<string> unread).Count);
        Assert.Contains(said, Assert.Single(unread), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_is_a_text_and_a_row_over_several_lines_is_cited_whole()
    {
        const string Text = "Sent,Sender,Recipient,Message\n2019-03-09 14:05,Ann Roe,Bo Lund,\"Quay,\nnow\"\n";
        LoggedContact found = Assert.Single(LoggedContacts.Find(Text, new TextSpan(0, Text.Length), null, null));
        Assert.Equal((ContactMedium.Text, "2019-03-09 14:05,Ann Roe,Bo Lund,\"Quay,\nnow\""), (found.Medium, Text[found.Span.Start..found.Span.End]));
    }

    private static IEnumerable<string?> Times(string text) => LoggedContacts.Find(text, new TextSpan(0, text.Length), null, null).Select(static one => one.Time?.Value);

    private static List<string> Found(string text, out List<string> unread)
    {
        unread = [];
        return [.. LoggedContacts.Find(text, new TextSpan(0, text.Length), null, null, unread)
            .Select(static one => $"{one.From?.Name ?? "?"} {(one.IsMutual ? '-' : '>')} {(one.To.Count == 0 ? "?" : string.Join(" + ", one.To.Select(static to => to.Name)))} {one.Time?.Value}")];
    }
}
