using OnRecord.Language.Segments;
using Xunit;

namespace OnRecord.Tests.Language.Segments;

public sealed class EmbeddedHeaderTests
{
    [Theory]
    [InlineData("Friday, May 3, 2019 9:14 AM", "2019-05-03T09:14")]
    [InlineData("Friday, May 3, 2019 at 9:14:05 PM GMT-7", "2019-05-03T21:14:05-07:00")]
    [InlineData("Fri May 03 23:27:24 2019", "2019-05-03T23:27:24")]
    [InlineData("Fri, 3 May 2019 09:14:00 +0200", "2019-05-03T09:14:00+02:00")]
    [InlineData("05/03/2019 09:14 AM", "2019-05-03T09:14")]
    [InlineData("05/03/2019 09:14 AM PST", "2019-05-03T09:14-08:00")]
    [InlineData("28/10/2019 12:46", "2019-10-28T12:46")]
    [InlineData("03/10/2019 12:46", null)] // the order of day and month cannot be told
    [InlineData("03.10.2019 12:46", "2019-10-03T12:46")]
    [InlineData("2019-05-03 09:14", "2019-05-03T09:14")]
    [InlineData("3. toukokuuta 2019 klo 14.25.08 UTC+3", "2019-05-03T14:25:08+03:00")]
    [InlineData("mar., 3 sept. 2019 09:14", "2019-09-03T09:14")]
    [InlineData("2019年5月3日 下午9:14", "2019-05-03T21:14")]
    [InlineData("3 mai 2019", "2019-05-03")]
    [InlineData("12/30/1899", "1899-12-30")]
    [InlineData("31/02/2019 10:00", null)]
    [InlineData("yesterday", null)]
    public void A_date_has_a_value_as_far_as_it_tells(string sent, string? value)
    {
        EmbeddedHeader header = Layouts.HeaderOf($"From: Ann Roe <ann@harbour.example>\nSent: {sent}\nTo: Bo Lund\nSubject: Keys\n\nWords.\n");

        Assert.Equal(sent, header.Sent?.Text);
        Assert.Equal(value, header.Sent?.Value);
    }

    [Fact]
    public void Another_date_of_the_body_settles_the_order()
    {
        MessageSegments cut = Segmenter.Shipped.Cut("On 28/04/2019 10:02, Bo Lund wrote:\n> Fine.\n>\n> On 03/04/2019 09:14, Ann Roe wrote:\n>> Shall we?\n");

        Assert.Equal(["2019-04-28T10:02", "2019-04-03T09:14"], cut.Headers.Select(static header => header.Sent?.Value));
        Assert.Equal([-1, 0], cut.Headers.Select(static header => header.Parent));
    }

