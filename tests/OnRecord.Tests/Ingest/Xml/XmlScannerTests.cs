using System.Text;
using CsCheck;
using OnRecord.Ingest.Text;
using OnRecord.Ingest.Xml;
using OnRecord.Tests.Ingest.Text;
using Xunit;

namespace OnRecord.Tests.Ingest.Xml;

public sealed class XmlScannerTests
{
    private static string Walk(byte[] xml, out XmlScanner scanner)
    {
        var tokens = new StringBuilder();
        scanner = new XmlScanner(xml);
        while (scanner.Read())
        {
            tokens.Append(scanner.Token switch
            {
                XmlToken.Start => "+" + Encoding.UTF8.GetString(scanner.Name),
                XmlToken.End => "-" + Encoding.UTF8.GetString(scanner.Name),
                _ => "'" + Encoding.UTF8.GetString(scanner.Raw) + "'",
            });
        }

        return tokens.ToString();
    }

    [Theory]
    [InlineData("<a><w:b x='1'/>text</a>", "+a+b-b'text'-a", false)]
    [InlineData("\uFEFF<?xml version='1.0'?><!-- <b> --><a/>", "+a-a", false)]
    [InlineData("<a x=\"1>2\">t</a>", "+a't'-a", false)] // a quoted > ends nothing
    [InlineData("<a><![CDATA[<b>&amp;]]></a>", "+a'<b>&amp;'-a", false)]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "+a'&b;'-a", false)] // never expanded
    [InlineData("<a><b>t</a>", "+a+b't'-a", true)] // the end of a closes b too
    [InlineData("<a>t</b></a>", "+a't'-a", true)]
    [InlineData("<a>1 < 2</a>", "+a'1 ''< 2'-a", true)]
    [InlineData("<a><b c=\"d</b>e</a>", "+a'<b c=\"d''e'-a", true)] // one broken tag costs no other
    [InlineData("<a>cut", "+a'cut'", true)]
    [InlineData("<a><!-- cut", "+a", true)]
    [InlineData("", "", false)]
    public void Xml_is_walked_token_by_token(string xml, string expected, bool isDamaged)
    {
        string tokens = Walk(Encoding.UTF8.GetBytes(xml), out XmlScanner scanner);
        Assert.Equal(expected, tokens);
        Assert.Equal(isDamaged, scanner.IsDamaged);
    }

    [Theory]
    [InlineData("<a w:id='1' id='2' r:id=\"&quot;3&quot;\"/>", "r:id", "\"3\"")]
    [InlineData("<a w:id='1' id='2'/>", "id", "1")]
    [InlineData("<a w:id='1' id='2'/>", "w:id", "1")]
    [InlineData("<a b = 'x &amp; y'>", "b", "x & y")]
    [InlineData("<a b=\"'\"/>", "b", "'")]
    [InlineData("<a b='1'/>", "c", null)]
    [InlineData("<a bold/>", "bold", null)]
    public void Attributes_are_found_by_name(string xml, string name, string? expected)
    {
        var scanner = new XmlScanner(Encoding.UTF8.GetBytes(xml));
        Assert.True(scanner.Read());
        Assert.Equal(expected, scanner.Attribute(Encoding.UTF8.GetBytes(name)));
    }

    [Fact]
    public void Skipping_an_element_passes_over_what_is_inside()
    {
        var scanner = new XmlScanner("<a><b><b/>x</b><c/></a>"u8.ToArray());
        scanner.Read();
        scanner.Read();
        scanner.Skip();
        Assert.True(scanner.IsEnd("b"u8));
        Assert.True(scanner.Read());
        Assert.True(scanner.IsStart("c"u8));
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a &amp; b &lt;c&gt; &quot;&apos;", "a & b <c> \"'")]
    [InlineData("&#233;&#xE9;&#x1F600;", "éé😀")]
    [InlineData("&nbsp; &; & &#0; &#xD800; &#x110000;", "&nbsp; &; & &#0; &#xD800; &#x110000;")]
    [InlineData("naïve – “quoted” 日本 😀", "naïve – “quoted” 日本 😀")]
    public void Character_data_becomes_text_that_knows_its_bytes(string raw, string expected)
    {
        byte[] bytes = Encoding.UTF8.GetBytes("<a>" + raw + "</a>");
        var builder = new MappedTextBuilder();
        Assert.True(XmlText.Append(bytes, 3, bytes.Length - 4, isVerbatim: false, builder));
        MappedText text = builder.ToMappedText();
        Assert.Equal(expected, text.Text);
        Assert.Equal(expected, XmlText.Decode(Encoding.UTF8.GetBytes(raw)));
        MapCheck.Holds(text, bytes);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_marked()
    {
        var builder = new MappedTextBuilder();
        Assert.False(XmlText.Append([(byte)'a', 0xFF, (byte)'b'], 0, 3, isVerbatim: false, builder));
        Assert.Equal("a\uFFFDb", builder.ToMappedText().Text);
    }

    [Fact]
    public void Any_bytes_are_walked_to_their_end_with_tokens_in_order()
    {
        Gen<string> piece = Pick.From("<a>", "</a>", "<b x='1'/>", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE ", "<?", "?>", "&amp;", "text", "<", ">", "\"", "'", "é", "/");
        piece.Array[0, 30].Sample(pieces =>
        {
            byte[] xml = Encoding.UTF8.GetBytes(string.Concat(pieces));
            var scanner = new XmlScanner(xml);
            int depth = 0;
            int end = 0;
            while (scanner.Read())
            {
                depth += scanner.Token == XmlToken.Start ? 1 : 0;
                Assert.True(scanner.Depth <= depth && scanner.Start <= scanner.End && scanner.End <= xml.Length && scanner.End >= end);
                end = scanner.End;
            }
        });
    }

    [Theory]
    [InlineData("<a x='")]
    [InlineData("<a ")]
    [InlineData("<!DOCTYPE [")]
    [InlineData("<")]
    [InlineData("<a>")]
    [InlineData("<![CDATA[")]
    public void Broken_input_takes_no_more_than_linear_time(string piece)
    {
        byte[] xml = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 400_000)));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Walk(xml, out _);
        Assert.True(watch.ElapsedMilliseconds < 5_000, $"{watch.ElapsedMilliseconds} ms");
    }
}
