using Microsoft.Data.Sqlite;
using OnRecord.Ingest;

namespace OnRecord.Store.Building;

/// <summary>Stores what a build is told and the case keeps: zone, publication date, limits. Every change is in the log.</summary>
internal static class BuildSettings
{
    /// <summary>Stores zone and publication date; true when one of them changed, dates were placed anew and all that rests on them must be settled.</summary>
    public static bool Save(SqliteConnection connection, BuildOptions options, BuildLog log)
    {
        string? zone = options.Zone == CaseMeta.Get(connection, CaseMeta.Zone) ? null : options.Zone;
        string? published = options.Published == CaseMeta.Get(connection, CaseMeta.Published) ? null : options.Published;
        if (zone is null && published is null)
        {
            return false;
        }

        CaseFile.InTransaction(connection, () =>
        {
            Save(connection, zone, published);
            log.Settings(zone, published);
        });
        return true;
    }

    /// <summary>Stores the limits that everything was read with; the usual ones of a new case are not worth a line of the log.</summary>
    public static void SaveLimits(SqliteConnection connection, IngestLimits limits, BuildLog log)
    {
        IngestLimits? kept = CaseLimits.Find(connection);
        if (kept == limits)
        {
            return;
        }

        CaseFile.InTransaction(connection, () =>
        {
            CaseLimits.Save(connection, limits);
            if (limits != (kept ?? IngestLimits.Default))
            {
                log.Limits(limits);
            }
        });
    }

    private static void Save(SqliteConnection connection, string? zone, string? published)
    {
        CaseMeta.Set(connection, CaseMeta.Unfinished, "1");
        if (zone is not null)
        {
            CaseMeta.Set(connection, CaseMeta.Zone, zone);
        }

        if (published is not null)
        {
            CaseMeta.Set(connection, CaseMeta.Published, published);
            CaseFile.Execute(connection, $"DELETE FROM finding WHERE item_id IN (SELECT item_id FROM item WHERE {ItemDateSql.Undated})");
        }

        DatePlacement.Update(connection, CaseMeta.ZoneOf(connection));
    }
}
