using CsCheck;
using OnRecord.Ingest;
using OnRecord.Language.Time;
using OnRecord.Language.Tokens;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Language.Time;

public class TimeFinderTests
{
    [Theory]
    [InlineData("The letter is dated [JAN. 27, 2017], and was signed. ==> DATE 2017-01-27")]
    [InlineData("Let us meet [next friday afternoon] at my place. ==> TIME 2018-03-23TAF")]
    [InlineData("They will decide on [the last Friday of this month]. ==> DATE 2018-03-30")]
    [InlineData("She called on [Tuesday of last week]. ==> DATE 2018-03-06")]
    [InlineData("It will be done by [the end of the week]. ==> DATE 2018-W11")]
    [InlineData("He [recently] resigned. ==> DATE PAST_REF")]
    public void What_users_of_other_systems_saw_go_wrong_is_right(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("The council voted on [Tuesday]. ==> DATE 2018-03-13")]
    [InlineData("The council will vote on [Tuesday]. ==> DATE 2018-03-20")]
    [InlineData("Roe agreed [Tuesday] to a debate. ==> DATE 2018-03-13")]
    [InlineData("Roe knew on [Thursday, 8 February]. The first note was sent on the [Friday]. ==> DATE 2018-02-08 ; DATE 2018-02-09")]
    [InlineData("The first note was sent on the [Friday], the second at the [Monday] meeting. ==> DATE ; DATE 2018-03-12")]
    [InlineData("@sent Lunch [Tuesday]? ==> DATE 2018-03-20")]
    [InlineData("@sent Let us meet on [Monday]. ==> DATE 2018-03-19")]
    [InlineData("@sent The draft is for the board's meeting on [Tuesday]. ==> DATE 2018-03-20")]
    [InlineData("@sent The board met on [Tuesday]. ==> DATE 2018-03-13")]
    [InlineData("@sent A Mr Quill rang on [Monday]. ==> DATE 2018-03-12")]
    [InlineData("@sent Roe said [Tuesday] that it rained. ==> DATE 2018-03-13")]
    [InlineData("@sent Thanks for the call on [Tuesday]. ==> DATE 2018-03-XX")]
    [InlineData("The hearing is scheduled for [Monday]. ==> DATE 2018-03-19")]
    [InlineData("Roe said [Thursday] that she would resign. ==> DATE 2018-03-15")]
    [InlineData("The report will be published in [May]. ==> DATE 2018-05")]
    [InlineData("He was arrested in [December]. ==> DATE 2017-12")]
    public void The_tense_of_the_verb_decides_the_direction(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("Officials met [last month]. ==> DATE 2018-02")]
    [InlineData("See you [Friday 3/23]. ==> DATE 2018-03-23")]
    [InlineData("It was [the week of Feb. 12]. ==> DATE 2018-W07")]
    [InlineData("The [FY18] budget and [Q3] figures came. ==> DATE 2018 ; DATE 2017-Q3")]
    [InlineData("It closed in [early March]. ==> DATE 2018-03")]
    [InlineData("A [two-year] inquiry ended. ==> DURATION P2Y")]
    [InlineData("He left on [March 5] and came back [the same day]. ==> DATE 2018-03-05 ; DATE 2018-03-05")]
    [InlineData("He left on [March 5]; she had left [a day earlier]. ==> DATE 2018-03-05 ; DATE 2018-03-04")]
    [InlineData("Call at [noon] or [tonight]. ==> TIME 2018-03-16T12:00 ; TIME 2018-03-16TNI")]
    [InlineData("Date: [Tue, 13 Mar 2018 09:30:12 -0800] ==> TIME 2018-03-13T09:30:12-08:00")]
    [InlineData("Sent: [Tuesday, March 13, 2018 9:30 AM] ==> TIME 2018-03-13T09:30")]
    [InlineData("It was the worst storm of [the 1990s]. ==> DATE 199")]
    [InlineData("The board fined crates sold in [February]. [The previous week], it had fined others. ==> DATE 2018-02 ; DATE")]
    [InlineData("The [March 3-5] meeting was short. ==> DATE 2018-03-03/2018-03-05")]
    [InlineData("He left in [the 1990s] and returned [two years later]. ==> DATE 199 ; DATE ")]
    [InlineData("He left in [1998] and returned [two months later]. ==> DATE 1998 ; DATE ")]
    [InlineData("They voted on [Election Day 2016] and shopped on [Black Friday 2010]. ==> DATE 2016-11-08 ; DATE 2010-11-26")]
    [InlineData("It closed on [28 June in 2015]. ==> DATE 2015-06-28")]
    [InlineData("Signed [Fri-\nday, Mar. 9], by the mayor. ==> DATE 2018-03-09")]
    [InlineData("It closed on [Jan-\nuary 5]. ==> DATE 2018-01-05")]
    [InlineData("[Wed Oct 26 15:50:06 2016] ==> TIME 2016-10-26T15:50:06")]
    [InlineData("[Wed Oct 26 15:50:06 EDT 2016] ==> TIME 2016-10-26T15:50:06-04:00")]
    [InlineData("They met [every other Friday] and [every Monday at 9 a.m.] in the hall. ==> SET XXXX-WXX-5 ; SET XXXX-WXX-1T09:00")]
    [InlineData("It is open [daily from 9 a.m. to 5 p.m.] and [at 8 p.m. on Mondays]. ==> SET P1D ; SET XXXX-WXX-1T20:00")]
    [InlineData("@none The council met [yesterday] and on [March 5]. ==> DATE  ; DATE XXXX-03-05")]
    public void Times_of_news_and_mail_are_found_and_resolved(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("Theresa May and April Jones may march or fall.")]
    [InlineData("The 44-year-old man paid $1,998 for 12/25 of it.")]
    [InlineData("Roe asked Mon-\nroe, and Lee asked Jan-\nsen.")]
    [InlineData("Version 3.10.2 and 192.168.10.12 and 1-800-555-0199 are no times.")]
    [InlineData("See https://news.example/2018/03/05/story for more.")]
    public void What_only_looks_like_a_time_is_passed_over(string text) =>
        Assert.Empty(TimeFinder.Find(Tokenizer.Cut(text), TimeAnchor.Parse(TimeTable.Published)).Times);

