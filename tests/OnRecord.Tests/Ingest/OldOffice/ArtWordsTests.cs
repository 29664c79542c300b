using System.Text;
using OnRecord.Fuzz;
using OnRecord.Ingest;
using OnRecord.Ingest.OldOffice;
using Xunit;

namespace OnRecord.Tests.Ingest.OldOffice;

public sealed class ArtWordsTests
{
    private const int Properties = 0xF00B, Drawing = 0xF002;

    private static byte[] Entry(int kind, int value) => [.. BitConverter.GetBytes((ushort)kind), .. BitConverter.GetBytes(value)];

    /// <summary>A shape with WordArt that has a number, a font, the words and a description.</summary>
    private static byte[] Shape(string words, string alt)
    {
        byte[] font = Encoding.Unicode.GetBytes("Impact\0"), art = Encoding.Unicode.GetBytes(words + "\0"), told = Encoding.Unicode.GetBytes(alt + "\0");
        byte[] table = [.. Entry(0x00C2, 4), .. Entry(0x80C0, art.Length), .. Entry(0x80C5, font.Length), .. Entry(0x8381, told.Length), .. art, .. font, .. told];
        return SlideMaker.Container(SlideKinds.Shape, 0, SlideMaker.Record(Properties, 4, table));
    }

    [Fact]
    public void WordArt_of_a_document_is_found()
    {
        byte[] drawings = [.. SlideMaker.Container(0xF000, 0), 0, .. SlideMaker.Container(Drawing, 0, Shape("NOT FOR RELEASE", "a stamp")), 1, .. SlideMaker.Container(Drawing, 0, Shape("DRAFT", ""))];
        string text = StreamCheck.TextOf(new WordMaker().Piece("Text.\r").Table(50, drawings).Make());
        Assert.Equal("Text.\n\nNOT FOR RELEASE\n\n[alt: a stamp]\n\nDRAFT", text);
    }

    [Fact]
    public void WordArt_of_a_workbook_is_found() =>
        Assert.Contains("\nNOT FOR RELEASE\n[alt: a stamp]", StreamCheck.TextOf(new BiffMaker().Sheet("S", false, BiffMaker.Record(BiffKinds.Drawing, SlideMaker.Container(Drawing, 0, Shape("NOT FOR RELEASE", "a stamp")))).ToFile().Make()), StringComparison.Ordinal);

    [Fact]
    public void WordArt_of_a_slide_is_found()
    {
        byte[] stream = [.. SlideMaker.Low("A title"), .. SlideMaker.Container(Drawing, 0, Shape("NOT FOR RELEASE", "a stamp"))];
        using var run = ReaderRun.Of(new OldOfficeReader(), new CompoundFileMaker().Put("PowerPoint Document", stream).Make());
        Assert.StartsWith("A title\n\nNOT FOR RELEASE\n\n[alt: a stamp]", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_changed_tracked_words_and_bookmarks_are_fields()
    {
        static byte[] List(params string[] names) => [0xFF, 0xFF, .. BitConverter.GetBytes((ushort)names.Length), 0, 0, .. names.SelectMany(static name => (byte[])[.. BitConverter.GetBytes((ushort)name.Length), .. Encoding.Unicode.GetBytes(name)])];
        using var run = ReaderRun.Of(new OldOfficeReader(), new WordMaker().Piece("Text.\r").Table(51, List("Unknown", "Ada Quill")).Table(21, List("_GoBack", "berths")).Make());
        Assert.Equal([("changed-by", "Ada Quill"), ("bookmark", "berths")], run.Document.Fields.Where(static field => field.Name is "changed-by" or "bookmark").Select(static field => (field.Name, field.Value)));
    }
}
