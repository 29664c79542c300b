using OnRecord.Record.Parties;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query.Search;

public sealed class TurnedNameTests
{
    [Theory]
    [InlineData("Doe, Jane (City)", "Jane Doe")]
    [InlineData("Lee, Ann, MD", "Ann Lee")]
    [InlineData("Kiš, Danilo; PhD", "Danilo Kiš")]
    [InlineData("Jane Doe", null)]
    [InlineData("Doe,", null)]
    [InlineData("jane@city.example, Jane", null)]
    [InlineData("The words of a whole sentence, with a comma", null)]
    public void A_name_that_begins_with_the_family_is_said_the_other_way_round(string name, string? said) => Assert.Equal(said, TurnedName.Of(name));

    [Fact]
    public void Somebody_is_found_by_the_name_as_it_is_said_whichever_way_a_header_writes_it()
    {
        using var made = new TempCase();
        made.Write("a.eml", TempCase.Mail("a", "One", "Text.", from: "\"Doe, Jane (City)\" <jane@city.example>"));
        made.Write("b.eml", TempCase.Mail("b", "Two", "Text.", from: "Jane Doe <doe@city.example>"));
        made.Write("c.eml", TempCase.Mail("c", "Three", "Text.", from: "\"Lee, Ann, MD\" <ann@clinic.example>"));
        made.Build();
        Assert.Equal(2, made.Find("from:\"Jane Doe\"").Count);
        Assert.Single(made.Find("from:\"Doe, Jane\""));
        Assert.Single(made.Find("party:\"Ann Lee\""));
    }

    [Theory]
    [InlineData("Jane Q. Doe", "Jane Doe")]
    [InlineData("Doe, Jane Q. (City)", "Jane Q. Doe|Jane Doe")]
    [InlineData("Jane Q R Doe", "Jane Doe")]
    [InlineData("J. Q. Doe", "")]
    [InlineData("Mary Jane Doe", "")]
    [InlineData("Jane Doe Q.", "")]
    [InlineData("Plan B", "")]
    public void A_name_is_looked_for_without_its_middle_initials_too(string name, string forms) => Assert.Equal(forms, string.Join('|', TurnedName.Forms(name)));

    [Fact]
    public void Somebody_with_a_middle_initial_is_found_by_first_and_last_name()
    {
        using var made = new TempCase();
        made.Write("a.eml", TempCase.Mail("a", "One", "Text.", from: "\"Doe, Jane Q. (City)\" <jane@city.example>"));
        made.Write("b.eml", TempCase.Mail("b", "Two", "Text.", from: "Jane Q. Doe <doe@city.example>"));
        made.Write("c.eml", TempCase.Mail("c", "Three", "Text.", from: "Jane Mary Doe <mary@city.example>"));
        made.Build();
        Assert.Equal(2, made.Find("from:\"Jane Doe\"").Count);
        Assert.Equal(2, made.Find("from:\"Jane Q. Doe\"").Count);
    }
}