    [Fact]
    public void A_weekday_that_is_not_the_dates_is_a_problem_and_no_choice()
    {
        TimeFindings findings = Find("They met on Monday, March 13, 2018.");
        TimeMention time = Assert.Single(findings.Times);
        Assert.Equal(["2018-03-12", "2018-03-13"], time.Candidates);
        Assert.Equal("2018-03-XX", time.Value);
        Assert.Null(time.From);
        Assert.Equal(ProblemCodes.WeekdayMismatch, Assert.Single(findings.Problems).Code);
    }

    [Fact]
    public void The_order_of_day_and_month_is_decided_by_the_texts_own_dates()
    {
        Assert.Equal("2018-04-03", Find("On 25/12/2017 and again on 3/4/2018.").Times[1].Value);
        Assert.Equal("2018-03-04", Find("On 12/25/2017 and again on 3/4/2018.").Times[1].Value);
        TimeMention open = Assert.Single(Find("Only on 3/4/2018.").Times);
        Assert.Equal("2018-XX-XX", open.Value);
        Assert.Equal(["2018-03-04", "2018-04-03"], open.Candidates);
    }

    [Fact]
    public void An_hour_without_its_half_of_the_day_keeps_both()
    {
        TimeMention time = Assert.Single(Find("Let us meet at 3:30.").Times);
        Assert.Equal("2018-03-16TXX:30", time.Value);
        Assert.Equal(["2018-03-16T03:30", "2018-03-16T15:30"], time.Candidates);
    }

