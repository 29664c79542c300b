using OnRecord.Language.Annotating;
using OnRecord.Language.Statements;
using OnRecord.Language.Time;
using Xunit;

namespace OnRecord.Tests.Language.Annotating;

/// <summary>Who speaks in a transcript that somebody pasted into a mail, with the whole engine.</summary>
public sealed class TranscriptSpeakersTests
{
    private const string Turns = "ORRIN: Was the letter sent?\n\nMS. PELL: I sent it on Monday.\n\nORRIN: And who read it?\n\nMS. PELL: Nobody read it, I think.\n\nEND\n";

    [Theory]
    [InlineData("Here is what Susan Pell said.\n\nAnnouncer: From Averil, the Harbor Hour with David Orrin.\n\n", "David Orrin", "Susan Pell")]
    [InlineData("Here is what Susan Pell and Ann Pell said.\n\nAnnouncer: From Averil, the Harbor Hour with David Orrin.\n\n", "David Orrin", "PELL")]
    [InlineData("Here is what John Pell said to David Orrin.\n\n", "David Orrin", "PELL")]
    [InlineData("Here it is.\n\n", "ORRIN", "PELL")]
    public void A_speaker_is_whom_the_words_above_the_transcript_name_in_full_if_only_one_bears_the_name(string above, string asks, string answers)
    {
        Annotation annotation = Annotator.Annotate(above + Turns, TextKind.Message, TimeAnchor.Parse("2018-03-15"));
        string[] speakers = [.. annotation.Parts.SelectMany(static part => part.Statements.Where(statement => Words(part, statement) is "ORRIN" or "MS. PELL").Select(statement => Speaker(part, statement)))];
        Assert.Equal([asks, answers, asks, answers], speakers);
    }

    [Fact]
    public void Words_of_a_transcript_before_the_first_title_are_not_those_of_the_sender()
    {
        Annotation annotation = Annotator.Annotate("FYI: see below.\n\nORRIN: I am glad that you came.\n\nMS. PELL: I sent it on Monday.\n\nORRIN: And who read it?\n\nMS. PELL: Nobody.\n", TextKind.Message, TimeAnchor.Parse("2018-03-15"));
        Assert.True(annotation.Parts[^1].IsPasted);
        Assert.StartsWith("ORRIN: I am glad", annotation.Parts[^1].Words.Text, StringComparison.Ordinal);
    }

    private static string Words(AnnotatedPart part, Statement statement) => statement.Source.Count == 0 ? "" : part.Words.Text[statement.Source[0].Start..statement.Source[0].End];

    private static string Speaker(AnnotatedPart part, Statement statement) => statement.Speaker is { Party: >= 0 } speaker ? part.Parties.Parties[speaker.Party].Name : "nobody";
}
