using System.Text;
using OnRecord.Ingest;
using OnRecord.Ingest.PlainText;
using OnRecord.Ingest.Text;
using OnRecord.Tests.Ingest.Text;
using Xunit;

namespace OnRecord.Tests.Ingest.PlainText;

public sealed class PlainTextReaderTests
{
    [Theory]
    [InlineData("date 2018-03-16\nCrane idle at the old quay\nBy Mara Venn\n\nThe crane…", "2018-03-16", "Crane idle at the old quay", "Mara Venn")]
    [InlineData("Published: 2018-03-16\r\n\r\nCrane idle\r\n", "2018-03-16", "Crane idle", null)]
    [InlineData("date 2018-02-30\nNo such day", null, null, null)]
    [InlineData("Classified by DAS on 10/30/2015 - Class: CONFIDENTIAL - Reason: 1.4(D) - Declassify on:\n12/26/2036\n\nCrane idle at the old quay\n\nThe crane…", null, null, null)]
    [InlineData("Minutes of the harbour board\nBy Mara Venn\n", null, null, null)]
    [InlineData("Crane idle\n\nMarch 16, 2018\n\nThe crane…", "2018-03-16", null, null)]
    [InlineData("The crane fell.\nNobody saw it.\nIt was dark.\nIt was cold.\nMarch 16, 2018", null, null, null)]
    public void Only_a_text_with_a_date_near_its_head_is_taken_for_an_article(string text, string? published, string? title, string? author)
    {
        using var run = ReaderRun.Of(new PlainTextReader(), Encoding.UTF8.GetBytes(text), "a.txt");
        var document = Assert.IsType<Document>(run.Reading.Item);
        Assert.Equal(published, document.Published);
        Assert.Equal(title, document.Title);
        Assert.Equal(author is null ? [] : [author], document.Authors);
    }

    [Fact]
    public void The_head_of_an_article_names_outlet_day_headline_and_author()
    {
        ArticleHead head = ArticleHead.Of("THE QUAY POST\nAveril, Wednesday, 3 April 2019\n\nCRANE IDLE AGAIN\nBy Mara Venn\n\nThe crane is idle.");
        Assert.Equal(("THE QUAY POST", "2019-04-03", "CRANE IDLE AGAIN", "Mara Venn"), (head.Outlet, head.Published, head.Title, Assert.Single(head.Authors)));
    }

    [Theory]
    [InlineData("a.csv")]
    [InlineData("a.log")]
    public void A_table_or_log_is_no_article(string name)
    {
        using var run = ReaderRun.Of(new PlainTextReader(), "2018-03-16\nthe crane fell\n"u8.ToArray(), name);
        Assert.Null(Assert.IsType<Document>(run.Reading.Item).Published);
    }

