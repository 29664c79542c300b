using CsCheck;
using OnRecord.Language.Segments;
using OnRecord.Tests.Ingest.Text;
using Xunit;

namespace OnRecord.Tests.Language.Segments;

public sealed class SegmenterPropertyTests
{
    private static readonly Gen<string> Bodies = Pick.From(
        "\n", "\r\n", "\r", "\f", "> ", ">", ">>", "| ", "AR> ", " ", "\t", "=20", "-----Original Message-----", "From: Ann Roe <ann@harbour.example>", "From:", "To: ", "cc:", "Subject: Keys", "Sent: May 3, 2019 9:14 AM", "---- Forwarded by Ann Roe on 05/03/2019 09:14 AM ----",
        "On 3 May 2019, at 09:14, Ann Roe wrote:", "wrote:", "<ann@harbour.example>", "Ann Roe/Legal/Harbour@HARBOUR", "05/03/2019 09:14 AM", "-- ", "Ann Roe\n555-555-0142", "____________", "Words of a sentence.", "\uD83D", "\uDE00", "😀", "\0", "年月日", "PM", ":", ",", "[", "<", "\"", "RELEASE IN PART B5", "\uFEFF", "                    To: x")
        .Array[0, 60].Select(string.Concat);

    [Fact]
    public void Segments_tile_the_body_and_every_span_lies_in_it() => Bodies.Sample(Check, iter: 6_000);

    [Fact]
    public void The_same_body_gives_the_same_segments_on_any_thread() => Bodies.Sample(
        body =>
        {
            MessageSegments first = Segmenter.Shipped.Cut(body);
            MessageSegments[] others = new MessageSegments[4];
            Parallel.For(0, 4, i => others[i] = Segmenter.Shipped.Cut(body));
            Assert.All(others, other => Assert.Equal(first.Segments, other.Segments));
        },
        iter: 500);

    [Theory]
    [InlineData(">", 50_000_000)]
    [InlineData("> \n", 1_000_000)]
    [InlineData("| ", 1_000_000)]
    [InlineData("From: a@b\n", 100_000)]
    [InlineData("To: a\n", 100_000)]
    [InlineData("x To: ", 200_000)]
    [InlineData("On 1/1/2019 wrote:\n", 200_000)]
    [InlineData("a <\n", 200_000)]
    [InlineData("wrote ", 1_000_000)]
    [InlineData("--", 1_000_000)]
    [InlineData("5/3/2019 9:14:", 200_000)]
    [InlineData("From: a@b\nTo: b,\n", 150_000)]
    public void Hostile_repetition_ends(string piece, int times)
    {
        string body = string.Concat(Enumerable.Repeat(piece, times));
        Assert.Equal(body.Length, Segmenter.Shipped.Cut(body).Segments[^1].End);
    }

    [Theory]
    [InlineData("Ann", " ", "(x)")]
    [InlineData("", "1    ", "")]
    [InlineData("", "Ann    (", "")]
    [InlineData("[", "Ann    ", "]")]
    [InlineData("Ann Roe    Bo Lund;", "    ", "''''Ann")]
    [InlineData("", "a <", "")]
    [InlineData("", "[a", "]")]
    [InlineData("", "<< File: ", "")]
    public void Hostile_lists_of_people_end(string before, string piece, string behind)
    {
        string list = before + string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)) + behind;
        foreach (string body in (string[])[$"From: Kit Moss\nSent: Friday, May 3, 2019 9:14 AM\nTo: {list}\nSubject: Keys\n\nWords.\n", $"From: {list}\nSent: Friday, May 3, 2019 9:14 AM\nTo: Kit Moss\nSubject: Keys\n\nWords.\n"])
        {
            Check(body);
            Assert.Equal("Keys", Segmenter.Shipped.Cut(body).Headers[0].Subject?.Text);
        }
    }

    private static void Check(string body)
    {
        MessageSegments cut = Segmenter.Shipped.Cut(body);
        int at = 0;
        foreach (Segment segment in cut.Segments)
        {
            Assert.Equal(at, segment.Start);
            Assert.True(segment.End > segment.Start);
            Assert.InRange(segment.Header, -1, cut.Headers.Count - 1);
            at = segment.End;
        }

        Assert.Equal(body.Length, at);
        for (int i = 0; i < cut.Headers.Count; i++)
        {
            EmbeddedHeader header = cut.Headers[i];
            Assert.InRange(header.Parent, -1, i - 1);
            Assert.All(header.To.Concat(header.Cc).Append(header.From).OfType<EmbeddedParty>(), party => Inside(header, party.Span.Start, party.Span.End));
            if (header.Sent is { } sent)
            {
                Inside(header, sent.Span.Start, sent.Span.End);
            }
        }
    }

    private static void Inside(EmbeddedHeader header, int start, int end)
    {
        Assert.InRange(start, header.Span.Start, header.Span.End);
        Assert.InRange(end, start, header.Span.End);
    }
}
