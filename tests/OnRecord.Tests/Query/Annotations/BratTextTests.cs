using OnRecord.Language.Annotating;
using OnRecord.Language.Time;
using OnRecord.Query.Annotations;
using Xunit;

namespace OnRecord.Tests.Query.Annotations;

/// <summary>Statements in brat's format.</summary>
public sealed class BratTextTests
{
    [Fact]
    public void A_statement_has_its_words_and_one_event()
    {
        const string Text = "\U0001F6A2 Odile Garrow said on Monday that the quay was safe.";
        Assert.Equal(
            [
                "T1\tCue 15 19\tsaid", "T2\tContent 30 52\tthat the quay was safe", "T3\tSource 2 14\tOdile Garrow", "T4\tAttribution 15 19\tsaid",
                "E1\tAttribution:T4 Content:T2 Cue:T1 Source:T3",
            ],
            BratOf(Text).TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void What_is_said_within_what_others_say_is_left_out_of_one_level() =>
        Assert.Single(BratOf("Lena Soko reported that Lucan Brandt said the quay was safe.").Split('\n'), static line => line.StartsWith('E'));

    private static string BratOf(string text) => BratText.Of(text, AnnotationShapes.Of(Annotator.Annotate(text, TextKind.Text, TimeAnchor.Parse("2018-03-16")), "quay"));
}
