using OnRecord.Language.Segments;
using Xunit;

namespace OnRecord.Tests.Language.Segments;

/// <summary>Headers of printed, released and scanned mail.</summary>
public sealed class PrintedHeaderTests
{
    private const string Margin = "                                                            ";

    [Theory]
    [InlineData("Roe, Ann [mailto:RoeA©harbour.example]", "Roe, Ann|RoeA@harbour.example")]
    [InlineData("Roe, Ann <RoeA®docks.harbour.example >", "Roe, Ann|RoeA@docks.harbour.example")]
    [InlineData("Roe, Ann <RoeA©harbour>", "Roe, Ann|")] // no domain
    [InlineData("Roe, Ann <Harbour News © 2019 harbour.example>", "Roe, Ann|")]
    [InlineData("Harbour © Docks", "Harbour © Docks|")]
    [InlineData("'RoeA©harbour.example'", "|RoeA@harbour.example")]
    [InlineData("Roe, Ann [mailto:", "Roe, Ann|")]
    [InlineData("Roe, Ann [mailto", "Roe, Ann|")]
    [InlineData("Roe, Ann fmailto:", "Roe, Ann|")] // a bracket read as a letter
    [InlineData("Ann Roe Imailto:annro", "Ann Roe|")]
    [InlineData("annroe               [mailto:", "annroe|")]
    [InlineData("annroe               mailto:annro", "annroe|")]
    [InlineData("Ann Roe               .", "Ann Roe|")]
    [InlineData("Roe, Ann   On Behalf Of Lund, Bo", "Roe, Ann   On Behalf Of Lund, Bo|")]
    [InlineData("Ann Roe" + Margin + "B6", "Ann Roe|")]
    [InlineData("Ann Roe <ann@harbour.example>" + Margin + "1.4(B),B1,B5,1.4(D)", "Ann Roe|ann@harbour.example")]
    [InlineData("Ann Roe" + Margin + "RELEASE IN PART", "Ann Roe|")]
    [InlineData("Ann Roe" + Margin + "B6 ,", "Ann Roe|")] // a stray sign of the scan
    public void A_printed_sender_is_what_the_words_say(string from, string expected)
    {
        EmbeddedHeader header = Layouts.HeaderOf($"Fine.\n\nFrom: {from}\nSent: Friday, May 3, 2019 9:14 AM\nTo: Bo Lund\nSubject: Keys\n\nWords.\n");

        Assert.Equal(expected, $"{header.From?.Name}|{header.From?.Address}");
    }

    [Theory]
    [InlineData("From: Lund, Bo\nSent: Friday, May 3, 2019 9:14 AM\nIV Roe, Ann; Vale, Cy\nSatii- t: RE: Keys", "Lund, Bo")]
    [InlineData("From: Lund, Bo\nSent: Friday, May 3, 2019 9:14 AM", "Lund, Bo")]
    [InlineData("From: Bo Lund <bo@harbour.example>\nDate: Fri, 3 May 2019 09:14:02 -0700", "Bo Lund")]
    [InlineData("From: the quay\nDate: some day in May", "")]
    [InlineData("From: Lund, Bo\n\nThe ferry\nSent: Friday, May 3, 2019 9:14 AM", "")]
    [InlineData("Nothing new.\nFrom: Lund, Bo\nSent: Friday, May 3, 2019 9:14 AM", "")] // in the midst of other words
    public void A_sender_and_the_minute_below_are_a_header_whatever_else_is_lost(string header, string sender)
    {
        string body = $"Fine.\n\n{header}\n\nSpoke to the harbor master.\n";
        MessageSegments cut = Segmenter.Shipped.Cut(body, null);

        Assert.Equal(sender, cut.Headers.Count == 0 ? "" : cut.Headers[0].From?.Name);
    }

