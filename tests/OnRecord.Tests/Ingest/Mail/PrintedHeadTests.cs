using System.Text;
using OnRecord.Ingest;
using OnRecord.Ingest.Mail;
using OnRecord.Ingest.PlainText;
using Xunit;

namespace OnRecord.Tests.Ingest.Mail;

public sealed class PrintedHeadTests
{
    [Theory]
    [InlineData("From: Roe, Ann J <ajr@quay.example>\r\nSent: Friday, December 4, 2009 3:31 AM\r\nTo: Lund, Bo\r\nSubject: Pier\r\n\r\nBo,\r\n", true)]
    [InlineData("From: ann@quay.example\nSent: Friday, December 4, 2009 3:31 AM\nTo: bo@quay.example\n\nBo,\n", true)]
    [InlineData("From: Ann Roe\nDate: Friday, December 4, 2009 3:31 AM\nTo: Lund, Bo; Pane,\n  Cora\nSubject: Pier\n\nBo,\n", true)]
    [InlineData("From: ann@quay.example\nDate: Fri, 4 Dec 2009 03:31:00 -0500\nTo: bo@quay.example, cy@quay.example\nSubject: Pier\n\nBo,\n", false)]
    [InlineData("From: \"Roe, Ann\" <ann@quay.example>\nDate: Fri, 4 Dec 2009 03:31:00 -0500\nTo: Bo Lund <bo@quay.example>, Cy <cy@quay.example>\nSubject: Pier\n\nBo,\n", false)]
    [InlineData("From: Roe, Ann\nSent: Friday, December 4, 2009 3:31 AM\nTo: Lund, Bo\nMessage-ID: <1@quay.example>\n\nBo,\n", false)]
    [InlineData("From: Ann\nTo: Bo\nSubject: Pier\n\nBo,\n", false)]
    [InlineData("From: Ann\nSent: by post\nTo: Bo\nSubject: Pier\n\nBo,\n", false)]
    public void A_heading_that_Outlook_prints_is_no_header_of_mail(string text, bool isPrinted)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        IReader? reader = Readers.Choose(Probes.ProbeOf(bytes, "a.txt"));
        Assert.Equal(isPrinted ? typeof(PlainTextReader) : typeof(MessageReader), reader?.GetType());
        Assert.IsType<MessageReader>(Readers.Choose(Probes.ProbeOf(bytes, "1", "message/rfc822")));
    }
}
