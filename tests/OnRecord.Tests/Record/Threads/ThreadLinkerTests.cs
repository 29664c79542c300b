using CsCheck;
using OnRecord.Language.Segments;
using OnRecord.Record.Threads;
using Xunit;

namespace OnRecord.Tests.Record.Threads;

public sealed class ThreadLinkerTests
{
    private const string Asked = "The pilots want to know whether the north quay stays shut while the crane is inspected on Monday morning.";
    private const string Answered = "It stays shut until noon, and the ferry lands at the old pier as it did in the winter of last year.";
    private const string Late = "The barge is late again, and nobody at the north quay knows whether the keeper has the keys to the shed. " + Asked + " If you see him on the way, tell him that the ropes came in yesterday and lie in the second berth.";

    [Fact]
    public void References_name_the_parent_and_the_gap_on_the_way()
    {
        ThreadResult result = Link(
            Mail("m1", "Ann Roe", "2019-05-03T09:00:00Z", "Quay", Asked) with { MessageId = "a@harbour.example" },
            Mail("m3", "Tim Ash", "2019-05-03T11:00:00Z", "Re: Quay", "Fine.") with { MessageId = "c@harbour.example", References = ["a@harbour.example", "lost@harbour.example"] });

        Assert.Equal(("m1", LinkReason.References, "lost@harbour.example"), (result.Links[1].Parent, result.Links[1].Reason, result.Links[1].Missing));
        MessageThread thread = Assert.Single(result.Threads);
        Assert.Equal(["m1", "m3"], thread.Messages);
        ThreadGap gap = Assert.Single(thread.Gaps);
        Assert.Equal("lost@harbour.example", gap.MessageId);
        Assert.Equal(["m3"], gap.KnownFrom);
    }

    [Fact]
    public void An_answer_to_a_message_that_is_not_held_is_a_finding()
    {
        ThreadLink link = Assert.Single(Link(Mail("m3", "Tim Ash", "2019-05-03T11:00:00Z", "Re: Quay", "Fine.") with { References = ["lost@harbour.example"] }).Links);

        Assert.Null(link.Parent);
        Assert.Equal("lost@harbour.example", link.Missing);
    }

    [Fact]
    public void Without_references_quoted_words_name_the_parent_not_the_one_it_quotes_in_turn()
    {
        ThreadResult result = Link(
            Mail("m1", "Ann Roe", "2019-05-03T09:14:00+02:00", "Quay", Asked),
            Mail("m2", "Bo Lund", "2019-05-03T10:02:00+02:00", "Re: Quay", $"{Answered}\n\nOn 3 May 2019, at 09:14, Ann Roe wrote:\n> {Asked}\n"),
            Mail("m3", "Ann Roe", "2019-05-03T10:30:00+02:00", "Re: Quay", $"Good, I shall tell them.\n\nOn 3 May 2019, at 10:02, Bo Lund wrote:\n> {Answered}\n>\n> On 3 May 2019, at 09:14, Ann Roe wrote:\n>> {Asked}\n"));

        Assert.Equal([null, "m1", "m2"], result.Links.Select(static link => link.Parent));
        Assert.Equal(["m2", "m1"], result.Links[2].Quotes);
        Assert.Single(result.Threads);
    }

    [Fact]
    public void A_header_names_the_original_and_not_another_answer_that_has_its_words_a_day_later()
    {
        ThreadResult result = Link(
            Mail("m1", "", "2019-05-03T20:18:00-07:00", "", Asked),
            Mail("m2", "", "2019-05-04T11:03:00-07:00", "", $"How much of it?\n\n{Asked}\n"),
            Mail("m3", "", "2019-05-04T11:14:00-07:00", "", $"Put me down.\n\nOn 3 May 2019, at 17:18, Ann Roe wrote:\n> {Asked}\n"));

        Assert.Equal(["m1"], result.Links[2].Quotes);
    }

    [Fact]
    public void An_embedded_header_alone_names_the_parent_by_sender_and_minute()
    {
        ThreadResult result = Link(
            Mail("m1", "Roe, Ann", "2019-05-03T09:14:22-04:00", "Keys", "Yes."),
            Mail("m2", "Bo Lund", "2019-05-03T10:02:00-04:00", "RE: Keys", "Thanks.\n\n-----Original Message-----\nFrom: Ann Roe\nSent: Friday, May 3, 2019 9:14 AM\nTo: Bo Lund\nSubject: Keys\n\nYes.\n"));

        Assert.Equal("m1", result.Links[1].Parent);
    }