    [Fact]
    public void A_day_told_of_another_year_keeps_both_years()
    {
        TimeMention time = Find("In 1979 the first raid followed. On December 27 came the second.").Times[1];
        Assert.Equal("XXXX-12-27", time.Value);
        Assert.Equal(["1979-12-27", "2017-12-27"], time.Candidates);
    }

    [Fact]
    public void Hours_ago_are_a_moment_only_where_the_time_of_sending_is_known()
    {
        TimeFindings sent = TimeFinder.Find(Tokenizer.Cut("He called two hours ago."), TimeAnchor.Parse("2018-03-16T01:15"));
        Assert.Equal("2018-03-15T23:15", Assert.Single(sent.Times).Value);
        Assert.Equal("PAST_REF", Assert.Single(Find("He called two hours ago.").Times).Value);
    }

    [Theory]
    [InlineData("Roe was told on [March 5]. [Five days later], she told reporters. ==> DATE 2018-03-05 ; DATE 2018-03-10")]
    [InlineData("Roe was told on [March 5].\n\n[Three days after that], she told reporters. ==> DATE 2018-03-05 ; DATE 2018-03-08")]
    [InlineData("Roe was told on [March 5] and had asked [two days earlier]. ==> DATE 2018-03-05 ; DATE 2018-03-03")]
    [InlineData("Roe was told. [Five days later], she told reporters. ==> DATE ")]
    [InlineData("Roe was told on [March 5].\n\nShe thanked him.\n\nShe left.\n\n[Five days later], she told reporters. ==> DATE 2018-03-05 ; DATE ")]
    [InlineData("Roe was told on [Tuesday]. [Five days later], she told reporters. ==> DATE 2018-03-13 ; DATE ")]
    [InlineData("Roe wrote at [13:55 on March 5] and Lee [forty-five minutes later]. ==> TIME 2018-03-05T13:55 ; TIME 2018-03-05T14:40")]
    [InlineData("Roe wrote at length. Lee answered [forty-five minutes later]. ==> DURATION PT45M")]
    [InlineData("Roe wrote at [13:55 on March 5] and Lee [several hours later]. ==> TIME 2018-03-05T13:55 ; DURATION PTXH")]
    [InlineData("Roe wrote at [13:55 on March 5] and Lee [a few minutes later]. ==> TIME 2018-03-05T13:55 ; DURATION PTXM")]
    public void What_is_later_is_counted_from_the_day_that_the_text_tells_before(string line) => TimeTable.Check(line);

    [Fact]
    public void What_is_later_than_a_day_that_is_not_clear_stays_open_with_its_order()
    {
        TimeMention time = Assert.Single(Find("Roe was told. Five days later, she told reporters.").Times);
        Assert.Equal((null, null, null, TimePrecision.Day, TimeOrder.After), (time.Value, time.From, time.Anchor, time.Precision, time.Relation!.Order));
        Assert.Equal("2018-03-05", Find("Roe was told on March 5. Five days later, she told reporters.").Times[1].Anchor);
    }

    [Theory]
    [InlineData("Roe knew by [Feb. 9]. On [Saturday] she wrote to Lee.\n\nAt [7 p.m. that Saturday] Lee answered. [Five days later] Roe spoke. ==> DATE 2018-02-09 ; DATE 2018-02-10 ; TIME 2018-02-10T19:00 ; DATE 2018-02-15")]
    [InlineData("Roe knew by [Feb. 9]. On [Saturday] she wrote to Lee. ==> DATE 2018-02-09 ; DATE 2018-XX-10")]
    [InlineData("Roe knew by [Feb. 9], Lee said on [Saturday]. [That day] she wrote. ==> DATE 2018-02-09 ; DATE 2018-03-10 ; DATE 2018-02-09")]
    [InlineData("Roe knew by [Feb. 9]. On [Saturday] she wrote. [That morning] Lee answered. ==> DATE 2018-02-09 ; DATE 2018-XX-10 ; TIME ")]
    [InlineData("Roe knew by [Feb. 9].\n\nOn [Saturday] she wrote. ==> DATE 2018-02-09 ; DATE 2018-03-10")]
    [InlineData("Roe wrote. [That morning] Lee answered. ==> TIME ")]
    public void A_weekday_near_a_day_told_is_of_that_time_where_the_text_comes_back_to_it_and_open_else(string line) => TimeTable.Check(line);

