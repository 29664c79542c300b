using System.Text;
using CsCheck;
using OnRecord.Ingest.Rtf;
using OnRecord.Ingest.Text;
using OnRecord.Sources;
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
    [InlineData(@"{\rtf1 The crane{\super\chftn}{\footnote See the log.}is idle.", "The crane is idle.\n[note: See the log.]")]
    [InlineData(@"{\rtf1 Idle{\footnote See the log.}, he said{\v  in private}.}", "Idle, he said in private.\n[note: See the log.]")]
    [InlineData(@"{\rtf1 a{\*\annotation\pard Why?}{\footnote }{\*\atnauthor Bo}{\header h}}", "a\n\nh\n\n[comment: Why?]")]
    [InlineData(@"{\rtf1 a{\footnote b{\*\annotation c}}{\footnote d", "a\n[note: b [comment: c]] [note: d]")]
    [InlineData(@"{\rtf1 The{\shp{\*\shpinst{\sp{\sn wrap}{\sv 2}}{\shptxt a box}}} crane}", "The crane\na box")]
    [InlineData(@"{\rtf1 Told by {\upr{?ucja}{\*\ud{\u321?ucja}}} Quill}", "Told by Łucja Quill")]
    [InlineData(@"{\rtf1 Told by {\upr{?\}{\b u}cja}{\*\ud\u321?ucja}} Quill}", "Told by Łucja Quill")]
    [InlineData(@"{\rtf1 Told by {\upr{Lucja}} Quill}", "Told by Lucja Quill")]
    [InlineData(@"{\rtf1 Told by {\upr{Lucja}{\*\udx{no}}} Quill}", "Told by Lucja Quill")]
    [InlineData(@"{\rtf1 Told {\*\unknown {\upr{a}{\*\ud{b}}}}by {\upr{Luc", "Told by Luc")]
    [InlineData(@"{\rtf1 denied{\super 1}2 it\super 3\nosupersub 4}", "denied¹2 it³4")]
    [InlineData(@"{\rtf1\fromhtml1{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 gate &amp <b>{\*\htmltag84 <b>}bold{\*\htmltag92 </b>}{\*\htmltag84 &#322;}\htmlrtf l\htmlrtf0 {\*\htmltag84 <img alt=""lantern"" src=x>}\htmlrtf\par}\htmlrtf0{\*\htmltag72 </p>}end}", "gate &amp <b>boldł lantern\n\nend")]
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
    public void A_title_that_comes_with_and_without_Unicode_has_the_Unicode_one()
    {
        using var run = ReaderRun.Of(new RtfReader(), Encoding.ASCII.GetBytes(@"{\rtf1{\info{\upr{\title ?ucja}{\*\ud{\title \u321?ucja}}}}Told.}"));
        Assert.Equal(("Łucja", "Told."), (run.Document.Title, run.Text));
    }

    [Theory]
    [InlineData(204, @"\'ef\'ee\'f0\'f2", "порт")]
    [InlineData(161, @"\'eb\'e9\'ec\'dc\'ed\'e9", "λιμάνι")]
    [InlineData(162, @"\'fd\'fe\'f0", "ışğ")]
    [InlineData(177, @"\'f0\'ee\'ec", "נמל")]
    [InlineData(178, @"\'e3\'ed\'e4\'c7\'c1", "ميناء")]
    [InlineData(186, @"\'f0\'fb", "šū")]
    [InlineData(238, @"\'f8\'9e", "řž")]
    [InlineData(222, @"\'b7\'e8\'d2", "ท่า")]
    [InlineData(128, @"\'8d\'60\'83\\", "港ソ")]
    [InlineData(128, @"\'83A\'83n\'83b", "アハッ")]
    [InlineData(129, @"\'c7\'d7", "항")]
    [InlineData(134, @"\'b8\'db", "港")]
    [InlineData(136, @"\'b4\'e4", "港")]
    [InlineData(0, @"\'ef\'ee\'f0\'f2", "порт")]
    public void Bytes_are_in_the_charset_of_their_font(int charset, string coded, string text)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(
            $@"{{\rtf1\ansi\ansicpg1251\deff0{{\fonttbl{{\f0\fcharset238 One;}}{{\f1\fnil\fcharset{charset}{{\*\fname Two;}}Two Three;}}}}\f1 {coded}\plain\'f8{{\f1 {coded}}}\'f8\f9\'ef\par}}");
        using var run = ReaderRun.Of(new RtfReader(), bytes);
        MappedText read = run.Reading.Item!.Texts[0].Text;
        Assert.Equal($"{text}ř{text}řп\n", read.Text);
        MapCheck.Holds(read, bytes);
        Assert.Empty(run.Codes);
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
            ["title Tide tables", "author Ada Quill", "last-modified-by Bo Lantern", "subject Berths", "keywords ferry, café", "description Not for release", "company Harbour Board", "link https://ferry.example.org/tides", "tooltip tip"],
            run.Document.Fields.Select(static field => $"{field.Name} {field.Value}"));
        Assert.Equal(
            ["Tide tables", @"ferry, caf\'e9", "https://ferry.example.org/tides"],
            run.Document.Fields.Where(static field => field.Name is "title" or "keywords" or "link").Select(field => Encoding.ASCII.GetString(bytes.AsSpan((int)field.Place!.Value.Start, (int)field.Place.Value.Length))));
    }

    [Theory]
    [InlineData(@"{\info{\*\comment Ask Ada}}", "comment", "Ask Ada")]
    [InlineData(@"{\info{\hlinkbase https://ferry.example.org/}}", "link", "https://ferry.example.org/")]
    [InlineData(@"{\*\userprops{\propname Case}\proptype30{\staticval HB-17}}", "custom", "Case,HB-17")]
    [InlineData(@"{\*\docvar {Pilot}{Bo Lantern}}", "variable", "Pilot Bo Lantern")]
    [InlineData(@"{\*\revtbl{Unknown;}{Cy Brook;}}", "changed-by", "Cy Brook")]
    [InlineData(@"{\xe {Ferries}}{\tc Chapter of ferries}", "index", "Ferries,Chapter of ferries")]
    [InlineData(@"{\*\bkmkstart PilotRate}x{\*\bkmkend PilotRate}{\*\bkmkstart _Toc1}", "bookmark", "PilotRate")]
    [InlineData(@"{\*\formfield{\fftype0{\*\ffname Berth}{\*\ffdeftext North pier}{\*\ffhelptext Where it lies}}}", "label", "Where it lies")]
    [InlineData(@"{\pict{\*\picprop{\sp{\sn wzDescription}{\sv A pier}}{\sp{\sn pibFlags}{\sv 2}}}00ff}", "alt", "A pier")]
    [InlineData(@"{\shp{\*\shpinst{\sp{\sn gtextUNICODE}{\sv DRAFT}}}}", "label", "DRAFT")]
    [InlineData(@"{\field{\*\fldinst{HYPERLINK ""https://ferry.example.org/"" \\o ""Timetable""}}}", "tooltip", "Timetable")]
    public void What_stands_beside_the_words_is_a_field(string rtf, string name, string values)
    {
        using var run = ReaderRun.Of(new RtfReader(), Encoding.ASCII.GetBytes(@"{\rtf1 The crane " + rtf + "is idle.}"));
        Assert.Equal(values, string.Join(',', run.Document.Fields.Where(field => field.Name == name).Select(static field => field.Value)));
        Assert.Equal("The crane is idle.", run.Text.Replace("crane xis", "crane is", StringComparison.Ordinal));
        Assert.All(run.Document.Fields, static field => Assert.NotNull(field.Place));
    }

    [Fact]
    public void A_character_of_several_bytes_stands_for_all_their_places()
    {
        const string rtf = @"{\rtf1\deff0{\fonttbl{\f0\fcharset128 One;}}a\'8d\'60b}";
        using var run = ReaderRun.Of(new RtfReader(), Encoding.ASCII.GetBytes(rtf));
        MappedText read = run.Reading.Item!.Texts[0].Text;
        int at = rtf.IndexOf(@"\'8d", StringComparison.Ordinal);
        Assert.Equal("a港b", read.Text);
        Assert.Equal([new ByteSpan(at, at + 8)], read.Map.Locate(new TextSpan(1, 2)).Bytes);
    }

    [Theory]
    [InlineData(@"x\'8d", "x\uFFFD")]
    [InlineData(@"\'8d\u233?", "\uFFFDé")]
    public void Half_a_character_of_several_bytes_has_a_problem(string coded, string text)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(@"{\rtf1\deff0{\fonttbl{\f0\fcharset128 One;}}" + coded + "}");
        using var run = ReaderRun.Of(new RtfReader(), bytes);
        Assert.Equal(text, run.Reading.Item!.Texts[0].Text.Text);
        MapCheck.Holds(run.Reading.Item!.Texts[0].Text, bytes);
        Assert.Equal(["undecodable-bytes"], run.Codes);
    }

    [Fact]
    public void Any_bytes_are_read_to_their_end_with_a_true_map() => Pick.From("{", "}", "\\", "\\'e", "\\'e9", "\\u233", "\\uc0", "\\bin9", "\\*", "\\par ", "x", " ", "\r\n", "é", "\\pict", "\\footnote ", "\\*\\annotation ", "\\*\\atnauthor ", "\\info", "\\title ", "\\fldinst ", "HYPERLINK \"y\"", "\\header ", "{\\fonttbl\\f1\\fcharset128}", "\\f1 ", "\\plain", "\\'8d").Array[0, 40].Sample(
        pieces =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes("{\\rtf1 " + string.Concat(pieces));
            using var run = ReaderRun.Of(new RtfReader(), bytes);
            MapCheck.Holds(run.Reading.Item!.Texts[0].Text, bytes);
        },
        iter: 2000);
}
