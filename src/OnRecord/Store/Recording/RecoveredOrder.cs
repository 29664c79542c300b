using Microsoft.Data.Sqlite;
using OnRecord.Record.Recovered;
using OnRecord.Record.Threads;

namespace OnRecord.Store.Recording;

/// <summary>
/// When recovered messages were sent. Whoever quotes a message without its offset writes the time of their own clock, and that is most often the clock of the message they send. Where that
/// would put it behind what quotes it, it stands right before that: it is quoted there, and clocks differ. What contradicts by more than clocks can differ is left as it is told.
/// </summary>
internal sealed class RecoveredOrder
{
    private const long MostSeconds = ImpossibleOrder.MostHours * 3600L;

    /// <summary>Messages that quote one another in a circle, by wrong headers, are followed no further.</summary>
    private const int MostRounds = 50;

    private readonly Dictionary<string, ItemDate> dates = new(StringComparer.Ordinal);

    /// <summary>Places them.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="recovered">The messages.</param>
    /// <param name="items">Row numbers of held items by id.</param>
    public RecoveredOrder(SqliteConnection connection, IReadOnlyList<PlacedRecovered> recovered, IReadOnlyDictionary<string, long> items)
    {
        var offsets = new UsualOffsets(connection);
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT date, instant FROM item WHERE item_id = $item";
        SqliteParameter number = select.Parameters.AddWithValue("$item", 0L);
        foreach (PlacedRecovered placed in recovered)
        {
            (string? Date, long? Instant)[] holders = [.. placed.Message.Copies.Select(copy => Holder(items[copy.Holder]))];
            if (offsets.Place(placed.Message.Sent?.Value, holders[0].Date) is { } date)
            {
                dates.Add(placed.Message.Id, IsFloating(placed) ? Before(date, holders.Where(static holder => IsMoment(holder.Date)).Min(static holder => holder.Instant)) : date);
            }
        }

        Settle(recovered);

        (string? Date, long? Instant) Holder(long item)
        {
            number.Value = item;
            using SqliteDataReader row = select.ExecuteReader();
            return !row.Read() ? (null, null) : (row.IsDBNull(0) ? null : row.GetString(0), row.IsDBNull(1) ? null : row.GetInt64(1));
        }
    }

    /// <summary>When a recovered message was sent; null where no copy tells.</summary>
    public ItemDate? DateOf(string id) => dates.TryGetValue(id, out ItemDate date) ? date : null;

    /// <summary>What a recovered message answers or quotes stands before it too.</summary>
    private void Settle(IReadOnlyList<PlacedRecovered> recovered)
    {
        Dictionary<string, PlacedRecovered> byId = recovered.ToDictionary(static placed => placed.Message.Id, StringComparer.Ordinal);
        bool isMoved = true;
        for (int round = 0; isMoved && round < MostRounds; round++)
        {
            isMoved = false;
            foreach (PlacedRecovered later in recovered)
            {
                if (later.Parent is { } id && IsMoment(later.Message.Sent?.Value) && byId.TryGetValue(id, out PlacedRecovered? earlier) && IsFloating(earlier) && dates.TryGetValue(id, out ItemDate date)
                    && dates.TryGetValue(later.Message.Id, out ItemDate end) && Before(date, end.Instant) is var moved && moved != date)
                {
                    dates[id] = moved;
                    isMoved = true;
                }
            }
        }
    }

    /// <summary>A day alone, which stands at its first moment, is before nothing of that day.</summary>
    private static bool IsMoment(string? date) => date?.Contains('T', StringComparison.Ordinal) is true;

    private static bool IsFloating(PlacedRecovered placed) => placed.Message.Sent?.Value is { } date && ItemDate.IsFloating(date);

    private static ItemDate Before(ItemDate date, long? moment) =>
        moment is { } end && date.Instant >= end && date.Instant - end <= MostSeconds ? date with { Instant = end - 1 } : date;
}
