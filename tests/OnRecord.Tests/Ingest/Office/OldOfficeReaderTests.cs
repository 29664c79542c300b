using System.Text;
using OnRecord.Fuzz;
using OnRecord.Ingest;
using OnRecord.Ingest.Office;
using OnRecord.Ingest.Rtf;
using Xunit;

namespace OnRecord.Tests.Ingest.Office;

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
    [InlineData("WordDocument", ProblemCodes.UnknownFormat, ".docx")]
    [InlineData("Workbook", ProblemCodes.UnknownFormat, ".xlsx")]
    [InlineData("PowerPoint Document", ProblemCodes.UnknownFormat, ".pptx")]
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
    public void A_file_put_into_a_document_as_an_object_is_its_member()
    {
        byte[] package = Package("log.txt", "10:05 left");
        using var run = ReaderRun.Of(new OldOfficeReader(), Compound("\u0001Ole10Native", Block(package)), "oleObject1.bin");
        Assert.Equal(["log.txt"], run.Names);
        Assert.Equal("10:05 left", run.TextOf(0));
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
