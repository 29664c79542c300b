using Xunit;

namespace OnRecord.Tests.Language.Time;

/// <summary>Days that somebody set, or was to keep, and days that are not counted from the publication. Where nothing decides between two, both stand.</summary>
public class ArrangedTimesTests
{
    [Theory]
    [InlineData("The hearing was moved to [Monday]. ==> DATE 2018-03-19")]
    [InlineData("The trial was rescheduled for [Thursday]. ==> DATE 2018-03-22")]
    [InlineData("The vote was pushed back to [Monday]. ==> DATE 2018-03-19")]
    [InlineData("They were told to come back on [Thursday]. ==> DATE 2018-03-22")]
    [InlineData("Jurors were told to return on [Monday]. ==> DATE 2018-03-19")]
    [InlineData("They agreed to meet again on [Thursday]. ==> DATE 2018-03-22")]
    [InlineData("He said he intended to run again in [October]. ==> DATE 2018-10")]
    [InlineData("She meant to open it in [October]. ==> DATE 2018-10")]
    [InlineData("They had hoped to open it in [October]. ==> DATE XXXX-10")]
    [InlineData("He was moved to Averil on [Thursday]. ==> DATE 2018-03-15")]
    [InlineData("In a letter to parishioners read aloud on [Sunday], the bishop denied it. ==> DATE 2018-03-11")]
    public void What_was_set_for_later_lies_ahead(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("The vote had been set for [Wednesday]. ==> DATE 2018-03-XX")]
    [InlineData("The hearing had been scheduled for [Wednesday]. ==> DATE 2018-03-XX")]
    [InlineData("The hearing had been moved to [Wednesday]. ==> DATE 2018-03-XX")]
    [InlineData("She was told to leave on [Thursday]. ==> DATE 2018-03-XX")]
    [InlineData("The board was asked to vote on [Monday]. ==> DATE 2018-03-XX")]
    [InlineData("Roe promised to answer on [Monday]. ==> DATE 2018-03-XX")]
    public void What_may_be_over_or_to_come_stays_open(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("@sent I told him we'd talk again on [Monday]. ==> DATE 2018-03-19")]
    [InlineData("@sent I told him we’d talk on [Monday]. ==> DATE 2018-03-19")]
    [InlineData("@sent She said she'd call on [Tuesday]. ==> DATE 2018-03-20")]
    [InlineData("@sent Paul said he'd be in on [Monday]. ==> DATE 2018-03-19")]
    [InlineData("@sent They'd like to meet [Tuesday]. ==> DATE 2018-03-20")]
    [InlineData("@sent We'd talked on [Monday]. ==> DATE 2018-03-12")]
    [InlineData("@sent I'd already sent it on [Monday]. ==> DATE 2018-03-12")]
    [InlineData("@sent I'd met him on [Tuesday]. ==> DATE 2018-03-13")]
    [InlineData("@sent He said he'd put it up on [Monday]. ==> DATE 2018-03-XX")]
    public void A_short_would_lies_ahead_and_a_short_had_is_over(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("[A week from Monday] the law takes effect. ==> DATE 2018-03-26")]
    [InlineData("[A week from Thursday] the law takes effect. ==> DATE 2018-03-29")]
    [InlineData("The law takes effect [two weeks from Monday]. ==> DATE 2018-04-02")]
    [InlineData("They met [two days after Monday]. ==> DATE 2018-03-14")]
    public void A_week_from_a_weekday_is_counted_from_the_coming_one(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("The [Sept. 11] attacks changed the city. ==> DATE 2001-09-11")]
    [InlineData("The [September 11] terrorist attacks changed the city. ==> DATE 2001-09-11")]
    [InlineData("The attacks on [Sept. 11] changed the city. ==> DATE 2001-09-11")]
    [InlineData("The [Sept. 11] attacks changed the city. On [March 3] the board met. ==> DATE 2001-09-11 ; DATE 2018-03-03")]
    [InlineData("The [Sept. 11] hearing was short. ==> DATE 2017-09-11")]
    [InlineData("@1999-03-16 The [Sept. 11] attack was a heart attack. ==> DATE 1998-09-11")]
    public void A_day_of_history_is_of_its_own_year(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("Harbor Board - Minutes - Meeting of [February 5, 2018]\n\nPresent: Roe, Hale\n\nMs. Roe called the meeting to order at [7 p.m.]\nThe minutes of [January 8] were approved.\nThe meeting was adjourned at [8:40 p.m.] ==> DATE 2018-02-05 ; TIME 2018-02-05T19:00 ; DATE 2018-01-08 ; TIME 2018-02-05T20:40")]
    [InlineData("Minutes of the meeting of the Tide Board held on [5 February 2018]\n\nApologies: P. Hale.\n\nThe meeting closed at [20:40]. ==> DATE 2018-02-05 ; TIME 2018-02-05T20:40")]
    [InlineData("TIDE BOARD MEETING MINUTES\n[February 5, 2018]\n\nPresent: Roe, Hale\n\nThe meeting adjourned at [8:40 p.m.]\n\nThe next meeting will be held at [7 p.m.] in the hall. ==> DATE 2018-02-05 ; TIME 2018-02-05T20:40 ; TIME XXXX-XX-XXT19:00")]
    [InlineData("TIDE BOARD MEETING MINUTES\n[February 5, 2018]\n\nOn [February 7], Ms. Roe called at [9 a.m.] ==> DATE 2018-02-05 ; DATE 2018-02-07 ; TIME 2018-02-07T09:00")]
    [InlineData("[Ten minutes later], on [February 5, 2018], it rained.\n\nIt snowed.\n\nThe hall closed at [8:40 p.m.] ==> DURATION PT10M ; DATE 2018-02-05 ; TIME 2018-03-16T20:40")]
    public void Clock_times_of_minutes_are_of_the_day_of_the_meeting(string line) => TimeTable.Check(line);
}