    [Theory]
    [InlineData("Jon Ferris, Director", "Jon Ferris")]
    [InlineData("Jon Ferris, Port Authority", "Jon Ferris")]
    [InlineData("Jon Ferris, Director, Port Authority; Ann Roe, Town Clerk", "Jon Ferris;Ann Roe")]
    [InlineData("Jon Ferris, Director, Port Authority, Ann Roe, Town Clerk", "Jon Ferris;Ann Roe")]
    [InlineData("Jon Ferris, Port Authority, Ann Roe, Harbour Department", "Jon Ferris;Ann Roe")]
    [InlineData("Jon Ferris, Ann Roe, Harbour Department", "Jon Ferris;Ann Roe;Harbour Department")] // whose it is, or who got it too, is not told
    [InlineData("Jon Ferris, Director of Ports", "Jon Ferris")]
    [InlineData("Jon Ferris, Esq., Ann Roe", "Jon Ferris;Ann Roe")]
    [InlineData("Ferris, Jon, Director", "Ferris, Jon")]
    [InlineData("Ferris, Jon", "Ferris, Jon")]
    [InlineData("Ferris, Jon; Roe, Ann", "Ferris, Jon;Roe, Ann")]
    [InlineData("Jon Ferris, Ann Roe", "Jon Ferris;Ann Roe")]
    [InlineData("Jon Ferris, Ann Judge", "Jon Ferris;Ann Judge")]
    [InlineData("Roe, Dean", "Roe, Dean")]
    public void A_role_or_organisation_behind_a_name_is_nobody_else(string people, string expected)
    {
        EmbeddedHeader header = Layouts.HeaderOf($"Fine.\n\nFrom: Bo Lund, Port Authority\nSent: Friday, May 3, 2019 9:14 AM\nTo: {people}\nSubject: Keys\n\nWords.\n");

        Assert.Equal(expected, string.Join(';', header.To.Select(static party => party.Name)));
        Assert.Equal("Bo Lund", header.From?.Name);
    }

    [Fact]
    public void A_misread_address_is_cited_as_it_is_printed()
    {
        const string Body = "From: Roe, Ann [mailto:RoeA©harbour.example]\nSent: Friday, May 3, 2019 9:14 AM\nTo: Bo Lund\nSubject: Keys\n\nWords.\n";
        EmbeddedHeader header = Layouts.HeaderOf(Body);

        Assert.Equal("Roe, Ann [mailto:RoeA©harbour.example]", Body[header.From!.Span.Start..header.From.Span.End]);
    }

    [Theory]
    [InlineData("Jim Kent                             Judy Tarn", "Jim Kent;Judy Tarn")]
    [InlineData("'Kit_M_Moss               Lund, Bo D; Ash, Tim B", "Kit_M_Moss;Lund, Bo D;Ash, Tim B")]
    [InlineData("annroe                                      .; Lund, Bo", "annroe;Lund, Bo")]
    [InlineData("Roe, Ann M.                                  Lund, Bo B.\nAsh, Tim E.                                      Moss, Kit R. <\nHolm, Per J.                                     Sund, Vera G.\nGreg L.                                  Naish, Tom J.", "Roe, Ann M.;Lund, Bo B.;Ash, Tim E.;Moss, Kit R.;Holm, Per J.;Sund, Vera G.;Greg L.;Naish, Tom J.")]
    [InlineData("Ash, Tim                    <Tim_M_Ash                    ; Kit_T_Moss\n<Kit_T_Moss                   Sund, Vera Q; Naish, Tom", "Ash, Tim;Kit_T_Moss;Sund, Vera Q;Naish, Tom")]
    [InlineData("'Ann R. Roe                 <Ann R. Roe                   >; Lund, Bo M", "Ann R. Roe;Lund, Bo M")]
    [InlineData("Ash, Tim P.                                      Holm, Per 0", "Ash, Tim P.;Holm, Per 0")]
    [InlineData("Roe, Ann;" + Margin + "Lund, Bo D", "Roe, Ann;Lund, Bo D")]
    [InlineData("Roe, Ann; Lund, Bo;     B6\nAsh, Tim; Moss, Kit", "Roe, Ann;Lund, Bo;Ash, Tim;Moss, Kit")]
    [InlineData("Roe, Ann M" + Margin + "B6\n" + Margin + "1.4(D)", "Roe, Ann M")]
    [InlineData("Roe, Ann M;\n" + Margin + "B6\nLund, Bo", "Roe, Ann M;Lund, Bo")]
    [InlineData("B6", "")]
    [InlineData("'annroe@harbour.example.", "annroe@harbour.example")] // a dot for a quotation mark
    [InlineData("Ash, Tim; 'Ann B. Roe                  (Ann B. Roe                 Lund, Bo", "Ash, Tim;Ann B. Roe;Lund, Bo")]
    [InlineData("Sund, Vera; Naish, Tom; Ash, Tim; Moss, Kit; Holm, Per; Ann B. Roe\n                                          Lund, Bo (HDC)", "Sund, Vera;Naish, Tom;Ash, Tim;Moss, Kit;Holm, Per;Ann B. Roe;Lund, Bo (HDC)")]
    [InlineData("Roe, Ann M             1.", "Roe, Ann M")] // what a redaction left
    [InlineData("'annroe                    • 'bolund                  11Bader; Ash, Tim", "annroe;bolund;11Bader;Ash, Tim")]
    [InlineData("Moss, Kit T; 'annroe                                Ash, Tim P.\nLund, Bo;                                  'Naish, Tom J.'\nSund, Vera;                                               Tim_Holm\n'Per_Kent", "Moss, Kit T;annroe;Ash, Tim P.;Lund, Bo;Naish, Tom J.;Sund, Vera;Tim_Holm;Per_Kent")]
    [InlineData("Roe, Ann M.                      Lund, Bo.                    Ash,   B6\nTim P.", "Roe, Ann M.;Lund, Bo.;Ash, Tim P.")]
    [InlineData("Roe, Ann M; Lund, Bo\nD; Ash, Tim", "Roe, Ann M;Lund, Bo D;Ash, Tim")]
    [InlineData("Roe, Ann M: Lund. Bo F; Ash, Tim", "Roe, Ann M;Lund. Bo F;Ash, Tim")] // a colon for a semicolon
    [InlineData("Harbour Desk: Lund, Bo; Ash, Tim", "Harbour Desk: Lund, Bo;Ash, Tim")] // may be the name of a list
    public void Printed_recipients_are_parted_where_a_reader_parts_them(string to, string expected)
    {
        EmbeddedHeader header = Layouts.HeaderOf($"Fine.\n\nFrom: Kit Moss\nSent: Friday, May 3, 2019 9:14 AM\nTo: {to}\nSubject: Keys\n\nWords.\n");

        Assert.Equal((expected, "Keys"), (string.Join(';', header.To.Select(static party => party.Name ?? party.Address)), header.Subject?.Text));
    }