    [Fact]
    public void Words_that_another_sender_wrote_are_not_taken_for_the_one_who_is_named()
    {
        ThreadResult result = Link(
            Mail("m1", "Tim Ash", "2019-05-01T09:14:00Z", "Lunch", "Yes, see you."),
            Mail("m2", "Bo Lund", "2019-05-03T10:02:00Z", "Re: Keys", "Thanks.\n\nOn 3 May 2019, at 09:14, Ann Roe wrote:\n> Yes, see you.\n"));

        Assert.Null(result.Links[1].Parent);
    }

    [Theory]
    [InlineData("Fri, 3 May 2019 14:14:31 -0500", "m1")]
    [InlineData("Fri, 3 May 2019 14:22:31 -0500", "")]
    [InlineData("Sun, 5 May 2019 14:14:31 -0500", "")]
    public void A_message_printed_under_the_name_of_another_and_by_another_clock_is_the_one_that_is_held(string printed, string expected)
    {
        const string words = "I hope that the ferry was on time and that the keys to the north shed have come to you by now.";
        ThreadResult result = Link(
            Mail("m1", "Ines Marr", "2019-05-03T09:14:00-05:00", "Keys again", words) with { From = new ThreadParty("Ines Marr", "ines.marr@harbour.example") },
            Mail("m2", "Bo Lund", "2019-05-04T10:02:00-05:00", "Re: Keys again", $"They have, thanks.\n\n>From: Hugo.Vane@harbour.example\n>To: bo@docks.example\n>Subject: Keys again\n>Date: {printed}\n>\n>{words}\n"));

        Assert.Equal(expected, Assert.Single(result.Links[1].Quotes) ?? "");
    }

    [Theory]
    [InlineData("Friday, May 3, 2019 9:14 AM", "Keys", "", "Yes, at noon.", true)]
    [InlineData("Friday, May 3, 2019 2:14 PM", "RE: Keys", "", "Yes, at noon.", true)] // by another clock
    [InlineData("Friday, May 3, 2019 9:14 AM", "Keys", "", "Yes.", true)] // a part of it
    [InlineData("Friday, May 3, 2019 3:15 PM", "Ropes", "", "Burn the list before Monday.", false)]
    [InlineData("Friday, May 3, 2019 3:15 PM", "Keys", "", "Burn the list before Monday.", false)]
    [InlineData("Friday, May 3, 2019 2:14 PM", "Keys", "", "Burn the list before Monday.", false)]
    [InlineData("Friday, May 3, 2019 9:14 AM", "Ropes", "", "Yes, at noon.", false)]
    [InlineData("Friday, May 3, 2019 9:14 AM", "Keys", "Cc: Vera Toll", "Yes, at noon.", false)]
    [InlineData("Friday, May 3, 2019", "Keys", "", "Burn the list before Monday.", false)]
    [InlineData("Friday, May 3, 2019", "Keys", "", "Yes, at noon.", true)]
    public void A_short_quotation_is_of_the_message_of_its_sender_only_with_its_minute_or_its_subject_and_words(string sent, string subject, string copied, string words, bool expected)
    {
        ThreadResult result = Link(
            Mail("m1", "Roe, Ann", "2019-05-03T09:14:22-04:00", "Keys", "Yes, at noon.") with { To = [new ThreadParty("Bo Lund", "bo@harbour.example")] },
            Mail("m2", "Bo Lund", "2019-05-04T10:02:00-04:00", "FW: see", $"See.\n\n-----Original Message-----\nFrom: Ann Roe\nSent: {sent}\nTo: Bo Lund\n{copied}{(copied.Length > 0 ? "\n" : "")}Subject: {subject}\n\n{words}\n"));

        Assert.Equal(expected ? "m1" : null, Assert.Single(result.Links[1].Quotes));
    }

