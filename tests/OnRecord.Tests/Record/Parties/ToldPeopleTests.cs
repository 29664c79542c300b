using OnRecord.Language.Names;
using OnRecord.Record.Findings;
using OnRecord.Record.Parties;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Record.Parties;

public sealed class ToldPeopleTests
{
    public static TheoryData<string, string> Examples() => new(OfficeWords.Examples);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_beside_the_offices_holds(string words, string office)
    {
        bool isDescription = words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) || !words.StartsWith("a ", StringComparison.Ordinal);
        Assert.Equal(office, (isDescription ? OfficeWords.Of(words) : null) ?? "none");
    }

    [Fact]
    public void An_office_is_that_of_the_only_person_who_holds_it()
    {
        Assert.Equal("ann roe", Holder("2018-03-01", ("Ann Roe", "Mayor"), ("Bo Lund", "sheriff")));
        Assert.Null(Holder("2018-03-01", ("Ann Roe", "Mayor"), ("Bo Lund", "mayor of Westport")));
        Assert.Null(Holder("2018-03-01", ("Ann Roe", "former mayor")));
    }

    [Fact]
    public void An_office_of_other_years_may_be_somebody_elses()
    {
        Assert.Null(Holder("2012-03-01", ("Ann Roe", "Mayor")));
        Assert.Equal("ann roe", Holder(null, ("Ann Roe", "Mayor")));
    }

    private static string? Holder(string? date, params (string Name, string Role)[] people)
    {
        var book = new ToldPeople();
        var linker = new PartyLinker();
        foreach ((string name, string role) in people)
        {
            book.Add(new FoundParty(0, MentionType.Person, name, [name], false, default, [new FoundRole(role, default, -1)]), "2018-03-16");
            linker.AddText(new TextParty(MentionType.Person, [name], false, new PartySighting(1, "body", 0, 3)));
        }

        PartyResult parties = linker.Link();
        int holder = book.HolderOf("the Mayor", date, parties);
        return holder == 0 ? null : parties.Parties[holder - 1].Keys[0].Text;
    }
}