    [Theory]
    [InlineData("Saturday, October 29, 201112:05 PM", "2011-10-29T12:05")] // lost blanks
    [InlineData("Saturday, October 29, 20119:05 AM", "2011-10-29T09:05")]
    [InlineData("Thu Apr 16 08:01:012009", "2009-04-16T08:01:01")]
    [InlineData("Thu Apr 16 08:012009", "2009-04-16T08:01")]
    [InlineData("October 201112:05 PM", null)] // the day is not known
    [InlineData("Thu Apr 16 08:01:014009", null)] // no year
    [InlineData("Monday, January 2.3, 2012", null)] // the day is torn apart
    [InlineData("Monday, January 2.3, 2012 05:32 PM", null)]
    [InlineData("Monday, January 2, 2012 5.32 PM", "2012-01-02T17:32")]
    [InlineData("Monday, January 14, 2013 05:32 PM Eastern Standard Time", "2013-01-14T17:32-05:00")]
    [InlineData("Mon Jan 14 17:32:15 2013 Pacific Standard Time", "2013-01-14T17:32:15-08:00")]
    [InlineData("Sunday, July 14, 2013 05:32 PM Eastern Standard Time", "2013-07-14T17:32")] // programs print it in summer too
    [InlineData("Monday, January 14, 2013 05:32 PM China Standard Time", "2013-01-14T17:32")]
    public void A_printed_date_is_what_the_words_say(string sent, string? expected)
    {
        EmbeddedHeader header = Layouts.HeaderOf($"Fine.\n\nFrom: Kit Moss\nSent: {sent}\nTo: Bo Lund\nSubject: Keys\n\nWords.\n");

        Assert.Equal(expected, header.Sent?.Value);
    }

