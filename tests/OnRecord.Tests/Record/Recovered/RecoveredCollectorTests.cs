using OnRecord.Record.Recovered;
using OnRecord.Record.Threads;
using OnRecord.Tests.Record.Threads;
using Xunit;

namespace OnRecord.Tests.Record.Recovered;

public sealed class RecoveredCollectorTests
{
    private const string Lost = "Tell nobody that the inspectors come on Monday, and have the side door locked before eight in the morning.";

    private static readonly ThreadMessage Reply = ThreadLinkerTests.Mail("m1", "Bo Lund", "2019-05-03T10:02:00Z", "Re: Inspection", $"Understood.\n\n-----Original Message-----\nFrom: Roe, Ann\nSent: Friday, May 3, 2019 9:14 AM\nTo: Lund, Bo; Ash, Tim\nSubject: Inspection\n\n{Lost}\n");

    private static readonly ThreadMessage Forward = ThreadLinkerTests.Mail("m2", "Tim Ash", "2019-05-04T08:00:00Z", "FW: Inspection", $"Look at this.\n\n---------- Forwarded message ---------\nFrom: Ann Roe <ann@harbour.example>\nDate: Fri, May 3, 2019 at 9:14 AM\nSubject: Inspection\nTo: Bo Lund\n\n{Lost.Replace("nobody", "everybody", StringComparison.Ordinal)}\n");

