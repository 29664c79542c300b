using Microsoft.Data.Sqlite;
using OnRecord.Query.Shapes;
using OnRecord.Query.Threads;
using OnRecord.Store;
using OnRecord.Store.Recording;

namespace OnRecord.Query.Events;

/// <summary>Opens items for their events; the last few stay open. Not thread-safe.</summary>
internal sealed class EventItems(SqliteConnection connection)
{
    private const int Kept = 16;

    private readonly PartyBook book = new(connection);
    private readonly CaseClock clock = new(connection);
    private readonly RecoveredList recovered = new(connection);
    private readonly FindingsList findings = new(connection);
    private readonly Dictionary<long, EventItem> open = [];
    private LoggedRows? rows;

    /// <summary>The case.</summary>
    public SqliteConnection Connection => connection;

    /// <summary>Reads findings.</summary>
    public FindingsList Findings => findings;

    /// <summary>Finds rows of call logs.</summary>
    public LoggedRows LoggedRows => rows ??= new LoggedRows(connection, findings);

    /// <summary>Ids and names of parties.</summary>
    public PartyBook Book => book;

    /// <summary>An item that has findings.</summary>
    public EventItem Of(long item) => Find(item) ?? throw new OnRecordException("The record is not finished. Run build with the case again.");

    /// <summary>An item with its findings; null where it has none, as may be while a build has not come to its end.</summary>
    public EventItem? Find(long item)
    {
        if (!open.TryGetValue(item, out EventItem? known))
        {
            if (findings.Of(item) is not { } found)
            {
                return null;
            }

            if (open.Count == Kept)
            {
                open.Clear();
            }

            open[item] = known = new EventItem(connection, book, findings, found, clock);
        }

        return known;
    }

    /// <summary>A date that metadata gives, with the clock of the case.</summary>
    public WhenShape Dated(string date) => OnClock(EventItem.Dated(date));

    /// <summary>A time with the clock by which the case places it.</summary>
    public WhenShape OnClock(WhenShape when) => clock.On(when);

    /// <summary>A message of a listing by its opening words: a held one by its number above zero, a recovered one below.</summary>
    public Citation Opening(long message) => message > 0 ? Citations.OfItem(connection, message) : recovered.Cite(-message);
}