    [Theory]
    [InlineData("Roe, Ann; Lund, Bo", "Roe, Ann|;Lund, Bo|")]
    [InlineData("Roe, Ann", "Roe, Ann|")]
    [InlineData("Ann Roe, Bo Lund", "Ann Roe|;Bo Lund|")]
    [InlineData("Ann Roe <ann@harbour.example>, Bo Lund <bo@dock.example>; Tim Ash <tim@dock.example>: Di Quill", "Ann Roe|ann@harbour.example;Bo Lund|bo@dock.example;Tim Ash|tim@dock.example;Di Quill|")] // of a scan
    [InlineData("Ann Roe [mailto:ann@harbour.example]", "Ann Roe|ann@harbour.example")]
    [InlineData("'ann@harbour.example'", "|ann@harbour.example")]
    [InlineData("\"Roe, Ann\" <ann@harbour.example>, bo@dock.example", "Roe, Ann|ann@harbour.example;|bo@dock.example")]
    [InlineData("Ann Roe/Legal/Harbour@HARBOUR, Tim Ash/Docks/Harbour@HARBOUR", "Ann Roe|;Tim Ash|")]
    [InlineData("Ann Roe <ann@harbour.example<mailto:ann@harbour.example>>", "Ann Roe|ann@harbour.example")]
    [InlineData("Ann Roe (ann@harbour.example)", "Ann Roe|ann@harbour.example")]
    [InlineData("\"Ann Roe\" <ann@harbour.example>@HARBOUR [mailto:IMCEANOTES-+22Ann+20Roe+22+40HARBOUR@HARBOUR.example]", "Ann Roe|ann@harbour.example")]
    [InlineData("\"Ann Roe\" <ann@harbour.example>@HARBOUR << File: mailto:ann@harbour.example>@HARBOUR >>", "Ann Roe|ann@harbour.example")]
    [InlineData("ann.roe@harbour.example@DOCK [mailto:IMCEANOTES-ann+2Eroe+40harbour+2Eexample+40DOCK@DOCK.example]", "|ann.roe@harbour.example")]
    [InlineData("Roe Jr., Bo", "Roe Jr., Bo|")]
    [InlineData("<Ann Roe>", "Ann Roe|")]
    [InlineData("<Undisclosed-Recipient:;>", "")]
    [InlineData("<Undisclosed-Recipient:@mail.harbour.example;>", "")]
    [InlineData("Recipient List Suppressed:;", "")]
    [InlineData("Ann Roe/Docks/Harbour@HARBOUR (bcc: Bo Lund/Harbour, Tim Ash/Harbour)", "Ann Roe|")]
    [InlineData("(bcc: Bo Lund/Docks/Harbour)", "")]
    [InlineData("Ann Roe (Docks)", "Ann Roe (Docks)|")]
    [InlineData("Dock Office (w/Aides), Ann Roe/Harbour", "Dock Office (w/Aides)|;Ann Roe|")]
    [InlineData("HDC/Divers", "HDC/Divers|")] // a slash that is no path
    [InlineData("'Roe, Ann, Maj, HDC/OPS'; 'Tim O'Dale'", "Roe, Ann, Maj, HDC/OPS|;Tim O'Dale|")]
    [InlineData("ann@harbour.example  <<  File: mailto:ann@harbour.example  >>", "|ann@harbour.example")]
    [InlineData("ann@harbour.example (Ann Roe)", "Ann Roe|ann@harbour.example")]
    [InlineData("ann@harbour.example@DOCK, bo@dock.example @ DOCK_OFFICE, tim@dock.example@SMTP@dockGate", "|ann@harbour.example;|bo@dock.example;|tim@dock.example")]
    [InlineData("ann@harbour.example@DOCK OFFICE [mailto:IMCEANOTES-ann+40harbour+2Eexample+40DOCK+20OFFICE@DOCK.example]", "|ann@harbour.example")]
    [InlineData("<ann@harbour.example>@HARBOUR [mailto:IMCEANOTES-+3Cann+40harbour+2Eexample+3E+40HARBOUR@HARBOUR.example]", "|ann@harbour.example")]
    [InlineData("(Recipient list suppressed)", "")]
    [InlineData("crew:;@HARBOUR; Bo Lund", "Bo Lund|")]
    [InlineData("\"Ann Roe \\(E-mail\\)\" <ann@harbour.example>, \"\\\"Bo Lund\\\" \" <bo@dock.example>", "Ann Roe (E-mail)|ann@harbour.example;Bo Lund|bo@dock.example")]
    [InlineData("Ash, Tim; ',ann@harbour.example'", "Ash, Tim|;|ann@harbour.example")]
    [InlineData("\"'Ann Roe' (E-mail)\" <ann@harbour.example>", "Ann Roe (E-mail)|ann@harbour.example")]
    [InlineData("=?UTF-8?q?Ann=20R=C3=B8e?= <ann@harbour.example>", "Ann Røe|ann@harbour.example")]
    [InlineData("ann@harbour. example", "|ann@harbour.example")] // wrapped between two columns
    public void People_are_read_as_programs_print_them(string to, string people)
    {
        EmbeddedHeader header = Layouts.HeaderOf($"From: Kit Moss <kit@harbour.example>\nDate: 2019-05-03 09:14\nTo: {to}\nSubject: Keys\n\nWords.\n");

        Assert.Equal(people, string.Join(';', header.To.Select(static party => $"{party.Name}|{party.Address}")));
    }

