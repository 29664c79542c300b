using OnRecord.Language.Annotating;
using OnRecord.Language.Occasions;
using OnRecord.Language.Time;
using Xunit;

namespace OnRecord.Tests.Language.Occasions;

public sealed class OccasionExampleTests
{
    public static TheoryData<string, string> Examples() => new(OccasionWords.Examples);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_beside_the_words_holds(string marked, string expected) => Assert.Equal(expected, Found(marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)));

    [Fact]
    public void What_a_verb_tells_of_is_named_by_its_noun()
    {
        Assert.Equal("announcement: Odile Garrow director @ Monday", Found("Odile Garrow, the director, announced on Monday that the pier was shut."));
        Assert.Equal("meeting: Odile Garrow @ Monday", Found("Odile Garrow met Lucan Brandt on Monday."));
    }

    [Theory]
    [InlineData("the vote", "vote", "")]
    [InlineData("the mayor's announcement", "announcement", "mayor")]
    [InlineData("the announcement of the raids", "announcement", "raids")]
    public void The_words_of_an_event_are_read(string words, string noun, string which)
    {
        (string Noun, IReadOnlySet<string> Which) read = OccasionWords.Read(words)!.Value;
        Assert.Equal((noun, which), (read.Noun, string.Join(' ', read.Which)));
    }

    [Fact]
    public void A_clause_is_no_occasion() => Assert.Null(OccasionWords.Read("the mayor spoke"));

    private static string Found(string text)
    {
        AnnotatedPart part = Assert.Single(Annotator.Annotate(text, TextKind.Text, TimeAnchor.Parse("2018-03-16")).Parts);
        return part.Occasions.Count == 0 ? "none" : string.Join(" / ", part.Occasions.Select(one => $"{one.Noun}: {one.Words} @ {part.Words.Text[part.Times.Times[one.Time].Span.Start..part.Times.Times[one.Time].Span.End]}"));
    }
}
