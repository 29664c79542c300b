using CsCheck;
using OnRecord.Record.Threads;
using OnRecord.Record.Trails;
using Xunit;

namespace OnRecord.Tests.Record.Trails;

public sealed class TrailMakerTests
{
    private const string Notice = "The inspectors come on Monday before dawn, and nobody has to answer them.";

    private const long Day = 24 * 3600;

    private static readonly TrailPlace First = Place("message-1", "Ann", ["Bo"], 1);

    [Fact]
    public void Who_got_the_words_has_them_from_there()
    {
        IReadOnlyList<TrailStep> steps = TrailMaker.Make([First, Place("message-2", "Bo", ["Tim"], 2), Place("message-3", "Eve", [], 3)]);

        Assert.Equal([(TrailRelation.First, null), (TrailRelation.Copied, 0), (TrailRelation.Copied, (int?)null)], steps.Select(static step => (step.Relation, step.FromStep)));
    }

    [Theory]
    [InlineData(true, true, null)]
    [InlineData(false, true, 0)] // it stands among their words
    [InlineData(true, false, 0)] // no list that all went to
    public void What_stands_below_the_posts_of_several_senders_to_one_list_is_copied_from_nobody(bool isBelow, bool isList, int? from)
    {
        string[] names = ["Ann", "Bo", "Eve", "Kit", "Tim"];
        TrailPlace[] posts = [.. names[..4].Select((name, at) => Place($"message-{at}", name, [isList ? "list" : $"list {at}", names[at + 1]], at) with { IsBelow = isBelow })];
        Assert.Equal(from, TrailMaker.Make(posts)[1].FromStep);
    }

    [Fact]
    public void Of_several_that_a_writer_got_the_one_with_the_same_words_is_the_source()
    {
        string other = Notice.Replace("Monday", "Tuesday", StringComparison.Ordinal);
        IReadOnlyList<TrailStep> steps = TrailMaker.Make([First, Place("message-2", "Tim", ["Bo"], 2, other), Place("message-3", "Bo", [], 3)]);

        Assert.Equal(0, steps[2].FromStep);
        Assert.Equal((TrailRelation.Reworded, null), (steps[1].Relation, steps[1].FromStep));
        Assert.Equal(("Monday", "Tuesday"), (Assert.Single(steps[1].Differences).Original, steps[1].Differences[0].Quoted));
    }

    [Fact]
    public void Answers_and_forwards_come_from_the_message_behind_them()
    {
        IReadOnlyList<TrailStep> steps = TrailMaker.Make(
            [First, Place("message-2", "Eve", [], 2) with { Manner = TrailManner.Quoted, Behind = "message-1" }, Place("message-3", "Kit", [], 3) with { Manner = TrailManner.Forwarded, Behind = "message-1" }]);

        Assert.Equal([(TrailRelation.First, null), (TrailRelation.Quoted, 0), (TrailRelation.Forwarded, (int?)0)], steps.Select(static step => (step.Relation, step.FromStep)));
    }

    [Fact]
    public void A_clock_that_is_slow_does_not_put_an_answer_before_its_question()
    {
        IReadOnlyList<TrailStep> steps = TrailMaker.Make([First, Place("message-2", "Bo", [], 0) with { Manner = TrailManner.Quoted, Behind = "message-1" }]);

        Assert.Equal(["message-1", "message-2"], steps.Select(static step => step.Place.Item));
    }

    [Theory]
    [InlineData(8 * 3600, "message-1", TrailRelation.Copied)] // within the day: either may be the first
    [InlineData(-60, "message-1", TrailRelation.First)]
    [InlineData(Day, "document-2", TrailRelation.First)]
    public void A_day_is_no_first_moment(long instant, string first, TrailRelation relation)
    {
        TrailPlace page = Place("document-2", "Bo", [], 0) with { Lasts = Day - 1 };
        IReadOnlyList<TrailStep> steps = TrailMaker.Make([page, First with { Instant = instant }]);

        Assert.Equal((first, relation), (steps[0].Place.Item, steps[0].Relation));
        Assert.Equal(instant == -60 ? 0 : null, steps[1].FromStep);
    }

    [Fact]
    public void What_is_quoted_is_before_what_quotes_it_though_it_is_dated_to_the_day_alone()
    {
        TrailPlace letter = First with { Lasts = Day - 1, Instant = 0 };
        TrailPlace answer = Place("message-2", "Bo", ["Ann"], 9 * 3600) with { Manner = TrailManner.Quoted, Behind = "message-1" };
        IReadOnlyList<TrailStep> steps = TrailMaker.Make([answer, letter, Place("message-3", "Bo", ["Tim"], 10 * 3600)]);

        Assert.Equal([("message-1", TrailRelation.First, null), ("message-2", TrailRelation.Quoted, 0), ("message-3", TrailRelation.Copied, (int?)0)], steps.Select(static step => (step.Place.Item, step.Relation, step.FromStep)));
    }