    [Fact]
    public void What_somebody_would_not_say_was_refused_before()
    {
        TimeTable.Check("The board would not say on [Tuesday] who asked. ==> DATE 2018-03-13");
        TimeTable.Check("It would open on [Tuesday]. ==> DATE 2018-03-20");
    }

    [Fact]
    public void A_length_before_an_event_is_a_relation()
    {
        TimeMention time = Assert.Single(Find("She called hours before the vote on the budget.").Times);
        Assert.Equal(TimeOrder.Before, time.Relation!.Order);
        Assert.Equal("the vote", time.Relation.To);
    }

    [Fact]
    public void Intervals_cover_what_the_value_means()
    {
        TimeMention month = Assert.Single(Find("Officials met last month.").Times);
        Assert.Equal(("2018-02-01", "2018-02-28", TimePrecision.Month), (month.From, month.To, month.Precision));
        Assert.Equal("2018-03-16", month.Anchor);
        TimeMention range = Assert.Single(Find("It ran from March 3 to 5.").Times);
        Assert.Equal(("2018-03-03", "2018-03-05"), (range.From, range.To));
        Assert.Equal("START", Assert.Single(Find("It opened in early March.").Times).Mod);
    }

    [Fact]
    public void Yesterday_is_counted_from_the_innermost_saying_around_it()
    {
        const string Text = "He left yesterday, she left yesterday, it rained yesterday. We met yesterday.";
        ToldWords Told(string words, string day) => new(new TextSpan(Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length), TimeAnchor.Parse(day));
        ToldWords[] told = [Told("she left yesterday", "2018-01-10"), Told("He left yesterday, she left yesterday, it rained yesterday.", "2018-02-10")];
        Assert.Equal(["2018-02-09", "2018-01-09", "2018-02-09", "2018-03-15"], TimeFinder.Find(Tokenizer.Cut(Text), TimeAnchor.Parse("2018-03-16"), told).Times.Select(static time => time.Value));
    }

    [Fact]
    public void Any_text_gives_ordered_spans_twice_the_same_and_never_throws()
    {
        string[] words = ["March", "may", "3", "5", "-", "/", ":", "2018", "'", "s", "last", "Friday", "the", "of", "week", "a", "two", "and", "half", "year", "ago", "at", "9", "p.m.", "(", ")", "31", "February", "Feb.", "29", "quarter", "third", "1990", "century", "999999999", "before", "\n\n", "\ud83d\ude00", "0", "million", "EST", "+", "every", "next", "early", "from", "to"];
        Gen.Select(Gen.Int[0, words.Length - 1].Array[0, 60], Gen.Bool.Array[60], (picks, gaps) => string.Concat(picks.Select((w, i) => words[w] + (gaps[i] ? " " : "")))).Sample(
            text =>
            {
                TimeFindings one = Find(text);
                TimeFindings two = Find(text);
                int at = 0;
                foreach (TimeMention time in one.Times)
                {
                    Assert.True(time.Span.Start >= at && time.Span.End > time.Span.Start && time.Span.End <= text.Length);
                    Assert.False(char.IsWhiteSpace(text[time.Span.Start]) || char.IsWhiteSpace(text[time.Span.End - 1]));
                    at = time.Span.End;
                }

                Assert.Equal(one.Times.Select(static t => (t.Span, t.Value)), two.Times.Select(static t => (t.Span, t.Value)));
            },
            iter: 2_000);
    }

    private static TimeFindings Find(string text) => TimeFinder.Find(Tokenizer.Cut(text), TimeAnchor.Parse(TimeTable.Published));
}
