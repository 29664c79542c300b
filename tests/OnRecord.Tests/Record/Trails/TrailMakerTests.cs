using CsCheck;
using OnRecord.Record.Threads;
using OnRecord.Record.Trails;
using Xunit;

namespace OnRecord.Tests.Record.Trails;

public sealed class TrailMakerTests
{
    private const string Notice = "The inspectors come on Monday before dawn, and nobody has to answer them.";

    private static readonly TrailPlace First = Place("message-1", "Ann", ["Bo"], 1);

    [Fact]
    public void Who_got_the_words_has_them_from_there()
    {
        IReadOnlyList<TrailStep> steps = TrailMaker.Make([First, Place("message-2", "Bo", ["Tim"], 2), Place("message-3", "Eve", [], 3)]);

        Assert.Equal([(TrailRelation.First, null), (TrailRelation.Copied, 0), (TrailRelation.Copied, (int?)null)], steps.Select(static step => (step.Relation, step.FromStep)));
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
    [InlineData("The Beacon's Ann Roe can be reached at (555) 010-0117 or roe@beacon.example", true)]
    [InlineData("If you have any questions, please call me at ext. 3-9053", true)]
    [InlineData("The inspectors come on Monday before dawn, and nobody has to answer them. Call your neighbours.", false)]
    public void How_to_reach_a_writer_is_no_wording_that_travels(string passage, bool isBoilerplate) => Assert.Equal(isBoilerplate, Boilerplate.IsOne(passage));

    [Fact]
    public void The_order_of_the_places_does_not_matter()
    {
        string[] people = ["Ann", "Bo", "Tim"];
        string[] texts = [Notice, Notice.Replace("nobody", "everybody", StringComparison.Ordinal), Notice.Replace("Monday", "Sunday", StringComparison.Ordinal)];
        Gen<TrailPlace> one = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[0, 9]).Select((text, manner, item) =>
            Place($"message-{item}", people[item % 3], [people[(item + 1) % 3]], item % 6 == 5 ? null : item % 6, texts[text]) with { Manner = (TrailManner)manner, Behind = $"message-{item * 7 % 10}" });
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
