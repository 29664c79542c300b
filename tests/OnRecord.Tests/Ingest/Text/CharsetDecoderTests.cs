using System.Text;
using CsCheck;
using OnRecord.Ingest;
using OnRecord.Ingest.Text;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Ingest.Text;

public sealed class CharsetDecoderTests
{
    static CharsetDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static MappedText Decode(byte[] bytes, string? charset, out List<Problem> problems)
    {
        problems = [];
        MappedText text = CharsetDecoder.Decode(bytes, charset, 0, problems);
        MapCheck.Holds(text, bytes);
        return text;
    }

    [Fact]
    public void Ascii_is_one_run_of_single_bytes()
    {
        MappedText text = Decode("The ferry left at noon.\r\n"u8.ToArray(), null, out List<Problem> problems);
        TextRun run = Assert.Single(text.Map.Runs);
        Assert.Equal(RunKind.Single, run.Kind);
        Assert.Equal("The ferry left at noon.\r\n", text.Text);
        Assert.Empty(problems);
    }

    [Fact]
    public void Utf8_maps_each_width_as_its_own_kind()
    {
        MappedText text = Decode("aé€𝄞b"u8.ToArray(), "utf-8", out _);
        Assert.Equal("aé€𝄞b", text.Text);
        Assert.Equal(
            [RunKind.Single, RunKind.Double, RunKind.Triple, RunKind.Block, RunKind.Single],
            text.Map.Runs.Select(run => run.Kind));
        Assert.Equal([0L, 1, 3, 6, 10], text.Map.Runs.Select(run => run.ByteStart));
    }

    [Theory]
    [InlineData("iso-8859-1", "Señor Zúñiga", "Señor Zúñiga")]
    [InlineData("ISO-8859-15", "12 €", "12 €")]
    [InlineData("windows-1252", "“quoted” – so", "“quoted” – so")]
    [InlineData("\"windows-1251\"", "Пароход", "Пароход")]
    [InlineData("cp1251", "Пароход", "Пароход")]
    [InlineData("koi8-r", "Пароход", "Пароход")]
    [InlineData("shift_jis", "港の船 abc ﾌﾈ", "港の船 abc ﾌﾈ")]
    [InlineData("iso-2022-jp", "abc 港の船 xyz", "abc 港の船 xyz")]
    [InlineData("euc-kr", "항구 abc", "항구 abc")]
    [InlineData("gb18030", "港口 𠀀 abc", "港口 𠀀 abc")]
    [InlineData("big5", "港口 abc", "港口 abc")]
    [InlineData("utf-16le", "aé€𝄞b", "aé€𝄞b")]
    [InlineData("utf-16be", "aé€𝄞b", "aé€𝄞b")]
    [InlineData("utf-32", "aé€𝄞b", "aé€𝄞b")]
    public void A_declared_charset_is_followed(string charset, string words, string expected)
    {
        string platformName = charset.Trim('"').Replace("cp1251", "windows-1251", StringComparison.Ordinal);
        MappedText text = Decode(Encoding.GetEncoding(platformName).GetBytes(words), charset, out List<Problem> problems);
        Assert.Equal(expected, text.Text);
        Assert.Empty(problems);
    }

    [Fact]
    public void Utf7_is_read_as_old_mail_wrote_it()
    {
        MappedText text = Decode("Hi Mom -+Jjo--!"u8.ToArray(), "utf-7", out _);
        Assert.Equal("Hi Mom -☺-!", text.Text);
    }

