using Xunit;

namespace OnRecord.Tests.Language.Parties;

/// <summary>Descriptions that say of which country, state or body somebody is go to nobody of another one, and to nobody of whom the text does not say it.</summary>
public sealed class DescriptionHomeTests
{
    private const string Said = " <q1 said> <c1 it was late>.";

    [Theory]
    [InlineData("Peruvian leader [P Bo Lee] sat down.\n\n<s1 The Danish leader>")]
    [InlineData("President [P Bo Lee] sat down.\n\n<s1 The Danish president>")]
    [InlineData("Governor [P Ann Roe] of [L Ohio] sat down.\n\n<s1 The [L Utah] governor>")]
    [InlineData("Gov. [P Ann Roe], R-Ariz., sat down.\n\n<s1 The [L Utah] governor>")]
    [InlineData("Governor [P Ann Roe] sat down.\n\n<s1 The [L Utah] governor>")]
    [InlineData("Ambassador [P Ann Roe] sat down.\n\n<s1 The ambassador to [L Chile]>")]
    [InlineData("[P Ann Roe], the Danish ambassador to [L Peru], sat down.\n\n<s1 The Danish ambassador to [L Chile]>")]
    [InlineData("Mayor [P Ann Roe] sat down.\n\n<s1 The mayor of [L Port Averil]>")]
    public void Of_another_place_or_of_none_that_is_told(string marked) => Assert.Equal("-", new ToldText(marked + Said).Speakers);

    [Theory]
    [InlineData("Danish leader [P Bo Lee] sat down.\n\n<s1 The Danish leader>")]
    [InlineData("[P Bo Lee], the leader of [L Denmark], sat down.\n\n<s1 The Danish leader>")]
    [InlineData("Danish leader [P Bo Lee] sat down.\n\n<s1 The leader>")]
    [InlineData("Governor [P Bo Lee] of [L Utah] sat down.\n\n<s1 The [L Utah] governor>")]
    [InlineData("Gov. [P Bo Lee], R-Utah, sat down.\n\n<s1 The [L Utah] governor>")]
    [InlineData("[P Bo Lee], the ambassador to [L Chile], sat down.\n\n<s1 The ambassador to [L Chile]>")]
    [InlineData("Governor [P Bo Lee] sat down.\n\n<s1 The embattled governor>")]
    [InlineData("Governor [P Bo Lee] sat down.\n\n<s1 The Democratic governor>")]
    public void Of_the_same_or_without_one(string marked) => Assert.Equal("Bo Lee", new ToldText(marked + Said).Speakers);

    [Theory]
    [InlineData("Prime Minister [P Bo Lee] sat down.\n\n<s1 The foreign minister>", "-")]
    [InlineData("Minister [P Bo Lee] sat down.\n\n<s1 The minister of justice>", "-")]
    [InlineData("General [P Bo Lee] sat down.\n\n<s1 The attorney general>", "-")]
    [InlineData("Mayor [P Bo Lee] sat down.\n\n<s1 The mayor of the quarry town>", "-")]
    [InlineData("Prime Minister [P Bo Lee] sat down.\n\n<s1 The prime minister>", "Bo Lee")]
    [InlineData("[P Bo Lee], the minister of justice, sat down.\n\n<s1 The justice minister>", "Bo Lee")]
    [InlineData("Attorney General [P Bo Lee] sat down.\n\n<s1 The attorney general>", "Bo Lee")]
    [InlineData("Foreign Minister [P Bo Lee] sat down.\n\n<s1 The minister>", "Bo Lee")]
    public void Which_office_it_is_counts(string marked, string expected) => Assert.Equal(expected, new ToldText(marked + Said).Speakers);

    [Theory]
    [InlineData("The [O Quay Freedom Party] met.\n\n<s1 The Salafist Nour party>", "-")]
    [InlineData("[O Tollmark] sank.\n\n<s1 The [O Quillon & Poor] rating agency>", "-")]
    [InlineData("[O Tollmark] sank.\n\n<s1 The [L Averil] power company>", "-")]
    [InlineData("The [O Averil Campaign Committee] met.\n\n<s1 The House ethics committee>", "-")]
    [InlineData("The [O Quay Freedom Party] met.\n\n<s1 The party>", "Quay Freedom Party")]
    [InlineData("The [O Averil Energy Commission] met.\n\n<s1 The energy commission>", "Averil Energy Commission")]
    [InlineData("[O Tollmark] sank.\n\n<s1 The company>", "Tollmark")]
    [InlineData("[O Tollmark] sank.\n\n<s1 The large company>", "Tollmark")]
    public void An_organisation_is_not_what_has_a_name_of_its_own(string marked, string expected) => Assert.Equal(expected, new ToldText(marked + Said).Speakers);

