using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Sources;

namespace OnRecord.Store.Building;

/// <summary>What a build writes into the audit log: ids, counts, settings and where folders are, never evidence text.</summary>
internal sealed class BuildLog(SqliteConnection connection, TimeProvider clock)
{
    private static readonly JsonSerializerOptions s_quoted = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The first line of every case.</summary>
    public void Begin()
    {
        if (CaseFile.Scalar(connection, "SELECT count(*) FROM (SELECT 1 FROM log LIMIT 1)") == 0)
        {
            Add("create", $"schema={Schema.Version}");
        }
    }

    /// <summary>Whether no build has ended yet.</summary>
    public bool HasNoBuild() => CaseFile.Scalar(connection, "SELECT NOT EXISTS (SELECT 1 FROM log WHERE action = 'build')") == 1;

    /// <summary>An earlier build was cut off, by whatever, and this one goes on.</summary>
    /// <param name="stage"><c>reading</c> or <c>record</c>.</param>
    public void Resumed(string stage) => Add("resume", $"stage={stage}");

    /// <summary>The build was asked to stop.</summary>
    /// <param name="stage">See <see cref="BuildProgress.Stage"/>.</param>
    public void Interrupted(string stage) => Add("interrupt", $"stage={stage}");

    /// <summary>A root is new, or is somewhere else now.</summary>
    public void Root(SourceRoot root, string? was) => Add("root", $"name={root.Name} path={Quote(root.FullPath)}{(was is null ? "" : $" was={Quote(was)}")}");

    /// <summary>Settings that outlive the build and have changed; null for one that has not.</summary>
    public void Settings(string? zone, string? published) =>
        Add("settings", string.Join(' ', new[] { zone is null ? null : $"zone={zone}", published is null ? null : $"published={published}" }.Where(static part => part is not null)));

    /// <summary>The limits that sources are read with, when they are not the usual ones or have changed.</summary>
    public void Limits(IngestLimits limits) => Add("settings", string.Create(
        CultureInfo.InvariantCulture, $"limit-depth={limits.Depth} limit-members={limits.Members} limit-expansion={limits.MemberBytes} limit-ratio={limits.ExpansionRatio}{(limits.OcrPages == IngestLimits.Default.OcrPages ? "" : $" limit-ocr-pages={limits.OcrPages}")}"));

    /// <summary>Everything was read and linked, but for roots that an earlier build began with and whose folders are gone.</summary>
    public void Built(LedgerTotals totals) => Add("build", string.Create(
        CultureInfo.InvariantCulture, $"entries={totals.Entries} items={totals.Items} problems={totals.Problems}{string.Concat(totals.HalfRead.Select(static root => $" half-read={root.Name}"))}"));

    /// <summary>The record was made anew.</summary>
    public void Recorded()
    {
        long Count(string table) => CaseFile.Scalar(connection, $"SELECT count(*) FROM {table}");
        Add("record", string.Create(
            CultureInfo.InvariantCulture,
            $"messages={Count("link")} recovered={Count("recovered")} parties={Count("party")} events={Count("event")} rules={CaseMeta.Get(connection, CaseMeta.Record)},{CaseMeta.Get(connection, CaseMeta.People)}"));
    }

    /// <summary>A step of the analysis failed on items; given as <see cref="Analysis.FailureTable.Lines"/>.</summary>
    public void Failed(string line) => Add("problem", line);

    private void Add(string action, string detail) => AuditLog.Append(connection, clock.GetUtcNow(), action, detail);

    /// <summary>One line, whatever the name; a byte that does not decode is a replacement character.</summary>
    private static string Quote(string path) => JsonSerializer.Serialize(path, s_quoted);
}