    [Fact]
    public void A_quotation_with_another_recipient_is_a_variant_of_the_message_that_is_held()
    {
        ThreadLink link = Link(
            Mail("m1", "Roe, Ann", "2019-05-03T09:14:22-04:00", "Keys", Asked) with { To = [new ThreadParty("Bo Lund", "bo@harbour.example")] },
            Mail("m2", "Bo Lund", "2019-05-04T10:02:00-04:00", "FW: Keys", $"See.\n\n-----Original Message-----\nFrom: Ann Roe\nSent: Friday, May 3, 2019 9:14 AM\nTo: Bo Lund\nCc: Vera Toll\nSubject: Keys\n\n{Asked}\n")).Links[1];

        Assert.Null(Assert.Single(link.Quotes));
        Assert.Equal("m1", Assert.Single(link.Variants));
        Assert.Equal("m1", link.Parent);
    }

    [Theory]
    [InlineData("a@harbour.example", "15:14", true)]
    [InlineData("a@harbour.example", "15:41", false)]
    [InlineData("other@harbour.example", "15:14", false)]
    public void An_attribution_below_another_is_of_the_message_that_the_header_refers_to_by_any_clock(string reference, string time, bool expected)
    {
        ThreadResult result = Link(
            Mail("m1", "Ann Roe", "2019-05-03T09:14:22-04:00", "Keys", "Yes, at noon.") with { MessageId = "a@harbour.example" },
            Mail("m2", "Bo Lund", "2019-05-04T10:02:00-04:00", "Re: Keys of the shed", $"Good.\n\nOn 04.05.19 09:20, Tim Ash wrote:\n> On 03.05.19 {time}, Ann Roe wrote:\n>> Yes\n>\n> It stays shut.\n") with { References = [reference] });

        Assert.Equal(expected ? "m1" : null, result.Links[1].Quotes[1]);
    }

    [Fact]
    public void A_notice_below_every_mail_of_a_sender_is_no_evidence_that_two_are_one()
    {
        const string notice = "What stands in this mail is for the harbour office and nobody else may read it, copy it or keep it without asking the office first.";
        ThreadResult result = Link(
            Mail("m1", "Ann Roe", "2018-12-07T09:14:00-05:00", "Ropes", $"Which ropes?\n\n{notice}\n"),
            Mail("m2", "Bo Lund", "2019-03-26T10:18:00-05:00", "Re: Late", $"When?\n\n-----Original Message-----\nFrom: Ann Roe\nSent: Tuesday, March 26, 2019 9:02 AM\nTo: Bo Lund\nSubject: Late\n\nI shall be late.\n\n{notice}\n"));

        Assert.Null(Assert.Single(result.Links[1].Quotes));
        Assert.Null(result.Links[1].Parent);
    }

    [Theory]
    [InlineData("2:14 PM", Late, true)] // by another clock
    [InlineData("2:15 PM", Late, true)] // rounded
    [InlineData("2:41 PM", Late, false)]
    [InlineData("2:14 PM", "The crane is mended, but the two men who were to paint it have gone home for the winter without a word.", false)]
    [InlineData("2:14 PM", "Burn it.", false)]
    [InlineData("2:14 PM", "", false)]
    public void What_stands_below_every_post_of_a_list_tells_neither_for_nor_against_a_quotation(string time, string words, bool expected)
    {
        const string footer = "Come to the harbour fair in June and see the old boats sail past the pier, with music for everybody until late at night. To leave this list write to the keeper of it.";
        IEnumerable<ThreadMessage> others = Enumerable.Range(10, 50).Select(static n => Mail($"n{n}", "Tim Ash", $"2019-02-03T09:{n}:00-04:00", $"Boats of berth {n}", $"Berth {n} has boat {n * 7} and rope {n * 3}.\n\n{footer}\n"));
        ThreadResult result = Link(
        [
            .. others,
            Mail("a1", "Roe, Ann", "2019-05-03T09:14:52-04:00", "Late", $"{Late}\n\n{footer}\n"),
            Mail("a2", "Bo Lund", "2019-05-03T10:02:00-04:00", "RE: Late", $"He has.\n\n-----Original Message-----\nFrom: Ann Roe\nSent: Friday, May 3, 2019 {time}\nTo: Bo Lund\nSubject: Late\n\n{words}\n\n{footer}\n{footer}\n"),
        ]);

        Assert.Equal(expected ? "a1" : null, Assert.Single(result.Links.Single(static link => link.Id == "a2").Quotes));
    }

