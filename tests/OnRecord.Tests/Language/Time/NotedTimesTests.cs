using Xunit;

namespace OnRecord.Tests.Language.Time;

/// <summary>Times as notes, memos and short news write them: of hours, of weekdays near and far, of what is asked for.</summary>
public sealed class NotedTimesTests
{
    [Theory]
    [InlineData("The shift was [08:00-09:30 on March 2, 2018]. ==> TIME 2018-03-02T08:00/2018-03-02T09:30")]
    [InlineData("The gate was open [08:15-10:30 on March 2]. ==> TIME 2018-03-02T08:15/2018-03-02T10:30")]
    [InlineData("Talk with the pilots, [March 2, 2018, 08:15-09:30]. ==> TIME 2018-03-02T08:15/2018-03-02T09:30")]
    [InlineData("The tide ran [14:00-15:30 on 3/13]. ==> TIME 2018-03-13T14:00/2018-03-13T15:30")]
    [InlineData("The crew worked [22:00-06:00]. ==> TIME 2018-03-16T22:00/2018-03-17T06:00")]
    [InlineData("The crew worked [0800-0930 hours]. ==> TIME 2018-03-16T08:00/2018-03-16T09:30")]
    public void Two_clock_times_with_a_stroke_are_a_range(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("The meeting is on [March 20 at 9:30-10:30]. ==> TIME 2018-03-20TXX:30/2018-03-20TXX:30")]
    [InlineData("Mtg [3/14 9:30-10:30] in the loft. ==> TIME 2018-03-14TXX:30/2018-03-14TXX:30")]
    [InlineData("The hours are [9:00-11:00]. ==> TIME 2018-03-16TXX:00/2018-03-16TXX:00")]
    [InlineData("The hearing is [Monday, 9:00-12:00]. ==> TIME 2018-03-19TXX:00/2018-03-19TXX:00")]
    public void Hours_of_which_the_half_of_the_day_is_not_said_are_no_way_from_UTC(string line) => TimeTable.Check(line);

    [Fact]
    public void A_range_that_would_run_round_the_clock_stays_open() => TimeTable.Check("The crew worked [08:00-05:00]. ==> TIME");

