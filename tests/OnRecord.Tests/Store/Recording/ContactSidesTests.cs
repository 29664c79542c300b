using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Events;
using Xunit;

namespace OnRecord.Tests.Store.Recording;

/// <summary>Who the sides of contacts are that the text itself does not name in full.</summary>
public sealed class ContactSidesTests : IDisposable
{
    private readonly TempCase _case = new();

    public ContactSidesTests() => _case.Write("news.txt", "date 2018-03-06\nNews\n\nMayor Odile Garrow met Lucan Fennimore on Monday.\n");

    public void Dispose() => _case.Dispose();

    [Fact]
    public void The_mayor_is_the_only_person_whom_the_case_calls_so() => Assert.Equal("Odile Garrow > Ann Roe", Told("The Mayor phoned me on Sunday."));

    [Fact]
    public void Of_two_mayors_none_is_meant()
    {
        _case.Write("other.txt", "date 2018-03-06\nOther\n\nMayor Petra Lindholm met Tim Ash on Monday.\n");
        Assert.Equal("The Mayor > Ann Roe", Told("The Mayor phoned me on Sunday."));
    }

    [Theory]
    [InlineData("Mr Fennimore phoned me on Sunday.")]
    [InlineData("Fennimore phoned me on Sunday.")]
    public void A_rare_family_name_is_that_of_the_only_person_whom_a_text_names_in_full(string text) => Assert.Equal("Lucan Fennimore > Ann Roe", Told(text));

    [Fact]
    public void A_family_name_of_two_people_is_nobodys()
    {
        _case.Write("other.txt", "date 2018-03-06\nOther\n\nPetra Fennimore met Tim Ash on Monday.\n");
        Assert.Equal("Fennimore > Ann Roe", Told("Mr Fennimore phoned me on Sunday."));
    }

    [Fact]
    public void Who_leaves_out_I_reached_others() => Assert.Equal("Ann Roe > Lucan Fennimore", Told("Spoke with Lucan Fennimore on Sunday."));

    private string Told(string body)
    {
        _case.Write("note.eml", TempCase.Mail("note", "Note", body));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        ContactShape contact = ContactList.Read(connection, new ItemFilter(), Page.All).Single(static one => one.Citation.Path!.EndsWith(".eml", StringComparison.Ordinal) && one.AccordingTo is not null);
        return $"{contact.From?.Name} > {string.Join(", ", contact.To.Select(static to => to.Name))}";
    }
}
