using CsCheck;
using OnRecord.Language.Requests;
using OnRecord.Language.Tokens;
using Xunit;

namespace OnRecord.Tests.Language.Requests;

public sealed class AskFinderTests
{
    public static TheoryData<string> Examples() => [.. AskFinder.Examples];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_beside_the_patterns_holds(string line)
    {
        string[] sides = line.Split(" ==> ");
        AskCues cues = AskFinder.CuesOf(sides[0]);
        Assert.Equal(sides[1], cues == AskCues.None ? "none" : string.Join(' ', Names(cues)));
    }

    [Fact]
    public void The_plainest_sentence_is_shown_and_the_first_question()
    {
        const string Text = "Dear Ms Roe. When was the pier shut? I'd be grateful for an answer by noon. Who shut it?";
        Ask ask = AskFinder.Find(Tokenizer.Cut(Text))!;
        Assert.Equal("I'd be grateful for an answer by noon.", Text[ask.Span.Start..ask.Span.End]);
        Assert.Equal("When was the pier shut?", Text[ask.Question!.Value.Start..ask.Question.Value.End]);
        Assert.Equal(AskCues.Asks | AskCues.Deadline | AskCues.Question, ask.Cues);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    public void Nothing_asks_nothing(string text) => Assert.Null(AskFinder.Find(Tokenizer.Cut(text)));

    [Fact]
    public void Any_text_is_read_without_failing() => Gen.String.Sample(static text =>
    {
        if (AskFinder.Find(Tokenizer.Cut(text)) is { } ask)
        {
            Assert.InRange(ask.Span.End, ask.Span.Start, text.Length);
        }
    });

    private static IEnumerable<string> Names(AskCues cues) => ((string[])["comment", "asks", "press", "deadline", "records", "decline", "acknowledge", "automatic", "question", "announces", "further", "away", "courtesy", "later", "reason", "errand"])
        .Where(name => cues.HasFlag(Enum.Parse<AskCues>(name, ignoreCase: true)));
}
