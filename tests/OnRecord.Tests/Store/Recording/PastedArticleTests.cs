using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Events;
using Xunit;

namespace OnRecord.Tests.Store.Recording;

/// <summary>What an article says that somebody pasted into a mail is of the article's day, and what a quoted message says of that message's.</summary>
public sealed class PastedArticleTests : IDisposable
{
    private const string Said = "Odile Garrow said that the north gate was open last Monday.";

    private const string Sent = "2018-03-29T09:30:00-07:00";

    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void Each_post_of_a_saved_feed_is_of_its_own_day()
    {
        _case.Write("feed.txt", "Harbour Office @harbour_office · 10 Mar 2019, 7:05 PM\n\nOdile Garrow said that the north gate was shut.\n\nQuay Watch @quay_watch · 12 Mar 2019, 12:35 PM\n\nLucan Brandt said that the mayor knew of the shed.\n");
        _case.Build();
        using SqliteConnection connection = _case.Open();
        Assert.Equal(
            ["Lucan Brandt 2019-03-12T12:35", "Odile Garrow 2019-03-10T19:05"],
            StatementList.Read(connection, new ItemFilter(), Page.All).Where(static one => one.Cue == "said").Select(static one => $"{one.Speaker?.Name} {one.Published?.Value}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("By Lena Soko\r\nThe Harbor Ledger\r\n3 June 2017\r\n\r\n{0}", "The Harbor Ledger")]
    [InlineData("By Lena Soko, Harbor Ledger\r\n\r\n{0}", "Harbor Ledger")]
    [InlineData("By Lena Soko\r\nStaff Reporter of The Harbor Ledger\r\n\r\n{0}", "The Harbor Ledger")]
    [InlineData("Gate stood open\r\nHarbor Ledger Staff Writer\r\nMarch 14, 2018\r\n\r\n{0}", "Harbor Ledger")]
    [InlineData("Gate stood open\r\nLena Soko Ledger Staff Writer\r\nMarch 14, 2018\r\n\r\n{0}", null)] // which of the words are the writer's name is not told
    [InlineData("Gate stood open\r\n03/14/2018\r\nHarbor Ledger\r\nA4\r\n(Copyright (c) 2018, Averil Press, Inc.)\r\n\r\n{0}", "Harbor Ledger")]
    [InlineData("Gate stood open\r\nBy Lena Soko\r\nMarch 14, 2018\r\nCopyright 2018 Harbor Ledger\r\n\r\n{0}", "Harbor Ledger")]
    [InlineData("PORT AVERIL (Reuters) - {0}", "Reuters")]
    [InlineData("Averil, March 14 (Reuters) - {0}", "Reuters")]
    [InlineData("(Reuters) - {0}", "Reuters")]
    [InlineData("Reuters - The gate of the harbour was painted green a week ago. {0}", "Reuters")]
    [InlineData("PORT AVERIL, March 14, 2018 -- {0}", null)] // a place and no outlet
    [InlineData("By Lena Soko\r\nMarch 14, 2018\r\n\r\n{0}", null)]
    [InlineData("Pilots Face Hard Times\r\nBy Lena Soko\r\nMarch 14, 2018\r\n\r\n{0}", null)] // a headline
    [InlineData("By Lena Soko\r\nHarbor Ledger\r\nMarch 14, 2018\r\nAveril Times\r\n\r\n{0}", null)] // two
    [InlineData("By Lena Soko\r\nHarbor Ledger\r\nMarch 14, 2018\r\n\r\nIt rained.\r\n\r\nThe pilots slept.\r\n\r\nThe ferries ran.\r\n\r\nThe inn was full.\r\n\r\nThe pier was wet.\r\n\r\n-------------\r\n\r\n{0}", null)] // behind a rule
    public void What_a_pasted_article_tells_is_told_by_its_outlet_where_it_says_so_and_never_by_who_mails_it(string body, string? outlet)
    {
        const string Words = "Odile Garrow said that the north gate was open. Odile Garrow met with Lucan Brandt. Odile Garrow declined to comment. I said that it rained.";
        _case.Write("a.eml", TempCase.Mail("a", "Gate", "See below.\r\n\r\n" + string.Format(System.Globalization.CultureInfo.InvariantCulture, body, Words), date: "Thu, 29 Mar 2018 09:30:00 -0700"));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        StatementShape[] statements = [.. StatementList.Read(connection, new ItemFilter(), Page.All).Where(static one => one.Speaker is not null)];
        Assert.Contains(statements, static one => one.Speaker?.Name == "Odile Garrow");
        Assert.All(statements, one => Assert.Equal((outlet, false), (one.ToldBy?.Text, one.Speaker?.Name == "Ann Roe")));
        Assert.Equal(outlet, ContactList.Read(connection, new ItemFilter(), Page.All).Single(static one => one.Medium == "meeting").AccordingTo?.Text);
        Assert.Equal(outlet, RequestList.Read(connection, new ItemFilter(), Page.All).Single().By?.Text);
    }

    [Theory]
    [InlineData("See below.\r\n\r\nGate stood open\r\nBy Lena Soko\r\nAveril Ledger\r\nMarch 14, 2018\r\n\r\n{0}", "2018-03-14", "2018-03-12")]
    [InlineData("See below.\r\n\r\nPORT AVERIL, March 14, 2018 -- {0}", "2018-03-14", "2018-03-12")]
    [InlineData("See below.\r\n\r\nMarch 14, 2018\r\nBy Lena Soko\r\n\r\nThe harbour was quiet.\r\n\r\nMarch 7, 2018\r\nBy Bo Lund\r\n\r\n{0}", "2018-03-07", "2018-03-05")]
    [InlineData("See below.\r\n\r\nMarch 14, 2018\r\nBy Lena Soko\r\n\r\nThe harbour was quiet.\r\n\r\nThe pilots slept.\r\n\r\nThe ferries ran.\r\n\r\nThe inn was full.\r\n\r\nIt rained.\r\n\r\nBy Bo Lund\r\n\r\n{0}", null, null)] // another article, of no date
    [InlineData("See below.\r\n\r\nBy Lena Soko\r\n\r\n{0}", null, null)] // no date of its own
    [InlineData("The meeting is over.\r\n\r\nMarch 14, 2018\r\n\r\n{0}", "2018-03-29T09:30:00-07:00", "2018-03-26")] // no byline
    [InlineData("See below.\r\n\r\nBy Lena Soko\r\nApril 14, 2018\r\n\r\n{0}", null, null)] // later than the mail
    [InlineData("See below.\r\n\r\nGate stood open\r\n03/14/2018\r\nAveril Ledger\r\nA4\r\n(Copyright (c) 2018, Averil Press, Inc.)\r\n\r\n{0}", "2018-03-14", "2018-03-12")]
    [InlineData("03/15/18: See below.\r\n\r\nGate stood open\r\n03/07/2018\r\nAveril Ledger\r\nCopyright 2018 Averil Press\r\n\r\n{0}", "2018-03-07", "2018-03-05")] // the other line tells the order
    [InlineData("See below.\r\n\r\nGate stood open\r\n02/03/2018\r\nAveril Ledger\r\nCopyright 2018 Averil Press\r\n\r\n{0}", null, null)] // nothing does
    [InlineData("See below.\r\n\r\nPilots asleep\r\nLENA SOKO\r\n02/12/2018\r\nAveril Ledger\r\nCopyright 2018 Averil Press\r\n\r\n{0}", "2018-02-12", "2018-02-05")] // December has not come
    [InlineData("See below.\r\n\r\nGate stood open\r\nASSOCIATED PRESS\r\nMarch 14, 2018\r\n\r\n{0}", "2018-03-14", "2018-03-12")]
    [InlineData("See below.\r\n\r\nMarch 14, 2018\r\nBy Lena Soko\r\n\r\nThe harbour was quiet.\r\n\r\nThe pilots slept.\r\n\r\nThe ferries ran.\r\n\r\nThe inn was full.\r\n\r\nIt rained.\r\n\r\nLOAD-DATE: March 15, 2018\r\n\r\n{0}", null, null)] // behind the foot that an archive sets
    [InlineData("See below.\r\n\r\nCopyright 2018 Averil Press\r\nAveril Ledger\r\n\r\nMarch 14, 2018, Wednesday, Home Edition\r\n\r\nLENGTH: 412 words\r\n\r\nHEADLINE: Gate stood open\r\n\r\nSOURCE: Ledger\r\n\r\nBYLINE: Lena Soko\r\n\r\nDATELINE: Averil\r\n\r\n{0}", "2018-03-14", "2018-03-12")]
    [InlineData("See below.\r\n\r\nGate stood open\r\nLena Soko, Ledger Staff Writer\r\nWednesday, March 14, 2018\r\n\r\n{0}", "2018-03-14", "2018-03-12")]
    [InlineData("See below.\r\n\r\nGate stood open\r\nBy Lena Soko\r\nLedger Staff Writer\r\n(Published March 14, 2018)\r\n{0}", "2018-03-14", "2018-03-12")]
    [InlineData("See below.\r\n\r\nGate stood open\r\nPosted at 5:14 p.m. PST Wednesday, March 14, 2018\r\nBY LENA SOKO\r\n\r\n{0}", "2018-03-14", "2018-03-12")]
    [InlineData("See below.\r\n\r\nGate stood open\r\n\r\nUpdated: March 14, 2018\r\n{0}", "2018-03-14", "2018-03-12")]
    [InlineData("See below.\r\n\r\nGate stood open\r\nPublished Wednesday, March 14, 2018, in the Averil Ledger\r\n\r\n{0}", "2018-03-14", "2018-03-12")]
    [InlineData("See below.\r\n\r\nMarch 14, 2018\r\nBy Lena Soko\r\n\r\nThe harbour was quiet.\r\n\r\nThe pilots slept.\r\n\r\nThe ferries ran.\r\n\r\nThe inn was full.\r\n\r\nIt rained.\r\n\r\n----------------\r\n\r\n{0}", null, null)] // behind a rule
    [InlineData("See below.\r\n\r\nMarch 14, 2018\r\nBy Lena Soko\r\n\r\nThe harbour was quiet.\r\n\r\nThe pilots slept.\r\n\r\nThe ferries ran.\r\n\r\nThe inn was full.\r\n\r\nIt rained.\r\n\r\nCopyright 2018 Averil Press\r\n\r\n{0}", null, null)] // behind its foot
    [InlineData("See below.\r\n\r\nMarch 14, 2018\r\nBy Lena Soko\r\n\r\nThe harbour was quiet.\r\n\r\nThe pilots slept.\r\n\r\nThe ferries ran.\r\n\r\nThe inn was full.\r\n\r\nIt rained.\r\n\r\nMarch 15, 2018\r\n\r\n{0}", null, null)] // behind the date of something else
    [InlineData("See below.\r\n\r\nMarch 14, 2018\r\nBy Lena Soko\r\n\r\nThe harbour was quiet.\r\n\r\n\r\n{0}\r\nLess was said of the south gate.\r\nBy Bo Lund\r\nMarch 7, 2018\r\n\r\nIt rained.", "2018-03-07", "2018-03-05")] // headline and deck of the next
    [InlineData("Boats sink\r\nAveril Times, March 15, 2018\r\n\r\nGate stood open\r\nAveril Ledger, March 14, 2018\r\n\r\n\r\n\r\nBoats sink\r\nBy Lena Soko\r\n\r\n{0}", null, null)] // a list of contents
    [InlineData("See below.\r\n\r\nPORT AVERIL, March 14 -- {0}", "2018-03-14", "2018-03-12")] // the year is that of the mail
    [InlineData("See below.\r\n\r\nPORT AVERIL, Oct. 14 -- {0}", null, null)] // too far from the mail to be sure of the year
    [InlineData("See below.\r\n\r\nGate stood open\r\nBy Lena Soko\r\nAveril Ledger\r\nMarch 19, 2018\r\n\r\nPORT AVERIL, March 18 -- {0}", "2018-03-18", "2018-03-12")] // written on the day before it was printed
    [InlineData("See below.\r\n\r\nPORT AVERIL, March 14 -- The harbour was quiet.\r\n\r\nAveril, March 7 (BridgeNews) - {0}", "2018-03-07", "2018-03-05")]
    [InlineData("See below.\r\n\r\nMarch 14, 2003\r\nBy Lena Soko\r\n\r\n{0}", null, null)] // too long ago
    [InlineData("Yes.\r\n\r\n-----Original Message-----\r\nFrom: Ann Roe\r\nSent: Wednesday, March 14, 2018 9:14 AM\r\nTo: Tim Ash\r\nSubject: Gate\r\n\r\n{0}", "2018-03-14T09:14", "2018-03-12")]
    public void A_statement_is_of_the_day_of_the_words_that_it_stands_in_or_of_none_but_no_later_than_the_mail(string body, string? published, string? said)
    {
        _case.Write("a.eml", TempCase.Mail("a", "Gate", string.Format(System.Globalization.CultureInfo.InvariantCulture, body, Said), date: "Thu, 29 Mar 2018 09:30:00 -0700"));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        StatementShape statement = StatementList.Read(connection, new ItemFilter(), Page.All).Single(static one => one.Speaker?.Name == "Odile Garrow");
        Assert.Equal(published, statement.Published?.Value);
        Assert.Equal(published ?? Sent, statement.Published?.To);
        if (statement.Said is { } when)
        {
            Assert.Equal(said, when.From);
        }
    }
}
