using OnRecord.Fuzz;
using OnRecord.Ingest;
using OnRecord.Ingest.OldOffice;
using Xunit;

namespace OnRecord.Tests.Ingest.OldOffice;

public sealed class OldWordTests
{
    [Fact]
    public void Pieces_of_both_widths_are_one_text_that_leads_back_to_their_bytes()
    {
        byte[] file = new WordMaker().Piece("The \u0093ferry\u0094 ").Piece("left Łódź\rat ", isWide: true).Piece("ten.\r").Make();
        Assert.Equal("The “ferry” left Łódź\n\nat ten.", StreamCheck.TextOf(file));
    }

    [Fact]
    public void Each_story_follows_the_main_text_with_references_to_its_notes()
    {
        var maker = new WordMaker();
        maker.Piece("Berth\u0002 and\u0005 end.\r");
        maker.Piece("\u0002 A footnote.\r", story: 1).Piece("Head of the page\r", story: 2).Piece("\u0005A remark.\r", isWide: true, story: 4).Piece("Boxed words\r", story: 6);
        maker.Table(2, [.. WordMaker.Numbers(5, 16), 0, 0]).Table(3, WordMaker.Numbers(0, 14, 15));
        maker.Table(4, [.. WordMaker.Numbers(10, 16), .. new byte[20], 1, 0, .. new byte[8]]).Table(5, WordMaker.Numbers(0, 11, 12));
        maker.Table(36, [3, 0, .. "A\0n\0n\0"u8, 3, 0, .. "B\0e\0n\0"u8]);
        Assert.Equal("Berth[1] and[comment 1] end.\n\n[1]  A footnote.\n\nHead of the page\n\n[comment 1 by Ben] A remark.\n\nBoxed words", StreamCheck.TextOf(maker.Make()));
    }

    [Fact]
    public void What_a_field_is_made_from_is_no_text_but_a_link_of_the_document()
    {
        string text = StreamCheck.TextOf(new WordMaker().Piece("See \u0013 HYPERLINK \"http://harbour.example/a\" \u0014the page\u0015 now.\rA \u0013 field that never ends\rgoes on.\r").Make(), out ReaderRun run);
        Assert.Equal("See the page now.\n\nA\u0020\n\ngoes on.", text);
        Assert.Contains(run.Document.Fields, static field => field is { Name: "link", Value: "http://harbour.example/a" });
        run.Dispose();
    }

    [Fact]
    public void Cells_are_parted_by_tabs_and_rows_by_lines() =>
        Assert.Equal("Ann\tpier 4\nBen\tpier 7\nAfter.", StreamCheck.TextOf(new WordMaker().Piece("Ann\u0007pier 4\u0007\u0007Ben\u0007pier 7\u0007\u0007After.\r").Make()));

    [Fact]
    public void Words_that_were_deleted_while_changes_were_tracked_say_so()
    {
        WordMaker maker = new WordMaker().Piece("They told nobody of it.\r").Table(12, WordMaker.Numbers(0, 100, (WordMaker.TextStart + 512) / 512));
        byte[] file = maker.ToFile(page: WordMaker.CharacterPage(WordMaker.TextStart + 10, WordMaker.TextStart + 17, FormatRanges.Deleted)).Make();
        Assert.Equal("They told [deleted: nobody ]of it.", StreamCheck.TextOf(file));
    }

    [Fact]
    public void Text_of_Word_95_is_read_in_the_code_page_of_its_machine()
    {
        byte[] stream = new byte[0x200 + 6];
        ((byte[])[0xDC, 0xA5, 0x68, 0]).CopyTo(stream, 0);
        WordMaker.Numbers(0x200, 0x206).CopyTo(stream, 0x18);
        WordMaker.Numbers(6).CopyTo(stream, 0x34);
        ((byte[])[0xCF, 0xE8, 0xF0, 0xF1, 0x20, 0x0D]).CopyTo(stream, 0x200);
        byte[] set = [0xFE, 0xFF, 0, 0, .. new byte[20], 1, 0, 0, 0, .. new byte[16], 48, 0, 0, 0, 24, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 16, 0, 0, 0, 2, 0, 0, 0, 0xE3, 0x04, 0, 0];
        using var run = ReaderRun.Of(new OldOfficeReader(), new CompoundFileMaker().Put("WordDocument", stream).Put("\u0005SummaryInformation", set).Make());
        Assert.Equal("Пирс ", run.Text);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(0x3FFF_FFFF)]
    [InlineData(-5)]
    public void A_table_of_pieces_that_leads_nowhere_is_a_problem_and_gives_no_more_text_than_there_are_bytes(int end)
    {
        byte[] clx = [2, .. BitConverter.GetBytes(28), .. WordMaker.Numbers(0, 6, end), 0, 0, .. BitConverter.GetBytes((WordMaker.TextStart * 2) | 0x4000_0000), 0, 0, 0, 0, .. BitConverter.GetBytes(0x4000_0000), 0, 0];
        using var run = ReaderRun.Of(new OldOfficeReader(), new WordMaker { Pieces = clx }.Piece("Ferry.\r").Make());
        Assert.Contains(ProblemCodes.Damaged, run.Codes);
        Assert.StartsWith("Ferry.", run.Text, StringComparison.Ordinal);
        Assert.InRange(run.Text.Length, 6, 0x700);
    }

    [Fact]
    public void A_document_behind_a_password_is_encrypted()
    {
        using var run = ReaderRun.Of(new OldOfficeReader(), new WordMaker { Flags = 0x0300 }.Piece("secret\r").Make());
        Assert.Equal([ProblemCodes.Encrypted], run.Codes);
        Assert.Null(run.Reading.Item);
    }

    [Fact]
    public void Documents_and_files_put_into_it_are_members()
    {
        CompoundFileMaker file = new WordMaker().Piece("See the list.\r").ToFile();
        file.Put("ObjectPool/_1/Workbook", new BiffMaker().Sheet("Tonnage", false).Stream());
        file.Put("ObjectPool/_2/Package", "a whole file"u8.ToArray());
        using var run = ReaderRun.Of(new OldOfficeReader(), file.Make());
        Assert.Equal(["object-1", "object-2"], run.Names);
        var inner = (Document)run.Members[0].Read!(new ReadContext(IngestLimits.Default, null!, CancellationToken.None)).Item!;
        Assert.Equal("Tonnage", inner.Texts[0].Text.Text);
        Assert.Equal("a whole file", run.TextOf(1));
    }
}
