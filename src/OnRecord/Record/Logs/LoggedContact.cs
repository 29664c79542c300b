using OnRecord.Language.Contacts;
using OnRecord.Record.Findings;
using OnRecord.Sources;

namespace OnRecord.Record.Logs;

/// <summary>A contact that a row of a call log or an event of a calendar keeps.</summary>
/// <param name="Span">The row, or the lines of the event that tell it.</param>
/// <param name="From">Who reached the others; null where that is whoever keeps the log, and it does not say who.</param>
/// <param name="To">Whom; none likewise.</param>
/// <param name="IsMutual">True when no side is said to have reached the other.</param>
/// <param name="Medium">How.</param>
/// <param name="Time">When, or null.</param>
internal sealed record LoggedContact(TextSpan Span, LoggedSide? From, IReadOnlyList<LoggedSide> To, bool IsMutual, ContactMedium Medium, FoundTime? Time)
{
    /// <summary>Whose words keep it; see <see cref="ItemFindings.Writers"/>.</summary>
    public int Writer { get; init; }

    /// <summary>Of an event of a calendar that repeats the time by which the calendar tells this one from the others; null for the first, and for all that does not repeat.</summary>
    public string? Repeat { get; init; }

    /// <summary>Of an event of a calendar with a UID which appointment it is; else null.</summary>
    public SeriesDate? Series { get; init; }
}
