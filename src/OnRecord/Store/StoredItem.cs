using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Ingest.Text;

namespace OnRecord.Store;

/// <summary>Reads items back from a case as they were when they were read.</summary>
public static class StoredItem
{
    /// <summary>The item with a row number, texts and all. Attachments carry names; their members are not reopened.</summary>
    /// <exception cref="InvalidDataException">There is no such item.</exception>
    public static Item Load(SqliteConnection connection, long itemId)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT kind, title, date, message_id, doc FROM item WHERE item_id = $id";
        select.Parameters.AddWithValue("$id", itemId);
        using SqliteDataReader row = select.ExecuteReader();
        if (!row.Read())
        {
            throw new InvalidDataException("The case has no such item.");
        }

        string? title = row.IsDBNull(1) ? null : row.GetString(1);
        string? date = row.IsDBNull(2) ? null : row.GetString(2);
        ItemDoc doc = ItemDoc.Parse(row.GetString(4));
        IReadOnlyList<ItemField> fields = FieldCodec.Load(connection, itemId);
        if (row.GetInt32(0) == (int)ItemKind.Message)
        {
            return new Message
            {
                Texts = Texts(connection, itemId),
                Fields = fields,
                Subject = title,
                Date = date,
                MessageId = row.IsDBNull(3) ? null : row.GetString(3),
                References = doc.References,
                Participants = Participants(connection, itemId),
                Attachments = Attachments(connection, itemId),
            };
        }

        return new Document
        {
            Texts = Texts(connection, itemId),
            Fields = fields,
            Title = title,
            Published = date,
            Authors = doc.Authors,
            Outlet = doc.Outlet,
            Pages = doc.Pages,
        };
    }

    /// <summary>One text of an item, or null when it has none by that name.</summary>
    public static MappedText? Text(SqliteConnection connection, long itemId, string field) => StoredText.Open(connection, itemId, field)?.Whole();

    /// <summary>Everybody in an item's address headers, in order.</summary>
    public static IReadOnlyList<Participant> Participants(SqliteConnection connection, long itemId)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT role, name, address FROM participant JOIN address USING (address_id) WHERE item_id = $id ORDER BY ordinal";
        select.Parameters.AddWithValue("$id", itemId);
        using SqliteDataReader rows = select.ExecuteReader();
        var participants = new List<Participant>();
        while (rows.Read())
        {
            participants.Add(new Participant(Roles.Name(rows.GetInt32(0)), rows.IsDBNull(1) ? null : rows.GetString(1), rows.IsDBNull(2) ? null : rows.GetString(2)));
        }

        return participants;
    }

    private static List<ItemText> Texts(SqliteConnection connection, long itemId)
    {
        var texts = new List<ItemText>();
        foreach (string field in TextFields.Names)
        {
            if (Text(connection, itemId, field) is { } text)
            {
                texts.Add(new ItemText(field, 1, text));
            }
        }

        return texts;
    }

    private static List<Attachment> Attachments(SqliteConnection connection, long itemId)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT name, ordinal FROM attachment WHERE item_id = $id ORDER BY ordinal";
        select.Parameters.AddWithValue("$id", itemId);
        using SqliteDataReader rows = select.ExecuteReader();
        var attachments = new List<Attachment>();
        while (rows.Read())
        {
            attachments.Add(new Attachment(rows.IsDBNull(0) ? null : rows.GetString(0), rows.GetInt32(1)));
        }

        return attachments;
    }
}