    [Theory]
    [InlineData("caf+AOk lanterns", "café lanterns")]
    [InlineData("+AOk-lanterns", "élanterns")]
    [InlineData("+AOk.\n+AOk,x", "é.\né,x")]
    public void A_stretch_of_base64_in_utf7_ends_at_any_other_character_and_only_a_hyphen_goes_with_it(string coded, string text)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(coded);
        MappedText read = Decode(bytes, "utf-7", out List<Problem> problems);
        Assert.Equal(text, read.Text);
        Assert.Empty(problems);
        MapCheck.Holds(read, bytes);
    }

    [Theory]
    [InlineData("utf-8", ProblemCodes.CharsetWrong)]
    [InlineData("us-ascii", ProblemCodes.CharsetWrong)]
    [InlineData("x-nowhere", ProblemCodes.CharsetUnknown)]
    [InlineData(null, ProblemCodes.CharsetGuessed)]
    public void Bytes_that_do_not_fit_are_read_by_a_guess_with_a_problem(string? charset, string code)
    {
        MappedText text = Decode(Encoding.Latin1.GetBytes("Café déjà vu"), charset, out List<Problem> problems);
        Assert.Equal("Café déjà vu", text.Text);
        Assert.Equal(code, Assert.Single(problems).Code);
    }

    [Fact]
    public void Utf8_under_an_ascii_name_is_read_as_utf8()
    {
        MappedText text = Decode("Café"u8.ToArray(), "us-ascii", out List<Problem> problems);
        Assert.Equal("Café", text.Text);
        Assert.Equal(ProblemCodes.CharsetWrong, Assert.Single(problems).Code);
    }

    [Fact]
    public void A_stray_byte_in_utf8_costs_only_itself()
    {
        byte[] bytes = [.. "né à la ville "u8, 0xFF, 0xFE, .. " fin"u8];
        MappedText text = Decode(bytes, "utf-8", out List<Problem> problems);
        Assert.Equal("né à la ville \uFFFD\uFFFD fin", text.Text);
        Assert.Equal(ProblemCodes.UndecodableBytes, Assert.Single(problems).Code);
    }

    [Fact]
    public void A_byte_order_mark_decides_and_is_left_out()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Dock 9")];
        MappedText text = Decode(bytes, "utf-8", out _);
        Assert.Equal("Dock 9", text.Text);
        Assert.Equal(2, text.Map.Runs[0].ByteStart);
    }

    [Fact]
    public void Nul_bytes_are_a_problem_and_stay()
    {
        MappedText text = Decode("a\0b"u8.ToArray(), null, out List<Problem> problems);
        Assert.Equal("a\0b", text.Text);
        Assert.Contains(problems, problem => problem.Code == ProblemCodes.NulBytes);
    }

    [Fact]
    public void Any_bytes_in_any_charset_decode_and_tile()
    {
        string?[] charsets =
        [
            null, "us-ascii", "utf-8", "iso-8859-1", "windows-1252", "koi8-r", "shift_jis", "euc-jp", "gb18030", "euc-kr", "big5",
            "iso-2022-jp", "iso-2022-kr", "hz-gb-2312", "utf-7", "utf-16", "utf-16be", "utf-32", "windows-874", "x-none",
        ];
        Gen.Select(Bytes, Pick.From(charsets)).Sample((bytes, charset) =>
        {
            MappedText first = Decode(bytes, charset, out List<Problem> problems);
            MappedText second = Decode(bytes, charset, out _);
            Assert.Equal(first.Text, second.Text);
            Assert.Equal(first.Map.Runs, second.Map.Runs);
            Assert.True(!first.Text.Contains('\uFFFD') || problems.Count > 0 || charset is not (null or "utf-8"));
        });
    }

    [Fact]
    public void Parts_join_to_the_whole_text()
    {
        string?[] charsets = [null, "utf-8", "windows-1251", "shift_jis", "iso-2022-jp", "utf-16", "utf-7"];
        Gen.Select(Bytes.Array[1, 40], Pick.From(charsets)).Sample((pieces, charset) =>
        {
            byte[] bytes = [.. pieces.SelectMany(piece => piece)];
            MappedText whole = Decode(bytes, charset, out _);
            var problems = new List<Problem>();
            List<MappedText> parts = [.. CharsetDecoder.DecodeParts(new MemoryBytes(bytes), charset, 1024, problems)];
            Assert.Equal(whole.Text, string.Concat(parts.Select(part => part.Text)));
            Assert.All(parts, part => Assert.InRange(part.Text.Length, 1, 1024));
            Assert.All(parts, part => MapCheck.Holds(part, bytes));
        });
    }

    [Fact]
    public void Parts_are_cut_after_a_line_where_one_is_near()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Ten words.\n", 1000)));
        List<MappedText> parts = [.. CharsetDecoder.DecodeParts(new MemoryBytes(bytes), null, 2000, [])];
        Assert.True(parts.Count > 4);
        Assert.All(parts, part => Assert.EndsWith("\n", part.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_of_endlessly_changing_widths_keeps_a_bounded_map()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("aé", 1_500_000)));
        MappedText text = CharsetDecoder.Decode(bytes, "utf-8", 0, []);
        Assert.InRange(text.Map.Runs.Count, MappedTextBuilder.FineRuns, MappedTextBuilder.FineRuns + 50_000);
        Assert.Equal(bytes.Length, text.Map.Runs[^1].ByteStart + text.Map.Runs[^1].ByteLength);
    }

    /// <summary>Bytes with many ASCII letters, escapes and multi-byte starts among them.</summary>
    private static Gen<byte[]> Bytes { get; } = Gen.Frequency(
        (3, Pick.From("a", " ", "\n", "\u001b$B", "\u001b(B", "+AG", "~{", "é", "€", "𝄞", "\0", "=").Select(Encoding.UTF8.GetBytes)),
        (2, Gen.Byte.Array[1, 3])).Array[0, 60].Select(pieces => pieces.SelectMany(piece => piece).ToArray());
}
