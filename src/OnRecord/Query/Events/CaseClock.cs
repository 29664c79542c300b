using Microsoft.Data.Sqlite;
using NodaTime;
using OnRecord.Store;

namespace OnRecord.Query.Events;

/// <summary>By which clock a case places times of day that are told without an offset from UTC, and shows those of no place.</summary>
internal sealed class CaseClock(SqliteConnection connection)
{
    private readonly DateTimeZone? zone = CaseMeta.ZoneOf(connection);

    /// <summary>The time with the clock by which it is placed, where it does not tell that itself.</summary>
    public WhenShape On(WhenShape when) =>
        when.From is { } from && ItemDate.IsFloating(from) ? when with { Clock = zone is null ? WhenShape.Guessed : WhenShape.Zone } : when;

    /// <summary>The same moment, where it tells its offset from UTC, by the clock of the zone that was given for the case; as it is without one.</summary>
    public WhenShape Here(WhenShape when) => when with { Value = Here(when.Value), From = Here(when.From), To = Here(when.To) };

    private string? Here(string? iso) => zone is null || iso is null ? iso : IsoClock.At(iso, zone);
}
