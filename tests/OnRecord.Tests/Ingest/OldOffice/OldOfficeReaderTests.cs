using System.Text;
using OnRecord.Fuzz;
using OnRecord.Ingest;
using OnRecord.Ingest.Office;
using OnRecord.Ingest.OldOffice;
using OnRecord.Ingest.Rtf;
using Xunit;

namespace OnRecord.Tests.Ingest.OldOffice;

public sealed class OldOfficeReaderTests
{
    /// <summary>The data of a Package that holds a file (MS-OLEDS section 2.3.6).</summary>
    private static byte[] Package(string name, string content) =>
    [
        2, 0, .. Encoding.ASCII.GetBytes(name), 0, .. Encoding.ASCII.GetBytes("C:\\quay\\" + name), 0, 0, 0, 3, 0,
        .. Block(Encoding.ASCII.GetBytes("C:\\temp\\" + name + "\0")), .. Block(Encoding.ASCII.GetBytes(content)),
    ];

    private static byte[] Block(byte[] bytes) => [.. BitConverter.GetBytes(bytes.Length), .. bytes];

    private static byte[] Compound(string stream, byte[] content)
    {
        var maker = new CompoundFileMaker();
        maker.Put(stream, content);
        return maker.Make();
    }

    [Theory]
    [InlineData("EncryptedPackage", ProblemCodes.Encrypted, "password")]
    [InlineData("WordDocument", ProblemCodes.UnknownFormat, "Word")]
    [InlineData("Workbook", ProblemCodes.UnknownFormat, "Excel")]
    [InlineData("PowerPoint Document", ProblemCodes.Damaged, "slides")]
    [InlineData("Ferry", ProblemCodes.UnknownFormat, "No reader")]
    public void A_problem_says_why_a_compound_file_is_not_read(string stream, string code, string word)
    {
        byte[] bytes = Compound(stream, [1, 2, 3]);
        Assert.IsType<OldOfficeReader>(Readers.Choose(Probes.ProbeOf(bytes, "berths")));
        using var run = ReaderRun.Of(new OldOfficeReader(), bytes, "berths");
        Problem problem = Assert.Single(run.Reading.Problems);
        Assert.Equal(code, problem.Code);
        Assert.Contains(word, problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_cut_before_its_tables_is_damaged_and_not_of_an_unknown_format()
    {
        byte[] whole = new BiffMaker().Sheet("Berths", false, BiffMaker.Cell(BiffKinds.Label, 0, 0, 0, BiffMaker.Text(new string('x', 9000)))).ToFile().Make();
        using var run = ReaderRun.Of(new OldOfficeReader(), whole[..(whole.Length / 3)], "berths.xls");
        Assert.Equal([ProblemCodes.Damaged], run.Codes.Distinct());
    }

    [Fact]
    public void A_document_without_words_says_so()
    {
        using var run = ReaderRun.Of(new OldOfficeReader(), new WordMaker().Make(), "scan.doc");
        Assert.Equal([ProblemCodes.NoText], run.Codes);
    }

    [Fact]
    public void A_file_put_into_a_document_as_an_object_is_its_member()
    {
        byte[] package = Package("log.txt", "10:05 left");
        using var run = ReaderRun.Of(new OldOfficeReader(), Compound("\u0001Ole10Native", Block(package)), "oleObject1.bin");
        Assert.Equal(["log.txt"], run.Names);
        Assert.Equal("10:05 left", run.TextOf(0));
    }

    [Fact]
    public void A_whole_document_dragged_into_another_is_its_member()
    {
        using var run = ReaderRun.Of(new OldOfficeReader(), Compound("Package", "PK a docx"u8.ToArray()), "oleObject1.bin");
        Assert.True(run.Reading.IsContainer);
        Assert.Equal("PK a docx", run.TextOf(0));
        using var other = ReaderRun.Of(new OldOfficeReader(), Compound("CONTENTS", "%PDF a page"u8.ToArray()), "oleObject1.bin");
        Assert.Equal("%PDF a page", other.TextOf(0));
    }

    [Fact]
    public void What_a_document_says_about_itself_is_read_from_its_property_sets()
    {
        byte[] title = "Berth list\0\0"u8.ToArray();
        byte[] set = [0xFE, 0xFF, 0, 0, .. new byte[20], 1, 0, 0, 0, .. new byte[16], 48, 0, 0, 0, 64, 0, 0, 0, 3, 0, 0, 0,
            1, 0, 0, 0, 32, 0, 0, 0, 2, 0, 0, 0, 40, 0, 0, 0, 12, 0, 0, 0, 60, 0, 0, 0, 2, 0, 0, 0, 0xE4, 0x04, 0, 0,
            30, 0, 0, 0, 12, 0, 0, 0, .. title, 64, 0, 0, 0, .. BitConverter.GetBytes(new DateTimeOffset(2004, 3, 5, 9, 30, 0, TimeSpan.Zero).ToFileTime())];
        using var run = ReaderRun.Of(new OldOfficeReader(), new WordMaker().Piece("Text.\r").ToFile().Put("\u0005SummaryInformation", set).Make());
        Assert.Equal("Berth list", run.Document.Title);
        Assert.Contains(run.Document.Fields, static field => field is { Name: "created", Value: "2004-03-05T09:30:00+00:00" });
    }

    [Fact]
    public void Objects_in_rtf_are_members()
    {
        byte[] packed = [.. BitConverter.GetBytes(0x501), .. BitConverter.GetBytes(2), .. Block("Package\0"u8.ToArray()), .. Block([]), .. Block([]), .. Block(Package("log.txt", "10:05 left"))];
        string rtf = "{\\rtf1\\ansi Before {\\object\\objemb{\\*\\objdata " + string.Join("\r\n", Convert.ToHexStringLower(packed).Chunk(64).Select(static line => new string(line)))
            + "}} after {\\object{\\*\\objdata 0102}}}";
        using var run = ReaderRun.Of(new RtfReader(), Encoding.ASCII.GetBytes(rtf), "letter.rtf");
        Assert.Equal(["log.txt", "object-2"], run.Names);
        Assert.Equal("10:05 left", run.TextOf(0));
        Assert.DoesNotContain("0105", run.Text, StringComparison.Ordinal);
        byte[] cut = packed[..^3];
        Assert.Equal(["object-1"], new[] { OlePackage.OfObject(cut, 1).Name });
    }
}
