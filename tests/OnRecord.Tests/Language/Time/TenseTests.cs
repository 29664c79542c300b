using Xunit;

namespace OnRecord.Tests.Language.Time;

public class TenseTests
{
    [Theory]
    [InlineData("The board approved the plan in [October]. ==> DATE 2017-10")]
    [InlineData("The mayor announced the plan on [Thursday]. ==> DATE 2018-03-15")]
    [InlineData("The board rejected the plan [Monday]. ==> DATE 2018-03-12")]
    [InlineData("The mayor knew of the plan in [November]. ==> DATE 2017-11")]
    [InlineData("Roe revised his withdrawal plans in [October]. ==> DATE 2017-10")]
    [InlineData("The letter gave them hope in [October]. ==> DATE 2017-10")]
    [InlineData("The race was called off due to rain on [Tuesday]. ==> DATE 2018-03-13")]
    [InlineData("Sales fell more than expected in [October]. ==> DATE 2017-10")]
    public void A_plan_that_is_only_named_leaves_the_time_to_the_verb(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("The city plans to open it in [October]. ==> DATE 2018-10")]
    [InlineData("The plan to open it in [October] is secret. ==> DATE 2018-10")]
    [InlineData("A vote planned for [Monday] is off. ==> DATE 2018-03-19")]
    [InlineData("The union plans a rally on [Monday]. ==> DATE 2018-03-19")]
    [InlineData("They are planning a rally on [Monday]. ==> DATE 2018-03-19")]
    [InlineData("A rally is planned on [Monday]. ==> DATE 2018-03-19")]
    [InlineData("We hope to open in [October]. ==> DATE 2018-10")]
    [InlineData("The hearing is due to begin on [Monday]. ==> DATE 2018-03-19")]
    public void A_plan_to_do_something_looks_ahead(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("The board approved a plan to sell the hall on [Tuesday]. ==> DATE 2018-03-XX")]
    [InlineData("Roe planned the raid in [October]. ==> DATE XXXX-10")]
    [InlineData("The raid was planned in [October]. ==> DATE XXXX-10")]
    [InlineData("The board rejected plans for a tower on [Tuesday]. ==> DATE 2018-03-XX")]
    public void A_plan_told_of_in_the_past_leaves_open_whose_time_it_is(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("The board had not responded by [Thursday]. ==> DATE 2018-03-15")]
    [InlineData("By [Tuesday], 40 people had died. ==> DATE 2018-03-13")]
    [InlineData("By [Tuesday], the water was gone. ==> DATE 2018-03-13")]
    [InlineData("The office did not answer by [Thursday]. ==> DATE 2018-03-15")]
    [InlineData("Forty houses had burned by [October]. ==> DATE 2017-10")]
    [InlineData("They finished it by [Thursday]. ==> DATE 2018-03-XX")]
    [InlineData("The board did not answer until [Thursday]. ==> DATE 2018-03-15")]
    [InlineData("The mayor was not told until [Thursday]. ==> DATE 2018-03-15")]
    [InlineData("The hall was closed until [Thursday]. ==> DATE 2018-03-22")]
    [InlineData("Answer by [Thursday]. ==> DATE 2018-03-22")]
    [InlineData("The board asked for answers by [Thursday]. ==> DATE 2018-03-22")]
    [InlineData("The board told Roe to answer by [Thursday]. ==> DATE 2018-03-22")]
    [InlineData("By [Tuesday], Roe was expected to sign it. ==> DATE 2018-03-20")]
    [InlineData("The papers must be filed by [Tuesday]. ==> DATE 2018-03-20")]
    public void By_a_day_is_over_where_the_verb_is_over_by_then(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("@2018-06-15 Revenue rose in [Q3]. ==> DATE 2017-Q3")]
    [InlineData("@2018-06-15 In [the third quarter], profit fell. ==> DATE 2017-Q3")]
    [InlineData("@2018-02-15 We will hire in [Q4]. ==> DATE 2018-Q4")]
    [InlineData("@2018-02-15 The firm will tell of its [fourth-quarter] sales. ==> DATE 2017-Q4")]
    public void A_quarter_that_has_not_begun_is_not_told_as_over(string line) => TimeTable.Check(line);
}
