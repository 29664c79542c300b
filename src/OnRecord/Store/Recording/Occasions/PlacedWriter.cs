using Microsoft.Data.Sqlite;
using OnRecord.Record.Occasions;

namespace OnRecord.Store.Recording.Occasions;

/// <summary>Places the times that are told from something, and the events that have them.</summary>
internal static class PlacedWriter
{
    /// <summary>Writes them; the caller holds a transaction.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="offsets">By which clock times without an offset are placed.</param>
    /// <param name="occasions">What happened at a time.</param>
    /// <param name="open">The times, each with the events that have it.</param>
    public static void Write(SqliteConnection connection, UsualOffsets offsets, IReadOnlyList<DatedOccasion> occasions, IEnumerable<OpenEvent> open)
    {
        var chooser = new OccasionChooser(occasions);
        var correspondents = new Correspondents(connection);
        using var insert = new SqlStatement(connection, "INSERT INTO placed(item_id, time, value, first, last, precision, other, start, end) VALUES(?,?,?,?,?,?,?,?,?)");
        using var update = new SqlStatement(connection, "UPDATE event SET timed = 1, date_from = ?, date_to = ?, instant = ? WHERE event_id = ?");
        foreach (IGrouping<(long Item, int Number), OpenEvent> events in open.GroupBy(static one => (one.Item, one.Number)))
        {
            OpenEvent first = events.First();
            var time = new OpenTime(first.Item, correspondents.ThreadOf(first.Item), first.Time, first.Date, events.SelectMany(static one => one.Parties).ToHashSet());
            if (chooser.Of(time) is not { } at || RelativeTimes.Of(time.Time.Value, time.Time.Order, at.Time) is not { } place || string.CompareOrdinal(place.From, first.Date) > 0)
            {
                continue;
            }

            insert.Bind(1, first.Item).Bind(2, (long)first.Number).Bind(3, place.Value).Bind(4, place.From).Bind(5, place.To).Bind(6, (long)place.Precision)
                .Bind(7, at.Item).Bind(8, (long)at.Found.Span.Start).Bind(9, (long)at.Found.Span.End).Run();
            ItemDate? from = offsets.Place(place.From, first.Date), to = offsets.Place(place.To, first.Date);
            foreach (OpenEvent one in events)
            {
                update.Bind(1, from?.From).Bind(2, to?.To).Bind(3, from?.Instant).Bind(4, one.Event).Run();
            }
        }
    }
}