    [Fact]
    public void Wrapped_values_are_joined_and_their_spans_lead_back()
    {
        const string Body = "> From: Kit Moss <kit@harbour.example>\n> Date: 2019-05-03 09:14\n> To: Ann Roe <ann@harbour.example>,\n>  Bo Lund\n>  <bo@dock.example>\n> Subject: Keys to the side door of the harbour office and to the old crane, and\n>  who has them\n>\n> Words.\n";
        EmbeddedHeader header = Layouts.HeaderOf(Body);

        Assert.Equal("Keys to the side door of the harbour office and to the old crane, and who has them", header.Subject?.Text);
        Assert.Equal("Bo Lund\n>  <bo@dock.example>", Body[header.To[1].Span.Start..header.To[1].Span.End]);
        Assert.Equal("bo@dock.example", header.To[1].Address);
        Assert.Equal("2019-05-03 09:14", Body[header.Sent!.Span.Start..header.Sent.Span.End]);
    }

    [Fact]
    public void The_sender_of_a_notes_header_may_carry_the_date()
    {
        EmbeddedHeader header = Layouts.HeaderOf("See below.\n\nFrom: Ann Roe@HARBOUR on 05/03/2019 09:14 AM\nTo: Bo Lund/Docks/Harbour@HARBOUR\ncc:\nSubject: Keys\n\nWords.\n");

        Assert.Equal("Ann Roe", header.From?.Name?.Replace("@HARBOUR", "", StringComparison.Ordinal));
        Assert.Equal("2019-05-03T09:14", header.Sent?.Value);
    }

