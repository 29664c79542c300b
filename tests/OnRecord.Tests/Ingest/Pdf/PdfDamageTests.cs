using System.IO.Compression;
using System.Text;
using OnRecord.Ingest;
using OnRecord.Ingest.Pdf;
using Xunit;

namespace OnRecord.Tests.Ingest.Pdf;

/// <summary>Streams of a PDF that are cut or broken.</summary>
public sealed class PdfDamageTests
{
    private const string Filter = "/Filter/FlateDecode";

    private static readonly string Lines = string.Concat(Enumerable.Range(0, 30).Select(static i => HandMadePdf.Line($"berth{i:D2} {i * 7919 % 1000} gull {i * 104729 % 7777} pier", 390 - (i * 12))));

    private static byte[] Packed(string words)
    {
        var memory = new MemoryStream();
        using (var stream = new ZLibStream(memory, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(Encoding.Latin1.GetBytes(words));
        }

        return memory.ToArray();
    }

    private static ReaderRun Read(byte[] second) => ReaderRun.Of(new PdfReader(), HandMadePdf.OfStreams(
        HandMadePdf.Stream(HandMadePdf.Line("First page", 300)), HandMadePdf.Stream(Encoding.Latin1.GetString(second), Filter), HandMadePdf.Stream(HandMadePdf.Line("Third page", 300))), "berths.pdf");

    private static string Damage(ReaderRun run) => Assert.Single(run.Reading.Problems, static problem => problem.Code == ProblemCodes.Damaged).Text;

    private static byte[] With(byte[] packed, int at, params byte[] bytes)
    {
        byte[] broken = [.. packed];
        bytes.CopyTo(broken, at);
        return broken;
    }

    [Fact]
    public void A_whole_page_has_no_problem_with_or_without_its_checksum_and_line_ends_behind_it()
    {
        byte[] packed = Packed(Lines);
        foreach (byte[] whole in (byte[][])[packed, packed[..^4], [.. packed, 13, 10], With(packed, 0, 0, 0)])
        {
            using ReaderRun run = Read(whole);
            Assert.Contains("berth29", run.Text, StringComparison.Ordinal);
            Assert.Empty(run.Codes);
        }
    }

    [Fact]
    public void Of_a_page_that_is_cut_the_words_before_the_cut_are_read_and_the_page_is_named()
    {
        byte[] packed = Packed(Lines);
        using ReaderRun run = Read(packed[..(packed.Length / 2)]);
        Assert.EndsWith(": 2.", Damage(run), StringComparison.Ordinal);
        Assert.Contains("berth05", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("berth29", run.Text, StringComparison.Ordinal);
        Assert.Contains("[salvaged: berth00", run.Text, StringComparison.Ordinal);
        Assert.Contains("Third page", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_stretch_is_filled_with_zeros_nothing_behind_it_is_read_as_words()
    {
        byte[] packed = Packed(Lines);
        using ReaderRun run = Read(With(packed, packed.Length / 2, new byte[16]));
        Assert.EndsWith(": 2.", Damage(run), StringComparison.Ordinal);
        Assert.Contains("berth05", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("berth29", run.Text, StringComparison.Ordinal);
        using ReaderRun nothing = Read(new byte[packed.Length]);
        Assert.EndsWith(": 2.", Damage(nothing), StringComparison.Ordinal);
        Assert.Contains("First page", nothing.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_a_page_whose_checksum_fails_are_marked_and_the_page_is_named()
    {
        byte[] packed = Packed(Lines);
        using ReaderRun run = Read(With(packed, packed.Length - 2, (byte)(packed[^2] ^ 1)));
        Assert.EndsWith(": 2.", Damage(run), StringComparison.Ordinal);
        Assert.Contains("[salvaged: berth00", run.Text, StringComparison.Ordinal);
        Assert.Contains("berth29", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_byte_of_a_page_that_is_changed_is_said()
    {
        byte[] packed = Packed(Lines);
        for (int at = 2; at < packed.Length - 4; at += 31)
        {
            using ReaderRun run = Read(With(packed, at, (byte)(packed[at] ^ 0x10)));
            Assert.EndsWith(": 2.", Damage(run), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_drawing_that_is_broken_or_not_there_is_said_of_its_page()
    {
        byte[] packed = Packed(Lines);
        string form = HandMadePdf.Stream(Encoding.Latin1.GetString(packed[..(packed.Length / 2)]), Filter + "/Type/XObject/Subtype/Form/BBox[0 0 300 400]/Resources<</Font<</F1 3 0 R>>>>");
        using ReaderRun broken = ReaderRun.Of(new PdfReader(), HandMadePdf.Of("", "", [form], "/Fx 1000 0 R", (HandMadePdf.Line("First page", 300), ""), ("/Fx Do", "")), "a.pdf");
        Assert.EndsWith(": 2.", Damage(broken), StringComparison.Ordinal);
        Assert.Contains("berth03", broken.Text, StringComparison.Ordinal);
        using ReaderRun missing = ReaderRun.Of(new PdfReader(), HandMadePdf.Of((HandMadePdf.Line("First page", 300), ""), ("/Gone Do", "")), "a.pdf");
        Assert.EndsWith(": 2.", Damage(missing), StringComparison.Ordinal);
    }

    [Fact]
    public void An_attached_file_that_is_broken_is_not_kept_as_whole()
    {
        byte[] packed = Packed(Lines);
        string[] more = ["<</Type/Filespec/F(berths.txt)/EF<</F 1001 0 R>>>>", HandMadePdf.Stream(Encoding.Latin1.GetString(packed[..(packed.Length / 2)]), Filter + "/Type/EmbeddedFile")];
        using ReaderRun run = ReaderRun.Of(new PdfReader(), HandMadePdf.Of("/Names<</EmbeddedFiles<</Names[(berths.txt) 1000 0 R]>>>>", "", more, (HandMadePdf.Line("First page", 300), "")), "a.pdf");
        Assert.Equal([ProblemCodes.Damaged], run.CodesOf(0));
        Assert.StartsWith(Lines[..100], run.TextOf(0), StringComparison.Ordinal);
    }

    [Fact]
    public void An_attached_file_shorter_than_it_says_is_not_kept_as_whole()
    {
        string[] more = ["<</Type/Filespec/F(berths.txt)/EF<</F 1001 0 R>>>>", HandMadePdf.Stream("Gull", "/Type/EmbeddedFile/Params<</Size 40>>")];
        using ReaderRun run = ReaderRun.Of(new PdfReader(), HandMadePdf.Of("/Names<</EmbeddedFiles<</Names[(berths.txt) 1000 0 R]>>>>", "", more, (HandMadePdf.Line("First page", 300), "")), "a.pdf");
        Assert.Equal(("Gull", ProblemCodes.Damaged), (run.TextOf(0), Assert.Single(run.CodesOf(0))));
    }

    [Fact]
    public void An_attached_file_without_bytes_is_listed_with_a_problem()
    {
        const string Names = "/Names<</EmbeddedFiles<</Names[(berths.txt)<</Type/Filespec/F(berths.txt)/EF<</F<</Type/EmbeddedFile/Length 11>>\nstream\nGull rising\nendstream\n>>>>]>>>>";
        using ReaderRun run = ReaderRun.Of(new PdfReader(), HandMadePdf.Of(Names, "", [], (HandMadePdf.Line("First page", 300), "")), "a.pdf");
        Assert.Equal(["berths.txt"], run.Names);
        Assert.Equal([ProblemCodes.PartMissing], run.CodesOf(0));
    }
}
