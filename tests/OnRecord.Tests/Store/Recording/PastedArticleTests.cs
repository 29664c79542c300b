using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Events;
using Xunit;

namespace OnRecord.Tests.Store.Recording;

/// <summary>What an article says that somebody pasted into a mail is of the article's day, and what a quoted message says of that message's.</summary>
public sealed class PastedArticleTests : IDisposable
{
    private const string Said = "Odile Garrow said that the north gate was open last Monday.";

    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("See below.\r\n\r\nGate stood open\r\nBy Lena Soko\r\nAveril Ledger\r\nMarch 14, 2018\r\n\r\n{0}", "2018-03-14", "2018-03-12")]
    [InlineData("See below.\r\n\r\nPORT AVERIL, March 14, 2018 -- {0}", "2018-03-14", "2018-03-12")]
    [InlineData("See below.\r\n\r\nMarch 14, 2018\r\nBy Lena Soko\r\n\r\nThe harbour was quiet.\r\n\r\nMarch 7, 2018\r\nBy Bo Lund\r\n\r\n{0}", "2018-03-07", "2018-03-05")]
    [InlineData("See below.\r\n\r\nMarch 14, 2018\r\nBy Lena Soko\r\n\r\nThe harbour was quiet.\r\n\r\nThe pilots slept.\r\n\r\nThe ferries ran.\r\n\r\nThe inn was full.\r\n\r\nIt rained.\r\n\r\nBy Bo Lund\r\n\r\n{0}", "2018-03-29T09:30:00-07:00", "2018-03-26")] // another article, of no date
    [InlineData("See below.\r\n\r\nBy Lena Soko\r\n\r\n{0}", "2018-03-29T09:30:00-07:00", "2018-03-26")] // no date of its own
    [InlineData("The meeting is over.\r\n\r\nMarch 14, 2018\r\n\r\n{0}", "2018-03-29T09:30:00-07:00", "2018-03-26")] // no byline
    [InlineData("See below.\r\n\r\nBy Lena Soko\r\nApril 14, 2018\r\n\r\n{0}", "2018-03-29T09:30:00-07:00", "2018-03-26")] // later than the mail
    [InlineData("Yes.\r\n\r\n-----Original Message-----\r\nFrom: Ann Roe\r\nSent: Wednesday, March 14, 2018 9:14 AM\r\nTo: Tim Ash\r\nSubject: Gate\r\n\r\n{0}", "2018-03-14T09:14", "2018-03-12")]
    public void A_statement_is_of_the_day_of_the_words_that_it_stands_in(string body, string published, string said)
    {
        _case.Write("a.eml", TempCase.Mail("a", "Gate", string.Format(System.Globalization.CultureInfo.InvariantCulture, body, Said), date: "Thu, 29 Mar 2018 09:30:00 -0700"));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        StatementShape statement = StatementList.Read(connection, new ItemFilter(), Page.All).Single(static one => one.Speaker?.Name == "Odile Garrow");
        Assert.Equal(published, statement.Published?.Value);
        if (statement.Said is { } when)
        {
            Assert.Equal(said, when.Value);
        }
    }
}
