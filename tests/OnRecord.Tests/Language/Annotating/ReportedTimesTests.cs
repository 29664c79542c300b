using OnRecord.Language.Annotating;
using OnRecord.Language.Time;
using OnRecord.Query.Annotations;
using Xunit;

namespace OnRecord.Tests.Language.Annotating;

public sealed class ReportedTimesTests
{
    [Theory]
    [InlineData("\"I spoke to him yesterday,\" Odile Garrow said on Monday.", "yesterday", "2018-03-11", "2018-03-12")]
    [InlineData("On Feb. 24, Odile Garrow wrote: \"The raid is tomorrow.\"", "tomorrow", "2018-02-25", "2018-02-24")]
    [InlineData("Odile Garrow wrote on Feb. 24 that she met Lucan Brandt last month.", "last month", "2018-01", "2018-02-24")]
    [InlineData("The memo, dated Feb. 24, says the raid is tomorrow.", "tomorrow", "2018-02-25", "2018-02-24")]
    [InlineData("\"I spoke to him yesterday,\" Odile Garrow said in February.", "yesterday", null, null)]
    [InlineData("Odile Garrow said that she met Lucan Brandt yesterday.", "yesterday", "2018-03-15", "2018-03-16")]
    public void Yesterday_in_what_was_said_is_counted_from_the_day_of_saying_it(string text, string words, string? value, string? anchor)
    {
        AnnotatedPart part = Assert.Single(Annotator.Annotate(text, TextKind.Text, TimeAnchor.Parse("2018-03-16")).Parts);
        TimeMention time = Assert.Single(part.Times.Times, time => text[time.Span.Start..time.Span.End] == words);
        Assert.Equal((value, anchor), (time.Value, time.Anchor));
    }

    [Fact]
    public void What_a_message_tells_in_the_past_was_not_said_after_it()
    {
        Annotation annotation = Annotator.Annotate("Lucan Brandt told me on March 20, 2018, that the office is shut.", TextKind.Message, TimeAnchor.Parse("2018-03-16"));
        Assert.Null(Assert.Single(AnnotationShapes.Of(annotation, "quay").Statements).Said);
    }
}