    [Theory]
    [InlineData("Logged [2018-03-13T09:30:05-07:00] by the server. ==> TIME 2018-03-13T09:30:05-07:00")]
    [InlineData("Logged [2018-03-13T09:30-09:30] by the server. ==> TIME 2018-03-13T09:30-09:30")]
    [InlineData("Logged [2018-03-13 09:30:05 +05:45] by the server. ==> TIME 2018-03-13T09:30:05+05:45")]
    [InlineData("Stamped [March 13, 2018 09:30 +02:00] by the clerk. ==> TIME 2018-03-13T09:30+02:00")]
    [InlineData("Date: [Tue, 13 Mar 2018 09:30:12 -0330] ==> TIME 2018-03-13T09:30:12-03:30")]
    public void A_way_from_UTC_stands_behind_seconds_or_in_one_word_with_the_day(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("We met [3/13 @ 4:15 pm]. ==> TIME 2018-03-13T16:15")]
    [InlineData("Left a note for the clerk [3/12 @ 4 pm]. ==> TIME XXXX-XX-XXT16:00")]
    [InlineData("Saw the boat [2/25 @ 6am]. ==> TIME 2018-02-25T06:00")]
    [InlineData("Spoke w/ the pilot [Fri 3/9 @ 11:30 am]. ==> TIME 2018-03-09T11:30")]
    [InlineData("@sent Met w/ the clerk [3/13, about 4:15 pm]. ==> TIME 2018-03-13T16:15")]
    [InlineData("She called on [March 12 @ 4:15 pm]. ==> TIME 2018-03-12T16:15")]
    [InlineData("She called [3/13 at 4:15 pm]. ==> TIME 2018-03-13T16:15")]
    public void A_day_in_numbers_keeps_its_hour(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("The board met [Tuesday]. The vote came at [11 p.m.] ==> DATE 2018-03-13 ; TIME 2018-03-13T23:00")]
    [InlineData("On [March 12], Odile left. At [4:15 pm] Bram called. ==> DATE 2018-03-12 ; TIME 2018-03-12T16:15")]
    [InlineData("@sent We met [Monday]. The call was at [3 p.m.] ==> DATE 2018-03-12 ; TIME 2018-03-12T15:00")]
    [InlineData("The hearing is [Tuesday]. It starts at [9 a.m.] ==> DATE 2018-03-20 ; TIME 2018-03-20T09:00")]
    public void A_clock_time_behind_a_sentence_with_a_day_is_of_that_day(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("Odile Garrow said on [Tuesday] that the quay was shut. The gate fell at [3 p.m.] ==> DATE 2018-03-13 ; TIME XXXX-XX-XXT15:00")]
    [InlineData("@sent We met [Monday]. Dinner at [8 p.m.]? ==> DATE 2018-03-12 ; TIME XXXX-XX-XXT20:00")]
    public void It_stays_open_where_that_may_be_another_day(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("The gate fell at [3 p.m.] and nobody was hurt. ==> TIME 2018-03-16T15:00")]
    [InlineData("@sent We met [Monday]. Call me at [3 p.m.] ==> DATE 2018-03-12 ; TIME 2018-03-16T15:00")]
    [InlineData("They met [today]. The vote came at [11 p.m.] ==> DATE 2018-03-16 ; TIME 2018-03-16T23:00")]
    public void A_clock_time_alone_is_of_the_day_of_its_text(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("@sent Called the clerk [Monday]. ==> DATE 2018-03-12")]
    [InlineData("@sent Talked to Odile on [Monday] re the quay. ==> DATE 2018-03-12")]
    [InlineData("@sent Moved to Averil [Monday]. ==> DATE 2018-03-12")]
    [InlineData("@sent Tried to call Odile [Tuesday]. ==> DATE 2018-03-13")]
    [InlineData("@sent Warned the pilots [Monday night]. ==> TIME 2018-03-12TNI")]
    [InlineData("@sent Asked the chief on [Monday]. ==> DATE 2018-03-12")]
    [InlineData("@sent - Emailed her [Tuesday] about it. ==> DATE 2018-03-13")]
    [InlineData("@sent Called Odile [Monday]. ==> DATE 2018-03-XX")]
    public void A_note_without_a_subject_tells_what_is_over(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("@sent Revised agenda for [Monday]. ==> DATE 2018-03-19")]
    [InlineData("@sent Moved the talk to [Monday]. ==> DATE 2018-03-19")]
    [InlineData("@sent Booked the loft for [Tuesday]. ==> DATE 2018-03-20")]
    [InlineData("@sent Attached the list for the talk [Monday]. ==> DATE 2018-03-19")]
    [InlineData("@sent Invited to speak [Monday]. ==> DATE 2018-03-19")]
    [InlineData("@sent Moved to [Monday]. ==> DATE 2018-03-19")]
    [InlineData("@sent Moved to the annex [Monday]. ==> DATE 2018-03-19")]
    [InlineData("@sent Lunch [Tuesday]? ==> DATE 2018-03-20")]
    public void What_only_looks_like_it_lies_ahead(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("@2018-03-14 The Senate votes [Tuesday] on the bill. ==> DATE 2018-03-20")]
    [InlineData("@2018-03-14 The new law takes effect [Monday]. ==> DATE 2018-03-19")]
    [InlineData("@2018-03-14 The board meets in the loft on [Monday]. ==> DATE 2018-03-19")]
    [InlineData("@2018-03-14 The case goes before a judge [Monday]. ==> DATE 2018-03-19")]
    [InlineData("@2018-03-14 The pilot appears in court [Thursday]. ==> DATE 2018-03-15")]
    public void What_is_on_a_calendar_lies_ahead(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("@2018-03-14 The governor signs the bill [Monday]. ==> DATE 2018-03-XX")]
    [InlineData("@2018-03-14 The mayor tours the east quay [Tuesday]. ==> DATE 2018-03-XX")]
    public void A_present_that_captions_have_as_well_stays_open(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("@2018-03-14 The budget votes [Tuesday] were close. ==> DATE 2018-03-13")]
    [InlineData("@2018-03-14 She counted the votes [Tuesday]. ==> DATE 2018-03-13")]
    [InlineData("@2018-03-14 He met the board [Tuesday]. ==> DATE 2018-03-13")]
    public void Nouns_that_look_like_it_do_not(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("@2018-03-14 Send me the file [Monday]. ==> DATE 2018-03-19")]
    [InlineData("@2018-03-14 Can you call Bram on [Monday]? ==> DATE 2018-03-19")]
    [InlineData("@2018-03-14 Do not talk to the press before [Monday]. ==> DATE 2018-03-19")]
    [InlineData("@2018-03-14 Have the memo on my desk [Tuesday at noon]. ==> TIME 2018-03-20T12:00")]
    [InlineData("@2018-03-14 We need your answer [Monday]. ==> DATE 2018-03-19")]
    [InlineData("@2018-03-14 Please come to the loft on [Monday]. ==> DATE 2018-03-19")]
    [InlineData("@sent Have the list ready [Tuesday]. ==> DATE 2018-03-20")]
    public void What_somebody_is_asked_for_lies_ahead(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("@2018-03-14 Tell me what happened [Monday]. ==> DATE 2018-03-12")]
    [InlineData("@2018-03-14 Have the pilots called [Monday]? ==> DATE 2018-03-12")]
    [InlineData("@2018-03-14 Please see what he sent [Monday]. ==> DATE 2018-03-12")]
    public void What_happened_is_over_where_somebody_asks_for_it(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("The shop was shut on [Feb. 25]. The owner says he will open by [the end of the week]. ==> DATE 2018-02-25 ; DATE 2018-W11")]
    [InlineData("They met on [March 1]. A word is expected by [the end of the week], the clerk said. ==> DATE 2018-03-01 ; DATE 2018-W11")]
    [InlineData("The dam broke on [Jan. 8]. Repairs should be done by [the end of the week]. ==> DATE 2018-01-08 ; DATE 2018-W11")]
    [InlineData("The dam broke on [Jan. 8]. The owner said he would open by [the end of the week]. ==> DATE 2018-01-08 ; DATE 2018-W02")]
    [InlineData("The dam broke on [Jan. 8] and by [the end of the week] the water was gone. ==> DATE 2018-01-08 ; DATE 2018-W02")]
    public void The_end_of_the_week_ahead_is_of_this_week(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("The mayor took office. [A year later] she was charged. ==> DATE")]
    [InlineData("The firm was founded by her father. [Ten years later] it was sold. ==> DATE")]
    [InlineData("@sent [Two years later] he resigned. ==> DATE")]
    [InlineData("He took office in [2010]. [Two years later] he resigned. ==> DATE 2010 ; DATE 2012")]
    [InlineData("Sales were down from [a year earlier]. ==> DATE 2017")]
    public void Years_later_than_something_over_are_not_ahead(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("Sales rose 5 percent in [the third quarter]. Ms. Garrow was hired [a year ago]. ==> DATE 2017-Q3 ; DATE 2017")]
    [InlineData("Sales rose in [Q3 2017]. [A year ago], the mayor praised the bank. ==> DATE 2017-Q3 ; DATE 2017")]
    [InlineData("Sales rose in [Q3 2017]. Its founder died [a year ago]. ==> DATE 2017-Q3 ; DATE 2017")]
    [InlineData("Sales rose in [Q3 2017] to $3 million, up from $2 million [a year ago]. ==> DATE 2017-Q3 ; DATE 2016-Q3")]
    [InlineData("It earned little in [Q3 2017], with half of what was earned in [the year-ago quarter]. ==> DATE 2017-Q3 ; DATE 2016-Q3")]
    public void A_year_ago_is_a_quarter_where_quarters_are_compared(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("He resigned [three weeks ago Monday]. ==> DATE 2018-02-19")]
    [InlineData("On [Monday three weeks ago] he resigned. ==> DATE 2018-02-19")]
    [InlineData("He resigned on [Monday two weeks ago]. ==> DATE 2018-02-26")]
    [InlineData("He resigned [a week ago Thursday]. ==> DATE 2018-03-08")]
    [InlineData("@2018-03-14 He resigned [a week ago Thursday]. ==> DATE 2018-03-XX")]
    [InlineData("He resigned [two years ago Monday]. ==> DATE")]
    [InlineData("She called [the Monday before last]. ==> DATE 2018-XX-XX")]
    [InlineData("She called [the Saturday before last]. ==> DATE 2018-03-03")]
    [InlineData("They met on [the Monday after Christmas]. ==> DATE 2018-01-01")]
    [InlineData("They met on [the Friday before Feb. 25]. ==> DATE 2018-02-23")]
    [InlineData("They met on [the Monday] after the raid. ==> DATE")]
    [InlineData("They met on [Monday] after the raid. ==> DATE 2018-03-12")]
    [InlineData("They met [this past Wednesday]. ==> DATE 2018-03-14")]
    public void A_weekday_that_is_counted_from_elsewhere_is_not_the_last(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("@sent We need it by [COB Wednesday]. ==> DATE 2018-03-21")]
    [InlineData("@sent Let me know by [EOD Tuesday]. ==> DATE 2018-03-20")]
    [InlineData("@sent It is due by [close of business Tuesday]. ==> DATE 2018-03-20")]
    [InlineData("@sent It is due [Tuesday COB]. ==> DATE 2018-03-20")]
    [InlineData("@sent It is due by [end of business on March 20]. ==> DATE 2018-03-20")]
    [InlineData("@sent It is due by [COB]. ==> DATE 2018-03-16")]
    public void The_end_of_a_day_that_is_named_is_of_that_day(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("They said that April Garrow was missing. ==>")]
    [InlineData("They said that June Oster had left. ==>")]
    [InlineData("He thinks that May Lindqvist knew. ==>")]
    [InlineData("They met in [that April] of rain. ==> DATE 2018-04")]
    [InlineData("They met [this April], and never again. ==> DATE 2018-04")]
    public void That_before_a_first_name_is_no_time(string line) => TimeTable.Check(line);
}
