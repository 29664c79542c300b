using System.Text;
using OnRecord.Ingest;
using OnRecord.Ingest.PlainText;
using OnRecord.Ingest.Text;
using OnRecord.Sources;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Ingest.PlainText;

public sealed class LoadFileTests
{
    private const string Table = "þBEGDOCþ\u0014þFROMþ\u0014þTEXTþ\r\nþPIER0001þ\u0014þVesna Tarl <tarl@pier.example>þ\u0014þThe lantern®stays litþ\r\nþPIER0002þ\u0014þþ\u0014þGate café\r\nshutþ\r\n";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("windows-1252")]
    public void Fields_between_thorns_are_a_table_and_lead_back_to_their_bytes(string charset)
    {
        CharsetNames.Register();
        var encoding = Encoding.GetEncoding(charset);
        byte[] bytes = [.. encoding.Preamble, .. encoding.GetBytes(Table)];
        using var run = ReaderRun.Of(new PlainTextReader(), bytes, "volume.dat");
        Assert.Equal((Fit.ByName, "text/tab-separated-values"), (run.Fit, run.Reading.MediaType));
        Assert.Equal("BEGDOC\tFROM\tTEXT\r\nPIER0001\tVesna Tarl <tarl@pier.example>\tThe lantern®stays lit\r\nPIER0002\t\tGate café\r\nshut\r\n", run.Text);
        MappedText text = run.Document.Texts[0].Text;
        ByteSpan place = Assert.Single(text.Map.Locate(new TextSpan(text.Text.IndexOf("PIER0002", StringComparison.Ordinal), text.Text.IndexOf("PIER0002", StringComparison.Ordinal) + 8)).Bytes);
        Assert.Equal("PIER0002", encoding.GetString(bytes.AsSpan()[(int)place.Start..(int)place.End]));
        Assert.Equal(charset == "windows-1252" ? ["charset-guessed"] : [], run.Codes);
    }

    [Theory]
    [InlineData("þorn and þing were letters once\n")]
    [InlineData("a\u0014b\u0014c")]
    public void Letters_of_Iceland_stay(string text)
    {
        using var run = ReaderRun.Of(new PlainTextReader(), Encoding.UTF8.GetBytes(text), "a.txt");
        Assert.Equal(text, run.Text);
    }

    [Fact]
    public void Its_numbers_are_found_and_its_heads_are_nobody()
    {
        using var made = new TempCase();
        made.Write("volume.dat", "\uFEFFþBEGDOCþ\u0014þCUSTODIANþ\u0014þFROMþ\u0014þTOþ\u0014þSUBJECTþ\r\nþPIER0001þ\u0014þTarl, Vesnaþ\u0014þVesna Tarl <tarl@pier.example>þ\u0014þboþ\u0014þGatesþ\r\n");
        made.Write("volume.opt", "PIER0001,VOL001,IMAGES\\001\\PIER0001.TIF,Y,,,3\r\n");
        made.Write("volume.lfp", "IM,PIER0001,D,0,@VOL001;IMG_01;PIER0001.TIF;2,0\r\n");
        made.Build();
        Assert.Equal(3, made.Find("PIER0001").Count);
        Assert.Single(made.Find("Gates"));
        using var connection = made.Open();
        Assert.DoesNotContain(OnRecord.Store.SqlRows.Texts(connection, "SELECT name FROM party"), static name => name.Contains("CUSTODIAN", StringComparison.OrdinalIgnoreCase) || name.Contains("BEGDOC", StringComparison.OrdinalIgnoreCase) || name.Contains("SUBJECT", StringComparison.OrdinalIgnoreCase));
    }
}
