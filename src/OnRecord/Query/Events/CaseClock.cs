using Microsoft.Data.Sqlite;
using OnRecord.Store;

namespace OnRecord.Query.Events;

/// <summary>By which clock a case places times of day that are told without an offset from UTC.</summary>
internal sealed class CaseClock(SqliteConnection connection)
{
    private readonly string floating = CaseMeta.ZoneOf(connection) is null ? WhenShape.Guessed : WhenShape.Zone;

    /// <summary>The time with the clock by which it is placed, where it does not tell that itself.</summary>
    public WhenShape On(WhenShape when) =>
        when.From is { } from && ItemDate.IsFloating(from) ? when with { Clock = floating } : when;
}
