using Microsoft.Data.Sqlite;
using NodaTime;

namespace OnRecord.Store;

/// <summary>
/// By which clock a time without an offset from UTC was probably told, in a case that was given no zone: the one that most of those wrote by who sent messages around then. Of each sender the
/// message nearest to the time counts, the nearer the more, so that a change of clocks is followed on its day. It decides the order alone; the time is shown as it was told.
/// A function of the messages of the case, in whatever order they came.
/// </summary>
internal sealed class UsualOffsets
{
    /// <summary>Days before and behind whose messages count.</summary>
    private const int Around = 7;

    private const long SecondsOfDay = 86_400, SecondsOfHour = 3600;

    private readonly DateTimeZone? zone;
    private readonly Dictionary<long, Dictionary<(int Sender, long Offset), Stretch>> sent = [];
    private readonly Dictionary<string, int> senders = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<long, long?> known = [];
    private readonly Dictionary<(long Hour, long Offset), IReadOnlySet<int>> companies = [];
    private readonly long[] days;

    /// <summary>Collects the offsets of all messages; none where the case has a zone.</summary>
    public UsualOffsets(SqliteConnection connection)
    {
        zone = CaseMeta.ZoneOf(connection);
        if (zone is null)
        {
            Collect(connection);
        }

        days = [.. sent.Keys.Order()];
    }

    /// <summary>Reads a date and says at which moment it probably was; null when it is none.</summary>
    /// <param name="date">ISO 8601.</param>
    /// <param name="near">A date told by the same clock, or null.</param>
    public ItemDate? Place(string? date, string? near = null)
    {
        ItemDate? read = ItemDate.Parse(date, zone);
        return read is { } floating && zone is null && ItemDate.OffsetOf(date) is null
            ? floating with { Instant = floating.From - (ByClockOf(near, floating.From) ?? At(floating.From) ?? 0) } : read;
    }

    /// <summary>What the clock that told one date showed at another time: the same offset, unless those who went by it then went by one that is an hour off, as when clocks are changed.</summary>
    private long? ByClockOf(string? near, long local)
    {
        if (ItemDate.OffsetOf(near) is not { } offset || ItemDate.Parse(near, null) is not { } told)
        {
            return null;
        }

        return DayOf(told.From) != DayOf(local) && At(local) is { } usual && Math.Abs(usual - offset) == SecondsOfHour
            ? Usual(local, Company(told.From, offset)) ?? offset : offset;
    }

    private void Collect(SqliteConnection connection)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT date, from_text FROM item WHERE kind = 0 AND part = 1 AND date LIKE '%T%' AND date_from IS NOT NULL";
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            if (ItemDate.OffsetOf(rows.GetString(0)) is { } offset && ItemDate.Parse(rows.GetString(0), null) is { } date)
            {
                Add(date.From, offset, rows.IsDBNull(1) ? "" : rows.GetString(1));
            }
        }
    }

    private void Add(long local, long offset, string sender)
    {
        if (!senders.TryGetValue(sender, out int number))
        {
            senders.Add(sender, number = senders.Count);
        }

        if (!sent.TryGetValue(DayOf(local), out Dictionary<(int, long), Stretch>? ofDay))
        {
            sent[DayOf(local)] = ofDay = [];
        }

        ofDay[(number, offset)] = ofDay.TryGetValue((number, offset), out Stretch there) ? new Stretch(Math.Min(there.First, local), Math.Max(there.Last, local)) : new Stretch(local, local);
    }

    /// <summary>Seconds from UTC of the usual clock at an hour; null where no message has an offset.</summary>
    private long? At(long local)
    {
        long hour = local / SecondsOfHour;
        if (!known.TryGetValue(hour, out long? offset))
        {
            known[hour] = offset = Usual(local, null);
        }

        return offset;
    }

    /// <summary>Who wrote by a clock when it was a time.</summary>
    private IReadOnlySet<int> Company(long local, long offset)
    {
        (long, long) key = (local / SecondsOfHour, offset);
        if (!companies.TryGetValue(key, out IReadOnlySet<int>? company))
        {
            companies[key] = company = Nearest(local).Where(sender => sender.Value.Offset == offset).Select(static sender => sender.Key).ToHashSet();
        }

        return company;
    }

    /// <summary>The offset that most senders, or most of some, went by, of equally many the smaller; null where none is near.</summary>
    private long? Usual(long local, IReadOnlySet<int>? among)
    {
        var weights = new SortedDictionary<long, double>();
        foreach ((int sender, (long offset, long distance)) in Nearest(local).OrderBy(static sender => sender.Key))
        {
            if (among?.Contains(sender) != false)
            {
                double away = 1 + ((double)distance / SecondsOfDay);
                weights[offset] = weights.GetValueOrDefault(offset) + (1 / (away * away));
            }
        }

        return weights.Count == 0 ? null : weights.MaxBy(static weight => weight.Value).Key;
    }

    /// <summary>Of each sender of the days around the message nearest to a time: its offset, and how many seconds away it is. Where there is none in a week, those of the nearest day count.</summary>
    private Dictionary<int, (long Offset, long Distance)> Nearest(long local)
    {
        var nearest = new Dictionary<int, (long Offset, long Distance)>();
        foreach (long day in DaysAround(DayOf(local)))
        {
            foreach (((int sender, long offset), Stretch stretch) in sent.GetValueOrDefault(day) ?? [])
            {
                long distance = stretch.From(local);
                if (!nearest.TryGetValue(sender, out (long Offset, long Distance) other) || distance < other.Distance || (distance == other.Distance && offset < other.Offset))
                {
                    nearest[sender] = (offset, distance);
                }
            }
        }

        return nearest;
    }

    private IEnumerable<long> DaysAround(long day)
    {
        if (days.Length == 0)
        {
            return [];
        }

        long least = days.Min(other => Math.Abs(other - day));
        return least <= Around ? Enumerable.Range(-Around, (2 * Around) + 1).Select(step => day + step) : [day - least, day + least];
    }

    private static long DayOf(long local) => (long)Math.Floor((double)local / SecondsOfDay);

    /// <summary>From the first to the last message of a day that a sender wrote by one clock, in seconds on that.</summary>
    private readonly record struct Stretch(long First, long Last)
    {
        public long From(long local) => local < First ? First - local : local > Last ? local - Last : 0;
    }
}