    [Theory]
    [InlineData("2:14 PM", Late, true)]
    [InlineData("2:15 PM", Late, true)] // rounded
    [InlineData("2:13 PM", Late, false)]
    [InlineData("2:44 PM", Late, false)]
    [InlineData("2:14 PM", "The barge is late again, and nobody at the south quay has seen it.", false)]
    public void Words_that_a_mail_program_set_below_a_quotation_do_not_tell_against_it_at_the_very_minute_of_another_clock(string time, string words, bool expected)
    {
        ThreadResult result = Link(
            Mail("a1", "Roe, Ann", "2019-05-03T09:14:52-04:00", "Late", $"{Late}\n"),
            Mail("a2", "Bo Lund", "2019-05-03T10:02:00-04:00", "RE: Late", $"He has.\n\n-----Original Message-----\nFrom: Ann Roe\nSent: Friday, May 3, 2019 {time}\nTo: Bo Lund\nSubject: Late\n\n{words}\n\nThe use of this harbour list is free of charge. Pictures of the old boats are on the wall of the office and may be seen on every weekday.\n"));

        Assert.Equal(expected ? "a1" : null, Assert.Single(result.Links.Single(static link => link.Id == "a2").Quotes));
    }

    [Theory]
    [InlineData("2019-05-04T10:02:00+08:00", "21:14", true)]
    [InlineData("2019-05-04T10:02:00+08:00", "21:15", true)] // rounded
    [InlineData("2019-05-04T10:02:00+08:00", "21:13", false)]
    [InlineData("2019-05-04T10:02:00+08:00", "20:14", false)]
    [InlineData("2019-05-04T10:02:00+02:00", "21:14", false)]
    public void A_clock_above_a_quotation_is_that_of_whoever_quotes(string quoted, string time, bool expected)
    {
        ThreadResult result = Link(
            Mail("m1", "Ann Roe", "2019-05-03T09:14:52-04:00", "Keys", "Yes, at noon."),
            Mail("m2", "Bo Lund", quoted, "Re: Keys", $"Good.\n\nOn 03.05.19 {time}, Ann Roe wrote:\n> Yes\n\nIt stays shut."));

        Assert.Equal(expected ? "m1" : null, Assert.Single(result.Links[1].Quotes));
    }

    [Theory]
    [InlineData("21:14", true)]
    [InlineData("20:14", false)]
    public void A_clock_above_what_a_quotation_quotes_is_that_of_its_writer(string time, bool expected)
    {
        ThreadResult result = Link(
            Mail("m1", "Ann Roe", "2019-05-03T09:14:22-04:00", "Keys", "Yes, at noon."),
            Mail("m2", "Tim Ash", "2019-05-04T10:02:00+08:00", "Re: Keys of the shed", $"{Answered}\n\nOn 03.05.19 {time}, Ann Roe wrote:\n> Yes\n"),
            Mail("m3", "Bo Lund", "2019-05-04T07:02:00+02:00", "Re: Keys of the shed", $"Good.\n\nOn 04.05.19 04:02, Tim Ash wrote:\n> {Answered}\n>\n> On 03.05.19 {time}, Ann Roe wrote:\n>> Yes\n"));

        Assert.Equal(["m2", expected ? "m1" : null], result.Links[2].Quotes);
    }

    [Theory]
    [InlineData("12:00", "Bo Lund", "Keys", "About fourteen barrels", true)] // by the clock of the writer, a number altered
    [InlineData("12:10", "Bo Lund", "Keys", "About fourteen barrels", false)]
    [InlineData("12:00", "Kit Moss", "Keys", "About fourteen barrels", false)] // to somebody else
    [InlineData("12:00", "Bo Lund", "Doors", "About fourteen barrels", false)]
    [InlineData("12:00", "Bo Lund", "Keys", "The ferry is late", false)]
    public void A_few_words_of_which_one_is_altered_are_of_the_held_message_by_another_clock(string time, string to, string subject, string words, bool expected)
    {
        ThreadResult result = Link(
            Mail("m1", "Ann Roe", "2019-05-03T10:00:00Z", "Keys", "About forty barrels.\n\nAnn") with { To = [new ThreadParty("Bo Lund", null)] },
            Mail("m2", "Bo Lund", "2019-05-03T11:00:00Z", "FW: Keys", $"See.\n\nFrom: Ann Roe\nSent: 3 May 2019 {time}\nTo: {to}\nSubject: {subject}\n\n{words}.\n\nAnn\n"));

        Assert.Equal(expected ? "m1" : null, Assert.Single(result.Links[1].Quotes));
    }