    [Theory]
    [InlineData("Fw: Tides", "Bo", 1, true)]
    [InlineData("Re: Tides", "Bo", 1, true)]
    [InlineData("Tides", "Bo", 1, false)]
    [InlineData("Re: Cranes", "Bo", 1, false)]
    [InlineData("Fw: Tides", "Eve", 1, false)] // she did not get it
    [InlineData("Fw: Tides", "Ann", 1, false)] // her own answer
    [InlineData("Fw: Tides", "Bo", 15 * 3600, false)] // clocks are not that far apart
    public void A_clock_that_is_slow_does_not_put_a_forward_in_plain_words_before_what_it_forwards(string subject, string from, long seconds, bool isBehind)
    {
        TrailPlace original = First with { Subject = "tides", Instant = 20 * 3600 };
        IReadOnlyList<TrailStep> steps = TrailMaker.Make([original, Place("message-2", from, ["Ann"], (20 * 3600) - seconds) with { Subject = subject }]);

        Assert.Equal(isBehind ? "message-1" : "message-2", steps[0].Place.Item);
    }

    [Fact]
    public void What_is_quoted_in_a_quotation_comes_from_the_message_that_is_quoted_outermost()
    {
        TrailPlace answer = Place("message-2", "Bo", [], 2) with { Manner = TrailManner.Quoted, Behind = "message-1" };
        IReadOnlyList<TrailStep> steps = TrailMaker.Make(
        [
            First, answer,
            answer with { Item = "message-3", Instant = 3, Through = ["message-2"] },
            answer with { Item = "message-4", Instant = 4, Through = ["message-lost"] },
        ]);

        Assert.Equal([null, 0, 1, 0], steps.Select(static step => step.FromStep));
    }

    [Fact]
    public void A_stock_phrase_comes_from_nobody_but_whom_it_answers()
    {
        const string Phrase = "Let me know if you have any questions or concerns.";
        IReadOnlyList<TrailStep> steps = TrailMaker.Make(
            [First with { Text = Phrase }, Place("message-2", "Ann", ["Bo"], 2, Phrase), Place("message-3", "Bo", ["Ann"], 3, Phrase), Place("message-4", "Bo", [], 4, Phrase) with { Manner = TrailManner.Quoted, Behind = "message-1" }]);

        Assert.Equal([null, null, null, 0], steps.Select(static step => step.FromStep));
    }

    [Fact]
    public void What_comes_from_reworded_words_is_of_another_wording()
    {
        const string Other = "The surveyors come on Thursday at noon, and nobody has to answer the letter.";
        IReadOnlyList<TrailStep> steps = TrailMaker.Make(
            [First, Place("message-2", "Bo", ["Tim"], 2, Other), Place("message-3", "Tim", [], 3, Other), Place("message-4", "Bo", [], 4)]);

        Assert.Equal(["message-3"], TrailWording.Others(steps).Select(static step => step.Place.Item));
    }

    [Theory]
    [InlineData("Tell us whether you have any wishes for the feast.", 70, false)]
    [InlineData("Tell us whether you have any wishes for the feast, which the pilots give on the north quay for all who work there.", 70, true)]
    public void A_part_of_a_few_words_is_not_the_wording(string wording, int share, bool has) =>
        Assert.Equal(has, TrailWording.Has(First with { Text = wording }, First with { Text = "whether you have any wishes for", Share = share }));

    [Fact]
    public void Own_words_in_quotation_marks_are_quoted() =>
        Assert.Equal(TrailRelation.Quoted, TrailMaker.Make([First, Place("document-2", null, [], 2) with { Manner = TrailManner.Marked }])[1].Relation);

    [Fact]
    public void What_is_undated_comes_last_and_an_attachment_after_its_message()
    {
        IReadOnlyList<TrailStep> steps = TrailMaker.Make([Place("document-1", null, [], null), Place("document-2", "Ann", [], 1) with { Parent = "message-1" }, First]);

        Assert.Equal(["message-1", "document-2", "document-1"], steps.Select(static step => step.Place.Item));
        Assert.Equal([null, 0, null], steps.Select(static step => step.FromStep));
    }

    [Theory]
    [InlineData(10 * 3600, "Bo", true)]
    [InlineData((10 * 3600) + 60, "Bo", false)] // a clock that is off is off by whole hours
    [InlineData(15 * 3600, "Bo", false)]
    [InlineData(10 * 3600, "Eve", false)] // other readers: sent again
    public void One_message_held_twice_under_shifted_clocks_is_no_step(long seconds, string reader, bool isSame)
    {
        IReadOnlyList<TrailStep> steps = TrailMaker.Make([First, Place("message-2", "Ann", [reader], 1 + seconds)]);

        Assert.Equal(isSame ? TrailRelation.Same : TrailRelation.Copied, steps[1].Relation);
    }

