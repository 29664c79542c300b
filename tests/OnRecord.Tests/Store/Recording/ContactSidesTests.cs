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
    [InlineData("Mr Fennimore phoned me on Sunday.", "Fennimore")]
    [InlineData("Fennimore phoned me on Sunday.", "Fennimore")]
    [InlineData("Mr Fennimore phoned me on Sunday. Lucan Fennimore is well.", "Lucan Fennimore")]
    public void A_rare_family_name_is_that_of_the_only_person_whom_the_text_names_in_full(string text, string expected) => Assert.Equal(expected + " > Ann Roe", Told(text));

    [Fact]
    public void A_family_name_of_two_people_is_nobodys()
    {
        _case.Write("other.txt", "date 2018-03-06\nOther\n\nPetra Fennimore met Tim Ash on Monday.\n");
        Assert.Equal("Fennimore > Ann Roe", Told("Mr Fennimore phoned me on Sunday."));
    }

    [Theory]
    [InlineData("London phoned Lucan Fennimore on Sunday.")]
    [InlineData("Lucan Fennimore wrote to London on Sunday.")]
    public void A_place_is_nobody_who_reached_others_or_was_reached(string text)
    {
        _case.Write("a.eml", TempCase.Mail("a", "Gate", text));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        ContactShape contact = ContactList.Read(connection, new ItemFilter(), Page.All).Single(static one => one.Citation.Path!.EndsWith(".eml", StringComparison.Ordinal) && one.AccordingTo is not null);
        Assert.Equal(["London:", "Lucan Fennimore:Lucan Fennimore"], contact.To.Prepend(contact.From!).Select(static side => $"{side.Text}:{side.Name}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Who_leaves_out_I_reached_others() => Assert.Equal("Ann Roe > Lucan Fennimore", Told("Spoke with Lucan Fennimore on Sunday."));

    [Fact]
    public void Who_is_called_on_was_talked_to_and_nobody_else() => Assert.Equal("Ann Roe > Susan", Told("Susan - Per our discussion, the gate is shut."));

    [Theory]
    [InlineData("Odile Garrow met Lucan Fennimore on Sunday.", "Ann Roe")]
    [InlineData("See below.\r\n\r\nGate stood open\r\nBy Lena Soko\r\n\r\nOdile Garrow met Lucan Fennimore on Sunday.", null)]
    [InlineData("See below.\r\n\r\nBy LENA SOKO with TIM ASH\r\nLedger Staff Writer\r\n\r\nOdile Garrow met Lucan Fennimore on Sunday.", null)]
    [InlineData("See below.\r\n\r\nDear Ms. Soko:\r\n\r\nOdile Garrow met Lucan Fennimore on Sunday.", null)]
    [InlineData("See below.\r\n\r\nCopyright 2018 Averil Ledger\r\n\r\nOdile Garrow met Lucan Fennimore on Sunday.", null)]
    [InlineData("See below.\r\n\r\nPORT AVERIL, Jan. 9 -- Odile Garrow met Lucan Fennimore on Sunday.", null)]
    [InlineData("Please see:\r\n\r\nAveril Ledger, Tue, 3/6: Odile Garrow met Lucan Fennimore on Sunday.", "Averil Ledger")]
    [InlineData("See below.\r\n\r\nGate stood open\r\nBy Lena Soko\r\n\r\nPetra Lindholm said that Odile Garrow met Lucan Fennimore on Sunday.", "Petra Lindholm")]
    public void What_stands_in_a_pasted_article_is_not_on_the_word_of_whoever_mailed_it(string body, string? teller)
    {
        _case.Write("note.eml", TempCase.Mail("note", "Note", body));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        ContactShape contact = ContactList.Read(connection, new ItemFilter(), Page.All).Single(static one => one.Citation.Path!.EndsWith(".eml", StringComparison.Ordinal) && one.Medium == "meeting");
        Assert.Equal(teller, contact.AccordingTo?.Name);
    }

    [Theory]
    [InlineData("We met Lucan Fennimore on Sunday.", 60, null)] // of many writers, none of whom is whoever sent it
    [InlineData("We met Lucan Fennimore on Sunday.", 1, "Ann Roe")]
    [InlineData("I met Lucan Fennimore on Sunday.", 60, "Ann Roe")]
    [InlineData("To unsubscribe, reply to this message. We met Lucan Fennimore on Sunday.", 25, null)]
    [InlineData("To unsubscribe, reply to this message. We met Lucan Fennimore on Sunday.", 1, "Ann Roe")] // a list sets this below everybody's words
    [InlineData("We met Lucan Fennimore on Sunday.", 25, "Ann Roe")]
    public void A_digest_is_not_on_the_word_of_whoever_sends_it_but_for_what_the_sender_did(string words, int paragraphs, string? teller)
    {
        string filling = string.Concat(Enumerable.Repeat("The harbour was quiet, the pilots slept, the ferries ran on time and nobody in the town complained of the noise that the old dredger makes.\r\n\r\n", paragraphs));
        _case.Write("note.eml", TempCase.Mail("note", "Note", filling + words));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        ContactShape contact = ContactList.Read(connection, new ItemFilter(), Page.All).Single(static one => one.Citation.Path!.EndsWith(".eml", StringComparison.Ordinal) && one.Medium == "meeting");
        Assert.Equal(teller, contact.AccordingTo?.Name);
    }

    private string Told(string body)
    {
        _case.Write("note.eml", TempCase.Mail("note", "Note", body));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        ContactShape contact = ContactList.Read(connection, new ItemFilter(), Page.All).Single(static one => one.Citation.Path!.EndsWith(".eml", StringComparison.Ordinal) && one.AccordingTo is not null);
        return $"{contact.From?.Name} > {string.Join(", ", contact.To.Select(static to => to.Name))}";
    }
}
