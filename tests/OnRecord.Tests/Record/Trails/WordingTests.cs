using CsCheck;
using OnRecord.Record.Trails;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Record.Trails;

public sealed class WordingTests
{
    private const string Notice = "The inspectors come on Monday before dawn, and nobody has to answer them without someone beside him; write down the time and the names.";

    [Theory]
    [InlineData(Notice, Notice, 100)]
    [InlineData("> The inspectors come on Monday before dawn, and\n> nobody has to answer them without someone\n> beside him; write down the time and the names.", Notice, 100)]
    [InlineData("Nothing of the kind was ever said to the pilots or to the keepers of the two lights on the pier.", Notice, null)]
    [InlineData("no business had been warned by her office", "No business was warned by this office", 71)] // a short one, reworded
    [InlineData("the office of this business", "No business was warned by this office", null)]
    [InlineData("keep the lanterns lit", "Keep the lanterns lit", 100)]
    [InlineData("lit", "lit", 100)]
    [InlineData("anything", "", null)]
    public void A_wording_is_found_whole_or_much_alike(string text, string wording, int? share) => Assert.Equal(share, Find(text, wording)?.Share);

    [Fact]
    public void What_stands_around_it_is_not_taken_along()
    {
        string text = $"I do not know yet what they want. Look here.\n\n{Notice}\n\nWrite to me about the time.";
        WordingMatch match = Find(text, Notice)!.Value;

        Assert.Equal(Notice.TrimEnd('.'), text[match.Span.Start..match.Span.End]);
    }

    [Fact]
    public void Another_beginning_belongs_to_it_as_far_as_the_sentence_goes()
    {
        string text = $"Yes. Members are told that {Notice[4..]} Best wishes.";
        WordingMatch match = Find(text, "It is said that " + Notice[4..])!.Value;

        Assert.StartsWith("Members are told", text[match.Span.Start..match.Span.End], StringComparison.Ordinal);
        Assert.EndsWith("names", text[match.Span.Start..match.Span.End], StringComparison.Ordinal);
    }

    [Fact]
    public void Passages_are_grouped_alike_in_whatever_order_they_come()
    {
        string[] texts = [Notice, Notice.Replace("Monday", "Tuesday", StringComparison.Ordinal), "The north quay stays shut until noon because the crane is inspected, as it was in the winter of last year.", "too short", Notice + " Tell everybody whom you meet on the quay."];
        Gen.Select(Gen.Int[0, texts.Length - 1].Array[1, 12], Gen.Int[0, 1000]).Sample(
            (made, seed) =>
            {
                (int, string)[] items = [.. made.Select((text, at) => (at, texts[text]))];
                string first = Grouped(items);
                new Random(seed).Shuffle(items);
                Assert.Equal(first, Grouped(items));
                Assert.DoesNotContain(made.Select((text, at) => (text, at)).Where(static pair => pair.text == 3), pair => first.Split(' ', '|').Contains($"{pair.at}"));
            },
            iter: 200);
    }

    private static WordingMatch? Find(string text, string wording) => new Wording(wording).FindIn(text, [new TextSpan(0, text.Length)]);

    private static string Grouped((int Item, string Text)[] items)
    {
        var groups = new PassageGroups();
        foreach ((int item, string text) in items)
        {
            groups.Add(new PassageKey(item, 0, text.Length, -1, false), WordRun.Of(text));
        }

        return string.Join('|', groups.Find().Select(static group => string.Join(' ', group.Select(static passage => passage.Item))));
    }
}
