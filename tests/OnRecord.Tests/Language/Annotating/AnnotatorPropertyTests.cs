using System.Text;
using System.Text.Json;
using CsCheck;
using OnRecord.Language.Annotating;
using OnRecord.Language.Time;
using OnRecord.Query;
using OnRecord.Query.Annotations;
using OnRecord.Sources;
using OnRecord.Tests.Ingest.Text;
using OnRecord.Tests.Language.Tokens;
using Xunit;

namespace OnRecord.Tests.Language.Annotating;

/// <summary>What holds of the whole engine for any text: prose, mail, and what nobody would write.</summary>
public sealed class AnnotatorPropertyTests
{
    private static readonly TimeAnchor Published = TimeAnchor.Parse("2018-03-16T10:00-08:00")!;

    private static readonly Gen<string> Prose = Pick.From(
        "Odile Garrow, a clerk of the harbor, ", "She ", "The mayor ", "Neither Ann Roe nor Bo Lund ", "The Ledger ", "a spokeswoman for the Harbor Office ", "I ", "said that ", "told the Ledger on Tuesday that ", "met with Bo Lund ", "did not respond to a request for comment", "called her ", "wrote: ",
        "the quay was cold", "the council opened an inquiry into the quay", "last month", "on Friday 6/14", "by the end of the week", "\u201cThe quay", " is cold,\u201d ", "\"", "'", "he said", "according to Ann Roe", ", formerly Ann Lund", ". ", ".\n\n", ", ", " and ", "\n", "St. ", "U.S. ", "Ann Roe\n", "😀", "née ", "Ünal ")
        .Array[0, 40].Select(string.Concat);

    private static readonly Gen<string> Mail = Pick.From(
        "She never warned the owners on Monday.\n", "> ", ">> ", "\n", "\n\n", "On Fri, Mar 9, 2018 at 9:30 AM, Lucan Brandt <brandt@docks.example> wrote:\n", "-----Original Message-----\n", "From: Ann Roe <ann@harbour.example>\n", "To: Bo Lund\n", "Sent: Tuesday, March 6, 2018 9:14 AM\n", "Subject: Keys\n",
        "Odile Garrow met the shop\n", "> owners on Tuesday.\n", "Please call me today.\n", "--\nAnn Roe, Harbor Office, 555-0100\n", "\r\n", "By ANN ROE\n", "The Ledger, March 1, 2018\n", "Ann said that Bo called her yesterday.\n", "Thanks,\nAnn\n", "\t", "=20\n")
        .Array[0, 30].Select(string.Concat);

    private static readonly Gen<string> Hostile = Gen.OneOf(
        Gen.String[Gen.Char["aB >\n\r\t.,;:\"'-@\u201c\u201d\u2018\u00e9\ud83d\ude00(1[{<\0\ufeff\u0301\u202e/&"], 0, 200],
        Gen.String[0, 100],
        Gen.Select(Pick.From("(", "\"", "he said that ", "Ann ", ",", "said ", "> ", "From: x\n", "\ud83d", "1/", "on Tuesday ", "the "), Gen.Int[1, 300], static (piece, times) => string.Concat(Enumerable.Repeat(piece, times))));

    /// <summary>As of a recogniser that lost all marks: cue after cue in one long sentence.</summary>
    private static readonly Gen<string> Muddle = Pick.From("told ", "told ", "said ", "that ", "mayor ", "mayor911 ", "the clerk ", "priest ", "letter ", "before ", "morning ", "council\n", "Roe ", "quay ", "records ", "business\n", "about ", "alert ")
        .Array[20, 160].Select(string.Concat);

    private static readonly Gen<string> Texts = Gen.Frequency((3, Prose), (3, Mail), (2, Hostile), (1, Gen.Select(Prose, Hostile, Mail, static (a, b, c) => a + b + c)));

    [Fact]
    public void Many_texts_side_by_side_give_what_each_gives_alone() => Texts.Array[2, 12].Sample(
        static texts =>
        {
            string[] alone = [.. texts.SelectMany(static text => Enum.GetValues<TextKind>(), Answer)];
            string[] beside = new string[alone.Length];
            TextKind[] kinds = Enum.GetValues<TextKind>();
            Parallel.For(0, beside.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, at => beside[at] = Answer(texts[at / kinds.Length], kinds[at % kinds.Length]));
            Assert.Equal(alone, beside);
        },
        iter: 60);

    [Fact]
    public void Every_span_re_reads_to_its_words() => Texts.Sample(
        static text =>
        {
            foreach (TextKind kind in Enum.GetValues<TextKind>())
            {
                Annotation annotation = Annotator.Annotate(text, kind, Published);
                Assert.All(annotation.Parts, part => Assert.All(Spans(part), span => CheckSpan(text, part, span)));
            }
        },
        iter: 1_000);

    [Fact]
    public void Who_reports_whom_never_comes_round() => Gen.OneOf(Muddle, Prose).Sample(
        static text =>
        {
            foreach (AnnotatedPart part in Annotator.Annotate(text, TextKind.Text, Published).Parts)
            {
                Assert.All(part.Statements, statement =>
                {
                    int steps = 0;
                    for (int outer = statement.Outer; outer >= 0; outer = part.Statements[outer].Outer)
                    {
                        Assert.True(steps++ < part.Statements.Count);
                    }
                });
            }
        },
        iter: 2_000);

