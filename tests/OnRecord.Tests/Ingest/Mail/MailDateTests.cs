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
    [InlineData("Friday, December 4, 2009 3:31 AM", "2009-12-04T03:31:00")]
    [InlineData("December 4, 2009", "2009-12-04")] // no time of day: none is invented
    [InlineData("Sat, 24 Feb 2018", "2018-02-24")]
    [InlineData("12/04/2009 03:31 AM", "2009-12-04T03:31:00")] // AM and PM are written where the month comes first
    [InlineData("Sat 12/04/2014 15:31", "2014-04-12T15:31:00")] // the weekday tells
    [InlineData("Sat 12/04/2014 3:31 PM", "2014-04-12T15:31:00")]
    [InlineData("Tue 04/12/2009 3:31 PM", "2009-04-12T15:31:00")] // the weekday fits neither
    [InlineData("24/02/2018 18:05 +0100", "2018-02-24T18:05:00+01:00")]
    [InlineData("02/24/2018 18:05", "2018-02-24T18:05:00")]
    [InlineData("04/04/2018 18:05", "2018-04-04T18:05:00")]
    [InlineData("4.12.2009 15:31", "2009-12-04T15:31:00")]
    [InlineData("Do, 07 Mai 2020 10:00:00 +0200", "2020-05-07T10:00:00+02:00")]
    [InlineData("Mi., 4. März 2020 10:00", "2020-03-04T10:00:00")]
    [InlineData("mar., 5 mai 2020 10:00", "2020-05-05T10:00:00")] // mardi is no March
    [InlineData("mar, 05 may 2020", "2020-05-05")]
    [InlineData("24 dic. 2019 08:15", "2019-12-24T08:15:00")]
    public void Dates_are_read_with_the_senders_offset(string value, string expected) => Assert.Equal(expected, MailDate.Read(value));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("Sat, 30 Feb 2018 18:05:00 -0800")]
    [InlineData("Sat, 24 Feb 2018 25:05:00 -0800")]
    [InlineData("4 Dec 2009 03.11.2020")] // two days
    [InlineData("12/04/09 15:31")] // any of the three could be the year
    [InlineData("1/2/2006 10:00")] // January or February
    [InlineData("24 Feb 99999999999999999999 10:00")]
    [InlineData("24 Feb 2018 10:99")]
    public void What_is_no_date_is_null(string value) => Assert.Null(MailDate.Read(value));

    [Fact]
    public void A_date_in_numbers_whose_order_nothing_tells_is_two_days_and_no_date()
    {
        Assert.Null(MailDate.Read("12/04/2009 15:31", out (string One, string Other)? days));
        Assert.Equal(("12 April 2009", "4 December 2009"), days);
        Assert.NotNull(MailDate.Read("12/04/2009 3:31 PM", out days));
        Assert.Null(days);
        Assert.Equal("2009-12-04T15:31:00-05:00", MailDate.Read("12/04/2009 3:31 PM -0500", out days));
        Assert.Null(MailDate.Read("12/04/2009 3:31 PM +1000", out days)); // where AM and PM are written and the day comes first
        Assert.Equal(("12 April 2009", "4 December 2009"), days);
    }
}
