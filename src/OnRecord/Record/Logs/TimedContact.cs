using OnRecord.Language.Contacts;
using OnRecord.Record.Findings;

namespace OnRecord.Record.Logs;

/// <summary>A contact that is told or kept to the minute, to be compared with others.</summary>
/// <param name="Hash">Of its id.</param>
/// <param name="Item">The item that tells or keeps it.</param>
/// <param name="Minute">The minute it was at, as a key; "" for an appointment of which that is not told.</param>
/// <param name="Clock">The offset from UTC in seconds that whoever tells it had, by whose clock the minute may be; null where that is not known.</param>
/// <param name="Medium">How.</param>
/// <param name="IsLogged">True for a row of a log.</param>
/// <param name="IsMutual">True when no side is said to have reached the other.</param>
/// <param name="From">Who reached the others; none where a log leaves that out.</param>
/// <param name="To">Whom; none likewise.</param>
internal sealed record TimedContact(long Hash, long Item, string Minute, long? Clock, ContactMedium Medium, bool IsLogged, bool IsMutual, IReadOnlyList<TimedSide> From, IReadOnlyList<TimedSide> To)
{
    /// <summary>Of an appointment with a UID which it is; else null.</summary>
    public SeriesDate? Series { get; init; }

    /// <summary>Everybody in it.</summary>
    public IEnumerable<TimedSide> Sides => From.Concat(To);

    /// <summary>True when both sides are known.</summary>
    public bool IsWhole => From.Count > 0 && To.Count > 0 && Sides.All(static side => side.Party > 0);
}

/// <summary>Somebody in a contact.</summary>
/// <param name="Party">The party of the case, or 0.</param>
/// <param name="Name">As the text names them.</param>
internal readonly record struct TimedSide(int Party, string Name);