    [Theory]
    [InlineData("[L AVERIL], [L Norland] ([O Reuters]) - <s1 The company> <q1 said> <c1 it would close>.", "-")]
    [InlineData("[L AVERIL] ([O AFP]) - <s1 The firm> <q1 told> its staff <c1 it would close>. <s2 The group> <q2 said> <c2 it was late>.", "-; -")]
    [InlineData("[O Delmar Corp.] told [O Reuters] it was late. <s1 The company> <q1 said> <c1 it would close>.", "Delmar Corp.")]
    [InlineData("<s1 [O Reuters]> <q1 reported> <c1 that [O Delmar Corp.] lied>. <s2 The company> <q2 said> <c2 it was wrong>.", "Reuters; Delmar Corp.")]
    [InlineData("<s1 The [O Averil Times]> <q1 reported> <c1 that it was late>. <s2 The group> <q2 said> <c2 it was wrong>.", "Averil Times; -")]
    [InlineData("[L AVERIL] ([O Reuters]) - [O Delmar Corp.] sank. <s1 The company> <q1 said> <c1 it would close>.", "Delmar Corp.")]
    [InlineData("[O Bloomberg] cut jobs. <s1 The company> <q1 said> <c1 it was late>.", "Bloomberg")]
    [InlineData("<s1 [O Reuters]> <q1 said> <c1 it lost money>. <s2 The agency> <q2 said> <c2 it was late>.", "Reuters; Reuters")]
    [InlineData("<s1 [O Delmar Corp.]> <q1 said> <c1 it lost money>. <s2 The company> <q2 said> <c2 it was late>.", "Delmar Corp.; Delmar Corp.")]
    public void Who_only_reports_is_not_the_company(string marked, string expected) => Assert.Equal(expected, new ToldText(marked).Speakers);

    [Theory]
    [InlineData("[O Tollmark] sank. [O Saltbox Bank] lends to [O Quillon Corp.], <s1 the [X Lantern] newspaper>", "-")]
    [InlineData("[O Saltbox Bank] lends to [O Quillon Corp.], <s1 the [O Lantern] newspaper>", "Lantern")]
    public void A_name_of_its_own_behind_a_comma_is_not_where_another_is(string marked, string expected) => Assert.Equal(expected, new ToldText(marked + " <q1 reported> <c1 it was late>.").Speakers);

    [Theory]
    [InlineData("<s1 [L Averil]-based [O Delmar Corp.]>", "Delmar Corp.")]
    [InlineData("<s1 The [L Averil]-based company>", "-")]
    [InlineData("[O Delmar Corp.] sank. <s1 The [L Averil]-based company>", "-")]
    [InlineData("[L Averil]-based [O Delmar Corp.] sank. <s1 The [L Averil]-based company>", "Delmar Corp.")]
    [InlineData("[L Averil]-based [O Delmar Corp.] sank. <s1 The [L Averil] company>", "Delmar Corp.")]
    [InlineData("[L Averil]-based [O Delmar Corp.] sank. <s1 The [L Quarry] company>", "-")]
    [InlineData("[O Delmar Corp.], based in [L Averil], sank. <s1 The [L Averil]-based company>", "Delmar Corp.")]
    public void Where_an_organisation_is_based_does_not_speak(string marked, string expected) => Assert.Equal(expected, new ToldText(marked + Said).Speakers);

    [Theory]
    [InlineData("Chief [P Bo Lee] sat down. <s1 The police chief>", "Bo Lee")]
    [InlineData("Attorney General [P Bo Lee] sat down. <s1 The state attorney general>", "Bo Lee")]
    [InlineData("Fire Chief [P Bo Lee] sat down. <s1 The police chief>", "-")]
    [InlineData("[P Fire Chief Bo Lee] sat down. <s1 The police chief>", "-")]
    [InlineData("[P Fire Chief Bo Lee] sat down. <s1 The fire chief>", "Fire Chief Bo Lee")]
    [InlineData("Chief [P Bo Lee] of the fire brigade sat down. <s1 The police chief>", "-")]
    [InlineData("Senator [P Bo Lee] sat down. <s1 The state senator>", "-")]
    [InlineData("Chief [P Bo Lee] sat down. <s1 The fire chief>", "-")]
    [InlineData("[G Danish] Attorney General [P Bo Lee] sat down. <s1 The state attorney general>", "-")]
    [InlineData("Gov. [P Bo Lee] (R-UT) sat down. <s1 The [L Utah] governor>", "Bo Lee")]
    [InlineData("Gov. [P Bo Lee] (R-UT) sat down. <s1 The [L Ohio] governor>", "-")]
    public void A_bare_state_or_police_is_no_other_home(string marked, string expected) => Assert.Equal(expected, new ToldText(marked + Said).Speakers);
}
