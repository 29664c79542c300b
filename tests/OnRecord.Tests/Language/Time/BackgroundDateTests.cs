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
    [InlineData("Roe, clerk since [June 3, 2015], said on [May 5] that she left. ==> DATE 2015-06-03 ; DATE 2017-05-05")]
    [InlineData("The school, built on [Sept. 5, 1990], burned on [Monday]. Roe called Lee on [Tuesday]. ==> DATE 1990-09-05 ; DATE 2018-03-12 ; DATE 2018-03-13")]
    [InlineData("Ann Roe, first elected on [Nov. 8, 2016], called Lee on [Monday]. ==> DATE 2016-11-08 ; DATE 2018-03-12")]
    [InlineData("Since her election on [Nov. 8, 2016], Roe was often ill. She called Lee [Thursday]. ==> DATE 2016-11-08 ; DATE 2018-03-15")]
    public void A_date_of_the_background_leaves_the_others_to_the_news(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("Roe was born on [May 3, 1960]. Her mother died on [May 5]. ==> DATE 1960-05-03 ; DATE XXXX-05-05")]
    [InlineData("Roe was born on [May 3, 1960], and baptized on [May 20]. ==> DATE 1960-05-03 ; DATE XXXX-05-20")]
    [InlineData("The firm was founded on [May 3, 1990]. It opened its first shop on [June 1]. ==> DATE 1990-05-03 ; DATE XXXX-06-01")]
    [InlineData("The club was founded on [April 3, 2016]. Roe left it on [April 9]. ==> DATE 2016-04-03 ; DATE XXXX-04-09")]
    [InlineData("Roe, in office since [May 3, 2012], called Lee on [May 5]. ==> DATE 2012-05-03 ; DATE XXXX-05-05")]
    [InlineData("The firm was founded on [Feb. 12, 2016]. Roe met Lee on [Feb. 14] to sell it. ==> DATE 2016-02-12 ; DATE XXXX-02-14")]
    [InlineData("The bridge, opened on [Sept. 5, 1990], fell on [Sept. 7]. ==> DATE 1990-09-05 ; DATE XXXX-09-07")]
    public void A_day_beside_a_date_of_the_background_keeps_its_year_open_unless_it_is_the_news_own(string line) => TimeTable.Check(line);

    [Theory]
    [InlineData("On [Feb. 12, 2016], Roe resigned. She called Lee on [Monday]. ==> DATE 2016-02-12 ; DATE XXXX-XX-XX")]
    [InlineData("On [Feb. 12, 2016], Roe resigned. On [Monday], she called Lee. ==> DATE 2016-02-12 ; DATE XXXX-XX-XX")]
    [InlineData("The bank failed on [May 3, 1990]. Roe called Lee on [Monday]. ==> DATE 1990-05-03 ; DATE XXXX-XX-XX")]
    [InlineData("Roe resigned on [Feb. 12, 2016], and called Lee on [Monday]. ==> DATE 2016-02-12 ; DATE XXXX-XX-XX")]
    [InlineData("Roe met Lee, fired him on [Feb. 12, 2016], and called Ann on [Monday]. ==> DATE 2016-02-12 ; DATE XXXX-XX-XX")]
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
