using OnRecord.Ingest.PlainText;
using Xunit;

namespace OnRecord.Tests.Ingest.PlainText;

public sealed class DateLineTests
{
    [Theory]
    [InlineData("March 16, 2018", "2018-03-16")]
    [InlineData("Tuesday, March 12, 2019", "2019-03-12")]
    [InlineData("16 March 2018", "2018-03-16")]
    [InlineData("Tuesday 9 April 2019", "2019-04-09")]
    [InlineData("2018-03-16", "2018-03-16")]
    [InlineData("date 2018-03-16", "2018-03-16")]
    [InlineData("Published: 2018-03-16", "2018-03-16")]
    [InlineData("Posted: 6:00 p.m., April 2, 2019", "2019-04-02T18:00")]
    [InlineData("Sept. 3, 2018, 9:30 AM", "2018-09-03T09:30")]
    [InlineData("Cairnwick, Wednesday, 3 April 2019", "2019-04-03")]
    [InlineData("Ida Holm | Quayside, No. 1,412 | Tuesday 9 April 2019", "2019-04-09")]
    [InlineData("PORT AVERIL, March 12, 2019 (QP) -- The crane fell.", "2019-03-12")]
    [InlineData("PORT AVERIL, 12 March 2019 — The crane fell.", "2019-03-12")]
    [InlineData("For immediate release: Sunday, 10 March 2019, 19:05", "2019-03-10T19:05")]
    [InlineData("Posted by Dov Lund to Averil Feed, Sunday 17 March 2019, 21:10", "2019-03-17T21:10")]
    [InlineData("March 16, 2018, 9:30 a.m. EDT", "2018-03-16")]
    [InlineData("March 16, 2018, 25:10", "2018-03-16")]
    [InlineData("March 13, 2019, Wednesday, Home Edition", "2019-03-13")]
    [InlineData("March 13, 2019, Wednesday, Late Edition - Final", "2019-03-13")]
    [InlineData("March 13, 2019, Wednesday METRO FINAL EDITION", "2019-03-13")]
    [InlineData("March 13, 2019, Wednesday, BC cycle", "2019-03-13")]
    [InlineData("March 13, 2019; Wednesday 7:57 AM, Eastern Time", "2019-03-13")]
    [InlineData("(Published March 13, 2019)", "2019-03-13")]
    [InlineData("Published Wednesday, March 13, 2019, in the Averil Ledger", "2019-03-13")]
    [InlineData("Posted at 5:14 p.m. PST Wednesday, March 13, 2019", "2019-03-13")]
    [InlineData("03/13/2019", "2019-03-13")]
    [InlineData("13/03/2019", "2019-03-13")]
    [InlineData("03/03/2019", "2019-03-03")]
    [InlineData("03/12/2019", null)] // of March or of December
    [InlineData("13/13/2019", null)]
    [InlineData("March 13, 2019, Tuesday, Home Edition", null)] // a Wednesday
    [InlineData("March 13, 2019, Wednesday, she went home", null)]
    [InlineData("Wednesday, March 13, 2019, in the old harbour", null)]
    [InlineData("Monday, March 12, 2019", null)] // a Tuesday
    [InlineData("February 30, 2018", null)]
    [InlineData("March 2018", null)]
    [InlineData("March 16", null)]
    [InlineData("Updated March 16, 2018", null)] // says nothing of when it was published
    [InlineData("The crane fell on March 16, 2018", null)]
    [InlineData("March 16, 2018 was a dark day", null)]
    [InlineData("March 16, 2018 | March 17, 2018", null)]
    [InlineData("March 16, 2018 to March 17, 2018", null)]
    [InlineData("She met Roe, March 12, 2019 -- he says", null)]
    public void Only_a_line_that_is_a_date_and_its_company_says_when(string line, string? day) => Assert.Equal(day, DateLine.Read(line));

    [Theory]
    [InlineData("Note for file, Monday 18 March 2019, 08:50", "2019-03-18T08:50")]
    [InlineData("Harbor board, special meeting, Thursday 14 March 2019, 18:30", "2019-03-14T18:30")]
    [InlineData("The crane fell on Monday, March 18, 2019", null)]
    [InlineData("The crane fell on March 18, 2019", null)]
    public void A_heading_may_end_with_its_day(string heading, string? day) => Assert.Equal(day, DateLine.Ending(heading));

    [Theory]
    [InlineData("03/12/2019", true, "2019-03-12")]
    [InlineData("03/12/2019", false, "2019-12-03")]
    [InlineData("13/03/2019", true, null)]
    public void Numbers_are_read_in_the_order_that_is_told(string line, bool monthFirst, string? day) => Assert.Equal(day, DateLine.Read(line, monthFirst));

    [Theory]
    [InlineData("03/08/2018 10:12 AM PST", null, "2018-03-08")]
    [InlineData("Posted: 03/08/2018 10:12 a.m. ET", null, "2018-03-08")]
    [InlineData("03/08/2018 10:12 AM PST", false, "2018-08-03")] // other dates of the page put the day first
    [InlineData("03/08/2018 10:12 AM", null, null)]
    [InlineData("03/08/2018 10:12 AM EST", null, null)] // a clock of Australia too
    [InlineData("03/08/2018 10:12 AM GMT", null, null)]
    [InlineData("March 8, 2018 10:12 AM PST", null, "2018-03-08")]
    public void In_the_head_of_an_article_an_American_clock_tells_that_the_month_comes_first(string line, bool? monthFirst, string? day) => Assert.Equal(day, DateLine.ReadHead(line, monthFirst));

    [Theory]
    [InlineData("Updated 9:14 a.m. ET, Thu March 8, 2018", "2018-03-08")]
    [InlineData("Updated 9:14 a.m. ET, Fri March 8, 2018", null)] // a Thursday
    [InlineData("Updated: March 13, 2019 - 4:42 p.m.", "2019-03-13T16:42")]
    [InlineData("Last updated March 13, 2019", "2019-03-13")]
    [InlineData("Updated the list of March 13, 2019", null)]
    [InlineData("March 13, 2019", null)]
    public void A_line_may_say_when_an_article_was_changed_last(string line, string? day) => Assert.Equal(day, DateLine.Revised(line));

    [Fact]
    public void A_message_below_the_words_does_not_date_them() =>
        Assert.Null(ArticleHead.Of("I met him on Monday.\n\n---------- Forwarded message ---------\nFrom: Bo Lee\nDate: March 9, 2018\n\nHello").Published);

    [Theory]
    [InlineData("March ١٢, 2019")]
    [InlineData("٠٣/١٥/٢٠١٩")]
    [InlineData("２０１９-０３-１２")]
    public void A_date_in_other_digits_is_not_read(string line) => Assert.Null(DateLine.Read(line));
}
