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
    [InlineData("Ann Roe [mailto:ann@harbour.example]", "Ann Roe|ann@harbour.example")]
    [InlineData("'ann@harbour.example'", "|ann@harbour.example")]
    [InlineData("\"Roe, Ann\" <ann@harbour.example>, bo@dock.example", "Roe, Ann|ann@harbour.example;|bo@dock.example")]
    [InlineData("Ann Roe/Legal/Harbour@HARBOUR, Tim Ash/Docks/Harbour@HARBOUR", "Ann Roe|;Tim Ash|")]
    [InlineData("Ann Roe <ann@harbour.example<mailto:ann@harbour.example>>", "Ann Roe|ann@harbour.example")]
    [InlineData("Ann Roe (ann@harbour.example)", "Ann Roe|ann@harbour.example")]
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
}
