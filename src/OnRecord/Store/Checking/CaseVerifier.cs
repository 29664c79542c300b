using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Ingest.Outlook;
using OnRecord.Sources;
using OnRecord.Store.Building;
using OnRecord.Store.Decisions;
using OnRecord.Store.Recognising;

namespace OnRecord.Store.Checking;

/// <summary>A failed check.</summary>
/// <param name="Path">Entry that it concerns, or the id of a decision.</param>
/// <param name="Why">One sentence.</param>
public sealed record CheckFailure(string Path, string Why);

/// <summary>
/// Reads every source again and compares it with the case: the hash of each source file, and for a sample (or all) each
/// member, text and text-to-byte map, made anew from the bytes with the limits that the case was read with, and the segments of the texts; and the decisions
/// with their ids and the log.
/// </summary>
public sealed class CaseVerifier(SqliteConnection connection, string scratchPath)
{
    private readonly List<CheckFailure> _failures = [];

    /// <summary>What a check's <see cref="PrivateFolder"/> beside the case is named by.</summary>
    public const string Purpose = "verify";

    /// <summary>Source files whose content is read again whole when not all are asked for.</summary>
    public const int SampleSize = 200;

    /// <summary>What the sample is drawn by; the same seed draws the same from the same case.</summary>
    public long Seed { get; init; }

    /// <summary>Whether Outlook's stores can be opened here.</summary>
    internal bool HasTool { get; init; } = OutlookStoreReader.HasTool;

    /// <summary>What did not hold.</summary>
    public IReadOnlyList<CheckFailure> Failures => _failures;

    /// <summary>Entries and texts compared.</summary>
    public long Checked { get; private set; }

    /// <summary>Sources that builds found gone or with other content: what was read of them stands in the case, and cannot be compared with anything any more.</summary>
    public long Gone { get; private set; }

    /// <summary>
    /// Runs the checks. Of what an earlier version of the readers read, and of pages that a build was cut off in recognising, only the bytes are compared. Words that were recognised are compared with what the case keeps of
    /// the pages: nothing is recognised again.
    /// </summary>
    /// <param name="all">True to read every source whole, not only a sample drawn by the seed.</param>
    /// <param name="cancel">Stops between files.</param>
    public void Run(bool all, CancellationToken cancel)
    {
        List<SourceRoot> roots = RootTable.Load(connection);
        List<StoredSource> sources = Sources();
        HashSet<long> whole = all ? [.. sources.Select(static source => source.EntryId)] : Sample(sources);
        using var scratch = new ScratchFolder(scratchPath);
        string? engine = CaseMeta.Get(connection, CaseMeta.OcrEngine);
        var context = new ReadContext(CaseLimits.Of(connection), scratch, cancel) { Recognition = new KeptPages(connection) { Engine = engine } };
        foreach (StoredSource source in sources)
        {
            cancel.ThrowIfCancellationRequested();
            Check(source, roots, context, whole.Contains(source.EntryId));
        }

        Gone = CaseFile.Scalar(connection, "SELECT count(*) FROM entry WHERE parent IS NULL AND state IN ('superseded', 'missing') AND sha256 IS NOT NULL");
        var cuts = new CutCheck(connection, Seed, Fail);
        cuts.Run(all, cancel);
        Checked += cuts.Compared + DecisionLog.Check(connection, Fail);
    }

    private void Check(StoredSource source, List<SourceRoot> roots, ReadContext context, bool whole)
    {
        string? fullPath = roots.Find(root => root.Owns(source.Path))?.Locate(source.Path);
        FileLook look = fullPath is null ? default : DiskFile.Look(fullPath);
        if (look.Kind != FileKind.File)
        {
            Fail(source.Path, look.Kind switch
            {
                FileKind.Missing => "The file is not where it was. If its folder has moved, run build with --root NAME=PATH first.",
                FileKind.Unreadable => "The system does not let the file be looked at.",
                _ => "There is no file any more but a folder, link, pipe, socket or device in its place; it is not opened.",
            });
            return;
        }

        Checked++;
        try
        {
            if (!SourceHash.Of(new FileBytes(fullPath!, look.Bytes)).AsSpan().SequenceEqual(source.Sha256))
            {
                Fail(source.Path, "The file's content is not what was read: its SHA-256 differs.");
            }
            else if (whole && source.Reading == Readers.Version && IsUnpackedElsewhere(source))
            {
                Fail(source.Path, "Members of it were unpacked by readpst, which is not installed here. Install the package pst-utils to check them.");
            }
            else if (whole && source.Reading == Readers.Version && !IsUnpackedFirstHere(source) && !source.IsChanging)
            {
                var sink = new ComparingSink(connection, source.EntryId, Fail);
                new SourceReader(context, sink).Read(new FoundFile(source.Path, fullPath!, look.Bytes, look.Modified));
                sink.ReportUnseen();
                Checked += sink.Compared;
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Fail(source.Path, $"The file cannot be read: {ReadTrouble.Of(error)}.");
        }
    }

    /// <summary>What one machine unpacked with a tool another without it cannot unpack again.</summary>
    private bool IsUnpackedElsewhere(StoredSource source) => source.HasStore && !source.LacksTool && !HasTool;

    /// <summary>What lacked the tool would give more where the tool is; the next build reads it again.</summary>
    private bool IsUnpackedFirstHere(StoredSource source) => source.LacksTool && HasTool;

    private void Fail(string path, string why) => _failures.Add(new CheckFailure(path, why));

    private HashSet<long> Sample(List<StoredSource> sources) =>
        [.. SeededOrder.Of(sources, Seed, static source => Convert.ToHexString(source.Sha256)).Take(SampleSize).Select(static source => source.EntryId)];

    private sealed record StoredSource(long EntryId, string Path, byte[] Sha256, long Reading, bool HasStore, bool LacksTool, bool IsChanging);

    private List<StoredSource> Sources()
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"""
            SELECT entry_id, path, sha256, coalesce(reading, 0),
              entry_id IN (SELECT source FROM entry WHERE media_type = '{OutlookStoreReader.MediaType}'),
              {StaleSources.LackedTool}, {DueRecognition.Changing(CaseMeta.Get(connection, CaseMeta.OcrEngine))}
            FROM entry WHERE parent IS NULL AND state NOT IN ('superseded', 'missing') AND sha256 IS NOT NULL ORDER BY path
            """;
        using SqliteDataReader rows = select.ExecuteReader();
        var sources = new List<StoredSource>();
        while (rows.Read())
        {
            sources.Add(new StoredSource(rows.GetInt64(0), rows.GetString(1), (byte[])rows.GetValue(2), rows.GetInt64(3), rows.GetBoolean(4), rows.GetBoolean(5), rows.GetBoolean(6)));
        }

        return sources;
    }
}