    [Fact]
    public void Tokens_and_sentences_tile_the_words_that_are_analysed() => Texts.Sample(
        static text =>
        {
            foreach (AnnotatedPart part in Enum.GetValues<TextKind>().SelectMany(kind => Annotator.Annotate(text, kind, Published).Parts))
            {
                TokenizerTests.AssertTiles(part.Parsed.Text);
                Assert.Equal(part.Words.Text, part.Parsed.Text.Text);
            }
        },
        iter: 500);

    [Fact]
    public void Every_place_in_an_answer_lies_in_the_text() => Texts.Sample(
        static text =>
        {
            int length = text.EnumerateRunes().Count();
            foreach (TextKind kind in Enum.GetValues<TextKind>())
            {
                AnnotationShape shape = AnnotationShapes.Of(Annotator.Annotate(text, kind, Published), "text");
                IEnumerable<int[]> places = shape.Sentences
                    .Concat(shape.Mentions.Select(static m => new[] { m.Start, m.End }))
                    .Concat(shape.Times.Select(static t => new[] { t.Start, t.End }))
                    .Concat(shape.Statements.SelectMany(static s => s.Source.Concat(s.Cue).Concat(s.Content)))
                    .Concat(shape.Contacts.Select(static c => new[] { c.Start, c.End }))
                    .Concat(shape.Requests.Select(static r => new[] { r.Start, r.End }))
                    .Concat(shape.Proceedings.Select(static p => new[] { p.Start, p.End }));
                Assert.All(places, place => Assert.True(place[0] >= 0 && place[0] < place[1] && place[1] <= length, $"{place[0]} to {place[1]} of {length}"));
            }
        },
        iter: 500);

    /// <summary>Counted is what is allocated, which is the same on any machine; what is not looked at twice is not made twice. The first run makes what is used again.</summary>
    [Theory]
    [InlineData("The quay was cold. Odile Garrow said on Tuesday that she met with Bo Lund.\n\n")]
    [InlineData("he said that ")]
    [InlineData("\"The quay is cold,\" Ann Roe said. ")]
    [InlineData(",")]
    [InlineData("\" ")]
    [InlineData("[")]
    [InlineData("Quay Brandt Garrow Lucan ")]
    [InlineData("the clerk of the quay walked to the harbor with a boat ")]
    [InlineData("He met her and she told him that he knew her. ")]
    [InlineData("on Tuesday March 3 2018 at 5 pm ")]
    [InlineData("> \n")]
    [InlineData("From: x\n")]
    [InlineData("On Monday, Bo wrote:\n> Ann said no\n")]
    public void A_text_twice_as_long_takes_no_more_than_twice_the_memory_and_a_little(string piece)
    {
        foreach (TextKind kind in Enum.GetValues<TextKind>())
        {
            string once = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length)), twice = once + once;
            Allocated(twice, kind);
            long least = Allocated(once, kind), most = Allocated(twice, kind);
            Assert.True(most <= (2.3 * least) + 200_000, $"{kind}: {least} bytes for {once.Length} units, {most} for twice as many");
        }
    }

    private static long Allocated(string text, TextKind kind)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Annotator.Annotate(text, kind, Published);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Answer(string text, TextKind kind) => JsonSerializer.Serialize(AnnotationShapes.Of(Annotator.Annotate(text, kind, Published), "text"), ContractJson.Options);

    private static IEnumerable<TextSpan> Spans(AnnotatedPart part) => part.Mentions.Select(static mention => new TextSpan(mention.Start, mention.End))
        .Concat(part.Times.Times.Select(static time => time.Span))
        .Concat(part.Statements.SelectMany(static said => said.Source.Concat(said.Cue).Concat(said.Content)))
        .Concat(part.Statements.SelectMany(static said => new[] { said.Speaker?.Span, said.Addressee?.Span, said.Medium }).OfType<TextSpan>())
        .Concat(part.Contacts.Select(static contact => contact.Span))
        .Concat(part.Requests.SelectMany(static request => new[] { request.Span, request.Asked.Span }))
        .Concat(part.Proceedings.Select(static proceeding => proceeding.Span));

    /// <summary>Unit by unit: between two units of the words the text may hold what is none of them, such as a mark of quotation.</summary>
    private static void CheckSpan(string text, AnnotatedPart part, TextSpan span)
    {
        Assert.True(span.Start >= 0 && span.Start < span.End && span.End <= part.Words.Text.Length);
        TextSpan place = part.Words.InSource(span);
        var read = new StringBuilder();
        for (int at = span.Start, before = place.Start - 1; at < span.End; at++)
        {
            int own = part.Words.InSource(at, at + 1).Start;
            Assert.InRange(own, before + 1, place.End - 1);
            before = own;
            read.Append(text[own]);
        }

        Assert.Equal(part.Words.Text[span.Start..span.End], read.ToString());
    }
}
