using OnRecord.Language.Time;
using OnRecord.Language.Tokens;
using Xunit;

namespace OnRecord.Tests.Language.Time;

public class ClockTimeTests
{
    [Theory]
    [InlineData("The meeting ran [from 9 a.m. to 5 p.m. on March 12]. ==> TIME 2018-03-12T09:00/2018-03-12T17:00")]
    [InlineData("The meeting ran [from 9 a.m. to 5 p.m. on Monday]. ==> TIME 2018-03-12T09:00/2018-03-12T17:00")]
    [InlineData("She worked from [3 to 5 p.m. on Thursday]. ==> TIME 2018-03-15T15:00/2018-03-15T17:00")]
    [InlineData("She worked from [9 to 11 a.m. on March 12]. ==> TIME 2018-03-12T09:00/2018-03-12T11:00")]
    [InlineData("She worked [from 10 p.m. Monday to 2 a.m.] there. ==> TIME 2018-03-12T22:00/2018-03-13T02:00")]
    [InlineData("She worked [from 10 p.m. to 2 a.m. on March 12]. ==> TIME ")]
    public void Hours_from_and_to_are_of_the_day_beside_them(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("The vote was at [noon on the 8th], she said. ==> TIME 2018-03-08T12:00")]
    [InlineData("The vote was at [8 p.m.] in the hall on [July 3, 2017]. ==> TIME XXXX-XX-XXT20:00 ; DATE 2017-07-03")]
    [InlineData("The vote was at [noon] on the last day of the meeting. ==> TIME XXXX-XX-XXT12:00")]
    [InlineData("Roe was told on [Feb. 9]. At [7:03 p.m.] she called. ==> DATE 2018-02-09 ; TIME 2018-02-09T19:03")]
    [InlineData("Roe was told on [Feb. 9]. The door is shut at [7:03 p.m.] as a rule. ==> DATE 2018-02-09 ; TIME XXXX-XX-XXT19:03")]
    public void A_clock_time_beside_another_day_is_never_of_the_publication(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("The vote ends at [8 p.m. ET on July 3, 2017]. ==> TIME 2017-07-03T20:00-04:00")]
    [InlineData("The vote ends at [8 p.m. PT on Jan. 3, 2017]. ==> TIME 2017-01-03T20:00-08:00")]
    [InlineData("The vote ends at [8 p.m. Pacific time on July 3, 2017]. ==> TIME 2017-07-03T20:00-07:00")]
    [InlineData("The vote ends at [8 p.m. EST on July 3, 2017]. ==> TIME 2017-07-03T20:00-05:00")]
    [InlineData("The vote ends at [8 p.m. Eastern daylight time on Jan. 3, 2017]. ==> TIME 2017-01-03T20:00-04:00")]
    [InlineData("It is [tomorrow at noon ET]. ==> TIME 2018-03-17T12:00-04:00")]
    [InlineData("@none It is at [noon ET]. ==> TIME XXXX-XX-XXT12:00")]
    public void A_named_zone_follows_its_rules_on_that_day(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("It is past midnight here.", "2018-03-16T00:34", "2018-03-16T00:00")]
    [InlineData("It is almost midnight here.", "2018-03-16T23:34", "2018-03-17T00:00")]
    [InlineData("She left at midnight.", "2018-03-16T15:00", "2018-03-16T00:00")]
    [InlineData("It is due at midnight tonight.", "2018-03-16T15:00", "2018-03-17T00:00")]
    [InlineData("It is due by midnight on Friday, March 23.", "2018-03-16", "2018-03-24T00:00")]
    [InlineData("She left at midnight.", "2018-03-16", null)]
    [InlineData("She left at midnight on March 5.", "2018-03-16", null)]
    public void Midnight_is_an_end_of_a_day_only_where_the_words_or_the_moment_tell_which(string text, string sent, string? from) =>
        Assert.Equal(from, Assert.Single(TimeFinder.Find(Tokenizer.Cut(text), TimeAnchor.Parse(sent)).Times).From);

    [Theory]
    [InlineData("The party was on [Friday the 13th]. ==> DATE")]
    [InlineData("The vote is on [the first Tuesday of November]. ==> DATE 2018-11-06")]
    [InlineData("The hearing starts at [noon on Tuesday]. ==> TIME 2018-03-20T12:00")]
    [InlineData("We meet [next Friday] again. The report is due by [the end of the week]. ==> DATE 2018-03-23 ; DATE 2018-W11")]
    [InlineData("Roe would not immediately comment on [Monday]. ==> DATE 2018-03-12")]
    public void What_is_past_and_what_lies_ahead_is_told_by_the_verb(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("The office is at 1200 Pine St. near the port.")]
    [InlineData("The office is 1950 Oak Hill Road, she said.")]
    public void The_number_of_a_house_is_no_year(string text) => Assert.Empty(TimeFinder.Find(Tokenizer.Cut(text), TimeAnchor.Parse(TimeTable.Published)).Times);

    [Fact]
    public void A_week_before_an_event_is_a_relation_and_no_week_of_the_calendar()
    {
        TimeMention time = Assert.Single(TimeFinder.Find(Tokenizer.Cut("She called in the week before the election."), TimeAnchor.Parse(TimeTable.Published)).Times);
        Assert.Equal((null, null, "the election", TimeOrder.Before), (time.Value, time.From, time.Relation?.To, time.Relation?.Order));
    }

    [Theory]
    [InlineData("He called the day after the raid.", "P1D", TimeOrder.After)]
    [InlineData("He called on the eve of the raid.", "P1D", TimeOrder.Before)]
    public void A_day_told_from_an_event_is_a_relation(string text, string value, TimeOrder order)
    {
        TimeMention time = Assert.Single(TimeFinder.Find(Tokenizer.Cut(text), TimeAnchor.Parse(TimeTable.Published)).Times);
        Assert.Equal((value, "the raid", order), (time.Value, time.Relation?.To, time.Relation?.Order));
    }

    [Fact]
    public void A_limit_says_on_which_side_of_its_day_it_is_open()
    {
        TimeMention limit = Assert.Single(TimeFinder.Find(Tokenizer.Cut("It is due no later than March 23."), TimeAnchor.Parse(TimeTable.Published)).Times);
        Assert.Equal(("ON_OR_BEFORE", null, "2018-03-23"), (limit.Mod, limit.From, limit.To));
    }

    [Fact]
    public void A_day_that_its_month_does_not_have_is_a_problem_and_no_value()
    {
        TimeFindings findings = TimeFinder.Find(Tokenizer.Cut("It was signed on Feb. 30, 2018, she said."), TimeAnchor.Parse(TimeTable.Published));
        Assert.Null(Assert.Single(findings.Times).Value);
        Assert.Equal(OnRecord.Ingest.ProblemCodes.DateImpossible, Assert.Single(findings.Problems).Code);
    }
}
