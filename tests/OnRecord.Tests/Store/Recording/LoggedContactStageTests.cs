using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Decisions;
using OnRecord.Query.Events;
using OnRecord.Store.Decisions;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Store.Recording;

/// <summary>Rows of call logs and entries of calendars are contacts of the record, on the word of their file.</summary>
public sealed class LoggedContactStageTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void A_row_of_a_call_log_is_a_contact_on_the_files_word_with_known_parties()
    {
        _case.Write("a.eml", TempCase.Mail("a", "Quay", "The quay is shut."));
        _case.Write("calls.csv", "Date,Time,Caller,Called,Duration\r\n2018-03-05,10:05,Ann Roe,B. Lund,6 min\r\n2018-03-05,10:15,555-0142,Front Desk,2 min\r\n");
        List<ContactShape> told = Told();
        Assert.Equal(["call", "call"], told.Select(static contact => contact.Medium));
        Assert.Equal(["calls.csv", "calls.csv"], told.Select(static contact => contact.AccordingTo!.Text));
        Assert.Equal(("Ann Roe", "Bo Lund"), (told[0].From!.Name, told[0].To[0].Name));
        Assert.Equal(("555-0142", null, "Front Desk", null), (told[1].From!.Text, told[1].From!.Party, told[1].To[0].Text, told[1].To[0].Party));
        Assert.Equal("2018-03-05,10:05,Ann Roe,B. Lund,6 min", told[0].Citation.Text);
    }

    [Fact]
    public void A_side_that_the_log_does_not_name_stays_open_and_is_not_whoever_sent_it()
    {
        _case.Write("a.eml", TempCase.Mail("a", "Calls", "14:05  Incoming  Cora Fox  555-0142  6 min\r\n15:05  Outgoing  Cora Fox  555-0142  6 min"));
        List<ContactShape> told = Told();
        Assert.Equal(("Cora Fox", 0, "Ann Roe"), (told[0].From!.Name, told[0].To.Count, told[0].AccordingTo!.Name));
        Assert.Equal((null, "Cora Fox"), (told[1].From?.Name, told[1].To[0].Name));
    }

    [Fact]
    public void Guests_of_an_appointment_are_known_by_their_addresses()
    {
        _case.Write("a.eml", TempCase.Mail("a", "Quay", "The quay is shut."));
        _case.Write("b.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Quay\r\nORGANIZER;CN=A Roe:mailto:ann@harbour.example\r\nATTENDEE:mailto:bo@docks.example\r\nDTSTART:20180306T140000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        ContactShape told = Assert.Single(Told());
        Assert.Equal(("appointment", "Ann Roe", "Bo Lund", "2018-03-06T14:00Z", "b.ics"), (told.Medium, told.From!.Name, told.To[0].Name, told.When!.Value, told.AccordingTo!.Text));
    }

    [Fact]
    public void A_call_that_mail_tells_of_names_the_only_row_of_a_log_that_it_can_be()
    {
        _case.Write("a.eml", TempCase.Mail("a", "Quay", "Ann Roe called Bo Lund on Sunday.", "Cy Fox <cy@fox.example>"));
        _case.Write("calls.csv", "Date,Time,Caller,Called,Duration\r\n2018-03-04,14:05,Ann Roe,Bo Lund,6 min\r\n2018-03-03,14:05,Ann Roe,Bo Lund,6 min\r\n");
        List<ContactShape> told = Told();
        ContactShape row = Assert.Single(told, static contact => contact.When!.Value == "2018-03-04T14:05");
        Assert.Equal(row.Id, Assert.Single(told, static contact => contact.AccordingTo!.Name == "Cy Fox").Logged);
        Assert.All(told.Where(static contact => contact.AccordingTo!.Text == "calls.csv"), static contact => Assert.Null(contact.Logged));
    }

    [Fact]
    public void What_a_logged_message_or_an_appointment_tells_of_takes_none_away()
    {
        _case.Write("texts.csv", "Date,Time,Sender,Recipient,Message\r\n2018-03-05,10:05,Ann Roe,Bo Lund,I met with Cy Fox on Sunday.\r\n2018-03-05,10:06,Bo Lund,Ann Roe,Cy Fox called Di Marsh.\r\n");
        _case.Write("b.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nORGANIZER;CN=A Roe:mailto:ann@harbour.example\r\nDESCRIPTION:Cy Fox called Di Marsh.\r\nATTENDEE:mailto:bo@docks.example\r\nDTSTART:20180306T140000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        Assert.Equal(["appointment", "text", "text"], Told().Select(static contact => contact.Medium).Where(static medium => medium is "appointment" or "text").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_log_that_is_passed_on_is_read_once()
    {
        const string Log = "Date,Time,Caller,Called,Duration\r\n2018-03-04,14:05,Cora Fox,Bo Lund,6 min\r\n2018-03-04,14:25,Cora Fox,Di Marsh,6 min\r\n";
        const string Forward = "For your files.\r\n\r\n-----Original Message-----\r\nFrom: Lena Soko <soko@docks.example>\r\nSent: Sunday, March 4, 2018 1:14 PM\r\nTo: Ann Roe\r\nSubject: Records\r\n\r\n" + Log;
        _case.Write("a.eml", TempCase.Mail("a", "FW: Records", Forward));
        _case.Write("b.eml", TempCase.Mail("b", "FW: Records", Forward, "Cy Marsh <marsh@docks.example>", "Tue, 6 Mar 2018 09:30:00 -0800"));
        List<ContactShape> told = Told();
        Assert.Equal(["2018-03-04T14:05", "2018-03-04T14:25"], told.Select(static contact => contact.When!.Value));
        Assert.Equal(["Lena Soko", "Lena Soko"], told.Select(static contact => contact.AccordingTo!.Name));
    }

    [Fact]
    public void An_appointment_beside_several_paragraphs_of_mail_stands_once()
    {
        const string Invitation = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nORGANIZER;CN=A Roe:mailto:ann@harbour.example\r\nATTENDEE:mailto:bo@docks.example\r\nDTSTART:20180306T140000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        _case.Write("a.eml", TempCase.Mail("a", "Quay", Invitation + "\r\n> Shall we meet?\r\n\r\nYes.\r\n\r\n> At two?\r\n\r\nAt two.\r\n"));
        Assert.Single(Told(), static contact => contact.Medium == "appointment");
    }

    [Fact]
    public void An_appointment_stands_at_the_clock_of_the_case()
    {
        _case.Write("b.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nORGANIZER;CN=A Roe:mailto:ann@harbour.example\r\nATTENDEE:mailto:bo@docks.example\r\nDTSTART:20180306T140000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        ContactShape told = Assert.Single(Told(zone: "America/Halifax"));
        Assert.Equal(("2018-03-06T10:00-04:00", "A Roe invites bo@docks.example"), (told.When!.Value, ContactLine.Of(told, static who => who.Text)));
        Assert.Contains("whether it was kept is not told", ContactLine.Medium(told), StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_that_several_tell_or_keep_of_one_minute_stands_once_with_all_of_them()
    {
        _case.Write("a.eml", TempCase.Mail("a", "Quay", "Ann Roe called Bo Lund at 2:05 p.m. on Sunday.", "Cy Fox <cy@fox.example>"));
        _case.Write("calls.csv", "Date,Time,Caller,Called,Duration\r\n2018-03-04,14:05,Ann Roe,Bo Lund,6 min\r\n2018-03-03,14:05,Ann Roe,Bo Lund,6 min\r\n");
        _case.Write("office.csv", "Date,Time,Caller,Called,Duration\r\n2018-03-04,14:05,Ann Roe,Bo Lund,6 min\r\n2018-03-04,15:35,Ann Roe,Bo Lund,6 min\r\n");
        List<ContactShape> told = Told();
        ContactShape call = Assert.Single(told, static contact => contact.When!.Value == "2018-03-04T14:05");
        Assert.Equal("calls.csv", call.AccordingTo!.Text);
        Assert.Equal(["Cy Fox", "office.csv"], call.Also.Select(static other => other.AccordingTo!.Text).Order(StringComparer.Ordinal));
        Assert.Equal(3, told.Count);
        using SqliteConnection connection = _case.Open();
        var ofDay = new ItemFilter(From: "2018-03-04", Party: "bo lund");
        Assert.Equal(ContactList.Count(connection, ofDay), ContactList.Read(connection, ofDay, Page.All).LongCount());
        Assert.Contains(ContactList.Read(connection, new ItemFilter(Party: "ann roe"), Page.All), contact => contact.Id == call.Id);
    }

    [Fact]
    public void Calls_of_two_clocks_and_rows_that_do_not_tell_who_called_stay_apart()
    {
        _case.Write("calls.csv", "Date,Time,Caller,Called,Duration\r\n2018-03-04,14:05,Ann Roe,Bo Lund,6 min\r\n");
        _case.Write("office.csv", "date,time,direction,with,minutes\r\n2018-03-04,14:05,out,Bo Lund,44\r\n");
        _case.Write("utc.csv", "Date,Time (UTC),Caller,Called,Duration\r\n2018-03-04,14:05,Ann Roe,Bo Lund,2 min\r\n");
        List<ContactShape> told = Told();
        Assert.Equal(3, told.Count);
        Assert.All(told, static contact => Assert.Empty(contact.Also));
    }

    [Fact]
    public void Each_date_of_an_appointment_that_repeats_has_its_id_its_day_and_the_words_of_the_rule()
    {
        _case.Write("b.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:q\r\nORGANIZER;CN=A Roe:mailto:ann@harbour.example\r\nATTENDEE:mailto:bo@docks.example\r\nDTSTART;TZID=Atlantic Standard Time:20180304T090000\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE;TZID=Atlantic Standard Time:20180318T090000\r\nRDATE;TZID=Atlantic Standard Time:20180401T090000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        List<ContactShape> told = Told(zone: "UTC");
        Assert.Equal(["2018-03-04T13:00+00:00", "2018-03-11T12:00+00:00", "2018-04-01T12:00+00:00"], told.Select(static one => one.When!.Value).Order());
        Assert.Equal(3, told.Select(static one => one.Id).Distinct().Count());
        Assert.EndsWith("RRULE:FREQ=WEEKLY;COUNT=3", told.Single(static one => one.When!.Value == "2018-03-11T12:00+00:00").Citation.Text, StringComparison.Ordinal);
        using SqliteConnection connection = _case.Open();
        Assert.Equal(["2018-03-11"], ContactList.Read(connection, new ItemFilter(From: "2018-03-10", To: "2018-03-20"), Page.All).Select(static one => one.When!.Value![..10]));
        Assert.Equal(3, ChronologyList.Read(connection, new ItemFilter(), Page.All).Count(static one => one.Kind == "contact"));
    }

    [Fact]
    public void A_zone_of_a_calendar_that_nobody_knows_and_a_rule_without_an_end_are_said_to_be_so()
    {
        _case.Write("b.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Quay\r\nDTSTART;TZID=Quay Time:20180304T090000\r\nRRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        _case.Build();
        using SqliteConnection connection = _case.Open();
        Assert.Equal(["repeats-open", "zone-unknown"], ProblemList.Read(connection, new LedgerFilter(), Page.All).Select(static one => one.Code).Order());
    }

    [Fact]
    public void A_row_with_a_zone_stands_at_the_clock_of_the_case_and_keeps_its_words()
    {
        _case.Write("calls.csv", "Date,Time (UTC),From,To,Duration\r\n2018-03-05,14:05,Ann Roe,Bo Lund,6 min\r\n2018-03-05,09:30 PST,Ann Roe,Bo Lund,6 min\r\n");
        Assert.Equal([("2018-03-05T10:05-04:00", "2018-03-05,14:05"), ("2018-03-05T13:30-04:00", "2018-03-05,09:30 PST")], Told(zone: "America/Halifax").Select(static one => (one.When!.Value!, one.When.Text!)));
    }

    [Fact]
    public void A_log_that_cannot_be_read_has_a_Problem_once_however_often_the_case_is_built()
    {
        _case.Write("calls.csv", "Caller,Called,Duration\r\nAnn Roe,Bo Lund,6 min\r\n");
        _case.Build();
        _case.Write("a.eml", TempCase.Mail("a", "Quay", "The quay is shut."));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        Assert.Equal(("log-unread", "release/calls.csv"), ProblemList.Read(connection, new LedgerFilter(), Page.All).Select(static one => (one.Code, one.Path)).Single());
    }

    [Theory]
    [InlineData(1, 0, "2018-03-12T14:00Z")]
    [InlineData(0, 2, "2018-03-11T13:00Z")] // the series was told anew behind it
    public void A_date_that_another_file_moves_stands_once_with_what_was_told_last_first(int moved, int series, string first)
    {
        const string People = "ORGANIZER;CN=A Roe:mailto:ann@harbour.example\r\nATTENDEE:mailto:bo@docks.example\r\n";
        _case.Write("series.ics", $"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:q\r\nSEQUENCE:{series}\r\n{People}DTSTART:20180304T130000Z\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        _case.Write("moved.ics", $"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:q\r\nSEQUENCE:{moved}\r\n{People}RECURRENCE-ID:20180311T130000Z\r\nDTSTART:20180312T140000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        List<ContactShape> told = Told();
        Assert.Equal(["2018-03-04T13:00Z", first], told.Select(static one => one.When!.Value).Order(StringComparer.Ordinal));
        ContactShape date = told.Single(one => one.When!.Value == first);
        Assert.NotEqual(first, Assert.Single(date.Also).When!.Value);
        using SqliteConnection connection = _case.Open();
        Assert.Single(Assert.Single(ChronologyList.Read(connection, new ItemFilter(), Page.All), entry => entry.Id == date.Id).Also);
    }

    [Fact]
    public void The_chronology_has_a_contact_once_with_its_evidence_and_names_who_arranged_an_appointment()
    {
        _case.Write("a.eml", TempCase.Mail("a", "Quay", "The quay is shut."));
        _case.Write("calls.csv", "Date,Time,Caller,Called,Duration\r\n2018-03-04,14:05,Ann Roe,Bo Lund,6 min\r\n");
        _case.Write("office.csv", "Date,Time,Caller,Called,Duration\r\n2018-03-04,14:05,Ann Roe,Bo Lund,7 min\r\n");
        _case.Write("b.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nORGANIZER;CN=A Roe:mailto:ann@harbour.example\r\nATTENDEE:mailto:bo@docks.example\r\nDTSTART:20180306T140000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        _case.Build();
        using SqliteConnection connection = _case.Open();
        List<ChronologyShape> entries = [.. ChronologyList.Read(connection, new ItemFilter(), Page.All).Where(static entry => entry.Kind != "message")];
        Assert.Equal(["Ann Roe to Bo Lund", "appointment, organized by A Roe, attendees: bo@docks.example"], entries.Select(static entry => InvolvedWords.Of(entry, static who => who.Text).Split(", according to ")[0]));
        Assert.Equal(entries.Count + 1, ChronologyList.Count(connection, new ItemFilter()));
        Assert.Equal(["release/calls.csv", "release/office.csv"], entries[0].Also.Append(entries[0].Citation).Select(static words => words.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_rejected_contact_does_not_stand_for_the_others_of_its_group()
    {
        _case.Write("a.eml", TempCase.Mail("a", "Quay", "The quay is shut."));
        _case.Write("calls.csv", "Date,Time,Caller,Called,Duration\r\n2018-03-04,14:05,Ann Roe,Bo Lund,6 min\r\n");
        _case.Write("office.csv", "Date,Time,Caller,Called,Duration\r\n2018-03-04,14:05,Ann Roe,Bo Lund,7 min\r\n");
        ContactShape first = Assert.Single(Told());
        new CaseDecisions(_case.CasePath, "a reviewer", TimeProvider.System, JudgedLines.Find).Judge(DecisionAction.Reject, first.Id);
        using SqliteConnection connection = _case.Open();
        ContactShape now = Assert.Single(ContactList.Read(connection, new ItemFilter(), Page.All), static contact => contact.Medium == "call");
        Assert.Equal((first.Also[0].Id, null), (now.Id, now.Verdict));
        Assert.Equal((first.Id, "rejected"), (now.Also[0].Id, now.Also[0].Verdict));
        Assert.Equal(now.Id, Assert.Single(ChronologyList.Read(connection, new ItemFilter(), Page.All), static entry => entry.Kind == "contact").Id);
    }

    private List<ContactShape> Told(string? zone = null)
    {
        _case.Build(options => options with { Zone = zone });
        using SqliteConnection connection = _case.Open();
        return [.. ContactList.Read(connection, new ItemFilter(), Page.All).Where(static contact => contact.Id.StartsWith("contact", StringComparison.Ordinal)).OrderBy(static contact => contact.Citation.Path).ThenBy(static contact => contact.Citation.Start)];
    }
}
