using OnRecord.Language.Time;

namespace OnRecord.Record.Occasions;

/// <summary>Where a time lies that is told from an occasion.</summary>
/// <param name="Value">The day, week, month, year or moment, or "from/to".</param>
/// <param name="From">The first day or moment.</param>
/// <param name="To">The last day or moment.</param>
/// <param name="Precision">How exactly it is known.</param>
internal sealed record RelativePlace(string Value, string From, string To, TimePrecision Precision);
