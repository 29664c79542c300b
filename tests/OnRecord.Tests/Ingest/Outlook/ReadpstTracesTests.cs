using System.Text;
using CsCheck;
using OnRecord.Ingest.Outlook;
using Xunit;

namespace OnRecord.Tests.Ingest.Outlook;

public sealed class ReadpstTracesTests
{
    private const string Written = """
        Subject: Lanterns
        MIME-Version: 1.0
        Content-Type: multipart/mixed;
        	boundary="--boundary-LibPST-iamunique-77_-_-"


        ----boundary-LibPST-iamunique-77_-_-
        Content-Type: multipart/alternative;
        	boundary="alt---boundary-LibPST-iamunique-77_-_-"

        --alt---boundary-LibPST-iamunique-77_-_-
        Content-Type: text/plain; charset="utf-8"

        DTSTAMP:20180305T093000Z
        ----boundary-LibPST-iamunique-5_-_-
        	boundary="--boundary-LibPST-iamunique-6_-_-"
        He wrote: boundary-LibPST-iamunique-77_-_- and i1234.ics
        --alt---boundary-LibPST-iamunique-77_-_---

        ----boundary-LibPST-iamunique-77_-_-
        Content-Type: text/calendar; charset="utf-8"; name="i1234.ics"
        Content-Disposition: attachment; filename="i1234.ics"

        BEGIN:VEVENT
        DTSTAMP:20261126T204928Z
        DESCRIPTION:DTSTAMP:20261126T204928Z
        DTSTAMP:soon

        ----boundary-LibPST-iamunique-77_-_-
        Content-Type: message/rfc822

        >From "ann@harbour.example" Mon Mar  5 09:30:00 2018
        Content-Type: multipart/report; report-type=delivery-status;
        	boundary="--boundary-LibPST-iamunique-9_-_-"

        ----boundary-LibPST-iamunique-9_-_-
        Content-Type: text/plain; charset="utf-8"

        DTSTAMP:20180305T093000Z
        ----boundary-LibPST-iamunique-9_-_---

        ----boundary-LibPST-iamunique-77_-_---

        """;

    [Fact]
    public void Only_what_the_program_writes_of_its_own_run_is_settled()
    {
        string kept = Written.Replace("--boundary-LibPST-iamunique-77", "--boundary-LibPST-iamunique-1", StringComparison.Ordinal)
            .Replace("--boundary-LibPST-iamunique-9", "--boundary-LibPST-iamunique-2", StringComparison.Ordinal)
            .Replace("\nDTSTAMP:20261126T204928Z", "\nDTSTAMP:19700101T000000Z", StringComparison.Ordinal)
            .Replace("=\"i1234.ics\"", "=\"i1.ics\"", StringComparison.Ordinal);
        Assert.Equal(kept, Settled(Written, "1.eml"));
        Assert.Equal(Written, Settled(Written, "1.vcf"));
    }

    [Theory]
    [InlineData("1.ics", "BEGIN:VEVENT\nDTSTAMP:20261126T204928Z\nDTSTART:20100101T080000Z\n", "BEGIN:VEVENT\nDTSTAMP:19700101T000000Z\nDTSTART:20100101T080000Z\n")]
    [InlineData("1.ics", "DTSTAMP:20261126T204928Z", "DTSTAMP:19700101T000000Z")]
    [InlineData("1.ics", "DTSTAMP:\nDTSTAMP:2026\nDTSTAMP:20261126T204928Zulu\n DTSTAMP:20261126T204928Z\n", null)]
    [InlineData("1.ics", "Content-Type: multipart/mixed;\n\tboundary=\"--boundary-LibPST-iamunique-77_-_-\"\n", null)]
    [InlineData("1.eml", "Subject: DTSTAMP\nDTSTAMP:20261126T204928Z\n\nDTSTAMP:20261126T204928Z\n", null)]
    [InlineData("1.eml", "X-Note: a\n\tboundary=\"--boundary-LibPST-iamunique-77_-_-\"\n\n----boundary-LibPST-iamunique-77_-_-\n", null)]
    [InlineData("1.eml", "Content-Type: text/calendar; charset=\"utf-8\"; name=\"i7.ics\"\nContent-Disposition: attachment; filename=\"i8.ics\"\n", "Content-Type: text/calendar; charset=\"utf-8\"; name=\"i1.ics\"\nContent-Disposition: attachment; filename=\"i8.ics\"\n")]
    [InlineData("1.eml", "", null)]
    public void Lines_that_only_look_like_it_stay(string name, string written, string? kept) => Assert.Equal(kept ?? written, Settled(written, name));

    [Fact]
    public void Wherever_a_line_stands_in_a_long_file_it_is_found() => Gen.Int[65_000, 66_200].Sample(
        static length =>
        {
            string before = "Subject: " + new string('x', length);
            string Mail(int number) => $"{before}\nContent-Type: multipart/mixed;\n\tboundary=\"--boundary-LibPST-iamunique-{number}_-_-\"\n\n{before}\n----boundary-LibPST-iamunique-{number}_-_-\n\n{before}";
            Assert.Equal(Mail(1), Settled(Mail(123456789), "1.eml"));
            string inLine = $"{before}DTSTAMP:20261126T204928Z\n";
            Assert.Equal(inLine, Settled(inLine, "1.ics"));
        },
        iter: 100);

    [Fact]
    public void Boundaries_without_end_are_remembered_up_to_a_bound()
    {
        var written = new StringBuilder();
        for (int number = 1; number <= ReadpstLines.MostBoundaries + 1; number++)
        {
            written.Append("Content-Type: multipart/mixed;\n\tboundary=\"--boundary-LibPST-iamunique-9").Append(number.ToString("D6", System.Globalization.CultureInfo.InvariantCulture)).Append("_-_-\"\n");
        }

        string[] kept = Settled(written.ToString(), "1.eml").Split('\n');
        Assert.Equal("\tboundary=\"--boundary-LibPST-iamunique-20000_-_-\"", kept[^4]);
        Assert.Equal("\tboundary=\"--boundary-LibPST-iamunique-9020001_-_-\"", kept[^2]);
    }

    private static string Settled(string written, string name)
    {
        var to = new MemoryStream();
        ReadpstTraces.Remove(new MemoryStream(Encoding.UTF8.GetBytes(written)), to, name, CancellationToken.None);
        return Encoding.UTF8.GetString(to.ToArray());
    }
}
