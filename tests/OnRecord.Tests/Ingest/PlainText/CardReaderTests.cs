using System.Text;
using CsCheck;
using OnRecord.Ingest;
using OnRecord.Ingest.PlainText;
using OnRecord.Ingest.Text;
using OnRecord.Sources;
using OnRecord.Tests.Ingest.Text;
using Xunit;

namespace OnRecord.Tests.Ingest.PlainText;

public sealed class CardReaderTests
{
    private const string Calendar = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Inspection of the lan\r\n tern room\\, north pier\r\nDTSTART:20190311T090000\r\nATTENDEE;CN=\"Roe: Ann\":mailto:ann@harbour.example\r\nDESCRIPTION:Bring keys.\\nNo pho\r\n\ttographs.\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    [Fact]
    public void Files_in_base64_are_members()
    {
        static string Encoded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        string calendar = $"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nATTACH;FMTTYPE=text/plain;FILENAME=\"agenda.txt\";ENCODING=BASE64;VALUE=BINARY:{Encoded("Lanterns first")[..9]}\r\n {Encoded("Lanterns first")[9..]}\r\n"
            + $"ATTACH:http://quay.example/plan.pdf\r\nATTACH;ENCODING=BASE64;VALUE=BINARY:no base64!\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        using var run = ReaderRun.Of(new CardReader(), Encoding.UTF8.GetBytes(calendar));
        Assert.Equal(["agenda.txt", "attach-2"], run.Names);
        Assert.Equal(["Lanterns first", "no base64!"], run.Members.Select((_, at) => run.TextOf(at)));
        Assert.Equal(("text/plain", ProblemCodes.TransferDamaged), (run.Members[0].DeclaredType, Assert.Single(run.CodesOf(1))));
        string card = $"BEGIN:VCARD\r\nVERSION:2.1\r\nNOTE;ENCODING=BASE64:{Encoded("Owes oil")}\r\nPHOTO;ENCODING=b;TYPE=PNG:{Encoded("png")}\r\nLOGO:data:image/gif;base64,{Encoded("gif")}\r\nEND:VCARD\r\n";
        using var cards = ReaderRun.Of(new CardReader(), Encoding.UTF8.GetBytes(card));
        Assert.Equal([("note-1", "text/plain", "Owes oil"), ("photo-2", null, "png"), ("logo-3", "image/gif", "gif")], cards.Members.Select((one, at) => (one.Name, one.DeclaredType, cards.TextOf(at))));
    }

    [Fact]
    public void A_calendar_is_its_lines_each_whole()
    {
        using var run = ReaderRun.Of(new CardReader(), Encoding.UTF8.GetBytes(Calendar));
        Assert.Equal(Fit.BySignature, run.Fit);
        Assert.Equal("text/calendar", run.Reading.MediaType);
        Assert.Equal("Inspection of the lantern room, north pier", run.Document.Title);
        Assert.Contains("SUMMARY:Inspection of the lantern room, north pier\r\nDTSTART:20190311T090000\r\nATTENDEE;CN=\"Roe: Ann\":mailto:ann@harbour.example\r\nDESCRIPTION:Bring keys.\nNo photographs.\r\n", run.Text, StringComparison.Ordinal);
        Assert.Empty(run.Codes);
    }

