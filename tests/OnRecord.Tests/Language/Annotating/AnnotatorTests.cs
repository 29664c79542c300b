using CsCheck;
using OnRecord.Language.Annotating;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Language.Time;
using Xunit;

namespace OnRecord.Tests.Language.Annotating;

/// <summary>The steps of the engine put together.</summary>
public sealed class AnnotatorTests
{
    private const string Reply = """
        She never warned the shop owners on Monday.

        On Fri, Mar 9, 2018 at 9:30 AM, Lucan Brandt <brandt@docks.example> wrote:
        > Odile Garrow met the shop
        > owners on Tuesday.

        --
        Ann Roe, Harbor Office, 555-0100
        """;

    [Theory]
    [InlineData("quay", 1)] // a wrapped line that lost its mark
    [InlineData("The crane of the dock is green. It was painted in the spring, when the ferries lay at the pier for a week, and nobody could find the brushes again.", 2)]
    public void Quoted_stretches_that_no_header_names_are_read_by_themselves_where_others_words_part_them(string own, int expected)
    {
        string body = $"> Odile Garrow told the pilots that the north gate of the whole\n{own}\n> was left open all night, and it rained for many hours on the quay.\n";
        Assert.Equal(expected, Annotator.Annotate(body, TextKind.Message).Parts.Count(static part => part.Depth > 0));
    }

    [Theory]
    [InlineData("The Ledger reached Olive Garrow by phone on Monday. \"No comment,\" Garrow said.", "Garrow Declined")]
    [InlineData("\"No comment,\" said Olive Garrow, a clerk of the city.", "Olive Garrow Declined")]
    [InlineData("\"No comment came from the city,\" said Olive Garrow.", "")]
    public void Whoever_says_no_comment_declines(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Annotator.Annotate(text, TextKind.Text, null).Parts.SelectMany(static part => part.Requests).Select(request => $"{text[request.Asked.Span.Start..request.Asked.Span.End]} {request.Outcome}")));

    [Fact]
    public void A_first_line_gives_an_article_its_date()
    {
        Annotation annotation = Annotator.Annotate("date 2018-03-16\nThe board met on Tuesday.", TextKind.Text);
        Assert.Equal("2018-03-16", annotation.Published?.ToString());
        Assert.Contains(annotation.Parts[0].Times.Times, static time => time.Value == "2018-03-13");
    }

    [Fact]
    public void Each_writer_in_a_message_has_words_and_a_date_of_their_own()
    {
        Annotation annotation = Annotator.Annotate(Reply, TextKind.Message, TimeAnchor.Parse("2018-03-16T10:00-08:00"));
        Assert.Equal([-1, 0], annotation.Parts.Select(static part => part.Header));
        Assert.Equal(["2018-03-12", "2018-03-06"], annotation.Parts.Select(static part => Assert.Single(part.Times.Times).Value));
    }

    [Theory]
    [InlineData(TextKind.Text, true)]
    [InlineData(TextKind.Message, false)]
    public void A_name_at_the_end_signs_what_has_no_other_writer(TextKind kind, bool isSigned)
    {
        Annotation annotation = Annotator.Annotate("I think that the quay is cold.\n\nOdile Garrow is a teacher in the old town.", kind);
        Assert.Equal(isSigned, annotation.Parts.Any(static part => part.Parties.Links.Any(static link => link.Rule == PartyRule.Author)));
    }

    [Theory]
    [InlineData("Garrow, Ann Lee, declined to comment.")]
    [InlineData("Garrow, Ann Lee, met with Brandt, Bo Lund, on Monday.")]
    [InlineData("Qirsk, Ann Lee, did not respond to a request for comment, and Qirsk, Bo Lund, called Qirsk.")]
    public void A_name_of_an_unknown_word_beside_another_name_is_read(string words) => Assert.NotEmpty(Annotator.Annotate(words, TextKind.Text).Parts);

    [Fact]
    public void Marks_before_quoted_lines_are_no_part_of_the_words()
    {
        AnnotatedPart quoted = Annotator.Annotate(Reply, TextKind.Message).Parts[1];
        Assert.DoesNotContain('>', quoted.Words.Text);
        Mention owners = Assert.Single(quoted.Mentions, static mention => mention.Type == MentionType.Group);
        Assert.Equal("the shop\n> owners", Words(Reply, quoted, owners));
    }

    [Fact]
    public void Signatures_and_headers_are_nobodys_statements() =>
        Assert.DoesNotContain(Annotator.Annotate(Reply, TextKind.Message).Parts, static part => part.Words.Text.Contains("555-0100", StringComparison.Ordinal) || part.Words.Text.Contains("wrote:", StringComparison.Ordinal));

    [Fact]
    public void Patches_and_other_languages_are_left_out_and_counted()
    {
        const string Patch = "--- a/quay.c\n+++ b/quay.c\n@@ -1 +1 @@\n-Ann Roe\n+Odile Garrow\n\n", German = "Die Stadt sagt, dass der Hafen noch nicht offen ist.\n";
        Annotation annotation = Annotator.Annotate("Ann Roe said that she is here.\n\n" + Patch + German, TextKind.Text);
        Assert.Equal(Patch.Length + German.Length, annotation.LeftOut);
        Assert.Equal("en", Annotator.Annotate("Ann Roe said that she is here and that it was shut on the day.\n\n" + Patch, TextKind.Text).Language);
        Assert.Equal(["Ann Roe"], annotation.Parts[0].Parties.Parties.Select(static party => party.Name));
    }

    [Fact]
    public void Any_text_is_annotated_and_every_span_lies_in_it() => Gen.OneOf(
        Gen.String[Gen.Char["aB >\n.\"'-:@\u201c\u00e9\ud83d\ude00(1"], 0, 120],
        Gen.Const("From: Ann Roe\nSent: Tuesday\n\n> On Monday, Bo wrote:\n>> Ann said \"no")).Sample(static text =>
    {
        foreach (TextKind kind in Enum.GetValues<TextKind>())
        {
            Annotation annotation = Annotator.Annotate(text, kind, TimeAnchor.Parse("2018-03-16"));
            foreach (AnnotatedPart part in annotation.Parts)
            {
                Assert.All(part.Mentions, mention => Assert.InRange(part.Words.InSource(mention.Start, mention.End).End, 1, text.Length));
                Assert.All(part.Statements.SelectMany(static s => s.Content.Concat(s.Cue).Concat(s.Source)), span => Assert.InRange(part.Words.InSource(span).End, 1, text.Length));
                Assert.All(part.Times.Times, time => Assert.InRange(part.Words.InSource(time.Span).End, 1, text.Length));
            }
        }
    });

    [Theory]
    [InlineData(" ")]
    [InlineData(" \n\n ")]
    [InlineData("\"")]
    [InlineData("\n\"\n\nROE")]
    public void A_text_without_words_is_annotated(string text) =>
        Assert.All(Enum.GetValues<TextKind>(), kind => Assert.All(Annotator.Annotate(text, kind).Parts, static part => Assert.Empty(part.Statements)));

    private static string Words(string text, AnnotatedPart part, Mention mention)
    {
        OnRecord.Sources.TextSpan place = part.Words.InSource(mention.Start, mention.End);
        return text[place.Start..place.End].ReplaceLineEndings("\n");
    }
}
