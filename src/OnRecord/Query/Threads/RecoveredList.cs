using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;
using OnRecord.Store;

namespace OnRecord.Query.Threads;

/// <summary>Recovered messages in the shape of messages. Not thread-safe.</summary>
internal sealed class RecoveredList(SqliteConnection connection)
{
    private readonly HeaderParties _people = new(connection);

    /// <summary>Of a row of <c>recovered</c>, how many embedded headers stand above its own in the item that carries it.</summary>
    public const string Place = "(SELECT header FROM recovered_copy WHERE recovered_copy.recovered_id = recovered.recovered_id AND recovered_copy.place = 0)";

    private static readonly string[] s_how = ["quoted", "forwarded", "printed"];

    private readonly QuotationList _quotations = new(connection);

    /// <summary>The word for how a message is known.</summary>
    public static string How(int number) => s_how[number];

    /// <summary>A recovered message.</summary>
    /// <param name="number">Its number, above zero.</param>
    public MessageShape Shape(long number)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT hash, message_id, date, title, thread_id, parent, how FROM recovered WHERE recovered_id = $id";
        select.Parameters.AddWithValue("$id", number);
        using SqliteDataReader row = select.ExecuteReader();
        row.Read();
        IReadOnlyList<(Participant, string?)> parties = MessageList.Participants(connection, -number);
        List<QuotationShape> known = _quotations.OfRecovered(number);
        VariantList variants = ItemDetails.Variants(connection, -number);
        return new MessageShape(
            ItemKind.Message.Id(row.GetInt64(0)).ToString(), Text(row, 1), MessageList.In(parties, "from", _people).FirstOrDefault(), MessageList.In(parties, "to", _people), MessageList.In(parties, "cc", _people), MessageList.In(parties, "bcc", _people),
            Text(row, 2), Text(row, 3), MessageNames.OfThread(connection, row.GetInt64(4)), MessageNames.Of(connection, row.IsDBNull(5) ? null : row.GetInt64(5)), How(row.GetInt32(6)),
            [.. known.Skip(1).Select(static copy => copy.Citation.Path!)], variants.Ids, [], [], [], known[0].Citation, _quotations.TextOf(number), known, [], State: null, Verdict: null, Notes: [], OtherMessageIds: [], variants.Count);
    }

    /// <summary>Where a recovered message begins in the item that carries it.</summary>
    public Citation Cite(long number) => _quotations.FirstOf(number);

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