    /// <summary>Headers of several programs: the text, then sender, recipients, copies, date and subject.</summary>
    public static TheoryData<string, string> Prints() => new()
    {
        {
            "Words.\n\n----- Forwarded by Bo Lund/Harbour on 08/01/2019 10:30 AM -----\n\n\n\tAnn Roe/Docks 08/01/2019 08:21 AM \t   To: Bo Lund/Harbour@Harbour, Tim Ash/Harbour  cc:   Subject: Keys\t\n\n\nWords of Ann.\n",
            "Ann Roe; Bo Lund, Tim Ash; ; 2019-08-01T08:21; Keys"
        },
        {
            "Words.\n----- Forwarded by Bo Lund/Harbour on 08/01/2019 10:30 AM -----\n\n\n\t\"Roe, Ann\" <ann@harbour.example> 08/01/2019 08:21 AM Please respond to \"Moss, Kit\" \t   To: Bo Lund <bo@dock.example>  cc: Tim Ash/Harbour, Kit Moss/Harbour  bcc:   Subject: Keys: who has them\t\n\n\nWords of Ann.\n",
            "Roe, Ann ann@harbour.example; Bo Lund bo@dock.example; Tim Ash, Kit Moss; 2019-08-01T08:21; Keys: who has them"
        },
        {
            "Words.\n\n\tAnn Roe@HARBOUR Sent by: Kit Moss@HARBOUR 08/01/2019 08:21 AM \t   To: Bo Lund/Harbour  cc:   Subject: Keys\t\n\nWords of Ann.\n",
            "Ann Roe; Bo Lund; ; 2019-08-01T08:21; Keys"
        },
        {
            "Thanks.\n\n\tFrom:  Ann Roe                           05/11/2019 09:45 AM\n\t\t\n\n\nTo:\tBo Lund\ncc:\t \n\nSubject:\tKeys\n\nWords.\n",
            "Ann Roe; Bo Lund; ; 2019-05-11T09:45; Keys"
        },
        {
            "---------------------- Forwarded by Bo Lund/Harbour on 08/01/2019 10:30 AM ---------------------------\n   \n\tHarbour Energy Office  From:  Dock News                           08/01/2019 08:21 AM\t\n\t\t\n\n\nTo:\tALL STAFF\ncc:\t \nSubject:\tKeys\n\nWords.\n",
            "Dock News; ALL STAFF; ; 2019-08-01T08:21; Keys"
        },
        {
            "---------------------- Forwarded by Bo Lund/Harbour on 12/07/2019 \n06:05 PM ---------------------------\n   \n\t\n\t\n\tFrom:  Harbour Benefits                           12/04/2019 08:07 PM\n\t\n\nSent by: Harbour Announcements\nTo: All Docks\ncc:  \n\nSubject: Lunch\n\nWords.\n",
            "Harbour Benefits; All Docks; ; 2019-12-04T20:07; Lunch"
        },
        {
            "Words.\n---------------------- Forwarded by Bo Lund/Harbour on 07/12/2019 10:12 AM ---------------------------\n\nAnn Roe\n\n07/12/2019 07:47 AM\n\nTo: Bo Lund/Harbour@Harbour, Tim Ash/Harbour@Harbour\ncc: Kit Moss/Harbour@Harbour \n\nSubject: Keys\n\nWords.\n",
            "Ann Roe; Bo Lund, Tim Ash; Kit Moss; 2019-07-12T07:47; Keys"
        },
        {
            "> ______________________________ Reply Separator _________________________________\n> Subject: Keys\n> Author:  \"Ann Roe\" <ann@harbour.example> at Internet\n> Date:    8/25/19 9:32 AM\n>\n> Words.\n",
            "Ann Roe ann@harbour.example; ; ; 2019-08-25T09:32; Keys"
        },
        {
            "Words.\n\nFrom: Ann Roe@HARBOUR on 05/03/2019 09:14 AM\nTo: Bo Lund/Docks/Harbour@HARBOUR, Tim Ash/Docks/Harbour@HARBOUR, Kit\nMoss/Docks/Harbour@HARBOUR\ncc: Ulla Brandt/Docks/Harbour@HARBOUR, Per Holm/Docks/Harbour@HARBOUR, Greg\nNaish/Docks/Harbour@HARBOUR, Vera Sund/Docks/Harbour \n\nSubject: Keys of the side door; CONFIDENTIAL, for the people of the dock \noffice only; and what was said of them by the people who came on Monday \nmorning\n\nWords.\n",
            "Ann Roe; Bo Lund, Tim Ash, Kit Moss; Ulla Brandt, Per Holm, Greg Naish, Vera Sund; 2019-05-03T09:14; Keys of the side door; CONFIDENTIAL, for the people of the dock"
        },
        {
            "THE DESK OF ANN ROE\n\nMemo \nTo:                  Board of Docks\nAdvisory Board of Docks\nCc:                Bo Lund, Tim Ash\nFrom:             Ann Roe\nDate:              July 25, 2019\nRe:                Keys\n \nWords.\n",
            "Ann Roe; Board of Docks Advisory Board of Docks; Bo Lund, Tim Ash; 2019-07-25; Keys"
        },
        {
            "---------------------- Forwarded by Bo Lund/Harbour on 08/18/2019 02:22 PM ---------------------------\n\n\nAnn Roe@HARBOUR\n08/14/2019 05:42 PM\nSent by: Kit Moss@HARBOUR\nTo: All Docks\ncc: Tim Ash/Harbour@Harbour\nSubject: Keys\n\nWords.\n",
            "Ann Roe; All Docks; Tim Ash; 2019-08-14T17:42; Keys"
        },
        {
            "Words.\n\nTo:       Friends of the Docks\n\nFrom:    Ann Roe\n\nDate:    May 9, 2019\n\nRe:       Keys\n\nWords.\n",
            "Ann Roe; Friends of the Docks; ; 2019-05-09; Keys"
        },
        {
            "> From: \"Ann Roe\" <ann@harbour.example>@HARBOUR\n>\n> [mailto:IMCEANOTES-+22Ann+20Roe+22+20+3Cann+40harbour+2Eexample+3E+40HARBOUR@H\n> ARBOUR.example]\n>\n>\n>    Sent:   Wednesday, May 30, 2019 7:50 PM\n>    To:     Lund, Bo\n>    Subject:  Keys\n>\n>    Words.\n",
            "Ann Roe ann@harbour.example; Lund, Bo; ; 2019-05-30T19:50; Keys"
        },
        {
            "Words.\n\n<news@harbour.example> on 03/18/2019 06:01:27 AM\nTo: <bo@dock.example>\ncc:  \n\nSubject: Free Trial Offer - Harbour Corporation News Alert: \nLUNDBO_HARBOUR_CORPORATION_NEWS 1 new story.\n\nWords.\n",
            "news@harbour.example; bo@dock.example; ; 2019-03-18T06:01:27; Free Trial Offer - Harbour Corporation News Alert: LUNDBO_HARBOUR_CORPORATION_NEWS 1 new story."
        },
        {
            "Words.\n---------------------- Forwarded by Bo Lund/Harbour on 08/15/2019 08:00 \nAM ---------------------------\n   \n\tHarbour Energy Office\n\t\n\tFrom:  Ann Roe                           08/14/2019 11:41 AM\n\tPhone No: 555 010-7751\n  555 010-2621 - Facsimile\n  HB1293\n\t\n\n\n\nTo: Dock Office\ncc: Tim Ash/Harbour@Harbour\nSubject: Keys\n\nWords.\n",
            "Ann Roe; Dock Office; Tim Ash; 2019-08-14T11:41; Keys"
        },
        {
            "Words.\n\n\tFrom:  Harbour General Announcement                           21/07/2019 \n15:22\n\t\n\nPlease respond to Kit Moss/Harbour\nTo: Dock London\ncc:  \n\nSubject: Keys\n\nWords.\n",
            "Harbour General Announcement; Dock London; ; 2019-07-21T15:22; Keys"
        },
        {
            "Words.\n---------------------- Forwarded by Kit Moss/Harbour on 04/17/2019 08:26 PM ---------------------------\n\n\nAnn Roe <ann@harbour.example>\nWednesday April 17, 2019 03:05 PM\nTo:   \"'bo@dock.example'\" <bo@dock.example>\ncc:\nSubject:  Keys\n\nWords.\n",
            "Ann Roe ann@harbour.example; bo@dock.example; ; 2019-04-17T15:05; Keys"
        },
        {
            "Words.\n\n\n\nann@harbour.example on 01/14/2019 04:25:00 PM\n\n\n\nSent by:  kit@harbour.example\n\n\nTo:   bo@dock.example\ncc:\nSubject:  Keys\n\nWords.\n",
            "ann@harbour.example; bo@dock.example; ; 2019-01-14T16:25:00; Keys"
        },
        {
            "Words.\n\n28/06/2019 11:31\nInternet\nann@harbour.example - 28/06/2019 11:31\n\n\nTo:   Bo Lund\n\ncc:   Tim Ash\n\nbcc:\n\n\nSubject:  Keys\n\n\nWords.\n",
            "ann@harbour.example; Bo Lund; Tim Ash; 2019-06-28T11:31; Keys"
        },
        {
            "Words.\n\n-----Original Message-----\nFrom:?? Ann Roe\nSent:?? Monday, May 13, 2019 9:22 AM\nTo:???? Bo Lund\nCc:???? Tim Ash\nSubject:??????? RE: Keys\n\nWords.\n",
            "Ann Roe; Bo Lund; Tim Ash; 2019-05-13T09:22; RE: Keys"
        },
        {
            "Words.\n\nFrom: \u0001; Ann Roe\nSent: \u0001;\u0001; Monday, May 13, 2019 9:22 AM\nTo:\u0001;\u0001;\u0001; bo@dock.example, tim@dock.example\ncc:\u0001;\u0001;\nSubject:\u0001;\u0001; Keys\n\nWords.\n",
            "Ann Roe; bo@dock.example, tim@dock.example; ; 2019-05-13T09:22; Keys"
        },
        {
            "Fine.\n\nAnn Roe@DOCKS\n05/13/2019 05:19 PM\nTo: Bo Lund/Harbour@HARBOUR\ncc:  \n\nSubject: Keys\n\nFrom:  Kit Moss\n\nKit Moss would like the keys.\n",
            "Ann Roe; Bo Lund; ; 2019-05-13T17:19; Keys"
        },
        {
            "Fine.\n\nTo: Bo Lund/Harbour@HARBOUR, Tim \nAsh/Harbour@HARBOUR\ncc: Kit Moss/Docks/Harbour@HARBOUR \n\nSubject: Keys\n\nWords.\n",
            "; Bo Lund, Tim Ash; Kit Moss; ; Keys"
        },
        {
            "Thanks, but no.\n\n\nSent by: Kit Moss@DOCKS\nTo: Bo Lund/Harbour@HARBOUR\ncc:  \n\nSubject: Keys\n\nWords.\n",
            "; Bo Lund; ; ; Keys"
        },
        {
            "Fine.\n\n-----Original Message-----\nFrom: Bo Lund\nSent: Monday, May 13, 2019 9:22 AM\nTo: Ann Roe\nSubject: RE: Keys\n\nHave a great 2019-2020 season of boats!\n\n\nTo: Bo Lund\nSubject: Keys\n\nWords.\n",
            "; Bo Lund; ; ; Keys"
        },
        {
            "Fine.\n\n> Words.\n>\n>\n>    -----Original Message-----\n>   From:   \"Ann Roe\" <ann@harbour.example>@DOCKS\n>\n[mailto:IMCEANOTES-+22Ann+20Roe+22+20+3Cann+40harbour+2Eexample+3E+40D\nOCKS@DOCKS.example]\n>\n>\n>   Sent:   Wednesday, May 15, 2019 8:10 PM\n>   To:     Bo Lund\n>   Subject:  Keys\n>\n>\n>   Bo,\n>   take them.\n",
            "Ann Roe ann@harbour.example; Bo Lund; ; 2019-05-15T20:10; Keys"
        },
        {
            "Words.\n\nDate:  05/13/2019  12:06 pm  (Monday)\nFrom:  ANN ROE\nTo:  HBR-A:\"Bo Lund at\nDOCK_OFFICE\"@HBR-A.DOCK;  Tim Ash;  Kit\nMoss\nCC:  Per Holm;  Vera Sund\nSubject:  Keys\n\nWords.\n",
            "ANN ROE; HBR-A:\"Bo Lund at DOCK_OFFICE\", Tim Ash, Kit Moss; Per Holm, Vera Sund; 2019-05-13T12:06; Keys"
        },
        {
            "Fine.\n\n----- Forwarded by Bo Lund/Harbour on 06/20/2019 12:58 PM \n-----\n|--------+----------------------->\n|        |          Ann.Roe@    |\n|        |          harbour.example |\n|        |                       |\n|        |          06/20/2019   |\n|        |          09:10 AM     |\n|        |          Please       |\n|        |          respond to   |\n|        |          Kit Moss     |\n|        |                       |\n|--------+----------------------->\n  >----------------------------------------------------------------------------|\n  |                                                                            |\n  |       To:     Bo Lund/Docks/Harbour@Harbour, Tim \nAsh/Docks               |\n  |       cc:                                                                  |\n  |       Subject:     Keys of \nthe shed                                      |\n  >----------------------------------------------------------------------------|\n\n\n\nBo\n\nWords.\n",
            "Ann.Roe@harbour.example; Bo Lund, Tim Ash; ; 2019-06-20T09:10; Keys of the shed"
        },
        {
            "Fine.\n\n>|--------+----------------------->\n>|        |          Ann.Roe@    |\n>|        |          dock.example |\n>|        |                       |\n>|        |          06/20/19     |\n>|        |          09:10 AM     |\n>|--------+----------------------->\n>  >----------------------------------------------------------------------------|\n>  |                                                                            |\n>  |       To:     Bo Lund/Docks/Harbour@Harbour                                |\n>  |       cc:     tim@dock.example                                             |\n>  |       Subject:     Keys                                                    |\n>  >----------------------------------------------------------------------------|\n>\n>Words.\n",
            "Ann.Roe@dock.example; Bo Lund; tim@dock.example; 2019-06-20T09:10; Keys"
        },
        {
            "Fine.\n\n>    > Words.\n>    >\n>    >     -----Original Message-----\n>    >    From:   Ann Roe <ann@harbour.example>@DOCKS\n>    >\n>    >\n>\n[mailto:IMCEANOTES-Ann+20Roe+20+3Cann+40harbour+2Eexample+3E\n>    +40DOCKS@DOCKS.example]\n>    >\n>    >\n>    >    Sent:   Wednesday, June 19, 2019 3:14 PM\n>    >    To:     Lund, Bo\n>    >    Subject:  Keys\n>    >\n>    >    Bo:\n",
            "Ann Roe ann@harbour.example; Lund, Bo; ; 2019-06-19T15:14; Keys"
        },
        {
            "Words.\n\nFrom: Ann Roe@HARBOUR on 05/03/2019 09:14 AM\nTo: Bo Lund/Docks/Harbour@HARBOUR\ncc:\n\nSubject: INQUIRY INTO THE KEYS OF THE HARBOUR SHED AND THE DOOR - PRIVATE & \nCONFIDENTIAL\n\nWords.\n",
            "Ann Roe; Bo Lund; ; 2019-05-03T09:14; INQUIRY INTO THE KEYS OF THE HARBOUR SHED AND THE DOOR - PRIVATE & CONFIDENTIAL"
        },
        {
            "Words.\n\n----- Original Message -----\nFrom: Ann Roe\nTo: Bo Lund\nSent: Monday, May 13, 2019 4:31 PM\nSubject: TENDER 98 FOR THE NEW CRANE OF THE INNER HARBOUR DOCKS\nDear Mr Lund\n\nWords.\n",
            "Ann Roe; Bo Lund; ; 2019-05-13T16:31; TENDER 98 FOR THE NEW CRANE OF THE INNER HARBOUR DOCKS"
        },
        {
            "Fine.\n\nann_roe@harbour.example wrote:\n\n> Words.\n",
            "ann_roe@harbour.example; ; ; ; "
        },
        {
            "Fine.\n\n--Original Message--\nFrom:\tann@harbour.example\nDate:\t09/21/19\nTo:\tbo@dock.example\nSubject:\tKeys\n\nWords.\n",
            "ann@harbour.example; bo@dock.example; ; 2019-09-21; Keys"
        },
        {
            "Thank you!\n____________________________________________________________ \n\nFrom:\tRoe, Ann\nTo:\tTeam Harbour\nSubject:\tKeys\n\nWords.\n",
            "Roe, Ann; Team Harbour; ; ; Keys"
        },
        {
            "Fine.\n\nAt 09:14 AM 05/13/2019 -0500, you wrote:\n>Words.\n",
            "; ; ; 2019-05-13T09:14-05:00; "
        },
    };

