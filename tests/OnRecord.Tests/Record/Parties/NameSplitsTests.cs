using OnRecord.Language.Names;
using OnRecord.Record.Parties;
using Xunit;
using static OnRecord.Tests.Record.Parties.PartyLinkerTests;

namespace OnRecord.Tests.Record.Parties;

/// <summary>Which forms of one name are different people's.</summary>
public sealed class NameSplitsTests
{
    [Theory]
    [InlineData("Ann M. Quill|Ann T. Quill", 2)]
    [InlineData("Ann M. Quill|Ann T. Quill|Ann Quill", 3)]
    [InlineData("Bo H. W. Quill|Bo W. Quill", 2)]
    [InlineData("Bo Quill Jr.|Bo Quill Sr.", 2)]
    [InlineData("Bo Quill Jr.|Bo Quill III|Bo Quill", 3)]
    [InlineData("Ann M. Quill|Ann Quill", 1)]
    [InlineData("Ann M. Quill|Ann M Quill|Ms. Ann M. Quill", 1)]
    [InlineData("Bo Quill Jr.|Bo Quill", 1)]
    [InlineData("Ann J. Quill|Ann I Quill", 1)]
    public void Initials_and_generations_that_differ_are_different_peoples(string forms, int parties) => Assert.Equal(parties, Linked(linker =>
    {
        foreach ((string form, int item) in forms.Split('|').Select(static (form, item) => (form, item)))
        {
            linker.AddText(Text(MentionType.Person, item + 1, false, form));
        }
    }).Count);

    [Theory]
    [InlineData("Quill, Ann M.", "ann.m@docks.example", "Ann M. Quill")]
    [InlineData("Quill, Ann T.", "ann.t@harbour.example", "Ann T. Quill")]
    public void An_address_is_of_the_form_that_headers_give_it(string written, string address, string form) => Assert.Contains(Linked(linker =>
    {
        linker.AddHeader("Quill, Ann M.", "ann.m@docks.example", At(1));
        linker.AddHeader("Quill, Ann T.", "ann.t@harbour.example", At(2));
        linker.AddHeader("Ann Quill", "quill@tide.example", At(3));
        linker.AddText(Text(MentionType.Person, 4, false, form));
    }), party => party.Names.SequenceEqual([form, written]) && party.Addresses.SequenceEqual([address]));

    [Theory]
    [InlineData(40, 2)]
    [InlineData(4000, 1)]
    public void A_text_that_names_both_close_to_each_other_tells_of_two(int apart, int parties) => Assert.Equal(parties, Linked(linker =>
    {
        linker.AddText(Text(MentionType.Person, 1, false, "Bo Quill"));
        linker.AddText(Text(MentionType.Person, 1, false, "Bo Quill Jr."));
        linker.AddApart([(["Bo Quill"], 0), (["Bo Quill Jr."], apart)]);
    }).Count);

    [Theory]
    [InlineData("Bo Quill", "Bo Quill Jr.", 2)]
    [InlineData("Bo Quill", "Quill, Bo, Jr.", 2)]
    [InlineData("Bo Quill Jr.", "Bo Quill Jr.", 1)]
    [InlineData("Bo Quill", "Bo Quill", 1)]
    public void Two_addresses_one_with_a_generation_and_one_without_are_of_two(string one, string other, int parties) => Assert.Equal(parties, Linked(linker =>
    {
        linker.AddHeader(one, "quill@docks.example", At(1));
        linker.AddHeader(other, "bo@tide.example", At(1));
    }).Count);

    [Fact]
    public void An_address_that_headers_give_with_and_without_a_generation_is_of_one() => Assert.Single(Linked(linker =>
    {
        linker.AddHeader("Bo Quill", "quill@docks.example", At(1));
        linker.AddHeader("Bo Quill Jr.", "quill@docks.example", At(2));
        linker.AddHeader("Bo Quill", "quill@tide.example", At(3));
    }));

    [Fact]
    public void An_initial_that_one_of_many_places_has_is_a_misprint() => Assert.Single(Linked(linker =>
    {
        for (int item = 1; item < 70; item++)
        {
            linker.AddHeader(item == 60 ? "Quill, Ann B" : "Quill, Ann D", null, At(item));
        }
    }));

    [Fact]
    public void What_one_of_many_headers_calls_an_address_is_not_its_name() => Assert.Equal("hq22@docks.example", Assert.Single(Linked(linker =>
    {
        for (int item = 1; item < 70; item++)
        {
            linker.AddHeader(item == 60 ? "Evergreen" : null, "hq22@docks.example", At(item));
        }
    })).Name);
}
