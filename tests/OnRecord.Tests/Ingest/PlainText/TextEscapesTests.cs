using System.Text;
using OnRecord.Ingest;
using OnRecord.Ingest.PlainText;
using OnRecord.Ingest.Text;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Ingest.PlainText;

public sealed class TextEscapesTests
{
    [Theory]
    [InlineData("a.json", """{"body":"Dear Bo,\nthe quay\tis \"open\" \/ J\u00f6rn \ud83d\ude80 \ud83d C:\\new"}""", "{\"body\":\"Dear Bo,\nthe quay\tis \"open\" / Jörn 🚀 \uFFFD C:\\new\"}")]
    [InlineData("a.jsonl", "{\"a\":\"x\\ny\"}\n{\"a\":\"z\\nw\"}\n", "{\"a\":\"x\ny\"}\n{\"a\":\"z\nw\"}\n")]
    [InlineData("posts.js", """window.posts = [ {"a":"x\ny"} ]""", "window.posts = [ {\"a\":\"x\ny\"} ]")]
    [InlineData("a.txt", """["x\ny", "\u0000"]""", """
        ["x
        y", "\u0000"]
        """)]
    [InlineData("a.xml", "<r a='B&#246;'>J&#xF6;rn &amp; s&ouml;n AT&T &own;</r>", "<r a='Bö'>Jörn & sön AT&T &own;</r>")]
    [InlineData("feed", "<?xml version='1.0'?><r>J&#246;rn</r>", "<?xml version='1.0'?><r>Jörn</r>")]
    [InlineData("a.ldif", "dn: cn=x\ncn:: SsO2cm4g\n VGFybA==\nmail: a::b\no:: \n", "dn: cn=x\ncn: Jörn Tarl\nmail: a::b\no:: \n")]
    [InlineData("people", "dn: cn=x\r\ncn:: SsO2cm4=\r\nphoto:: /9j/4A==\r\n", "dn: cn=x\r\ncn: Jörn\r\nphoto:: /9j/4A==\r\n")]
    [InlineData("a.csv", "id,text\n1,\"Dear Bo,\\r\\nthe\\tquay \\\\n\"\n2,\\N\n", "id,text\n1,\"Dear Bo,\r\nthe\tquay \\\\n\"\n2,\\N\n")]
    public void What_a_format_writes_in_another_way_is_read_as_what_it_stands_for(string name, string source, string text)
    {
        using var run = ReaderRun.Of(new PlainTextReader(), Encoding.UTF8.GetBytes(source), name);
        Assert.Equal(text.ReplaceLineEndings("\n"), run.Text.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("a.csv", "1,C:\\new\n2,\"x\\ny\"")]
    [InlineData("a.csv", "1,quay\\tide\\open\n")]
    [InlineData("a.txt", "[Note] \"the \\new quay\"")]
    [InlineData("a.txt", "Write J&ouml;rn as <b>it</b> is.")]
    [InlineData("a.js", "const a = /\\n\\u0041/; f(\"x\\ny\");")]
    public void Text_that_only_looks_like_it_stays_as_it_is(string name, string source)
    {
        using var run = ReaderRun.Of(new PlainTextReader(), Encoding.UTF8.GetBytes(source), name);
        Assert.Equal(source, run.Text);
    }

    [Theory]
    [InlineData("a.json", """{"body":"é Dear Bo,\nJ\u00f6rn"}""", "Jörn", """J\u00f6rn""")]
    [InlineData("a.xml", "<r>é J&#246;rn</r>", "Jörn", "J&#246;rn")]
    public void Words_with_an_escape_are_cited_by_all_their_bytes(string name, string source, string word, string bytes)
    {
        byte[] all = Encoding.UTF8.GetBytes(source);
        using var run = ReaderRun.Of(new PlainTextReader(), all, name);
        MappedText text = run.Document.Texts[0].Text;
        int at = text.Text.IndexOf(word, StringComparison.Ordinal);
        ByteSpan place = Assert.Single(text.Map.Locate(new TextSpan(at, at + word.Length)).Bytes);
        Assert.Equal(bytes, Encoding.UTF8.GetString(all[(int)place.Start..(int)place.End]));
    }

    [Fact]
    public void Every_part_of_a_large_file_is_read_so()
    {
        string source = "[" + string.Join(",\n", Enumerable.Range(0, 3000).Select(static n => $"\"a{n}\\nb{n}\"")) + "]";
        using var run = ReaderRun.Of(new PlainTextReader(), Encoding.UTF8.GetBytes(source), "a.json", IngestLimits.Default with { MemoryBytes = 4096, TextUnits = 10_000 });
        string text = run.Text;
        Assert.DoesNotContain('\\', text);
        Assert.Contains("a2999\nb2999", text, StringComparison.Ordinal);
    }
}
