using OnRecord.Ingest.Pdf;
using OnRecord.Language.Segments;
using OnRecord.Record.Recovered;
using OnRecord.Tests.Ingest;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace OnRecord.Tests.Record.Recovered;

/// <summary>
/// Mail as programs print it, drawn on pages of PDF and read from there. A tab goes to the next column, a form feed to the next page; each header is expected as
/// sender, recipients, copies, date, subject.
/// </summary>
public sealed class PrintedMailTests
{
    private static readonly double[] Columns = [50, 160, 330];

    public static TheoryData<string, string, string> Prints() => new()
    {
        {
            "Outlook, labels in a column",
            "Ann Roe\n\nFrom:\tAnn Roe <ann@harbour.example>\nSent:\tFriday, May 3, 2019 9:14 AM\nTo:\tBo Lund; Tim Ash\nCc:\tKit Moss\nSubject:\tKeys of the shed\nAttachments:\tlist.pdf\n\nBo,\n\nthe keys are with the guard.\n\nAnn",
            "Ann Roe ann@harbour.example; Bo Lund, Tim Ash; Kit Moss; 2019-05-03T09:14; Keys of the shed"
        },
        {
            "Outlook, long values wrapped below themselves",
            "Ann Roe\n\nFrom:\tAnn Roe <ann@harbour.example>\nSent:\tFriday, May 3, 2019 9:14 AM\nTo:\tBo Lund; Tim Ash; Per Holm; Vera Sund; Ulla Brandt; Greg\n\tNaish; Kit Moss\nCc:\tdocks@harbour.example; night-watch@harbour.example;\n\toffice@harbour.example\nSubject:\tKeys of the shed and who may have them while the guard is\n\taway on the coast\n\nBo,\n\nthe keys are with the guard.",
            "Ann Roe ann@harbour.example; Bo Lund, Tim Ash, Per Holm, Vera Sund, Ulla Brandt, Greg Naish, Kit Moss; docks@harbour.example, night-watch@harbour.example, office@harbour.example; 2019-05-03T09:14; Keys of the shed and who may have them while the guard is away on the coast"
        },
        {
            "Outlook, a chain",
            "From: Bo Lund <bo@dock.example>\nSent: Friday, May 3, 2019 11:02 AM\nTo: Ann Roe\nSubject: RE: Keys of the shed\n\nThank you.\n\nFrom: Ann Roe <ann@harbour.example>\nSent: Friday, May 3, 2019 9:14 AM\nTo: Bo Lund <bo@dock.example>\nCc: Kit Moss <kit@harbour.example>\nSubject: Keys of the shed\n\nThe keys are with the guard.",
            "Bo Lund bo@dock.example; Ann Roe; ; 2019-05-03T11:02; RE: Keys of the shed|Ann Roe ann@harbour.example; Bo Lund bo@dock.example; Kit Moss kit@harbour.example; 2019-05-03T09:14; Keys of the shed"
        },
        {
            "Outlook, recipients broken by the end of a page",
            "From:\tAnn Roe <ann@harbour.example>\nSent:\tFriday, May 3, 2019 9:14 AM\nTo:\tBo Lund; Tim Ash; Per Holm; Vera Sund; Ulla Brandt;\n\n\t\tPage 1 of 2\f\tGreg Naish; Kit Moss\nSubject:\tKeys of the shed\n\nThe keys are with the guard.\n\n\t\tPage 2 of 2",
            "Ann Roe ann@harbour.example; Bo Lund, Tim Ash, Per Holm, Vera Sund, Ulla Brandt, Greg Naish, Kit Moss; ; 2019-05-03T09:14; Keys of the shed"
        },
        {
            "Outlook, fields broken by the end of a page",
            "Thank you.\n\nFrom: Ann Roe <ann@harbour.example>\nSent: Friday, May 3, 2019 9:14 AM\n\n\t\tPage 2 of 3\fTo: Bo Lund <bo@dock.example>\nSubject: Keys of the shed\n\nThe keys are with the guard.",
            "Ann Roe ann@harbour.example; Bo Lund bo@dock.example; ; 2019-05-03T09:14; Keys of the shed"
        },
        {
            "Gmail",
            "Harbour Mail\t\tBo Lund <bo@dock.example>\n\nKeys of the shed\n1 message\n\nAnn Roe <ann@harbour.example>\t\tFri, May 3, 2019 at 9:14 AM\nTo: Bo Lund <bo@dock.example>, Tim Ash <tim@dock.example>\nCc: Kit Moss <kit@harbour.example>\n\nThe keys are with the guard.",
            "Ann Roe ann@harbour.example; Bo Lund bo@dock.example, Tim Ash tim@dock.example; Kit Moss kit@harbour.example; 2019-05-03T09:14; Keys of the shed"
        },
        {
            "Gmail, two messages",
            "Harbour Mail\t\tBo Lund <bo@dock.example>\n\nKeys of the shed\n2 messages\n\nAnn Roe <ann@harbour.example>\t\tFri, May 3, 2019 at 9:14 AM\nTo: Bo Lund <bo@dock.example>\n\nThe keys are with the guard.\n\nBo Lund <bo@dock.example>\t\tFri, May 3, 2019 at 11:02 AM\nTo: Ann Roe <ann@harbour.example>\n\nThank you.\n[Quoted text hidden]",
            "Ann Roe ann@harbour.example; Bo Lund bo@dock.example; ; 2019-05-03T09:14; Keys of the shed|Bo Lund bo@dock.example; Ann Roe ann@harbour.example; ; 2019-05-03T11:02; Keys of the shed"
        },
        {
            "Apple Mail",
            "From: Ann Roe ann@harbour.example\nSubject: Keys of the shed\nDate: May 3, 2019 at 9:14:05 AM PDT\nTo: Bo Lund bo@dock.example, Tim Ash tim@dock.example\nCc: Kit Moss kit@harbour.example\n\nThe keys are with the guard.",
            "Ann Roe ann@harbour.example; Bo Lund bo@dock.example, Tim Ash tim@dock.example; Kit Moss kit@harbour.example; 2019-05-03T09:14:05-07:00; Keys of the shed"
        },
        {
            "Thunderbird",
            "Subject: Keys of the shed\nFrom: Ann Roe <ann@harbour.example>\nDate: 5/3/19, 9:14 AM\nTo: Bo Lund <bo@dock.example>\nCC: Kit Moss <kit@harbour.example>\n\nThe keys are with the guard.",
            "Ann Roe ann@harbour.example; Bo Lund bo@dock.example; Kit Moss kit@harbour.example; 2019-05-03T09:14; Keys of the shed"
        },
        {
            "Yahoo",
            "Keys of the shed\n\nFrom: Ann Roe (ann@harbour.example)\nTo: bo@dock.example; tim@dock.example\nCc: kit@harbour.example\nDate: Friday, May 3, 2019, 09:14 AM PDT\n\nThe keys are with the guard.",
            "Ann Roe ann@harbour.example; bo@dock.example, tim@dock.example; kit@harbour.example; 2019-05-03T09:14-07:00; Keys of the shed"
        },
        {
            "Outlook on the web",
            "Keys of the shed\n\nAnn Roe <ann@harbour.example>\nFri 5/3/2019 9:14 AM\nTo: Bo Lund <bo@dock.example>; Tim Ash <tim@dock.example>\nCc: Kit Moss <kit@harbour.example>\n\nThe keys are with the guard.",
            "Ann Roe ann@harbour.example; Bo Lund bo@dock.example, Tim Ash tim@dock.example; Kit Moss kit@harbour.example; 2019-05-03T09:14; Keys of the shed"
        },
        {
            "Lotus Notes",
            "Ann Roe/Docks/Harbour\n05/03/2019 09:14 AM\n\nTo:\tBo Lund/Docks/Harbour@Harbour\ncc:\tKit Moss/Harbour@Harbour\nSubject:\tKeys of the shed\n\nThe keys are with the guard.\n\nFrom: Bo Lund/Docks/Harbour\nTo: Ann Roe/Docks/Harbour@Harbour\nDate: 05/02/2019 08:02 AM\nSubject: Keys\n\nWhere are the keys?",
            "Ann Roe; Bo Lund; Kit Moss; 2019-05-03T09:14; Keys of the shed|Bo Lund; Ann Roe; ; 2019-05-02T08:02; Keys"
        },
        {
            "GroupWise",
            "From:\tAnn Roe\nTo:\tBo Lund; Tim Ash\nDate:\t5/3/2019 9:14 AM\nSubject:\tKeys of the shed\nCC:\tKit Moss\n\nThe keys are with the guard.",
            "Ann Roe; Bo Lund, Tim Ash; Kit Moss; 2019-05-03T09:14; Keys of the shed"
        },
        {
            "German Outlook",
            "Von:\tAnn Roe <ann@hafen.example>\nGesendet:\tFreitag, 3. Mai 2019 09:14\nAn:\tBo Lund; Tim Ash\nCc:\tKit Moss\nBetreff:\tDie Schluessel des Schuppens\n\nBo, die Schluessel hat die Wache.",
            "Ann Roe ann@hafen.example; Bo Lund, Tim Ash; Kit Moss; 2019-05-03T09:14; Die Schluessel des Schuppens"
        },
        {
            "An attribution that is wrapped and has a page between it and the words",
            "From: Bo Lund <bo@dock.example>\nDate: Friday, May 3, 2019 at 11:02 AM\nTo: Ann Roe <ann@harbour.example>\nSubject: Re: Keys of the shed\n\nThank you.\n\nOn Fri, May 3, 2019 at 9:14 AM Ann Roe\n<ann@harbour.example> wrote:\n\n\t\tPage 1 of 2\fThe keys are with the guard.",
            "Bo Lund bo@dock.example; Ann Roe ann@harbour.example; ; 2019-05-03T11:02; Re: Keys of the shed|Ann Roe ann@harbour.example; ; ; 2019-05-03T09:14; "
        },
        {
            "Stamps of a release around the header",
            "HARBOUR-000123\nRELEASE IN PART B6\n\nFrom:\tAnn Roe <ann@harbour.example>\nSent:\tFriday, May 3, 2019 9:14 AM\nTo:\tBo Lund\nSubject:\tKeys of the shed\n\nThe keys are with the guard.\n\nUNCLASSIFIED Case No. F-2019-01234 Doc No. C01234567 Date: 05/03/2021",
            "Ann Roe ann@harbour.example; Bo Lund; ; 2019-05-03T09:14; Keys of the shed"
        },
        {
            "Names without addresses and a meeting's label between",
            "From:\tRoe, Ann\nSent:\tFriday, May 03, 2019 9:14 AM\nTo:\tLund, Bo; Ash, Tim (Docks)\nCc:\tMoss, Kit\nSubject:\tFW: Keys of the shed\nImportance:\tHigh\n\nThe keys are with the guard.",
            "Roe, Ann; Lund, Bo, Ash, Tim (Docks); Moss, Kit; 2019-05-03T09:14; FW: Keys of the shed"
        },
        {
            "Addresses wrapped at any place",
            "From: Ann Roe [mailto:ann@harbour.example]\nSent: Friday, May 03, 2019 9:14 AM\nTo: Bo Lund <bo@dock.example>; Tim Ash <tim@dock.example>; Per Holm\n<per@dock.example>; Vera Sund <vera@harbour.example>; Ulla Brandt\n<ulla@harbour.example>\nCc: Kit Moss <kit@harbour.example>; night-watch-of-the-outer-harbour-and-\ndocks@harbour.example\nSubject: Keys of the shed\n\nThe keys are with the guard.",
            "Ann Roe ann@harbour.example; Bo Lund bo@dock.example, Tim Ash tim@dock.example, Per Holm per@dock.example, Vera Sund vera@harbour.example, Ulla Brandt ulla@harbour.example; Kit Moss kit@harbour.example, night-watch-of-the-outer-harbour-and-docks@harbour.example; 2019-05-03T09:14; Keys of the shed"
        },
    };