    [Theory]
    [InlineData("From: Kit Moss\n" + Margin + "05/03/2041\nTo: Bo Lund\nSent: Fri May 3 09:14:00 2019\nSubject: Keys")]
    [InlineData("From: Kit Moss\n05/03/2041\nSent: Friday, May 3, 2019 9:14 AM\nTo: Bo Lund\nSubject: Keys")]
    [InlineData("From: Kit Moss\nTo: Bo Lund\n05/03/2041\nSent: Friday, May 3, 2019 9:14 AM\nSubject: Keys")]
    public void The_date_of_a_stamp_between_the_lines_of_a_header_is_not_when_it_was_sent(string head)
    {
        EmbeddedHeader header = Layouts.HeaderOf($"Fine.\n\n-----Original Message-----\n{head}\n\nWords.\n");

        Assert.StartsWith("2019-05-03T09:14", header.Sent?.Value, StringComparison.Ordinal);
        Assert.Equal(("Kit Moss", "Bo Lund", "Keys"), (header.From?.Name, Assert.Single(header.To).Name, header.Subject?.Text));
    }

    [Fact]
    public void A_date_alone_below_the_sender_is_when_it_was_sent_where_nothing_else_says_it() =>
        Assert.Equal("2019-05-13T09:14", Layouts.HeaderOf("Fine.\n\n-----Original Message-----\nFrom: Kit Moss\n05/13/2019 09:14 AM\nTo: Bo Lund\nSubject: Keys\n\nWords.\n").Sent?.Value);

    [Fact]
    public void A_release_stamp_in_two_lines_is_no_title()
    {
        EmbeddedHeader header = Assert.Single(Segmenter.Shipped.CutPrint($"{Margin}RELEASE IN\n{Margin}FULL\n\nFrom: Ann Roe <ann@harbour.example>\nSent: Friday, May 3, 2019 9:14 AM\nTo: Bo Lund\n\nWords.\n").Headers);

        Assert.Null(header.Subject);
    }

    [Theory]
    [InlineData("Subject: Keys" + Margin + "B1\n\nWords.\n", "Keys")]
    [InlineData("Subject:                    Re: Keys of the shed and of the door\n" + Margin + "B1\n" + Margin + "1.4(B)\nBo Lund has sent these.\n", "Re: Keys of the shed and of the door")]
    [InlineData("Subject: Keys" + Margin + "Classified by Ann Roe on 05/03/2019\n\nWords.\n", "Keys")]
    [InlineData("Subject: Keys                   11-30-2015 — Class: SECRET —\n\nWords.\n", "Keys")]
    [InlineData("Subject: Keys\n         UNCLASSIFIED Harbour Department Case No. H-2019-00001 Doc No. H0000001 Date: 05/13/2019\n\nWords.\n", "Keys")]
    [InlineData("Subject: Keys\n\tof the shed\nImportance: High\n\nWords.\n", "Keys of the shed")]
    [InlineData("Subject: Keys\n  of the shed\n\nWords.\n", "Keys of the shed")]
    [InlineData("Subject: Keys\n  Dear Bo\n\nWords.\n", "Keys")]
    [InlineData("Subject: Keys\n  The keys are in the shed.\n\nWords.\n", "Keys")]
    [InlineData("Subject: Keys\n  The keys are in\n  the shed\n\nWords.\n", "Keys")]
    [InlineData("Subject: Keys of shed B6\n\nWords.\n", "Keys of shed B6")]
    [InlineData("Subject: Keys of the shed and of the door\nto the pier\nCc:         Tim Ash\n\nWords.\n", "Keys of the shed and of the door to the pier")]
    [InlineData("Subject: Keys of the shed, of the door, of the gate, of the crane and\nof the pier\nCc         Tim Ash\n\nWords.\n", "Keys of the shed, of the door, of the gate, of the crane and of the pier")]
    public void A_printed_subject_is_what_the_words_say(string subject, string expected)
    {
        EmbeddedHeader header = Layouts.HeaderOf($"Fine.\n\n-----Original Message-----\nFrom: Kit Moss\nSent: Friday, May 3, 2019 9:14 AM\nTo: Bo Lund\n{subject}");

        Assert.Equal(expected, header.Subject?.Text);
    }

