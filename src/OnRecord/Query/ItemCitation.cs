using Microsoft.Data.Sqlite;
using OnRecord.Query.Shapes;
using OnRecord.Store;

namespace OnRecord.Query;

/// <summary>Cites items by their public ids.</summary>
public static class ItemCitation
{
    /// <summary>The item as a whole, by its opening words.</summary>
    /// <exception cref="OnRecordException">The case has no such item.</exception>
    public static Citation Whole(SqliteConnection connection, string id) => Citations.OfItem(connection, Find(connection, id));

    /// <summary>A stretch of one of its texts, in code points, or a whole header field.</summary>
    /// <exception cref="OnRecordException">The case has no such item, or the item no such field.</exception>
    public static Citation Part(SqliteConnection connection, string id, string field, int start, int end)
    {
        long item = Find(connection, id);
        return field is "body" or "html"
            ? Citations.OfText(connection, item, field, start, end)
            : Citations.OfField(connection, item, field) ?? throw new OnRecordException($"{id} has no field named {field}.");
    }

    private static long Find(SqliteConnection connection, string id) =>
        ItemPlace.Find(connection, id) ?? throw new OnRecordException($"The case has nothing with the id {id}.");
}
