using System.Text;
using CsCheck;
using OnRecord.Ingest.Rtf;
using OnRecord.Tests.Ingest.Text;
using Xunit;

namespace OnRecord.Tests.Ingest.Rtf;

public sealed class RtfReaderTests
{
    [Theory]
    [InlineData(@"{\rtf1\ansi{\fonttbl{\f0 Arial;}}The crane\par is \b idle\b0 .}", "The crane\nis idle.")]
    [InlineData(@"{\rtf1\ansi\ansicpg1252 caf\'e9 \u8217?s}", "café ’s")]
    [InlineData(@"{\rtf1\uc2\u8211\'96\'96x}", "–x")]
    [InlineData(@"{\rtf1 a\{b\}c\\d}", "a{b}c\\d")]
    [InlineData(@"{\rtf1{\*\unknown hidden}shown{\pict 00ff}}", "shown")]
    [InlineData(@"{\rtf1 cut in the mid", "cut in the mid")]
    [InlineData(@"{\rtf1 a \u-10179?\u-8542? sails}", "a 🚢 sails")]
    [InlineData(@"{\rtf1 a \u-10179? b\u-8542? c}", "a \uFFFD b\uFFFD c")]
    [InlineData(@"{\rtf1 a\u-10179?}", "a\uFFFD")]
    [InlineData(@"{\rtf1 The crane{\super\chftn}{\footnote\pard {\super\chftn} See the log.} is idle.\par Next}", "The crane is idle.\n[note: See the log.]\nNext")]
    [InlineData(@"{\rtf1 The crane{\*\atnid BL}{\*\atnauthor Bo Lantern}\chatn{\*\annotation{\*\atnref 1}\pard Why?\par Really?} is idle.}", "The crane is idle.\n[comment: Bo Lantern, Why?\nReally?]")]
    [InlineData(@"{\rtf1 a{\*\annotation\pard Why?}{\footnote }{\*\atnauthor Bo}{\header h}}", "a\n\nh\n\n[comment: Why?]")]
    [InlineData(@"{\rtf1 a{\footnote b{\*\annotation c}}{\footnote d", "a\n[note: b [comment: c]] [note: d]")]
    [InlineData(@"{\rtf1 The{\shp{\*\shpinst{\sp{\sn wrap}{\sv 2}}{\shptxt a box}}} crane}", "The crane\na box")]
    [InlineData(@"{\rtf1{\header Harbour office}The crane{\footer Page}}", "Harbour office\n\nThe crane\n\nPage")]
    public void Words_stand_without_their_control_words(string rtf, string text)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(rtf);
        using var run = ReaderRun.Of(new RtfReader(), bytes);
        Assert.Equal(text, run.Reading.Item!.Texts[0].Text.Text);
        MapCheck.Holds(run.Reading.Item!.Texts[0].Text, bytes);
        Assert.Equal(rtf.EndsWith('}') ? [] : ["damaged"], run.Codes);
    }

    [Fact]
    public void What_a_document_says_of_itself_and_links_to_is_kept_with_its_bytes()
    {
        byte[] bytes = Encoding.ASCII.GetBytes(
            @"{\rtf1\ansi{\info{\title Tide tables}{\author Ada Quill}{\operator Bo Lantern}{\subject Berths}{\keywords ferry, caf\'e9}{\doccomm Not for release}{\*\company Harbour Board}{\nofpages3}}"
            + @"See {\field{\*\fldinst{HYPERLINK ""https://ferry.example.org/tides"" \\o ""tip""}}{\fldrslt the table}} and {\field{\*\fldinst HYPERLINK \\l ""place""}{\fldrslt below}}.}");
        using var run = ReaderRun.Of(new RtfReader(), bytes);
        Assert.Equal("See the table and below.", run.Text);
        Assert.Equal(("Tide tables", "Ada Quill"), (run.Document.Title, run.Document.Authors.Single()));
        Assert.Equal(
            ["title Tide tables", "author Ada Quill", "last-modified-by Bo Lantern", "subject Berths", "keywords ferry, café", "description Not for release", "company Harbour Board", "link https://ferry.example.org/tides"],
            run.Document.Fields.Select(static field => $"{field.Name} {field.Value}"));
        Assert.Equal(
            ["Tide tables", @"ferry, caf\'e9", "https://ferry.example.org/tides"],
            run.Document.Fields.Where(static field => field.Name is "title" or "keywords" or "link").Select(field => Encoding.ASCII.GetString(bytes.AsSpan((int)field.Place!.Value.Start, (int)field.Place.Value.Length))));
    }

    [Fact]
    public void Any_bytes_are_read_to_their_end_with_a_true_map() => Pick.From("{", "}", "\\", "\\'e", "\\'e9", "\\u233", "\\uc0", "\\bin9", "\\*", "\\par ", "x", " ", "\r\n", "é", "\\pict", "\\footnote ", "\\*\\annotation ", "\\*\\atnauthor ", "\\info", "\\title ", "\\fldinst ", "HYPERLINK \"y\"", "\\header ").Array[0, 40].Sample(
        pieces =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes("{\\rtf1 " + string.Concat(pieces));
            using var run = ReaderRun.Of(new RtfReader(), bytes);
            MapCheck.Holds(run.Reading.Item!.Texts[0].Text, bytes);
        },
        iter: 2000);
}
