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

    private List<StatementShape> Statements(string? party = null)
    {
        using SqliteConnection connection = _case.Open();
        return [.. StatementList.Read(connection, new ItemFilter(Party: party), Page.All)];
    }
}