    [Theory]
    [InlineData("lantern", "lan|tern")]
    [InlineData("room, north", "room\\, north")]
    [InlineData("photographs", "pho|tographs")]
    [InlineData("mailto:ann@harbour.example", "mailto:ann@harbour.example")]
    public void A_word_folded_over_a_line_end_leads_to_both_of_its_pieces(string words, string pieces)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Calendar);
        using var run = ReaderRun.Of(new CardReader(), bytes);
        MappedText text = run.Document.Texts[0].Text;
        int start = text.Text.IndexOf(words, StringComparison.Ordinal);
        SourcePlace place = text.Map.Locate(new TextSpan(start, start + words.Length));
        Assert.Equal(pieces, string.Join('|', place.Bytes.Select(span => Encoding.UTF8.GetString(bytes.AsSpan((int)span.Start, (int)span.Length)))));
        MapCheck.Holds(text, bytes);
    }

    [Theory]
    [InlineData("BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Caf=C3=A9 =\r\nLan=\r\ntern\r\nEND:VCARD\r\n", "Café Lantern")]
    [InlineData("BEGIN:VCARD\nVERSION:4.0\nFN:Ann Ro\n e\nNOTE:a\\;b\nEND:VCARD\n", "Ann Roe")]
    [InlineData("BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Ann\r\n Roe\r\nEND:VCARD\r\n", "Ann Roe")]
    [InlineData("begin:vcard\r\nfn:A\r\nend:vcard\r\nbegin:vcard\r\nfn:B\r\nend:vcard\r\n", "A and 1 more")]
    [InlineData("BEGIN:VCARD\nTEL:1\nEND:VCARD\nBEGIN:VCARD\nitem1.FN:Bo Lund\nEND:VCARD\nBEGIN:VCARD\nFN:Ann Roe\nEND:VCARD\n", "Bo Lund and 2 more")]
    [InlineData("BEGIN:VCARD\nTEL:1\nEND:VCARD\n", null)]
    public void A_card_is_named_after_its_person_and_a_file_of_several_after_the_first_who_has_a_name(string card, string? title)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(card);
        using var run = ReaderRun.Of(new CardReader(), bytes);
        Assert.Equal("text/vcard", run.Reading.MediaType);
        Assert.Equal(title, run.Document.Title);
        MapCheck.Holds(run.Document.Texts[0].Text, bytes);
    }

    [Fact]
    public void Values_are_read_in_the_charset_that_each_names_and_lead_to_their_bytes()
    {
        byte[] bytes =
        [
            .. "BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=ISO-8859-2;ENCODING=QUOTED-PRINTABLE:=A3ucja W=B1=\r\nska\r\nNOTE;charset=\"windows-1251\":"u8, 0xEF, 0xEE, 0xF0, 0xF2,
            .. "\r\nORG;CHARSET=UTF-8:M\u00fchle\r\nTITLE;CHARSET=SHIFT_JIS:"u8, 0x83, 0x5C, 0x83, 0x6E, .. "\r\nTEL:5550142\r\nEND:VCARD\r\n"u8,
        ];
        using var run = ReaderRun.Of(new CardReader(), bytes);
        Assert.Equal("\u0141ucja W\u0105ska", run.Document.Title);
        Assert.Contains(":\u043f\u043e\u0440\u0442\r\nORG;CHARSET=UTF-8:M\u00fchle\r\nTITLE;CHARSET=SHIFT_JIS:\u30bd\u30cf\r\nTEL", run.Text, StringComparison.Ordinal);
        Assert.Empty(run.Codes);
        MappedText text = run.Document.Texts[0].Text;
        MapCheck.Holds(text, bytes);
        Assert.Equal("=A3ucja", Cited(text, bytes, "\u0141ucja"));
        Assert.Equal("=B1=\r\nska"[..3] + "|ska", Cited(text, bytes, "\u0105ska"));
        Assert.Equal("5550142", Cited(text, bytes, "5550142"));
    }

    [Theory]
    [InlineData("FN;CHARSET=ISO-8859-2:M\u00fchle\r\nNOTE:caf\u00e9", "charset-guessed", "Some lines name no charset; they were read as windows-1252.")]
    [InlineData("FN;CHARSET=no-such:M\u00fchle\r\nNOTE;CHARSET=no-such:caf\u00e9", "charset-unknown", "The charset \"no-such\" is unknown; the text was read as windows-1252.")]
    [InlineData("FN:M\u00fchle", "charset-guessed", "The text names no charset; it was read as windows-1252.")]
    [InlineData("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=FChle", "charset-wrong", "The text does not fit the charset \"UTF-8\" that it names; it was read as windows-1252.")]
    public void A_charset_is_guessed_only_where_none_is_named(string lines, string code, string words)
    {
        using var run = ReaderRun.Of(new CardReader(), Encoding.Latin1.GetBytes($"BEGIN:VCARD\r\nVERSION:2.1\r\n{lines}\r\nEND:VCARD\r\n"));
        Problem problem = Assert.Single(run.Reading.Problems);
        Assert.Equal((code, words), (problem.Code, problem.Text));
        Assert.Equal("M\u00fchle", run.Document.Title);
    }

    private static string Cited(MappedText text, byte[] bytes, string words)
    {
        int start = text.Text.IndexOf(words, StringComparison.Ordinal);
        return string.Join('|', text.Map.Locate(new TextSpan(start, start + words.Length)).Bytes.Select(span => Encoding.Latin1.GetString(bytes.AsSpan((int)span.Start, (int)span.Length))));
    }

    [Fact]
    public void A_character_whose_bytes_are_folded_apart_is_one_character()
    {
        byte[] bytes = [.. "BEGIN:VCARD\r\nNOTE:caf"u8, 0xC3, .. "\r\n "u8, 0xA9, .. " bar\r\nEND:VCARD\r\n"u8];
        using var run = ReaderRun.Of(new CardReader(), bytes);
        Assert.Contains("NOTE:café bar", run.Text, StringComparison.Ordinal);
        Assert.Empty(run.Codes);
    }

    [Fact]
    public void A_calendar_of_several_events_is_named_after_the_first_and_reaches_from_the_first_start_to_the_last()
    {
        const string zone = "BEGIN:VTIMEZONE\r\nTZID:America/Halifax\r\nBEGIN:STANDARD\r\nDTSTART:20071104T020000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
        const string late = "BEGIN:VEVENT\r\nBEGIN:VALARM\r\nSUMMARY:Wake up\r\nEND:VALARM\r\nSUMMARY:Board meets\r\nDTSTART;TZID=\"America/Halifax\":20190402T180000\r\nEND:VEVENT\r\n";
        const string early = "BEGIN:VEVENT\r\nSUMMARY:Open day\r\nDTSTART;VALUE=DATE:20190309\r\nEND:VEVENT\r\n";
        using var run = ReaderRun.Of(new CardReader(), Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\r\n{zone}{late}{early}END:VCALENDAR\r\n"));
        Assert.Equal("Board meets and 1 more", run.Document.Title);
        Assert.Equal(("2019-03-09", "2019-04-02T18:00:00-03:00"), run.Document.Happens);
        Assert.Null(run.Document.Published);
    }

    [Theory]
    [InlineData("DTSTART:20190311T090000", "2019-03-11T09:00:00")]
    [InlineData("DTSTART:20190311T090000Z", "2019-03-11T09:00:00Z")]
    [InlineData("DTSTART;VALUE=DATE:20190311", "2019-03-11")]
    [InlineData("DTSTART;TZID=America/Halifax;X=1:20190311T090000", "2019-03-11T09:00:00-03:00")]
    [InlineData("DTSTART;TZID=Harbour Time:20190311T090000", "2019-03-11T09:00:00")] // a zone that only the file knows
    [InlineData("DTSTART;TZID=America/Halifax:99991231T235959", "9999-12-31T23:59:59")]
    [InlineData("DTSTART:20190230", null)]
    [InlineData("DUE:20190311", null)]
    public void The_start_of_an_event_is_read_with_what_it_says_of_its_zone(string line, string? value)
    {
        using var run = ReaderRun.Of(new CardReader(), Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{line}\nEND:VEVENT\nEND:VCALENDAR\n"));
        Assert.Equal(value, run.Document.Happens?.First);
        Assert.Equal(value, run.Document.Happens?.Last);
    }

    [Fact]
    public void A_cut_file_is_kept_and_says_so()
    {
        using var run = ReaderRun.Of(new CardReader(), Encoding.UTF8.GetBytes(Calendar[..90]));
        Assert.Equal([ProblemCodes.Damaged], run.Codes);
        Assert.Contains("lantern", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_text_is_left_to_others() =>
        Assert.Equal(Fit.None, new CardReader().FitOf(Probes.ProbeOf("BEGIN: a story"u8.ToArray(), "a.ics", "text/calendar")));

    [Fact]
    public void Any_bytes_are_read_with_a_true_map() =>
        Pick.From("SUMMARY:", "\r\n ", "\n\t", "\r", "\r\n", "\\n", "\\", "\\,", "=C3=A9", "=", "=\r\n", "ENCODING=QUOTED-PRINTABLE:", "VERSION:2.1", "\"", ":", "é", "x", "END:VCALENDAR").Array[0, 40].Sample(
            pieces =>
            {
                byte[] bytes = Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\r\n" + string.Concat(pieces));
                using var run = ReaderRun.Of(new CardReader(), bytes);
                MapCheck.Holds(run.Document.Texts[0].Text, bytes);
            },
            iter: 2000);
}