    [Theory]
    [MemberData(nameof(Prints))]
    public void Headers_are_read_as_programs_print_them(string body, string expected)
    {
        EmbeddedHeader header = Segmenter.Shipped.Cut(body).Headers[^1];

        Assert.Equal(expected, $"{Who(header.From)}; {string.Join(", ", header.To.Select(Who))}; {string.Join(", ", header.Cc.Select(Who))}; {header.Sent?.Value}; {header.Subject?.Text}");
    }

    [Theory]
    [InlineData("cc:\tKit Moss/Docks/Harbour@HARBOUR (bcc: Bo Lund/Harbour, Tim Ash/Harbour)", "Kit Moss", "Bo Lund, Tim Ash")]
    [InlineData("cc:  (bcc: Bo Lund/Docks/Harbour)", "", "Bo Lund")]
    [InlineData("cc: Kit Moss/Docks/Harbour@HARBOUR, Tim \nAsh/Docks/Harbour@HARBOUR (bcc: Bo Lund/Docks/Harbour)", "Kit Moss, Tim Ash", "Bo Lund")]
    [InlineData("cc: Kit Moss/Docks/Harbour@HARBOUR\nbcc: Bo Lund/Docks/Harbour@HARBOUR", "Kit Moss", "Bo Lund")]
    public void Blind_copies_are_no_open_ones(string copies, string cc, string bcc)
    {
        EmbeddedHeader header = Assert.Single(Segmenter.Shipped.Cut($"Words.\n---------------------- Forwarded by Bo Lund/Harbour on 04/17/2019 08:26 PM ---------------------------\n\n\nAnn Roe@HARBOUR on 04/16/2019 09:55:24 AM\nTo: Tim Moss/Harbour@HARBOUR\n{copies}\nSubject: Keys\n\nWords of Ann.\n").Headers);

        Assert.Equal((cc, bcc, "Keys"), (string.Join(", ", header.Cc.Select(Who)), string.Join(", ", header.Bcc.Select(Who)), header.Subject?.Text));
    }

