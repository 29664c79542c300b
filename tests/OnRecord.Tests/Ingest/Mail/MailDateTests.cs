using OnRecord.Ingest.Mail;
using Xunit;

namespace OnRecord.Tests.Ingest.Mail;

public sealed class MailDateTests
{
    [Theory]
    [InlineData("Sat, 24 Feb 2018 18:05:00 -0800", "2018-02-24T18:05:00-08:00")]
    [InlineData("24 Feb 2018 18:05 +0530", "2018-02-24T18:05:00+05:30")]
    [InlineData("Sat, 24 Feb 2018 18:05:00 -0800 (PST)", "2018-02-24T18:05:00-08:00")]
    [InlineData("Sat, 24 Feb 2018 18:05:00 (Pacific Standard Time) -0800", "2018-02-24T18:05:00-08:00")]
    [InlineData("Sat, 24 Feb 2018 18:05:00 EST", "2018-02-24T18:05:00-05:00")]
    [InlineData("Sat, 24 Feb 2018 18:05:00 GMT+0200", "2018-02-24T18:05:00+02:00")]
    [InlineData("Sat, 24 Feb 2018 18:05:00 -0000", "2018-02-24T18:05:00+00:00")] // RFC 5322 3.3: UTC, zone not told
    [InlineData("Sat, 24 Feb 2018 18:05:00", "2018-02-24T18:05:00")] // no zone: local, never UTC
    [InlineData("Sat, 24 Feb 2018 18:05:00 XYZ", "2018-02-24T18:05:00")]
    [InlineData("Sat, 24 Feb 2018 18:05:00 +9900", "2018-02-24T18:05:00")] // no such offset
    [InlineData("Sat, 24 Feb 2018 18:05:00 +1400", "2018-02-24T18:05:00+14:00")]
    [InlineData("Sat, 24 Feb 2018 18:05:00 -1417", "2018-02-24T18:05:00")]
    [InlineData("Fri, 21 Nov 97 09:55:06 -0600", "1997-11-21T09:55:06-06:00")] // RFC 5322 4.3
    [InlineData("21-Nov-97 09:55:06 PST", "1997-11-21T09:55:06-08:00")]
    [InlineData("Mon, 3 Jan 49 09:55:06 Z", "2049-01-03T09:55:06+00:00")]
    [InlineData("Mon, 3 Jan 103 09:55:06 Z", "2003-01-03T09:55:06+00:00")]
    [InlineData("Sat Feb 24 18:05:00 2018", "2018-02-24T18:05:00")]
    [InlineData("Sat Feb 24 18:05:00 PST 2018", "2018-02-24T18:05:00-08:00")]
    [InlineData("2018-02-24T18:05:00.123-08:00", "2018-02-24T18:05:00-08:00")]
    [InlineData("2018-02-24 18:05:00 +0100", "2018-02-24T18:05:00+01:00")]
    [InlineData("24 February 2018 6:05:07 PM -0800", "2018-02-24T18:05:07-08:00")]
    [InlineData("24 Feb 2018 12:05:07 AM", "2018-02-24T00:05:07")]
    [InlineData("Sat, 31 Dec 2016 23:59:60 +0000", "2016-12-31T23:59:59+00:00")] // a leap second
    public void Dates_are_read_with_the_senders_offset(string value, string expected) => Assert.Equal(expected, MailDate.Read(value));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("Sat, 30 Feb 2018 18:05:00 -0800")]
    [InlineData("Sat, 24 Feb 2018 25:05:00 -0800")]
    [InlineData("Sat, 24 Feb 2018")] // no time of day: the second would be invented
    [InlineData("1/2/2006 10:00")] // January or February
    [InlineData("24 Feb 99999999999999999999 10:00")]
    [InlineData("24 Feb 2018 10:99")]
    public void What_is_no_date_is_null(string value) => Assert.Null(MailDate.Read(value));
}