    [Theory]
    [InlineData("By Ann Roe", new[] { "Ann Roe" })]
    [InlineData("By Ann Roe and Bo Lund, The Quay Post", new[] { "Ann Roe", "Bo Lund" })]
    [InlineData("By the time the tide turned", new string[0])]
    [InlineData("By Monday", new string[0])]
    public void A_byline_names_its_authors(string line, string[] names) => Assert.Equal(names, Byline.Of(line));

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13 }, Fit.None)]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0, 0x62, 0 }, Fit.ByName)]
    [InlineData(new byte[] { 0x63, 0x61, 0x66, 0xE9, 0x0A }, Fit.ByName)]
    [InlineData(new byte[] { 0x1B, 0x5D, 0x30, 0x3B, 0x71, 0x75, 0x61, 0x79, 0x07, 0x1B, 0x5B, 0x31, 0x6D, 0x72, 0x65, 0x64, 0x0A }, Fit.ByName)]
    public void Bytes_that_are_no_text_are_left_to_others(byte[] bytes, Fit fit)
    {
        using var run = ReaderRun.Of(new PlainTextReader(), bytes);
        Assert.Equal(fit, run.Fit);
    }

    [Theory]
    [InlineData("utf-16le", "The crane stood idle at the old quay.\r\nNobody “saw” it at the café.\r\n")]
    [InlineData("utf-16be", "Crane idle, says the board")]
    public void Text_in_two_byte_units_needs_no_mark(string charset, string text)
    {
        byte[] bytes = Encoding.GetEncoding(charset).GetBytes(text);
        using var run = ReaderRun.Of(new PlainTextReader(), bytes);
        Assert.Equal((Fit.ByName, text), (run.Fit, run.Text));
        Assert.Empty(run.Codes);
        MapCheck.Holds(run.Document.Texts[0].Text, bytes);
    }

    [Fact]
    public void Numbers_of_two_bytes_are_no_text()
    {
        byte[] bytes = [.. Enumerable.Range(0, 400).SelectMany(static i => new[] { (byte)(i * 7), (byte)0 })];
        using var run = ReaderRun.Of(new PlainTextReader(), bytes, "wave.bin");
        Assert.Equal(Fit.None, run.Fit);
    }

    [Theory]
    [InlineData("The crane\u0001 stood\u0001 idle\u0001 at\u0001 the\u0001 quay.\nNobody saw it there.", Fit.ByName)]
    [InlineData("Le café\u0001 du\u0001 port est fermé", Fit.ByName)]
    [InlineData("\u0005crane\u0004idle\u0002at\u0003the\u0004quay", Fit.None)]
    [InlineData("12\u000134\u000156789012345678901234567890", Fit.None)]
    public void Prose_with_a_few_control_characters_is_text(string text, Fit fit)
    {
        using var run = ReaderRun.Of(new PlainTextReader(), Encoding.UTF8.GetBytes(text), "a.bin");
        Assert.Equal(fit, run.Fit);
        Assert.Equal(text, run.Text);
    }

    [Theory]
    [InlineData("a.txt", Fit.ByName)]
    [InlineData("a.bin", Fit.None)]
    public void A_short_text_with_doubled_nul_bytes_is_text_where_its_name_says_so(string name, Fit fit)
    {
        using var run = ReaderRun.Of(new PlainTextReader(), "crane idle\0\0 at the\0\0quay"u8.ToArray(), name);
        Assert.Equal(fit, run.Fit);
        Assert.Equal("nul-bytes", Assert.Single(run.Codes));
    }

    [Fact]
    public void A_text_larger_than_memory_is_read_in_parts_and_nothing_is_lost()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(static i => $"crate {i} à quai ")));
        using var run = ReaderRun.Of(new PlainTextReader(), bytes, "long.txt", IngestLimits.Default with { MemoryBytes = 4096, TextUnits = 30_000 });
        Item item = run.Reading.Item!;
        List<ItemText> parts = [.. item.Texts, .. item.MoreTexts];
        Assert.True(parts.Count > 5);
        Assert.Equal(Enumerable.Range(1, parts.Count), parts.Select(static part => part.Part));
        Assert.Equal(Encoding.UTF8.GetString(bytes), string.Concat(parts.Select(static part => part.Text.Text)));
        Assert.All(parts, part => MapCheck.Holds(part.Text, bytes));
    }

    [Fact]
    public void Nul_bytes_are_kept_and_noted()
    {
        using var run = ReaderRun.Of(new PlainTextReader(), Encoding.UTF8.GetBytes(new string('a', 100) + "\0b"));
        Assert.Equal("nul-bytes", Assert.Single(run.Codes));
        Assert.EndsWith("\0b", run.Reading.Item!.Texts[0].Text.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("koi8-r", "<?xml version=\"1.0\" encoding=\"koi8-r\"?>\n<note>Филиппенко ушла</note>", "note.xml")]
    [InlineData("iso-8859-2", "<?xml version='1.0' encoding = 'iso-8859-2' ?>\n<note>Bąkiewicz</note>", "note.xml")]
    public void The_charset_that_an_xml_declaration_names_is_used(string charset, string xml, string name)
    {
        CharsetNames.Register();
        using var run = ReaderRun.Of(new PlainTextReader(), Encoding.GetEncoding(charset).GetBytes(xml), name);
        Assert.Equal(xml, run.Text);
        Assert.Empty(run.Codes);
    }

    [Theory]
    [InlineData("8=FIX.4.2\u00019=65\u000135=A\u000149=QUAY\u0001\n8=FIX.4.2\u00019=66\u0001", "quay.log")]
    [InlineData("name\u001Fferry\u001Fb\u001Ename\u001Fquay\u001Fc\u001E", "export")]
    [InlineData("The ferry left at noon.\n\u001A\u001A\u001A\u001A\u001A\u001A\u001A\u001A\u001A\u001A", "old.txt")]
    [InlineData("The ferry left at noon.\n\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", "old.dat")]
    public void Text_whose_fields_or_last_block_are_marked_by_control_characters_is_text(string text, string name)
    {
        using var run = ReaderRun.Of(new PlainTextReader(), Encoding.UTF8.GetBytes(text), name);
        Assert.Equal((Fit.ByName, text), (run.Fit, run.Text));
    }

    [Theory]
    [InlineData("ferry\u0001\u0002\u0003", "x.dat")]
    [InlineData("\u0001\u0001a\u0001b\u0001", "x.dat")]
    public void Bytes_of_many_control_characters_are_no_text(string bytes, string name)
    {
        using var run = ReaderRun.Of(new PlainTextReader(), Encoding.UTF8.GetBytes(bytes), name);
        Assert.Equal(Fit.None, run.Fit);
    }

    [Theory]
    [InlineData("report.pdf")]
    [InlineData("report.zip")]
    public void Text_that_is_named_as_another_format_is_read_with_a_problem(string name)
    {
        byte[] bytes = "The ferry left at noon, says the harbor office.\n"u8.ToArray();
        using var run = ReaderRun.Of(Readers.Choose(Probes.ProbeOf(bytes, name))!, bytes, name);
        Assert.Equal("The ferry left at noon, says the harbor office.\n", run.Text);
        Assert.Equal([ProblemCodes.Damaged], run.Codes);
    }

    [Fact]
    public void A_message_encrypted_by_pgp_has_a_problem()
    {
        using var run = ReaderRun.Of(new PlainTextReader(), "-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n"u8.ToArray(), "note.asc");
        Assert.Equal([ProblemCodes.Encrypted], run.Codes);
        byte[] binary = [0x85, 0x01, 0x0C, 0x03, 0x11, 0x22];
        using var sealedFile = ReaderRun.Of(Readers.Choose(Probes.ProbeOf(binary, "note.pgp"))!, binary, "note.pgp");
        Assert.Equal([ProblemCodes.Encrypted], sealedFile.Codes);
    }
}
