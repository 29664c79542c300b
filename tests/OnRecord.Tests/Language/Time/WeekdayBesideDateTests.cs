using OnRecord.Ingest;
using OnRecord.Language.Time;
using OnRecord.Language.Tokens;
using Xunit;

namespace OnRecord.Tests.Language.Time;

public class WeekdayBesideDateTests
{
    [Theory]
    [InlineData("On Jan. 5, 2018, a Thursday, they met.", "2018-01-04", "2018-01-05")]
    [InlineData("They met on January 5 (a Monday) at last.", "2018-01-05", "2018-01-08")]
    [InlineData("They met on March 12, a Wednesday.", "2018-03-12", "2018-03-14")]
    [InlineData("They met last Thursday, March 9, in secret.", "2018-03-08", "2018-03-09")]
    [InlineData("They met on March 12 (Wednesday).", "2018-03-12", "2018-03-14")]
    [InlineData("They met on March 12, which was a Wednesday.", "2018-03-12", "2018-03-14")]
    public void A_weekday_told_of_a_date_that_is_not_the_dates_is_a_problem_and_no_second_date(string text, string one, string two)
    {
        TimeFindings findings = TimeFinder.Find(Tokenizer.Cut(text), TimeAnchor.Parse(TimeTable.Published));
        Assert.Equal([one, two], Assert.Single(findings.Times).Candidates);
        Assert.Equal(ProblemCodes.WeekdayMismatch, Assert.Single(findings.Problems).Code);
    }

    [Theory]
    [InlineData("They met on [Jan. 5, 2018, a Friday], in secret. ==> DATE 2018-01-05")]
    [InlineData("They met on [March 12 (a Monday)]. ==> DATE 2018-03-12")]
    [InlineData("On [March 12], a [Wednesday] meeting was called off. ==> DATE 2018-03-12 ; DATE 2018-03-14")]
    public void A_weekday_told_of_a_date_is_a_part_of_it(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("They met on [Thursday the 16th]. ==> DATE")]
    [InlineData("They met on [Thursday the 8th]. ==> DATE 2018-03-08")]
    [InlineData("They will meet on [Monday the 9th]. ==> DATE 2018-04-09")]
    [InlineData("They will meet on [Tuesday the twenty-seventh] ==> DATE 2018-03-27")]
    [InlineData("On [Tuesday] the first votes were cast. ==> DATE 2018-03-13")]
    public void A_weekday_with_its_number_is_the_near_day_that_is_both_or_not_resolved(string line) => TimeTable.Check(line);
}
