using System.Text;
using CsCheck;
using OnRecord.Ingest;
using OnRecord.Ingest.Text;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Ingest.Text;

public sealed class TransferDecoderTests
{
    private static MappedText Decode(string source, TransferEncoding encoding, string charset, out bool damaged)
    {
        byte[] bytes = Encoding.Latin1.GetBytes("xx" + source);
        TransferDecoded decoded = TransferDecoder.Decode(bytes.AsMemory(2), encoding, 2);
        MappedText text = CharsetDecoder.Decode(decoded, charset, []);
        MapCheck.Holds(text, bytes, uuencoded: encoding == TransferEncoding.Uuencode);
        damaged = decoded.IsDamaged;
        return text;
    }

    private static string BytesOf(MappedText text, string words, string source)
    {
        int at = text.Text.IndexOf(words, StringComparison.Ordinal);
        ByteSpan span = Assert.Single(text.Map.Locate(new TextSpan(at, at + words.Length)).Bytes);
        return ("xx" + source)[(int)span.Start..(int)span.End];
    }

    [Fact]
    public void Quoted_printable_leads_back_to_the_escapes()
    {
        const string Source = "Caf=C3=A9 on the=\r\n quay =3D open=\n.";
        MappedText text = Decode(Source, TransferEncoding.QuotedPrintable, "utf-8", out bool damaged);
        Assert.Equal("Café on the quay = open.", text.Text);
        Assert.False(damaged);
        Assert.Equal("Caf=C3=A9", BytesOf(text, "Café", Source));
        Assert.Equal("=3D", BytesOf(text, "=", Source));
        Assert.Equal(" quay ", BytesOf(text, " quay ", Source));
    }

    [Theory]
    [InlineData("50=% off", "50=% off")]
    [InlineData("a=", "a")]
    [InlineData("a= \t\r\nb", "ab")]
    [InlineData("=c3=a9", "é")]
    [InlineData("=4", "=4")]
    public void Quoted_printable_keeps_what_is_no_escape(string source, string expected) =>
        Assert.Equal(expected, Decode(source, TransferEncoding.QuotedPrintable, "utf-8", out _).Text);

    [Fact]
    public void Base64_lines_lead_back_to_their_quanta()
    {
        const string Source = "VGhlIGZlcnJ5\r\nIGxlZnQu\r\n";
        MappedText text = Decode(Source, TransferEncoding.Base64, "us-ascii", out bool damaged);
        Assert.Equal("The ferry left.", text.Text);
        Assert.False(damaged);
        Assert.Equal("ZlcnJ5", BytesOf(text, "ferry", Source)[^6..]);
        Assert.Equal("IGxlZnQu", BytesOf(text, "left.", Source));
    }

    [Theory]
    [InlineData("QQ==", "A", false)]
    [InlineData("QQ", "A", false)]
    [InlineData("QUI=", "AB", false)]
    [InlineData("Q\nU\nJ\nD", "ABC", false)]
    [InlineData("QUJDQ", "ABC", true)]
    [InlineData("QU!JD", "ABC", true)]
    [InlineData("QQ==QUJD", "AABC", false)]
    [InlineData("QQ==\n____\nThe list's footer", "A\n____\nThe list's footer", true)]
    [InlineData("QQ==\r\n\r\nThe list's footer", "A\r\n\r\nThe list's footer", true)]
    [InlineData("QQo=\n____\nThe list's footer", "A\n____\nThe list's footer", true)]
    [InlineData("QUJDQUI\n\n-- \nThe list's footer", "ABCAB\n\n-- \nThe list's footer", true)] // the padding is missing
    [InlineData("QUJDQUI\n_______\nThe list's footer", "ABCAB\n_______\nThe list's footer", true)] // and no blank line
    [InlineData("QUJDQUI\n\nThe list", "ABCAB\n\nThe list", true)]
    [InlineData("QUJDQU\nJD\n", "ABCABC", false)]
    [InlineData("QU!=", "A", true)]
    [InlineData("w6k=", "é", false)]
    [InlineData("", "", false)]
    public void Base64_gives_what_decodes(string source, string expected, bool isDamaged)
    {
        Assert.Equal(expected, Decode(source, TransferEncoding.Base64, "utf-8", out bool damaged).Text);
        Assert.Equal(isDamaged, damaged);
    }

    [Fact]
    public void Uuencoded_text_leads_back_to_its_groups()
    {
        const string Source = "begin 644 note.txt\n/5&AE(&9E<G)Y(&QE9G0N\n`\nend\n";
        MappedText text = Decode(Source, TransferEncoding.Uuencode, "us-ascii", out bool damaged);
        Assert.Equal("The ferry left.", text.Text);
        Assert.False(damaged);
        ByteSpan first = text.Map.Locate(new TextSpan(0, 3)).Bytes[0];
        Assert.Equal("5&AE", ("xx" + Source)[(int)first.Start..(int)first.End]);
    }

    [Theory]
    [InlineData("Base64", TransferEncoding.Base64, true)]
    [InlineData(" quoted-printable ; x", TransferEncoding.QuotedPrintable, true)]
    [InlineData("x-uuencode", TransferEncoding.Uuencode, true)]
    [InlineData("8BIT", TransferEncoding.Identity, true)]
    [InlineData(null, TransferEncoding.Identity, true)]
    [InlineData("zip", TransferEncoding.Identity, false)]
    public void Encodings_are_known_by_name(string? name, TransferEncoding expected, bool isKnown)
    {
        Assert.Equal(expected, TransferDecoder.Named(name, out bool known));
        Assert.Equal(isKnown, known);
    }

    [Fact]
    public void Base64_of_any_bytes_in_any_line_length_comes_back()
    {
        Gen.Select(Gen.Byte.Array[0, 200], Gen.Int[1, 90]).Sample((bytes, lineLength) =>
        {
            string source = string.Join("\r\n", Convert.ToBase64String(bytes).Chunk(lineLength).Select(line => new string(line)));
            TransferDecoded decoded = TransferDecoder.Decode(Encoding.ASCII.GetBytes(source), TransferEncoding.Base64, 0);
            Assert.Equal(bytes, decoded.Bytes.ToArray());
            Assert.False(decoded.IsDamaged);
            MapCheck.Holds(CharsetDecoder.Decode(decoded, "iso-8859-15", []), Encoding.ASCII.GetBytes(source));
        });
    }

    [Fact]
    public void Any_bytes_decode_the_same_whole_and_by_windows()
    {
        Gen<byte[]> source = Pick.From("QUJD", "=", "\r\n", "\n", "=41", "=\n", " ", "M", "begin 644 a\n", "end\n", "_", "\0", "é")
            .Select(Encoding.UTF8.GetBytes).Array[0, 60].Select(pieces => pieces.SelectMany(piece => piece).ToArray());
        Gen<TransferEncoding> encodings = Pick.From(TransferEncoding.QuotedPrintable, TransferEncoding.Base64, TransferEncoding.Uuencode);
        Gen.Select(source, encodings, Gen.Int[160, 300]).Sample((bytes, encoding, windowBytes) =>
        {
            MapCheck.Holds(CharsetDecoder.Decode(TransferDecoder.Decode(bytes, encoding, 0), "utf-8", []), bytes, uuencoded: encoding == TransferEncoding.Uuencode);
            var whole = new TransferOutput(keepMap: false, 0);
            TransferStep.For(encoding, keepTail: false).Decode(bytes, last: true, 0, whole);
            using var stream = new TransferStream(new MemoryBytes(bytes), encoding, windowBytes);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            Assert.Equal(whole.Bytes.ToArray(), copy.ToArray());
        });
    }
}