    [Theory]
    [MemberData(nameof(Prints))]
    public void Printed_headers_are_read_as_programs_lay_them_out(string program, string pages, string expected)
    {
        string text = TextOf(pages);
        MessageSegments cut = Segmenter.Shipped.CutPrint(text);

        Assert.True(PrintedHeaders.Any(cut.Headers), $"{program}: {text}");
        Assert.Equal(expected, string.Join('|', cut.Headers.Select(Row)));
    }

    private static string Row(EmbeddedHeader header) =>
        $"{Who(header.From)}; {string.Join(", ", header.To.Select(Who))}; {string.Join(", ", header.Cc.Select(Who))}; {header.Sent?.Value}; {header.Subject?.Text}";

    private static string Who(EmbeddedParty? party) => string.Join(' ', new[] { party?.Name, party?.Address }.OfType<string>());

    private static string TextOf(string pages)
    {
        var builder = new PdfDocumentBuilder();
        PdfDocumentBuilder.AddedFont font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (string lines in pages.Split('\f'))
        {
            PdfPageBuilder page = builder.AddPage(PageSize.A4);
            double down = 780;
            foreach (string line in lines.Split('\n'))
            {
                string[] cells = line.Split('\t');
                for (int i = 0; i < cells.Length; i++)
                {
                    if (cells[i].Length > 0)
                    {
                        page.AddText(cells[i], 10, new PdfPoint(Columns[i], down), font);
                    }
                }

                down -= 14;
            }
        }

        using ReaderRun run = ReaderRun.Of(new PdfReader(), builder.Build(), "print.pdf");
        return run.Text;
    }
}