    [Fact]
    public void Of_two_held_messages_that_differ_by_hours_alone_an_altered_one_is_none()
    {
        ThreadMessage at(string id, string time) => Mail(id, "Ann Roe", $"2019-05-03T{time}:00Z", "Keys", "About forty barrels.") with { To = [new ThreadParty("Bo Lund", null)] };

        Assert.Equal([null], Link(at("m1", "10:00"), at("m2", "09:00"), Mail("m3", "Bo Lund", "2019-05-03T11:00:00Z", "FW: Keys", "See.\n\nFrom: Ann Roe\nSent: 3 May 2019 12:00\nTo: Bo Lund\nSubject: Keys\n\nAbout fourteen barrels.\n")).Links[2].Quotes);
    }

    [Theory]
    [InlineData("Kit Moss", "m1")]
    [InlineData("Gus Hale", "m2")]
    [InlineData("Tim Ash", "m2")] // neither went there: the nearer
    public void Of_one_text_sent_to_two_people_each_answers_what_went_there(string from, string expected)
    {
        ThreadMessage sent(string id, string to, string time) => Mail(id, "Ann Roe", $"2019-05-03T{time}:00Z", "Quay", Asked) with { To = [new ThreadParty(to, null)] };
        ThreadResult result = Link(sent("m1", "Kit Moss", "09:14"), sent("m2", "Gus Hale", "09:15"), Mail("m3", from, "2019-05-03T10:00:00Z", "Re: Quay", $"No.\n\n> {Asked}\n") with { To = [new ThreadParty("Ann Roe", null)] });

        Assert.Equal(expected, result.Links[2].Parent);
    }

    [Fact]
    public void Parts_of_a_series_follow_their_covering_message()
    {
        ThreadResult result = Link(
            Mail("m0", "Ann Roe", "2019-05-03T09:14:00Z", "[PATCH v2 0/2] Quay", "Two parts."),
            Mail("m1", "Ann Roe", "2019-05-03T09:14:01Z", "[PATCH v2 1/2] Quay: shut it", "First."),
            Mail("m2", "Ann Roe", "2019-05-03T09:14:02Z", "[PATCH v2 2/2] Quay: open it", "Second."));

        Assert.Equal([null, "m0", "m0"], result.Links.Select(static link => link.Parent));
    }

    [Fact]
    public void The_same_subject_alone_links_only_what_is_marked_as_an_answer()
    {
        ThreadResult result = Link(
            Mail("m1", "Ann Roe", "2019-05-03T09:00:00Z", "Weekly report", "Nothing new at the north quay."),
            Mail("m2", "Ann Roe", "2019-05-10T09:00:00Z", "Weekly report", "A ship came."),
            Mail("m3", "Bo Lund", "2019-05-10T12:00:00Z", "Re: Weekly report", "Which ship?") with { To = [new ThreadParty("Ann Roe", null)] });

        Assert.Equal([null, null, "m2"], result.Links.Select(static link => link.Parent));
    }

    [Theory]
    [InlineData("Lena Soko", "Cy Marsh", "2019-07-22T12:00:00Z", false)] // strangers who eat as well
    [InlineData("Lena Soko", "Bo Lund", "2019-07-22T12:00:00Z", true)]
    [InlineData("Bo Lund", "Cy Marsh", "2019-07-22T12:00:00Z", true)]
    [InlineData("Lena Soko", "Ann Roe", "2019-07-22T12:00:00Z", true)]
    [InlineData("Lena Soko", "Cy Marsh", null, false)]
    [InlineData("Bo Lund", "Cy Marsh", null, true)]
    public void An_answer_by_its_subject_has_somebody_in_common_with_what_it_answers(string from, string to, string? date, bool expected)
    {
        ThreadResult result = Link(
            Mail("m1", "Ann Roe", "2019-05-03T09:00:00Z", "Lunch", "Noon at the quay?") with { To = [new ThreadParty("Bo Lund", null)] },
            Mail("m2", from, "2019-07-22T12:00:00Z", "Re: Lunch", "Fine.") with { Date = date, To = [new ThreadParty(to, null)] });

        Assert.Equal(expected ? "m1" : null, result.Links[1].Parent);
    }

