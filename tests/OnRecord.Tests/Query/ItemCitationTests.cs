using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Shapes;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query;

public sealed class ItemCitationTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void An_opening_ends_with_a_whole_word_and_all_of_it_can_be_had()
    {
        string text = string.Join(' ', Enumerable.Repeat("harbourmaster", 40));
        _case.Write("long.txt", text);
        _case.Write("short.txt", "Lanterns");
        _case.Build();
        using SqliteConnection connection = _case.Open();
        DocumentShape[] documents = [.. DocumentList.Read(connection, new ItemFilter(), Page.All)];
        Citation opening = ItemCitation.Whole(connection, documents[0].Id);
        Assert.EndsWith(" harbourmaster", opening.Text, StringComparison.Ordinal);
        Assert.InRange(opening.Text.Length, 150, Citations.OpeningLength);
        Assert.True(ItemCitation.GoesOn(connection, opening));
        Assert.Equal(text, ItemCitation.All(connection, opening).Text);
        Citation whole = ItemCitation.Whole(connection, documents[1].Id);
        Assert.False(ItemCitation.GoesOn(connection, whole));
    }
}
