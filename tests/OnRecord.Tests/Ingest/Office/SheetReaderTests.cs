using System.Text;
using DocumentFormat.OpenXml.Packaging;
using OnRecord.Ingest;
using OnRecord.Ingest.Archives;
using OnRecord.Ingest.Office;
using OnRecord.Tests.Ingest.Archives;
using Xunit;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace OnRecord.Tests.Ingest.Office;

public sealed class SheetReaderTests
{
    private const string RelationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private const string Rows =
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"D1\" t=\"inlineStr\"><is><t>Note</t></is></c></row>"
        + "<row r=\"3\"><c r=\"B3\" s=\"1\"><v>45418</v></c><c r=\"C3\" s=\"2\"><v>45418.5</v></c><c r=\"D3\" s=\"3\"><v>0.25</v></c></row>"
        + "<row r=\"4\"><c r=\"A4\"><v>0.30000000000000004</v></c><c r=\"B4\" t=\"b\"><v>1</v></c><c r=\"C4\" t=\"str\"><f>A1&amp;\"x\"</f><v>Gullx</v></c><c r=\"D4\"><f>SUM(A1:A9)</f></c><c r=\"E4\" t=\"e\"><v>#REF!</v></c></row>";

    private static ReaderRun Read(byte[] zip, IngestLimits? limits = null) => ReaderRun.Of(new ZipReader(), zip, "book.xlsx", limits);

    private static byte[] Xlsx(string rows = Rows, string bookSettings = "") => ZipFixtures.Of(
        ("[Content_Types].xml", "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"),
        ("_rels/.rels", $"<Relationships><Relationship Id=\"a\" Type=\"{RelationType}officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        ("xl/workbook.xml", $"<workbook xmlns:r=\"urn:r\">{bookSettings}<sheets><sheet name=\"Berths &amp; boats\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"Secret\" sheetId=\"2\" state=\"hidden\" r:id=\"r2\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", $"<Relationships><Relationship Id=\"r1\" Type=\"{RelationType}worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{RelationType}worksheet\" Target=\"worksheets/sheet2.xml\"/><Relationship Id=\"r3\" Type=\"{RelationType}sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r4\" Type=\"{RelationType}styles\" Target=\"styles.xml\"/></Relationships>"),
        ("xl/sharedStrings.xml", "<sst><si><t>Gull</t></si><si><r><t>Pier </t></r><r><t>nine</t></r><rPh><t>aid</t></rPh></si></sst>"),
        ("xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\\ hh:mm\"/></numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"10\"/></cellXfs></styleSheet>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{rows}</sheetData></worksheet>"),
        ("xl/worksheets/sheet2.xml", "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c><v>7</v></c></row></sheetData></worksheet>"),
        ("xl/worksheets/_rels/sheet2.xml.rels", $"<Relationships><Relationship Id=\"c\" Type=\"{RelationType}comments\" Target=\"../comments1.xml\"/></Relationships>"),
        ("xl/comments1.xml", "<comments><authors><author>Bo</author></authors><commentList><comment ref=\"A1\" authorId=\"0\"><text><r><t>Which </t></r><r><t>boat?</t></r></text><mc:AlternateContent><mc:Choice Requires=\"v2\"><commentPr><anchor><xdr:from><xdr:col>1</xdr:col><xdr:row>23</xdr:row></xdr:from></anchor></commentPr></mc:Choice></mc:AlternateContent></comment></commentList></comments>"));

    [Fact]
    public void Sheets_are_read_row_by_row_under_their_names()
    {
        byte[] zip = Xlsx();
        using ReaderRun run = Read(zip);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", run.Reading.MediaType);
        Assert.Equal(
            "Berths & boats\n\nGull\tPier nine\t\tNote\n\t2024-05-06\t2024-05-06 12:00\t25.00%\n0.3\tTRUE\tGullx\t=SUM(A1:A9)\t#REF!\n\n[formula C4: A1&\"x\"]\n\f\n"
            + "Secret (hidden)\n\nGull\t7\n\n[comment A1: Bo, Which boat?]", run.Text);
        Assert.Equal(2, run.Document.Pages);
        Assert.Empty(run.Codes);
        PartCheck.Holds(zip, run.Document);
    }

