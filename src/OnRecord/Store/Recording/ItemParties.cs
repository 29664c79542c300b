using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Recording;

/// <summary>The parties of the case that the parties of an item's findings are.</summary>
internal sealed class ItemParties
{
    private readonly List<int> numbers;

    private ItemParties(List<int> numbers) => this.numbers = numbers;

    /// <summary>Reads those of an item. Nothing is stored of an item of whose parties the case knows none.</summary>
    public static ItemParties Of(SqliteConnection connection, long item)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT parties FROM item_party WHERE item_id = $item";
        select.Parameters.AddWithValue("$item", item);
        return new ItemParties(PartyNumbers.Unpack(select.ExecuteScalar() as byte[]));
    }

    /// <summary>The number of the party of the case.</summary>
    /// <param name="found">The place of a party in the item's findings; -1 for none.</param>
    /// <returns>0 for none.</returns>
    public int this[int found] => found >= 0 && found < numbers.Count ? numbers[found] : 0;
}
