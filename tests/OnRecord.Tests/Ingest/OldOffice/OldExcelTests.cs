using System.Text;
using OnRecord.Fuzz;
using OnRecord.Ingest;
using OnRecord.Ingest.OldOffice;
using Xunit;

namespace OnRecord.Tests.Ingest.OldOffice;

public sealed class OldExcelTests
{
    private static byte[] Rk(int value) => BitConverter.GetBytes((value << 2) | 2);

    private static byte[] Shared(int row, int column, int index) => BiffMaker.Cell(BiffKinds.LabelSst, row, column, 0, BitConverter.GetBytes(index));

    [Fact]
    public void Every_kind_of_cell_is_read_as_people_read_it_and_leads_back_to_its_bytes()
    {
        BiffMaker maker = new BiffMaker()
            .Book(BiffMaker.Record(BiffKinds.Xf, [0, 0, 0, 0, .. new byte[16]])).Book(BiffMaker.Record(BiffKinds.Xf, [0, 0, 14, 0, .. new byte[16]]))
            .Strings(BiffMaker.Text("Vessel"), BiffMaker.Text("Łódź", isWide: true), BiffMaker.Text("cleared long ago"));
        maker.Sheet("Berths", false,
            Shared(0, 0, 0), Shared(0, 2, 1),
            BiffMaker.Cell(BiffKinds.Rk, 1, 0, 0, Rk(42)), BiffMaker.Cell(BiffKinds.Number, 1, 1, 1, BitConverter.GetBytes(38051.0)), BiffMaker.Cell(BiffKinds.BoolErr, 1, 2, 0, 1, 0), BiffMaker.Cell(BiffKinds.BoolErr, 1, 3, 0, 0x2A, 1),
            BiffMaker.Cell(BiffKinds.MulRk, 2, 0, 0, [.. Rk(7), 0, 0, .. Rk(8), 1, 0]),
            BiffMaker.Cell(BiffKinds.Formula, 3, 0, 0, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF, .. new byte[8]]), BiffMaker.Record(BiffKinds.String, BiffMaker.Text("computed")),
            BiffMaker.Cell(BiffKinds.Label, 4, 0, 0, BiffMaker.Text("typed")));
        maker.Sheet("Kept", true, BiffMaker.Cell(BiffKinds.Label, 0, 0, 0, BiffMaker.Text("aside")));
        Assert.Equal(
            "Berths\n\nVessel\t\tŁódź\n42\t2004-03-05\tTRUE\t#N/A\n7\t8\ncomputed\ntyped\n\f\nKept (hidden)\n\naside\n\n[in no cell: cleared long ago]",
            StreamCheck.TextOf(maker.ToFile().Make()));
    }

    [Fact]
    public void Lengths_of_time_are_counted_beyond_a_day()
    {
        BiffMaker maker = new BiffMaker().Book(BiffMaker.Record(BiffKinds.Xf, [0, 0, 46, 0, .. new byte[16]]));
        maker.Sheet("Hours", false, BiffMaker.Cell(BiffKinds.Number, 0, 0, 0, BitConverter.GetBytes(1.5)));
        Assert.Equal("Hours\n\n36:00:00", StreamCheck.TextOf(maker.ToFile().Make()));
    }

    [Fact]
    public void Strings_that_go_over_into_the_next_record_are_whole_though_their_width_changes_there()
    {
        byte[] whole = [1, 0, 0, 0, 2, 0, 0, 0, .. BiffMaker.Text("harbourmaster")];
        BiffMaker maker = new BiffMaker()
            .Book([.. BiffMaker.Record(BiffKinds.Sst, whole[..18]), .. BiffMaker.Record(BiffKinds.Continue, [1, .. Encoding.Unicode.GetBytes("master"), 3, 0, 0]), .. BiffMaker.Record(BiffKinds.Continue, [0, .. "tug"u8])]);
        maker.Sheet("S", false, Shared(0, 0, 0), Shared(0, 1, 1));
        Assert.Equal("S\n\nharbourmaster\ttug", StreamCheck.TextOf(maker.ToFile().Make()));
    }

    [Fact]
    public void Comments_stand_behind_the_cells_with_who_wrote_them_and_boxes_links_and_names_too()
    {
        BiffMaker maker = new BiffMaker().Book(BiffMaker.Record(BiffKinds.Name, [0, 0, 0, 5, .. new byte[10], 0, .. "quota"u8]));
        byte[] Box(int id, string text) => [.. BiffMaker.Record(BiffKinds.Obj, [0x15, 0, 0x12, 0, 0x19, 0, (byte)id, 0]), .. BiffMaker.Record(BiffKinds.Txo, [.. new byte[10], (byte)text.Length, 0, .. new byte[6]]), .. BiffMaker.Record(BiffKinds.Continue, [0, .. Encoding.Latin1.GetBytes(text)]), .. BiffMaker.Record(BiffKinds.Continue, new byte[16])];
        byte[] mark = [0xE0, 0xC9, 0xEA, 0x79, 0xF9, 0xBA, 0xCE, 0x11, 0x8C, 0x82, 0x00, 0xAA, 0x00, 0x4B, 0xA9, 0x0B];
        byte[] address = Encoding.Unicode.GetBytes("http://harbour.example/b\0");
        maker.Sheet("S", false, BiffMaker.Cell(BiffKinds.Label, 0, 0, 0, BiffMaker.Text("cell")), Box(1, "A remark"), Box(2, "A box"),
            BiffMaker.Record(BiffKinds.Note, [4, 0, 27, 0, 0, 0, 1, 0, .. BiffMaker.Text("Ben")]), BiffMaker.Record(BiffKinds.HLink, [.. new byte[32], .. mark, .. BitConverter.GetBytes(address.Length), .. address]));
        Assert.Equal("S\n\ncell\n\n[comment AB5: Ben, A remark]\nA box\n\n[name: quota]", StreamCheck.TextOf(maker.ToFile().Make(), out ReaderRun run));
        Assert.Contains(run.Document.Fields, static field => field is { Name: "link", Value: "http://harbour.example/b" });
        run.Dispose();
    }

    [Theory]
    [InlineData("&L&\"Arial,Bold\"&12Quay&C&8&K01+000berths&Rleft &P", "Quay berths left")]
    [InlineData("&CCONFIDENTIAL", "CONFIDENTIAL")]
    [InlineData("Roe && Lund", "Roe Lund")]
    [InlineData("plain", "plain")]
    public void Headers_of_sheets_are_their_words_without_what_formats_them(string raw, string words)
    {
        byte[] header = [(byte)raw.Length, 0, 0, .. Encoding.Latin1.GetBytes(raw)];
        BiffMaker maker = new BiffMaker().Sheet("S", false, BiffMaker.Record(BiffKinds.Header, header), BiffMaker.Cell(BiffKinds.Label, 0, 0, 0, BiffMaker.Text("cell")));
        Assert.Equal($"S\n\ncell\n\n[header: {words}]", StreamCheck.TextOf(maker.ToFile().Make()));
    }

    [Fact]
    public void What_is_told_to_who_fills_in_cells_and_the_choices_are_read()
    {
        byte[] Text(string text) => [(byte)text.Length, 0, 0, .. Encoding.Latin1.GetBytes(text)];
        byte[] rule = [3, 0, 0, 0, .. Text("Berth"), .. Text("\0"), .. Text("Pick a berth"), .. Text("\0"), 13, 0, 0, 0, 0x17, 10, 0, .. "North\0Quay"u8, 0, 0, 0, 0];
        BiffMaker maker = new BiffMaker().Sheet("S", false, BiffMaker.Cell(BiffKinds.Label, 0, 0, 0, BiffMaker.Text("cell")), BiffMaker.Record(BiffKinds.Dv, rule), BiffMaker.Record(BiffKinds.Dv, [1, 2]));
        string text = StreamCheck.TextOf(maker.ToFile().Make());
        Assert.StartsWith("S\n\ncell\n\n[prompt: Berth]\n[prompt: Pick a berth]\n[choices: North", text, StringComparison.Ordinal);
        Assert.Contains("Quay", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Workbooks_of_Excel_95_are_read_in_their_code_page()
    {
        BiffMaker maker = new BiffMaker { IsUnicode = false }.Book(BiffMaker.Record(BiffKinds.CodePage, 0xE3, 0x04));
        maker.Sheet("S", false, BiffMaker.Cell(BiffKinds.Label, 0, 0, 0, [4, 0, 0xCF, 0xE8, 0xF0, 0xF1]), BiffMaker.Record(BiffKinds.Note, [0, 0, 0, 0, 4, 0, .. "note"u8]));
        using var run = ReaderRun.Of(new OldOfficeReader(), maker.ToFile().Make());
        Assert.Equal("S\n\nПирс\n\n[comment A1: note]", run.Text);
    }

    [Fact]
    public void A_workbook_behind_a_password_is_encrypted()
    {
        using var run = ReaderRun.Of(new OldOfficeReader(), new BiffMaker().Book(BiffMaker.Record(BiffKinds.FilePass, 0, 0, 1, 2, 3, 4)).Sheet("S", false).ToFile().Make());
        Assert.Equal([ProblemCodes.Encrypted], run.Codes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void A_list_of_sheets_that_leads_back_or_out_is_a_problem(int start)
    {
        using var run = ReaderRun.Of(new OldOfficeReader(), new BiffMaker { Start = start }.Sheet("First", false).Sheet("Second", false).ToFile().Make());
        Assert.Equal(start == 0 ? [] : [ProblemCodes.Damaged], run.Codes.Distinct());
        Assert.StartsWith("First", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_that_take_one_string_again_and_again_end_at_the_limit()
    {
        byte[][] cells = [.. Enumerable.Range(0, 3000).Select(static row => Shared(row, 0, 0))];
        byte[] file = new BiffMaker().Strings(BiffMaker.Text(new string('x', 8000))).Sheet("S", false, cells).ToFile().Make();
        using var run = ReaderRun.Of(new OldOfficeReader(), file, limits: IngestLimits.Default with { ExpansionFree = 1 << 20, ExpansionRatio = 2 });
        Assert.Equal([ProblemCodes.LimitExpansion], run.Codes);
        Assert.InRange(run.Text.Length, 1 << 20, (1 << 20) + 20_000);
    }
}
