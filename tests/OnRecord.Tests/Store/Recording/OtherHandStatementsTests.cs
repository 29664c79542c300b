using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Events;
using Xunit;

namespace OnRecord.Tests.Store.Recording;

/// <summary>Who "I" is in mail that somebody else wrote than its header names, and that nobody tells themselves anything.</summary>
public sealed class OtherHandStatementsTests : IDisposable
{
    private const string Told = "I told the pilots that the side door is locked.";

    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("Bo,\r\n\r\n" + Told + " The gate is shut.\r\n\r\nRegards,\r\nRobert Brandt\r\n", "Robert Brandt")]
    [InlineData("Bo,\r\n\r\n" + Told + " The gate is shut.\r\n\r\nRobert Brandt\r\nAssistant to Ann Roe\r\n", "Robert Brandt")]
    [InlineData("Bo,\r\n\r\n" + Told + " The gate is shut.\r\n\r\nRobert Brandt for Ann Roe\r\n", null)]
    [InlineData("See the letter below.\r\nAnn\r\n\r\nThe gate is shut. " + Told + "\r\n\r\nIt rains.\r\n", null)]
    [InlineData("Bo,\r\n\r\n" + Told + " The gate is shut.\r\n\r\nRB\r\n", "Ann Roe")] // initials are nobody's name
    [InlineData("Bo,\r\n\r\n" + Told + " The gate is shut.\r\n\r\nRegards,\r\nAnn\r\n", "Ann Roe")]
    public void I_in_words_of_another_hand_is_whoever_signs_them(string body, string? speaker)
    {
        _case.Write("a.eml", TempCase.Mail("a", "Gate", body, from: "Ann Roe <ann@harbour.example>"));
        _case.Build();
        StatementShape told = Assert.Single(Statements(), static one => one.Cue == "told");
        Assert.Equal(("I", speaker, speaker), (told.Speaker?.Text, told.Speaker?.Name, told.ToldBy?.Name));
        Assert.Equal(speaker == "Ann Roe" ? 1 : 0, Statements("ann roe").Count(static one => one.Cue == "told"));
    }

    [Theory]
    [InlineData("Bo,\r\n\r\nI met Odile Garrow on 2 March 2018. The gate is shut.\r\n\r\nRegards,\r\nRobert Brandt\r\n", "Robert Brandt")]
    [InlineData("Bo,\r\n\r\nI met Odile Garrow on 2 March 2018. The gate is shut.\r\n\r\nRobert Brandt\r\nAssistant to Ann Roe\r\n", "Robert Brandt")]
    [InlineData("Bo,\r\n\r\nI met Odile Garrow on 2 March 2018. The gate is shut.\r\n\r\nRobert Brandt for Ann Roe\r\n", null)]
    [InlineData("Bo,\r\n\r\nI met Odile Garrow on 2 March 2018. The gate is shut.\r\n\r\nRegards,\r\nAnn\r\n", "Ann Roe")]
    public void I_in_a_contact_of_another_hand_is_whoever_signs_it(string body, string? teller)
    {
        _case.Write("a.eml", TempCase.Mail("a", "Gate", body, from: "Ann Roe <ann@harbour.example>"));
        _case.Write("b.eml", TempCase.Mail("b", "Door", "The door is shut.", from: "Robert Brandt <robert@harbour.example>"));
        _case.Build();
        ContactShape told = Assert.Single(Contacts());
        Assert.Equal(("I", teller, teller, "Odile Garrow"), (told.From?.Text, told.From?.Name, told.AccordingTo?.Name, told.To[0].Name));
        Assert.Equal(teller == "Ann Roe" ? 1 : 0, Contacts("ann roe").Count);
        Assert.Equal(teller == "Robert Brandt" ? 1 : 0, Contacts("robert brandt").Count);
    }

    [Theory]
    [InlineData("Bo,\r\n\r\nOdile Garrow met Lucan Hale on 2 March 2018. The gate is shut.\r\n\r\nRegards,\r\nRobert Brandt\r\n", "Robert Brandt")]
    [InlineData("Bo,\r\n\r\nPer Mary Lund, Odile Garrow met Lucan Hale on 2 March 2018. The gate is shut.\r\n\r\nRegards,\r\nRobert Brandt\r\n", null)] // on her word
    public void A_contact_of_others_is_on_the_word_of_whoever_signs_it(string body, string? teller)
    {
        _case.Write("a.eml", TempCase.Mail("a", "Gate", body, from: "Ann Roe <ann@harbour.example>"));
        _case.Build();
        Assert.Equal(teller, Assert.Single(Contacts()).AccordingTo?.Name);
    }

    [Theory]
    [InlineData("Ann asked me to say that the gate is shut.")]
    [InlineData("Ann told me that the gate is shut.")]
    public void Nobody_tells_themselves(string body)
    {
        _case.Write("a.eml", TempCase.Mail("a", "Gate", body + "\r\nRosa\r\n", from: "\"Ann Roe (by Rosa Lee)\" <ann@harbour.example>"));
        _case.Write("b.eml", TempCase.Mail("b", "Door", "The door is shut.", from: "Ann Roe <ann@harbour.example>"));
        _case.Build();
        Assert.All(Statements(), static one => Assert.False(one.Speaker?.Party is { } party && party == one.Addressee?.Party));
    }

    [Theory]
    [InlineData("I", "her", true, true)]
    [InlineData("", "her", true, true)] // "Told her that"
    [InlineData("", "me", true, false)] // "Told me that"
    [InlineData("Ann", "me", true, true)] // another Ann, perhaps
    [InlineData("Ann Roe", "me", false, true)]
    [InlineData("I", "Ann Roe", true, false)]
    [InlineData("Roe", "him", false, true)]
    [InlineData("Roe", "Roe", true, true)]
    [InlineData("I", "myself", false, true)]
    public void Of_two_readings_as_one_party_the_weaker_is_dropped(string speaker, string addressee, bool noSpeaker, bool noAddressee) =>
        Assert.Equal((noSpeaker, noAddressee), OnRecord.Record.Findings.SelfTelling.Drops(speaker, addressee));

    private List<ContactShape> Contacts(string? party = null)
    {
        using SqliteConnection connection = _case.Open();
        return [.. ContactList.Read(connection, new ItemFilter(Party: party), Page.All).Where(static contact => contact.Medium == "meeting")];
    }

    private List<StatementShape> Statements(string? party = null)
    {
        using SqliteConnection connection = _case.Open();
        return [.. StatementList.Read(connection, new ItemFilter(Party: party), Page.All)];
    }
}