    [Fact]
    public void A_cell_whose_shared_string_is_not_there_has_no_value_and_that_is_said()
    {
        using ReaderRun run = Read(Xlsx("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>99</v></c><c r=\"C1\"><v>7</v></c></row>"));
        Assert.StartsWith("Berths & boats\n\nGull\t\t7\n", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("99", run.Text, StringComparison.Ordinal);
        Assert.Contains("What 1 cells", Assert.Single(run.Reading.Problems, static problem => problem.Code == ProblemCodes.Damaged).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shared_string_is_cited_where_it_stands()
    {
        byte[] zip = Xlsx();
        using ReaderRun run = Read(zip);
        Assert.Equal(("xl/sharedStrings.xml", "Pier nine"), PartCheck.BytesOf(zip, run.Document, "Pier nine"));
        Assert.Equal(("xl/worksheets/sheet1.xml", "45418"), PartCheck.BytesOf(zip, run.Document, "2024-05-06\t2024-05-06 12:00"[..10]));
        Assert.Equal(("xl/worksheets/sheet1.xml", "Note"), PartCheck.BytesOf(zip, run.Document, "Note"));
    }

    [Fact]
    public void Words_of_several_parts_are_cited_in_the_first_of_them()
    {
        byte[] zip = Xlsx();
        using ReaderRun run = Read(zip);

        Assert.Equal(("xl/sharedStrings.xml", "GullPier nine"), PartCheck.BytesOf(zip, run.Document, "Gull\tPier nine\t\tNote"));
    }

    [Theory]
    [InlineData("told_x000D_\nPell", "told\r\nPell")]
    [InlineData("P_x0065_ll_x005F_x0041_", "Pell_x0041_")]
    [InlineData("a _xD83D__xDEA2_ sails", "a \U0001F6A2 sails")]
    [InlineData("a _xD83D_ sails, _x0000_, _x12_, _x00zz_, x_x", "a _xD83D_ sails, _x0000_, _x12_, _x00zz_, x_x")]
    [InlineData("told&#95;x0041_&amp;_x0042_", "toldA&B")]
    public void Characters_that_workbooks_write_as_escapes_are_read_and_lead_to_them(string written, string shown)
    {
        byte[] zip = Xlsx($"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{written}</t></is></c><c r=\"B1\" t=\"str\"><v>{written}</v></c></row>");
        using ReaderRun run = Read(zip);
        Assert.StartsWith($"Berths & boats\n\n{shown}\t{shown}\n", run.Text, StringComparison.Ordinal);
        PartCheck.Holds(zip, run.Document);
    }

    [Fact]
    public void An_escaped_character_is_cited_by_all_of_its_letters()
    {
        byte[] zip = Xlsx("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Que_x0065_nie told</t></is></c></row>");
        using ReaderRun run = Read(zip);
        Assert.Equal(("xl/worksheets/sheet1.xml", "Que_x0065_nie"), PartCheck.BytesOf(zip, run.Document, "Queenie"));
    }

    [Theory]
    [InlineData("1", 14, null, false, "1900-01-01")]
    [InlineData("59", 14, null, false, "1900-02-28")]
    [InlineData("61", 14, null, false, "1900-03-01")]
    [InlineData("45418", 14, null, true, "2028-05-07")]
    [InlineData("0.75", 20, null, false, "18:00")]
    [InlineData("45418.75", 22, null, false, "2024-05-06 18:00")]
    [InlineData("45418.999999", 164, "yyyy-mm-dd hh:mm:ss", false, "2024-05-07 00:00")]
    [InlineData("45418", 164, "[$-409]d\\-mmm\\-yy;@", false, "2024-05-06")]
    [InlineData("12", 164, "0.00\" days\"", false, null)] // letters in quotes say nothing
    [InlineData("12", 164, "[Red]0.00", false, null)]
    [InlineData("0.125", 9, null, false, "12.5%")]
    [InlineData("-5", 14, null, false, null)]
    [InlineData("1e300", 14, null, false, null)]
    [InlineData("12", 0, null, false, null)]
    [InlineData("12,5", 14, null, false, null)]
    public void Numbers_are_written_as_people_read_them(string digits, int format, string? code, bool is1904, string? expected) =>
        Assert.Equal(expected, NumberLooks.Write(Encoding.ASCII.GetBytes(digits), NumberLooks.Of(format, code), is1904));

    [Theory]
    [InlineData("742", "00000", "00742", "742")]
    [InlineData("1234567.89", "#,##0.00", "1,234,567.89", "1234567.89")]
    [InlineData("0.4567", "0.0%", "45.7%", "45.67%")]
    [InlineData("0.25", "0.00%", "25.00%", null)] // its digits are there
    [InlineData("-1234.5", "#,##0.00;(#,##0.00)", "(1,234.50)", "-1234.5")]
    [InlineData("-3.14159", "0.00", "-3.14", "-3.14159")]
    [InlineData("2.5", "0", "3", "2.5")] // halves go up, as a workbook shows them
    [InlineData("1.005", "0.00", "1.01", "1.005")] // fifteen digits count, not the binary fraction
    [InlineData("99.5", "[$€-407] #,##0.00", "€ 99.50", "99.5")]
    [InlineData("99", "_(\"$\"* #,##0_)", "$99", null)]
    [InlineData("0", "#,##0;-#,##0;\"none\"", "none", null)]
    [InlineData("12", "[Red]0.00\" days\"", "12.00 days", null)]
    [InlineData("5550142", "000\\-0000", "555-0142", "5550142")]
    [InlineData("1234567", "#,##0,\"k\"", "1,235k", "1234567")]
    [InlineData("1.5", "0.0##", "1.5", null)]
    [InlineData("0.5", "#.##", ".5", "0.5")]
    [InlineData("12", "[>100]0.00;0", null, null)] // conditions, exponents, fractions: as it is held
    [InlineData("12", "0.00E+00", null, null)]
    [InlineData("1.5", "# ?/?", null, null)]
    [InlineData("12", "General", null, null)]
    [InlineData("12", ";;;", null, null)] // shown as nothing
    [InlineData("1e20", "0.00", null, null)]
    public void Numbers_are_written_as_the_sheet_shows_them_and_kept_whole_beside(string digits, string code, string? shown, string? whole)
    {
        Assert.Equal(shown, NumberFormat.Of(164, code).Write(Encoding.ASCII.GetBytes(digits), false, out string? held));
        Assert.Equal(whole, held);
    }

    [Theory]
    [InlineData("1.5", "[h]:mm", "36:00", null)]
    [InlineData("2.75", "[h]:mm:ss;@", "66:00:00", null)]
    [InlineData("1.5", "[hh]:mm:ss", "36:00:00", null)]
    [InlineData("0.25", "[hh]:mm", "06:00", null)]
    [InlineData("0.03125", "[mm]:ss", "45:00", null)]
    [InlineData("0.0625", "[mm]:ss", "90:00", null)]
    [InlineData("1.5", "[ss]", "129600", null)]
    [InlineData("0", "[h]:mm", "0:00", null)]
    [InlineData("-1.5", "[h]:mm", "-36:00", null)]
    [InlineData("-1.5", "[h]:mm;[Red]\\-[h]:mm", "-36:00", null)]
    [InlineData("-1.5", "[h]:mm;([h]:mm)", "(36:00)", null)]
    [InlineData("0.0416666666666667", "[h]:mm", "1:00", null)] // fifteen digits are an hour
    [InlineData("1.0416666666666665", "[h]:mm:ss", "25:00:00", null)] // no 24:59:60
    [InlineData("0.041660879629629", "[h]:mm", "0:59", "0:59:59")] // minutes are not rounded up
    [InlineData("1.000121527777778", "[h]:mm:ss.00", "24:00:10.50", null)]
    [InlineData("1.000121527777778", "[s].0", "86410.5", null)]
    [InlineData("1.5", "[h]\" hours \"mm\" min\"", "36 hours 00 min", null)]
    [InlineData("1.5", "[$-409][h]\\:mm", "36:00", null)]
    [InlineData("1.5", "[>1][h]:mm", "36:00:00", null)] // the condition is not followed, the length is
    [InlineData("1e300", "[h]:mm", null, null)]
    [InlineData("none", "[h]:mm", null, null)]
    public void Lengths_of_time_are_written_as_the_sheet_counts_them(string digits, string code, string? shown, string? whole)
    {
        Assert.Equal(shown, NumberFormat.Of(164, code).Write(Encoding.ASCII.GetBytes(digits), false, out string? held));
        Assert.Equal(whole, held);
    }

    [Fact]
    public void The_built_in_format_of_hours_counts_them() =>
        Assert.Equal("36:00:00", NumberFormat.Of(46, null).Write("1.5"u8, true, out _));

    [Fact]
    public void A_book_made_by_another_library_is_read()
    {
        var memory = new MemoryStream();
        using (SpreadsheetDocument book = SpreadsheetDocument.Create(memory, DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = book.AddWorkbookPart();
            WorksheetPart sheet = workbook.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new S.Worksheet(new S.SheetData(new S.Row(new S.Cell { DataType = S.CellValues.String, CellValue = new S.CellValue("Made elsewhere") }, new S.Cell { CellValue = new S.CellValue(12) })));
            workbook.Workbook = new S.Workbook(new S.Sheets(new S.Sheet { Name = "First", SheetId = 1, Id = workbook.GetIdOfPart(sheet) }));
        }

        using ReaderRun run = Read(memory.ToArray());
        Assert.Equal("First\n\nMade elsewhere\t12", run.Text);
    }

    [Fact]
    public void Cells_far_apart_do_not_fill_the_text_with_tabs()
    {
        string rows = string.Concat(Enumerable.Range(1, 1000).Select(static i => $"<row r=\"{i}\"><c r=\"XFD{i}\"><v>1</v></c></row>"));
        using ReaderRun run = Read(Xlsx(rows));
        Assert.True(run.Text.Length < 20_000);
    }

    [Fact]
    public void A_long_book_is_cut_into_parts_between_rows()
    {
        string rows = string.Concat(Enumerable.Range(1, 500).Select(static i => $"<row><c t=\"s\"><v>0</v></c><c><v>{i}</v></c></row>"));
        byte[] zip = Xlsx(rows);
        using ReaderRun run = Read(zip, new IngestLimits { TextUnits = 1000 });
        Assert.All(Enumerable.Range(1, 500), i => Assert.Contains($"\t{i}", run.Text, StringComparison.Ordinal));
        Assert.NotEmpty(run.Document.MoreTexts);
        PartCheck.Holds(zip, run.Document);
    }

    [Fact]
    public void A_book_cut_anywhere_never_throws_and_says_so()
    {
        byte[] zip = Xlsx();
        for (int length = 100; length < zip.Length; length += 100)
        {
            using ReaderRun run = Read(zip[..length]);
            Assert.Contains(ProblemCodes.Damaged, run.Codes);
        }
    }

    [Fact]
    public void A_sheet_with_any_bytes_changed_never_throws()
    {
        var random = new Random(17);
        for (int round = 0; round < 300; round++)
        {
            char[] broken = Rows.ToCharArray();
            for (int i = 0; i < 3; i++)
            {
                broken[random.Next(broken.Length)] = "<>/\"=&rcv9 \0é"[random.Next(13)];
            }

            byte[] zip = Xlsx(new string(broken));
            using ReaderRun run = Read(zip);
            PartCheck.Holds(zip, run.Document);
        }
    }
}