    [Theory]
    [InlineData("Subject: Keys of the pier\nSteel Gate TX20 Second Set\n\nWords of Ann.\n", "Keys of the pier Steel Gate TX20 Second Set")]
    [InlineData("Subject: Keys of the pier\nand of the gate\nImportance: High\n\nWords of Ann.\n", "Keys of the pier and of the gate")]
    [InlineData("Subject: Keys of the pier\nTim Moss,\n\nWords of Ann.\n", "Keys of the pier")]
    [InlineData("Subject: Keys of the pier\nPlease bring them.\n\nWords of Ann.\n", "Keys of the pier")]
    [InlineData("Subject: Keys of the pier\nThanks\n\nWords of Ann.\n", "Keys of the pier")]
    [InlineData("Subject: Keys of the pier\n\nSteel Gate TX20 Second Set\n\nWords of Ann.\n", "Keys of the pier")]
    public void A_subject_written_in_two_lines_is_one(string subject, string expected)
    {
        EmbeddedHeader header = Assert.Single(Segmenter.Shipped.Cut($"Words.\n---------------------- Forwarded by Bo Lund/Harbour on 04/17/2019 08:26 PM ---------------------------\n\n\nAnn Roe@HARBOUR on 04/16/2019 09:55:24 AM\nTo: Tim Moss/Harbour@HARBOUR\ncc: Bo Lund/Harbour@HARBOUR\n{subject}").Headers);

        Assert.Equal(expected, header.Subject?.Text);
    }

