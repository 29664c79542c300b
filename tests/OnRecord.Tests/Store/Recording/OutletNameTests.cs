using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Events;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Store.Recording;

/// <summary>Somebody whom a text calls by one name and an outlet is the only correspondent of that outlet who has the name.</summary>
public sealed class OutletNameTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("Kit Reyes <k.reyes@averil-ledger.example>", "Reyes of the Ledger", "Kit Reyes")]
    [InlineData("Kit Reyes <k.reyes@docks.example>", "Reyes of the Ledger", null)] // of somewhere else
    [InlineData("Kit Reyes <k.reyes@averil-ledger.example>", "Moss of the Ledger", null)] // another name
    public void One_name_with_the_outlet_is_the_only_one_there(string from, string words, string? expected)
    {
        _case.Write("a.eml", TempCase.Mail("a", "Quay", "Is the quay shut?", from));
        Assert.Equal(expected, Called(words) is { Party: not null } who ? who.Name : null);
    }

    [Fact]
    public void Where_two_there_have_the_name_it_is_nobody()
    {
        _case.Write("a.eml", TempCase.Mail("a", "Quay", "Is the quay shut?", "Kit Reyes <k.reyes@averil-ledger.example>"));
        _case.Write("b.eml", TempCase.Mail("b", "Pier", "Is the pier shut?", "Bea Reyes <b.reyes@averil-ledger.example>"));
        Assert.Null(Called("Reyes of the Ledger")?.Party);
    }

    [Fact]
    public void The_reason_says_so_with_a_score_and_the_words()
    {
        _case.Write("a.eml", TempCase.Mail("a", "Quay", "Is the quay shut?", "Kit Reyes <k.reyes@averil-ledger.example>"));
        string id = Called("Reyes of the Ledger")!.Party!;
        using SqliteConnection connection = _case.Open();
        PartyReasonShape reason = Assert.Single(PartyList.Why(connection, id), static reason => reason.Why == "name_with_outlet");
        Assert.Equal(("reyes (ledger)", "k.reyes@averil-ledger.example", 70, "Reyes"), (reason.One, reason.Other, reason.Score, reason.Citation!.Text));
    }

    private OnRecord.Query.Annotations.WhoShape? Called(string words)
    {
        _case.Write("c.eml", TempCase.Mail("c", "Calls", $"{words} called Lucan Brandt on Sunday.", "Cora Fox <cora@fox.example>"));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        return ContactList.Read(connection, new ItemFilter(), Page.All).FirstOrDefault(static contact => contact.Id.StartsWith("contact", StringComparison.Ordinal))?.From;
    }
}