    [Theory]
    [InlineData("From")]
    [InlineData("Sent")]
    [InlineData("To")]
    [InlineData("Subject")]
    [InlineData("From To")]
    [InlineData("From Subject")]
    [InlineData("Sent To")]
    [InlineData("Sent Subject")]
    [InlineData("To Subject")]
    public void Fields_whose_colon_was_lost_are_fields_of_a_block(string lost)
    {
        string block = "From: Roe, Ann\nSent: Friday, May 3, 2019 9:14 AM\nTo: Lund, Bo; Ferris, Jon\nSubject: Keys of the quay\n";
        foreach (string field in lost.Split(' '))
        {
            block = block.Replace(field + ":", field, StringComparison.Ordinal);
        }

        EmbeddedHeader header = Layouts.HeaderOf($"Fine.\n\n{block}\nWords.\n");
        Assert.Equal("Roe, Ann|Lund, Bo;Ferris, Jon|Keys of the quay|2019-05-03", $"{header.From?.Name}|{string.Join(';', header.To.Select(static to => to.Name))}|{header.Subject?.Text}|{header.Sent?.Value?[..10]}");
    }

    [Theory]
    [InlineData("From", ".")]
    [InlineData("From", ";")]
    [InlineData("Sent", ".")]
    [InlineData("Sent", ";")]
    [InlineData("To", ".")]
    [InlineData("To", ";")]
    [InlineData("To", "•")]
    [InlineData("Cc", ".")]
    [InlineData("Subject", ";")]
    public void Fields_whose_colon_became_another_sign_are_fields_of_a_block(string damaged, string sign)
    {
        foreach (string order in new[] { "From Sent To Cc Subject", "From To Cc Sent Subject", "From To Cc Subject Sent" })
        {
            foreach (string frame in new[] { "Fine.\n\n-----Original Message-----\n", "Fine.\n\n       Original Message\n", "Fine.\n\n> " })
            {
                string block = string.Join('\n', order.Split(' ').Select(field => field + (field == damaged ? sign : ":") + " " + ValueOf(field)));
                string body = frame + (block + "\n\nI met the crew.\n").Replace("\n", frame.EndsWith("> ", StringComparison.Ordinal) ? "\n> " : "\n", StringComparison.Ordinal);
                EmbeddedHeader header = Layouts.HeaderOf(body);
                string shown = $"{header.From?.Name}|{string.Join(';', header.To.Select(static to => to.Name))}|{string.Join(';', header.Cc.Select(static to => to.Name))}|{header.Subject?.Text}|{header.Sent?.Value?[..10]}";
                Assert.Equal("Roe, Ann|Bo Lund|Ferris, Jon|Keys of the quay|2019-05-03", shown);
            }
        }

        static string ValueOf(string field) => field switch { "From" => "Roe, Ann", "Sent" => "Friday, May 3, 2019 9:14 AM", "To" => "Bo Lund", "Cc" => "Ferris, Jon", _ => "Keys of the quay" };
    }

    [Fact]
    public void A_copy_that_was_wrapped_without_its_marks_stands_below_a_damaged_field()
    {
        string copies = "> Cc: Ash, Tim R <AshTR©quay.test>:, Sol, Ida 3 <Sol33(6.3quay.test>; Fell, Hurna\n<Fell1-1(aquay.test>: Stone, James B <Stone36@quay.test>\n";
        EmbeddedHeader header = Layouts.HeaderOf("Will do.\n\n       Original Message\n> From: Lund, Bo A <LundBAAAquay.test>\n> To. H\n" + copies + "> Sent: Fri May 03 07:33:50 2019\n> Subject: Rescue\n\n> I met the crew.\n");

        Assert.Equal("Lund, Bo A|H|2019-05-03|Rescue", $"{header.From?.Name}|{string.Join(';', header.To.Select(static to => to.Name))}|{header.Sent?.Value?[..10]}|{header.Subject?.Text}");
    }

    [Theory]
    [InlineData("From. Averil it is a mile.\nTo. Bo Lund we owe.\n")]
    [InlineData("From: here\nTo. Averil\nit is a mile.\n")]
    [InlineData("From - Averil\nTo - Bo\nSubject - the keys\n")]
    [InlineData("To. Averil\nSent. 3 May 2019\n")]
    [InlineData("From Averil to the quay\nit is a mile.\nTo: all\n")]
    [InlineData("To Bo Lund we owe the keys.\nSent by mail on 3 May 2019.\n")]
    [InlineData("From: here\nTo Averil it is a mile.\n")]
    public void Sentences_that_begin_as_a_field_does_are_none(string text) => Assert.Empty(Segmenter.Shipped.Cut("Fine.\n\n" + text + "\nWords.\n").Headers);
}