    /// <summary>When the message was sent, a header in its body, and the date that this has.</summary>
    [Theory]
    [InlineData("2019-04-10T08:02:00+01:00", "Ann Roe\n09/04/2019 19:17\nTo: Bo Lund/Harbour@HARBOUR\ncc:\n\nSubject: Keys", "2019-04-09T19:17")] // September is later
    [InlineData("2019-06-02T17:09:00+01:00", "-------- Forwarded by Kit Moss/Harbour on 02/06/2019 17:09 --------\n\nAnn Roe\n02/06/2019 15:49\nTo: Kit Moss/Harbour@HARBOUR\ncc:\n\nSubject: Keys", "2019-06-02T15:49")]
    [InlineData("2019-12-20T08:00:00Z", "-------- Forwarded by Kit Moss/Harbour on 20/12/2019 07:40 --------\n\nAnn Roe\n07/03/2019 04:38\nTo: Kit Moss/Harbour@HARBOUR\ncc:\n\nSubject: Keys", "2019-03-07T04:38")] // printed with the divider
    [InlineData("2019-06-05T08:00:00Z", "On 04/06/2019 09:14, Ann Roe wrote:\n> Words.", "2019-06-04T09:14")] // a day before, and not in April
    [InlineData("2019-12-20T08:00:00Z", "Ann Roe\n03/04/2019 09:14\nTo: Bo Lund/Harbour@HARBOUR\ncc:\n\nSubject: Keys", null)] // both long before
    [InlineData("1979-12-31T16:00:00Z", "Ann Roe\n03/04/2019 09:14\nTo: Bo Lund/Harbour@HARBOUR\ncc:\n\nSubject: Keys", null)] // both later than a clock that was never set
    [InlineData(null, "-----Original Message-----\nFrom: Ann Roe\nSent: Wed 12/06/2019 09:14\nTo: Bo Lund\nSubject: Keys", "2019-06-12T09:14")]
    public void What_stands_around_a_date_tells_its_order(string? sent, string header, string? value)
    {
        MessageSegments cut = Segmenter.Shipped.Cut($"Fine.\n\n{header}\n\nWords.\n", "Re: Keys", sent);

        Assert.Equal(value, Assert.Single(cut.Headers).Sent?.Value);
    }

    [Fact]
    public void A_list_of_a_hundred_recipients_is_read_to_its_end()
    {
        string[] people = [.. Enumerable.Range(0, 400).Select(static n => $"Person{(char)('A' + (n % 26))} Number{(char)('A' + (n / 26))}")];
        var list = new System.Text.StringBuilder();
        int width = 4;
        foreach (string word in string.Join("; ", people).Split(' '))
        {
            list.Append(width + word.Length > 70 ? "\n" : " ").Append(word);
            width = width + word.Length > 70 ? word.Length : width + 1 + word.Length;
        }

        EmbeddedHeader header = Layouts.HeaderOf($"Fine.\n\n-----Original Message-----\nFrom: Ann Roe [mailto:ann@harbour.example]\nSent: Monday, July 30, 2019 10:55 AM\nTo:{list}\nSubject: Keys\n\nWords.\n");

        Assert.Equal(people, header.To.Select(static party => party.Name));
        Assert.Equal("Keys", header.Subject?.Text);
    }

    private static string Who(EmbeddedParty? party) => string.Join(' ', new[] { party?.Name, party?.Address }.OfType<string>());
}