    [Fact]
    public void A_thread_index_continues_its_parents()
    {
        byte[] index = new byte[22];
        index[5] = 9;
        ThreadResult result = Link(
            Mail("m1", "Ann Roe", "2019-05-03T09:00:00Z", "Quay", "One.") with { ThreadIndex = Convert.ToBase64String(index) },
            Mail("m2", "Bo Lund", "2019-05-03T10:00:00Z", "Other words", "Two.") with { ThreadIndex = Convert.ToBase64String([.. index, 1, 2, 3, 4, 5]) });

        Assert.Equal("m1", result.Links[1].Parent);
        Assert.Equal(LinkReason.ThreadIndex, result.Links[1].Reason);
    }

    [Fact]
    public void Messages_that_refer_to_each_other_make_no_loop()
    {
        ThreadResult result = Link(
            Mail("m1", "Ann Roe", "2019-05-03T09:00:00Z", "Quay", "One.") with { MessageId = "a@x.example", References = ["b@x.example"] },
            Mail("m2", "Bo Lund", "2019-05-03T10:00:00Z", "Quay", "Two.") with { MessageId = "b@x.example", References = ["a@x.example"] });

        Assert.Equal([null, "m1"], result.Links.Select(static link => link.Parent));
    }

    [Fact]
    public void The_order_of_arrival_does_not_matter()
    {
        string[] subjects = ["Quay", "Re: Quay", "RE: Keys", "Keys", "[PATCH 0/2] a", "[PATCH 1/2] a", "[PATCH 2/2] b"];
        string[] people = ["Ann Roe", "Bo Lund", "Tim Ash"];
        string[] bodies = [Asked, Answered, $"Good.\n\nOn 3 May 2019, at 09:14, Ann Roe wrote:\n> {Asked}\n", $"No.\n> {Answered}\n", $"See:\n\n-----Original Message-----\nFrom: Bo Lund\nSent: May 3, 2019 9:14 AM\nSubject: Keys\n\n{Answered}\n"];
        Gen<(int Subject, int Person, int Body, int Minute, int Reference)> one = Gen.Select(Gen.Int[0, subjects.Length - 1], Gen.Int[0, 2], Gen.Int[0, bodies.Length - 1], Gen.Int[0, 400], Gen.Int[0, 14]);
        Gen.Select(one.Array[1, 10], Gen.Int[0, 1000]).Sample(
            (made, seed) =>
            {
                ThreadMessage[] messages = [.. made.Select((it, i) => Mail($"m{i:00}", people[it.Person], $"2019-05-03T{9 + (it.Minute / 60):00}:{it.Minute % 60:00}:00Z", subjects[it.Subject], bodies[it.Body]) with { MessageId = $"{i}@x.example", References = it.Reference < 8 ? [] : [$"{it.Reference - 8}@x.example"] })];
                string first = Show(Link(messages));
                new Random(seed).Shuffle(messages);
                Assert.Equal(first, Show(Link(messages)));
            },
            iter: 400);
    }

    private static string Show(ThreadResult result) =>
        string.Join('\n', result.Links.Select(static link => $"{link.Id} {link.Parent} {link.Reason} {link.Missing} {string.Join(',', link.Quotes)}"))
        + string.Join('\n', result.Threads.Select(static thread => $"{thread.Id} {thread.Subject} {string.Join(',', thread.Messages)} {string.Join(',', thread.Gaps.Select(static gap => gap.MessageId + string.Join('+', gap.KnownFrom)))}"));

    private static ThreadResult Link(params ThreadMessage[] messages)
    {
        var linker = new ThreadLinker();
        foreach (ThreadMessage message in messages)
        {
            linker.Add(message);
        }

        return linker.Link();
    }

    internal static ThreadMessage Mail(string id, string from, string date, string subject, string body) =>
        new() { Id = id, From = new ThreadParty(from, null), Date = date, Subject = subject, Body = body, Segments = Segmenter.Shipped.Cut(body, subject) };
}
