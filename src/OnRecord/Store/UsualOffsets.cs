using Microsoft.Data.Sqlite;
using NodaTime;

namespace OnRecord.Store;

/// <summary>
/// By which clock a time without an offset from UTC was probably told, in a case that was given no zone: the one that most messages of the days around were sent by. It decides the order alone;
/// the time is shown as it was told. A function of the messages of the case, in whatever order they came.
/// </summary>
internal sealed class UsualOffsets
{
    /// <summary>Days before and behind whose messages count, the nearer the more.</summary>
    private const int Around = 7;

    private const long SecondsOfDay = 86_400;

    private readonly DateTimeZone? zone;
    private readonly Dictionary<long, Dictionary<long, int>> counts = [];
    private readonly Dictionary<long, long?> known = [];
    private readonly long[] days;

    /// <summary>Counts the offsets of all messages; none where the case has a zone.</summary>
    public UsualOffsets(SqliteConnection connection)
    {
        zone = CaseMeta.ZoneOf(connection);
        if (zone is null)
        {
            Count(connection);
        }

        days = [.. counts.Keys.Order()];
    }

    /// <summary>Reads a date and says at which moment it probably was; null when it is none.</summary>
    /// <param name="date">ISO 8601.</param>
    /// <param name="near">A date told by the same clock, or null.</param>
    public ItemDate? Place(string? date, string? near = null)
    {
        ItemDate? read = ItemDate.Parse(date, zone);
        return read is { } floating && zone is null && ItemDate.OffsetOf(date) is null
            ? floating with { Instant = floating.From - (ItemDate.OffsetOf(near) ?? At(floating.From) ?? 0) } : read;
    }

    private void Count(SqliteConnection connection)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT date, date_from FROM item WHERE kind = 0 AND part = 1 AND date LIKE '%T%' AND date_from IS NOT NULL";
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            if (ItemDate.OffsetOf(rows.GetString(0)) is { } offset)
            {
                long day = DayOf(rows.GetInt64(1));
                if (!counts.TryGetValue(day, out Dictionary<long, int>? ofDay))
                {
                    counts[day] = ofDay = [];
                }

                ofDay[offset] = ofDay.GetValueOrDefault(offset) + 1;
            }
        }
    }

    /// <summary>Seconds from UTC of most messages around a time, of equally many the smaller; null where no message has an offset.</summary>
    private long? At(long local)
    {
        long day = DayOf(local);
        if (!known.TryGetValue(day, out long? offset))
        {
            known[day] = offset = Usual(day);
        }

        return offset;
    }

    private long? Usual(long day)
    {
        if (days.Length == 0)
        {
            return null;
        }

        long nearest = days.MinBy(other => Math.Abs(other - day)), least = Math.Abs(nearest - day);
        var weights = new SortedDictionary<long, long>();
        for (long other = day - Math.Max(Around, least); other <= day + Math.Max(Around, least); other += least > Around ? Math.Max(1, least * 2) : 1)
        {
            foreach ((long offset, int count) in counts.GetValueOrDefault(other) ?? [])
            {
                weights[offset] = weights.GetValueOrDefault(offset) + (count * Math.Max(1, Around + 1 - Math.Abs(other - day)));
            }
        }

        return weights.MaxBy(static weight => weight.Value).Key;
    }

    private static long DayOf(long local) => (long)Math.Floor((double)local / SecondsOfDay);
}