    [Theory]
    [InlineData("roe@quay.example", "ann.roe@quay.example", "Keys", false)] // three letters are too few
    [InlineData("ferris@quay.example", "jon.ferris@quay.example", "Keys", true)]
    [InlineData("ferris@quay.example", "jon.ferris@quay.example", "Doors", false)]
    [InlineData("bo.lund@quay.example", "jon.ferris@quay.example", "Keys", false)] // two who send the same letter
    public void One_message_in_two_mailboxes_that_write_its_sender_in_two_ways_is_no_step(string first, string second, string subject, bool isSame)
    {
        IReadOnlyList<TrailStep> steps = TrailMaker.Make(
        [
            First with { From = new ThreadParty(null, first), Subject = "Keys" },
            First with { Item = "message-2", From = new ThreadParty(null, second), To = [], Subject = subject },
        ]);

        Assert.Equal(isSame ? TrailRelation.Same : TrailRelation.Copied, steps[1].Relation);
    }

    [Theory]
    [InlineData(TrailManner.Own, TrailRelation.First)]
    [InlineData(TrailManner.Marked, TrailRelation.Quoted)]
    [InlineData(TrailManner.Quoted, TrailRelation.Quoted)]
    [InlineData(TrailManner.Forwarded, TrailRelation.Forwarded)]
    public void Who_only_quotes_the_words_first_known_did_not_write_them(TrailManner manner, TrailRelation expected) =>
        Assert.Equal(expected, TrailMaker.Make([First with { Manner = manner }])[0].Relation);

    [Theory]
    [InlineData("The Beacon's Ann Roe can be reached at (555) 010-0117 or roe@beacon.example", true)]
    [InlineData("Any use not in accord with its purpose, any disclosure,\neither whole or partial, is prohibited except formal approval.", true)]
    [InlineData("Any copying or other distribution of this letter is strictly forbidden.", true)]
    [InlineData("The council heard that fishing off the pier is prohibited, as is any sale of bait.", false)]
    [InlineData("If you have any questions, please call me at ext. 3-9053", true)]
    [InlineData("This e-mail has been scanned for viruses by the gateway of the Harbour Guild.", true)]
    [InlineData("This message is unclassified, as the guild's rules of 2009 say.", true)]
    [InlineData("I invite you to visit my page, Tides. Please also follow me on Twitter.", true)]
    [InlineData("The letters have been scanned, and the message that the council hid is among them.", false)]
    [InlineData("The inspectors come on Monday before dawn, and nobody has to answer them. Call your neighbours.", false)]
    public void How_to_reach_a_writer_and_what_a_notice_forbids_are_no_wordings_that_travel(string passage, bool isBoilerplate) => Assert.Equal(isBoilerplate, Boilerplate.IsOne(passage));

    [Fact]
    public void The_order_of_the_places_does_not_matter()
    {
        string[] people = ["Ann", "Bo", "Tim"];
        string[] texts = [Notice, Notice.Replace("nobody", "everybody", StringComparison.Ordinal), Notice.Replace("Monday", "Sunday", StringComparison.Ordinal)];
        Gen<TrailPlace> one = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[0, 9]).Select((text, manner, item) =>
            Place($"message-{item}", people[item % 3], [people[(item + 1) % 3]], item % 6 == 5 ? null : item % 6, texts[text]) with { Manner = (TrailManner)manner, Behind = $"message-{item * 7 % 10}", Through = item % 4 == 0 ? [$"message-{item * 3 % 10}"] : [], Subject = item % 2 == 0 ? "Re: Tides" : "Tides", Lasts = item % 3 == 1 ? 7200 : 0 });
        Gen.Select(one.Array[1, 10], Gen.Int[0, 1000]).Sample(
            (places, seed) =>
            {
                string first = Show(places);
                new Random(seed).Shuffle(places);
                Assert.Equal(first, Show(places));
            },
            iter: 300);
    }

    private static string Show(IEnumerable<TrailPlace> places) => string.Join('\n', TrailMaker.Make(places).Select(static step => $"{step.Place.Item} {step.Place.Manner} {step.Relation} {step.FromStep} {step.ComparedTo} {step.Differences.Count}"));

    private static TrailPlace Place(string item, string? from, string[] to, long? instant, string text = Notice) => new()
    {
        Item = item, Text = text, Manner = TrailManner.Own, From = from is null ? null : new ThreadParty(from, null), To = [.. to.Select(static name => new ThreadParty(name, null))], Instant = instant,
    };
}
