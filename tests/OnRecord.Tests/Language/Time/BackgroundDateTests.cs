using Xunit;

namespace OnRecord.Tests.Language.Time;

public sealed class BackgroundDateTests
{
    [Theory]
    [InlineData("Roe, born on [May 5, 1960], said she met Lee on [March 2]. ==> DATE 1960-05-05 ; DATE 2018-03-02")]
    [InlineData("Roe (born [May 5, 1960]) met Lee on [March 2]. ==> DATE 1960-05-05 ; DATE 2018-03-02")]
    [InlineData("Roe, who was hired on [Jan. 4, 2010], said she met Lee on [March 2]. ==> DATE 2010-01-04 ; DATE 2018-03-02")]
    [InlineData("Roe, clerk since [June 3, 2015], said she met Lee on [March 2]. ==> DATE 2015-06-03 ; DATE 2018-03-02")]
    [InlineData("The firm was founded on [May 3, 1990]. On [Monday] Roe called Lee. ==> DATE 1990-05-03 ; DATE 2018-03-12")]
    [InlineData("Roe, who resigned on [Feb. 12, 2016], called Lee on [Monday]. ==> DATE 2016-02-12 ; DATE 2018-03-12")]
    public void A_date_of_the_background_leaves_the_others_to_the_news(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("On [Feb. 12, 2016], Roe resigned. She called Lee on [Monday]. ==> DATE 2016-02-12 ; DATE XXXX-XX-XX")]
    [InlineData("On [Feb. 12, 2016], Roe resigned. On [Monday], she called Lee. ==> DATE 2016-02-12 ; DATE XXXX-XX-XX")]
    [InlineData("The bank failed on [May 3, 1990]. Roe called Lee on [Monday]. ==> DATE 1990-05-03 ; DATE XXXX-XX-XX")]
    [InlineData("Roe resigned on [Feb. 12, 2016], and called Lee on [Monday]. ==> DATE 2016-02-12 ; DATE XXXX-XX-XX")]
    [InlineData("On [March 1, 2018], Roe resigned. She called Lee on [Monday]. ==> DATE 2018-03-01 ; DATE 2018-03-12")]
    [InlineData("Roe met Lee on [Feb. 12, 2016]. Roe told reporters on [Monday] it was shut. ==> DATE 2016-02-12 ; DATE 2018-03-12")]
    [InlineData("Roe called Lee on [Monday]. On [Feb. 12, 2016], Lee resigned. ==> DATE 2018-03-12 ; DATE 2016-02-12")]
    public void A_weekday_beside_an_old_story_is_of_either(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("The board wrote on [Dec. 30, 2016] that it would close the plant in [January]. ==> DATE 2016-12-30 ; DATE 2017-01")]
    [InlineData("On [Jan. 5, 2016], Roe said it would close in [December]. ==> DATE 2016-01-05 ; DATE 2016-12")]
    [InlineData("The board wrote on [March 12, 2018] that it would close the plant in [May]. ==> DATE 2018-03-12 ; DATE 2018-05")]
    public void What_would_be_lies_behind_the_day_of_its_saying(string line) => TimeTable.Check(line);
}
