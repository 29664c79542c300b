using OnRecord.Language.Annotating;
using OnRecord.Language.Names;
using OnRecord.Language.Statements;
using OnRecord.Language.Time;
using Xunit;

namespace OnRecord.Tests.Language.Statements;

/// <summary>Transcripts: each turn is what its speaker said, word for word, and "I" in it is that speaker and nobody else.</summary>
public sealed class TranscriptTests
{
    public static TheoryData<string, string> Lines()
    {
        var rows = new TheoryData<string, string>();
        foreach ((string line, string kind) in TurnLine.Words.Examples)
        {
            rows.Add(line, kind);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void The_examples_of_the_words_hold(string line, string expected) =>
        Assert.Equal(expected, TurnLine.At(line) switch { { Kind: TurnKind.Titled } => "of", { Kind: TurnKind.Asker } => "asks", _ => "?" });

    [Theory]
    [InlineData("MAYOR GARROW: We never got the letter.\n\nMR. OSTER: That is false. I sent it on March 1.\n\nThe hall was shut.\n", "MAYOR GARROW: We never got the letter.", "MR. OSTER: That is false. I sent it on March 1.")]
    [InlineData("QUESTION: Did she know?\n\nSECRETARY GARROW: I knew it.\n\nI knew it for a week.\n\nQUESTION: Who told you?\n", "QUESTION: Did she know?", "SECRETARY GARROW: I knew it.\n\nI knew it for a week.", "QUESTION: Who told you?")]
    [InlineData("Odile Garrow: The quay was never safe, and we said so.\n\nBram Oster: We did everything that we could.\n", "Odile Garrow: The quay was never safe, and we said so.", "Bram Oster: We did everything that we could.")]
    [InlineData("Deposition of Bram Oster\n\nBY MS. GARROW:\n\nQ. Did you warn the pilots?\n\nA. I warned them on March 1.\n", "MS. GARROW: Did you warn the pilots?", "Bram Oster: I warned them on March 1.")]
    [InlineData("MR. OSTER: I saw it.\nMS. GARROW: I did not.\nMR. OSTER: You did.\n", "MR. OSTER: I saw it.", "MS. GARROW: I did not.", "MR. OSTER: You did.")]
    [InlineData("MR. OSTER: I saw it.\n\nMS. GARROW: I did not.\n\nI never did.\n\nEND 5:55 P.M. EDT\n\nThanks for reading.\n", "MR. OSTER: I saw it.", "MS. GARROW: I did not.\n\nI never did.")]
    [InlineData("Partial transcript:\n\n\"MR. OSTER: I saw it.\n\n\"MS. GARROW: I did not.\n", "MR. OSTER: I saw it.", "MS. GARROW: I did not.")] // as newspapers print it
    public void Each_turn_is_what_its_speaker_said(string text, params string[] expected)
    {
        AnnotatedPart part = Read(text);
        Statement[] turns = [.. part.Statements.Where(static said => said.Outer < 0)];
        Assert.Equal(expected, turns.Select(said => $"{said.Speaker?.Text}: {text[said.Content[0].Start..said.Content[^1].End]}"));
        Assert.All(turns, static said => Assert.Equal(StatementKind.Direct, said.Kind));
    }

    [Theory]
    [InlineData("NOTE: I shut the gate.\n\nNOTE: I opened it again.\n")]
    [InlineData("Odile Garrow: send the file to the pilots.\n\nBram Oster: call the clerk.\n")]
    [InlineData("Odile: I need your notes.\n\nBram: I need yours as well.\n")]
    [InlineData("Odile Garrow: I need your notes by noon.\n\nThe gate is shut.\n")]
    [InlineData("Q. How do I pay?\n\nA. You can pay at the gate, or write to us.\n")]
    [InlineData("A. The gate is shut.\n\nB. The quay is open, and I saw it.\n")]
    public void What_only_looks_like_a_turn_is_none(string text) => Assert.DoesNotContain(Read(text).Statements, static said => said.Kind == StatementKind.Direct);

    [Theory]
    [InlineData("MR. OSTER: I called the pilots on Monday.\n\nMS. GARROW: I did not.\n", "Oster")]
    [InlineData("Bram Oster spoke first.\n\nOSTER: I called the pilots on Monday.\n\nGARROW: So did I.\n\nOdile Garrow left.\n", "Oster")]
    [InlineData("Testimony of Bram Oster\n\nQ. Whom did you call?\n\nA. I called the pilots on Monday.\n", "Oster")]
    [InlineData("PRESIDENT GARROW: I thank you all.\n\nWhen it comes to the quay, I think that it is shut.\n\nQUESTION: Is it?\n", "Garrow")]
    public void I_in_a_turn_is_its_speaker(string text, string name)
    {
        AnnotatedPart part = Read(text);
        int said = part.Mentions.Select((mention, number) => (mention, number)).First(one => text[part.Parsed.Text.Tokens[one.mention.Head].Start..part.Parsed.Text.Tokens[one.mention.Head].End] == "I").number;
        Assert.Contains(name, part.Parties.Parties[part.Parties.Links[said].Party].Name, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Whoever_mails_a_transcript_is_not_its_I()
    {
        const string Text = "Odile, here is the transcript. I think it went well.\n\nPRESIDENT GARROW: I thank you all.\n\nMr. President, may I ask you about the quay?\n\nPRESIDENT GARROW: I shut it.\n\nI had to.\n";
        Annotation annotation = Annotator.Annotate(Text, TextKind.Message, TimeAnchor.Parse("2018-03-16T10:00-08:00"));
        Assert.Equal([false, true], annotation.Parts.Select(static part => part.IsPasted));
        Assert.StartsWith("PRESIDENT", annotation.Parts[1].Words.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(annotation.Parts[1].Statements, said => said.Speaker?.Text == "PRESIDENT GARROW" && said.Content.Any(span => annotation.Parts[1].Words.Text[span.Start..span.End].Contains("may I ask", StringComparison.Ordinal)));
    }

    private static AnnotatedPart Read(string text) => Assert.Single(Annotator.Annotate(text, TextKind.Text, TimeAnchor.Parse("2018-03-16")).Parts);
}