    [Fact]
    public void Two_quotations_of_one_lost_message_are_one_and_say_where_they_differ()
    {
        RecoveredMessage message = Assert.Single(Collect(Reply, Forward));

        Assert.Equal("ann@harbour.example", message.From?.Address);
        Assert.Equal(2, message.To.Count);
        Assert.Equal("2019-05-03T09:14", message.Sent?.Value);
        Assert.Equal("Inspection", message.Subject);
        Assert.Equal(["m1", "m2"], message.Copies.Select(static copy => copy.Holder).Order(StringComparer.Ordinal));
        WordChange change = Assert.Single(message.Copies[1].Differences);
        Assert.Equal(["everybody", "nobody"], new[] { change.Original, change.Quoted }.Order(StringComparer.Ordinal));
        Assert.StartsWith("message-", message.Id, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ann Roe", "2019-05-03T10:02:00Z", "Friday, May 3, 2019", "", 0)]
    [InlineData("Ann Roe", "2019-05-06T10:02:00Z", "Friday, May 3, 2019", "", 1)] // of another day
    [InlineData("Bo Lund", "2019-05-03T10:02:00Z", "Friday, May 3, 2019", "", 1)] // of somebody else
    [InlineData("Ann Roe", "2019-05-03T10:02:00Z", "Friday, May 3, 2019", "I wrote this before:\n\n", 1)]
    public void The_head_of_a_memo_that_its_writer_typed_is_no_quotation(string sender, string sent, string date, string before, int expected) =>
        Assert.Equal(expected, Collect(ThreadLinkerTests.Mail("m1", sender, sent, "Boats", $"{before}Date:   {date}\nTo:     Kit Moss\n        Moss Boats\nFrom:   Ann Roe\n        Harbour Boats\nPhone:  555-0142\n\n{Lost}\n")).Count);

    [Theory]
    [InlineData("Boston", "New York City", "April 30, 2019", 0)] // places
    [InlineData("Averil", "Northport", "May 12, 2019", 0)] // a day to come
    [InlineData("Averil", "Northport", "April 30, 2019", 1)] // nothing tells what they are
    [InlineData("Lund, Bo", "New York City", "April 30, 2019", 1)] // he sent the message around it
    [InlineData("Mary Vale", "New York City", "April 30, 2019", 1)]
    [InlineData("Boston", "New York City", "April 30, 2019 9:14 AM", 1)]
    public void A_form_is_no_message(string from, string to, string date, int expected) =>
        Assert.Equal(expected, Collect(ThreadLinkerTests.Mail("m1", "Bo Lund", "2019-05-03T10:02:00Z", "Journey", $"Please book this for me:\n\nFrom: {from}\nTo: {to}\nDate: {date}\nSubject: hearing of the board\n\n{Lost}\n")).Count);

    [Fact]
    public void What_a_colleague_of_the_sender_wrote_that_day_is_no_memo_of_the_senders()
    {
        ThreadMessage quoting = ThreadLinkerTests.Mail("m1", "Bo Lund", "2019-05-03T10:02:00Z", "Boats", $"Date: Friday, May 3, 2019\nTo: Kit Moss\nFrom: ann@harbour.example\nSubject: Boats\n\n{Lost}\n");

        Assert.Single(Collect(quoting with { From = new ThreadParty("Bo Lund", "bo@harbour.example") }));
    }

    [Fact]
    public void The_order_of_the_copies_does_not_matter() => Assert.Equal(Collect(Reply, Forward)[0].Id, Collect(Forward, Reply)[0].Id);

    [Fact]
    public void A_quotation_without_sender_and_date_is_of_the_message_with_its_subject_and_words()
    {
        ThreadMessage headless = ThreadLinkerTests.Mail("m4", "Kit Moss", "2019-05-06T08:00:00Z", "Re: Inspection", $"Who said so?\n\nTo: Bo Lund/Docks/Harbour, Tim Ash/Docks/Harbour\ncc:\nSubject: Inspection\n\n{Lost}\n");
        ThreadMessage other = ThreadLinkerTests.Mail("m5", "Kit Moss", "2019-05-06T09:00:00Z", "Re: Doors", $"And this?\n\nTo: Bo Lund/Docks/Harbour, Tim Ash/Docks/Harbour\ncc:\nSubject: Doors\n\n{Lost}\n");
        IReadOnlyList<RecoveredMessage> all = Collect(Reply, headless, other);

        Assert.Equal(["m1", "m4"], all.Single(static message => message.From is not null).Copies.Select(static copy => copy.Holder).Order(StringComparer.Ordinal));
        Assert.Equal("Doors", all.Single(static message => message.From is null).Subject);
    }

    [Fact]
    public void Two_forwards_of_one_minute_with_other_seconds_are_two_messages()
    {
        ThreadMessage first = ThreadLinkerTests.Mail("m1", "Bo Lund", "2019-05-03T10:02:00Z", "FW: Quay", "See below.\n\n-----Original Message-----\nFrom: Roe, Ann\nSent: Fri May 03 09:14:22 2019\nTo: Lund, Bo\nSubject: FW: Quay\n\n");
        ThreadMessage second = ThreadLinkerTests.Mail("m2", "Tim Ash", "2019-05-03T10:02:00Z", "FW: Quay", "See below.\n\n-----Original Message-----\nFrom: Roe, Ann\nSent: Fri May 03 09:14:56 2019\nTo: Ash, Tim\nSubject: FW: Quay\n\n");

        Assert.Equal(["2019-05-03T09:14:22", "2019-05-03T09:14:56"], Collect(first, second).Select(static message => message.Sent?.Value).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("May 3, 2019 1:15 PM", "RE: lot 14", "Tell the clerk at the north gate to pay lot 14 today", "May 3, 2019 2:15 PM", "RE: lot 15", "Tell the clerk at the north gate to pay lot 15 today", 2)]
    [InlineData("May 3, 2019 1:15 PM", "RE: lots", "Tell the clerk at the north gate to pay lot 14 today", "May 3, 2019 2:15 PM", "RE: lots", "Tell the clerk at the north gate to pay lot 15 today", 2)]
    [InlineData("May 3, 2019 1:15 PM", "FW: ropes", "Please see below", "May 3, 2019 1:15 PM", "FW: keys", "Please see below", 2)]
    [InlineData("May 3, 2019 1:15 PM", "Re: ropes", "Ok", "May 4, 2019 1:15 PM", "Re: ropes", "Ok", 2)]
    [InlineData("May 3, 2019 1:15 PM", "Re: ropes", "Ok", "May 3, 2019 9:29 PM", "Re: ropes", "Ok", 2)]
    [InlineData("May 3, 2019 1:15 PM", "Re: the ropes of the barge", "Ok", "May 3, 2019 1:15 PM", "Re: the ropes of the barqe", "0k", 1)] // scanned
    [InlineData("May 3, 2019 1:15 PM", "Re: ropes", "Tell the clerk at the north gate to pay lot 14 today", "Fri May 03 18:15:22 2019", "Re: ropes", "Tell the clerk at the north gate to pay lot 14 today", 1)] // by another clock
    [InlineData("May 3, 2019 1:15 PM", "Re: ropes", "Tell the clerk at the north gate to pay lot 14 today", "May 3, 2019", "Re: ropes", "Tell the clerk at the north gate to pay lot 14 today", 1)]
    [InlineData("May 3, 2019", "Re: ropes", "Tell the clerk at the north gate to pay lot 14 today", "May 3, 2019", "Re: keys", "Tell the clerk at the north gate to pay lot 14 today", 2)]
    public void Two_quotations_of_one_sender_are_one_message_only_where_time_subject_and_words_allow_it(string sent, string subject, string words, string otherSent, string otherSubject, string otherWords, int expected) =>
        Assert.Equal(expected, Collect(Printed("m1", sent, "Lund, Bo", subject, words), Printed("m2", otherSent, "Lund, Bo", otherSubject, otherWords)).Count);

    [Theory]
    [InlineData("May 3, 2019 6:15 PM", "Tell the clerk at the north gate to pay lot 14 today and to lock the shed", 1)]
    [InlineData("May 3, 2019 6:15 PM", "The barge is late and nobody knows where the keeper of the lock has gone", 2)]
    [InlineData("May 3, 2019 6:40 PM", "Tell the clerk at the north gate to pay lot 14 today and to lock the shed", 2)]
    public void What_stands_below_many_quotations_tells_neither_for_nor_against_their_being_of_one_message(string sent, string words, int expected)
    {
        const string footer = "Come to the harbour fair in June and see the old boats sail past the pier with music for everybody until late at night";
        IEnumerable<ThreadMessage> others = Enumerable.Range(10, 50).Select(n => Printed($"n{n}", $"June {n / 2}, 2019 3:{n} PM", "Lund, Bo", $"berth {n}", $"Berth {n} has boat {n * 7} and rope {n * 3}.\n{footer}"));
        IReadOnlyList<RecoveredMessage> all = Collect(
            [.. others, Printed("m1", "May 3, 2019 1:15 PM", "Lund, Bo", "ropes", $"Tell the clerk at the north gate to pay lot 14 today and to lock the shed\n{footer}"), Printed("m2", sent, "Lund, Bo", "ropes", $"{words}\n{footer}\nThe office of the fair\n{footer}\n")]);

        Assert.Equal(expected, all.Count(static message => message.Subject == "ropes"));
    }

    [Theory]
    [InlineData("Roe, AnnJ [mailto:RoeAJ", "1:15 PM", "Tell the clerk at the north gate to pay lot 14 today", 1)]
    [InlineData("Roe, AnnJ [mailto:RoeAJ", "1:16 PM", "Tell the clerk at the north gate to pay lot 14 today", 1)]
    [InlineData("Roe, AnnJ [mailto:RoeAJ", "2:15 PM", "Tell the clerk at the north gate to pay lot 14 today", 2)]
    [InlineData("Roe, AnnJ [mailto:RoeAJ", "1:15 PM", "Pay it", 2)]
    [InlineData("Toll, Vera", "1:15 PM", "Tell the clerk at the north gate to pay lot 14 today", 2)]
    public void A_sender_whose_name_was_misread_is_known_by_a_word_of_it_with_the_minute_and_the_words(string from, string time, string words, int expected)
    {
        ThreadMessage misread = ThreadLinkerTests.Mail("m2", "Kit Moss", "2019-05-09T08:00:00Z", "FW: see", $"See.\n\n-----Original Message-----\nFrom: {from}\nSent: May 3, 2019 {time}\nTo: Lund, Bo\nSubject: the ropes\n\n{words}\n");

        Assert.Equal(expected, Collect(Printed("m1", "May 3, 2019 1:15 PM", "Lund, Bo", "the ropes", words), misread).Count);
    }

    [Fact]
    public void One_mail_passed_on_to_different_people_in_one_minute_is_as_many_messages_and_they_are_variants()
    {
        IReadOnlyList<RecoveredMessage> all = Collect(Printed("m1", "May 3, 2019 1:15 PM", "Lund, Bo", "FW: ropes", "Pls print."), Printed("m2", "May 3, 2019 1:15 PM", "Ash, Tim", "FW: ropes", "Pls print."));

        Assert.Equal(2, all.Count);
        Assert.Equal([all[1].Id], all[0].Variants);
        Assert.Equal([all[0].Id], all[1].Variants);
    }

    [Fact]
    public void A_quotation_that_tells_less_does_not_make_one_message_of_two()
    {
        ThreadMessage bare = ThreadLinkerTests.Mail("m3", "Kit Moss", "2019-05-09T08:00:00Z", "Re: ropes", $"No.\n\nOn May 3, 2019, Ann Roe wrote:\n> {Lost}\n");

        Assert.Equal(2, Collect(Printed("m1", "May 3, 2019 1:15 PM", "Lund, Bo", "ropes", Lost), Printed("m2", "May 3, 2019 4:40 PM", "Lund, Bo", "keys", Lost), bare).Count);
    }

    [Fact]
    public void Somebody_whom_one_copy_alone_names_is_a_recipient()
    {
        RecoveredMessage message = Assert.Single(Collect(Printed("m1", "May 3, 2019 1:15 PM", "Lund, Bo; Ash, Tim", "ropes", Lost), Printed("m2", "May 3, 2019 1:15 PM", "Bo Lund; Vera Toll", "ropes", Lost)));

        Assert.Equal(["Ash, Tim", "Lund, Bo", "Vera Toll"], message.To.Select(static party => party.Name).Order(StringComparer.Ordinal));
    }

    private static ThreadMessage Printed(string id, string sent, string to, string subject, string words) =>
        ThreadLinkerTests.Mail(id, "Kit Moss", "2019-05-09T08:00:00Z", "FW: see", $"See.\n\n-----Original Message-----\nFrom: Roe, Ann\nSent: {sent}\nTo: {to}\nSubject: {subject}\n\n{words}\n");

    [Fact]
    public void Of_equally_long_lists_the_one_with_addresses_is_kept()
    {
        ThreadMessage addressed = ThreadLinkerTests.Mail("m3", "Kit Moss", "2019-05-04T08:00:00Z", "FW: Inspection", $"Look.\n\n-----Original Message-----\nFrom: Roe, Ann\nSent: Friday, May 3, 2019 9:14 AM\nTo: Bo Lund <bo@harbour.example>; Tim Ash <tim@harbour.example>\nSubject: Inspection\n\n{Lost}\n");

        Assert.Equal(["bo@harbour.example", "tim@harbour.example"], Assert.Single(Collect(Reply, addressed)).To.Select(static party => party.Address));
    }

    [Fact]
    public void What_is_held_is_not_recovered()
    {
        var collector = new RecoveredCollector();
        collector.Add(Reply, ["m9"], []);

        Assert.Empty(collector.Collect());
    }

    [Fact]
    public void A_chain_of_lost_messages_keeps_its_order()
    {
        ThreadMessage deep = ThreadLinkerTests.Mail("m3", "Kit Moss", "2019-05-05T08:00:00Z", "Re: Doors", "So it goes.\n\nOn 4 May 2019, at 08:00, Tim Ash wrote:\n> I have told the pilots as you asked me to.\n>\n> On 3 May 2019, at 09:14, Ann Roe wrote:\n>> Please tell the pilots about the doors.\n");
        IReadOnlyList<RecoveredMessage> all = Collect(deep);

        RecoveredMessage later = all.Single(static message => message.From?.Name == "Tim Ash");
        RecoveredMessage earlier = all.Single(static message => message.From?.Name == "Ann Roe");
        Assert.Equal(earlier.Id, later.Parent);
        Assert.Equal("Please tell the pilots about the doors.", earlier.Text);
        Assert.Equal(RecoveredFrom.Quoted, earlier.How);
    }

    [Fact]
    public void Mail_passed_on_in_a_row_is_no_answer_to_what_was_sent_days_later()
    {
        ThreadMessage stacked = ThreadLinkerTests.Mail("m3", "Kit Moss", "2019-05-09T08:00:00Z", "Re: Doors", "All of them.\n\nOn 3 May 2019, at 09:14, Tim Ash wrote:\n> I have told the pilots as you asked me to.\n>\n> On 7 May 2019, at 08:00, Ann Roe wrote:\n>> Please tell the pilots about the doors.\n");

        Assert.Null(Collect(stacked).Single(static message => message.From?.Name == "Tim Ash").Parent);
    }

    [Theory]
    [InlineData("Doors", "Doors", "Kit Moss", true)]
    [InlineData("Re: Tides", "Doors", "Kit Moss", true)]
    [InlineData("Doors at noon", "FW: Doors", "Kit Moss", true)]
    [InlineData("Tides", "Doors", "Tim Ash", true)]
    [InlineData("Tides", "Doors", "Ash, T.", true)]
    [InlineData("Tides", "Doors", "Kit Moss", false)]
    public void A_forward_below_another_is_what_that_answers_only_where_the_subject_or_the_header_says_so(string above, string below, string to, bool answers)
    {
        ThreadMessage stacked = ThreadLinkerTests.Mail("m3", "Bo Lund", "2019-05-09T08:00:00Z", "FW: both", $"""
            See both.

            -----Original Message-----
            From: Tim Ash
            Sent: Friday, May 3, 2019 9:14 AM
            To: Bo Lund
            Subject: {above}

            The tables for the week are at the desk of the pilots.

            -----Original Message-----
            From: Ann Roe
            Sent: Thursday, May 2, 2019 8:00 AM
            To: {to}
            Subject: {below}

            Please tell the pilots about the doors.
            """);

        Assert.Equal(answers, Collect(stacked).Single(static message => message.From?.Name == "Tim Ash").Parent is not null);
    }

    [Theory]
    [InlineData("the door was shut at noon", "the door was shut at noon", "")]
    [InlineData("I never said that the door was shut at noon by the guard", "the door was SHUT at  noon", "")] // a part, spaces and case are no change
    [InlineData("the door was shut at noon by the guard", "the door was open at noon by the guard", "shut>open")]
    [InlineData("he did not warn the owners of the shops", "he did warn the owners of the shops", "not>")]
    [InlineData("he did warn the owners of the shops", "he did not warn the owners of the shops", ">not")]
    [InlineData("pay two hundred to the keeper tomorrow", "pay three hundred to the gardener tomorrow", "two>three;keeper>gardener")]
    public void Altered_words_are_found(string original, string quoted, string changes)
    {
        IReadOnlyList<WordChange> found = WordDifference.Of(original, quoted);

        Assert.Equal(changes, string.Join(';', found.Select(static change => $"{change.Original}>{change.Quoted}")));
        Assert.All(found, change => Assert.Equal(change.Quoted, quoted[change.QuotedSpan.Start..change.QuotedSpan.End]));
        Assert.All(found, change => Assert.Equal(change.Original, original[change.OriginalSpan.Start..change.OriginalSpan.End]));
    }

    private static IReadOnlyList<RecoveredMessage> Collect(params ThreadMessage[] messages)
    {
        var linker = new ThreadLinker();
        foreach (ThreadMessage message in messages)
        {
            linker.Add(message);
        }

        var collector = new RecoveredCollector();
        Dictionary<string, ThreadLink> links = linker.Link().Links.ToDictionary(static link => link.Id);
        foreach (ThreadMessage message in messages)
        {
            collector.Add(message, links[message.Id].Quotes, links[message.Id].Variants);
        }

        return collector.Collect();
    }
}
