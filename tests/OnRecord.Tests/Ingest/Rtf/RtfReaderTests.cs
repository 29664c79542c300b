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
    public void Words_stand_without_their_control_words(string rtf, string text)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(rtf);
        using var run = ReaderRun.Of(new RtfReader(), bytes);
        Assert.Equal(text, run.Reading.Item!.Texts[0].Text.Text);
        MapCheck.Holds(run.Reading.Item!.Texts[0].Text, bytes);
        Assert.Equal(rtf.EndsWith('}') ? [] : ["damaged"], run.Codes);
    }

    [Fact]
    public void Any_bytes_are_read_to_their_end_with_a_true_map() => Pick.From("{", "}", "\\", "\\'e", "\\'e9", "\\u233", "\\uc0", "\\bin9", "\\*", "\\par ", "x", " ", "\r\n", "é", "\\pict").Array[0, 40].Sample(
        pieces =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes("{\\rtf1 " + string.Concat(pieces));
            using var run = ReaderRun.Of(new RtfReader(), bytes);
            MapCheck.Holds(run.Reading.Item!.Texts[0].Text, bytes);
        },
        iter: 2000);
}
