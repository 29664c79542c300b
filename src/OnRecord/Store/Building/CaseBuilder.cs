using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Sources;
using OnRecord.Store.Analysis;
using OnRecord.Store.Checking;
using OnRecord.Store.Recognising;
using OnRecord.Store.Recording;

namespace OnRecord.Store.Building;

/// <summary>Builds a case from folders, or brings one up to date. May be interrupted at any moment and run again.</summary>
public sealed class CaseBuilder
{
    private const int SqliteFull = 13;
    private const int SqliteIoError = 10;

    private readonly BuildOptions options;
    private readonly TimeProvider clock;
    private readonly ItemGuard guard;

    /// <summary>Makes a builder.</summary>
    public CaseBuilder(BuildOptions options, TimeProvider clock)
        : this(options, clock, new ItemGuard())
    {
    }

    /// <summary>Makes a builder whose steps over single items go through a guard.</summary>
    internal CaseBuilder(BuildOptions options, TimeProvider clock, ItemGuard guard) => (this.options, this.clock, this.guard) = (options, clock, guard);

    /// <summary>How far the build is; may be read from any thread.</summary>
    public BuildProgress Progress { get; } = new();

    /// <summary>Roots of the case that the build did not look at, because others were named; those that were never read to their end are in <see cref="LedgerTotals.HalfRead"/>.</summary>
    public IReadOnlyList<SourceRoot> NotLookedAt { get; private set; } = [];

    /// <summary>Reads what is new, then settles copies, variants and states. Gives the ledger's totals.</summary>
    /// <exception cref="OnRecordException">The work cannot be done; the case opens as it was at the last commit, or there is none yet.</exception>
    /// <exception cref="OperationCanceledException">Asked to stop; what was read is kept and the next run goes on.</exception>
    public LedgerTotals Run(CancellationToken cancel)
    {
        Require();
        using WriterLock theLock = WriterLock.Take(options.CasePath);
        PrivateFolder.Sweep(options.CasePath, CaseVerifier.Purpose);
        using PrivateFolder folder = PrivateFolder.Beside(options.CasePath, OwnFiles.Purpose);
        using var scratch = new ScratchFolder(folder.FolderPath);
        SqliteConnection? connection = null;
        try
        {
            connection = CaseFile.OpenWrite(options.CasePath, clock);
            return Build(connection, new ReadContext(options.Limits(CaseLimits.Of(connection)), scratch, cancel));
        }
        catch (OperationCanceledException) when (connection is not null)
        {
            LogInterruption(connection);
            throw;
        }
        catch (Exception error) when (error is ScratchException or SqliteException { SqliteErrorCode: SqliteFull or SqliteIoError })
        {
            throw NoRoom(options.CasePath, error);
        }
        finally
        {
            if (connection is not null)
            {
                Close(connection);
            }
        }
    }

    /// <summary>What to say when a disk is full or fails; a case for whose tables there was no room is not left behind.</summary>
    internal static OnRecordException NoRoom(string path, Exception error) => new(
        $"The disk that holds {path} is full or failing ({error.Message}). {(File.Exists(path) ? "The case opens as it was at the last commit" : "No case was made")}; make room and run the same command again.", error);

    /// <summary>Refuses what cannot be built before a case file is made.</summary>
    private void Require()
    {
        if (options.Zone is not null && !CaseMeta.IsZone(options.Zone))
        {
            throw new OnRecordException($"{options.Zone} is not a time zone. Use a name such as America/Los_Angeles or UTC.");
        }

        CaseFile.RequirePlace(options.CasePath);
        RootTable.RequirePaths(options);
        if (options.Paths.Count == 0 && !File.Exists(options.CasePath))
        {
            throw new OnRecordException($"There is no case at {options.CasePath}. To make one, name at least one folder or file to read.");
        }
    }

    private LedgerTotals Build(SqliteConnection connection, ReadContext bare)
    {
        using var recognition = new CaseRecognition(connection, options, Progress);
        ReadContext context = bare with { Recognition = recognition.Kept };
        var log = new BuildLog(connection, clock);
        bool resumed = CaseMeta.Get(connection, CaseMeta.Unfinished) is not null;
        List<SourceRoot> roots = [];
        CaseFile.InTransaction(connection, () =>
        {
            log.Begin();
            if (resumed)
            {
                CaseRecovery.Run(connection);
                HalfReadRoots.Mark(connection, HalfReadRoots.Load(connection));
            }

            if (resumed || CaseMeta.Get(connection, CaseMeta.Recording) is not null)
            {
                log.Resumed(resumed ? "reading" : "record");
            }

            roots = RootTable.Resolve(connection, options, log);
        });
        if (roots.Count == 0)
        {
            throw new OnRecordException("Name at least one folder or file to read.");
        }

        List<SourceRoot> halfRead = HalfReadRoots.Load(connection);
        NotLookedAt = [.. RootTable.Load(connection).Where(root => !roots.Concat(halfRead).Any(other => other.Name == root.Name))];
        bool changed = resumed | BuildSettings.Save(connection, options, log) | !CaseLinker.IsCurrent(connection);
        if (changed)
        {
            HalfReadRoots.Mark(connection, roots);
        }

        var stale = new StaleSources(connection, context.Limits);
        var known = new KnownSources(connection, roots, stale);
        changed |= ReadNew(connection, context, roots, known, stale);
        if (changed || known.HasChanges || log.HasNoBuild())
        {
            Finish(connection, log, roots, known, stale);
        }
        else
        {
            HalfReadRoots.Clear(connection, roots);
        }

        if (roots.Count == RootTable.Load(connection).Count)
        {
            BuildSettings.SaveLimits(connection, context.Limits, log);
        }

        Complete(connection, log, context, roots, recognition);
        return LedgerTotals.Of(connection);
    }

    /// <summary>The record, and pages that are recognised: where these are few they come first, so that the record is made once; many do not keep it waiting.</summary>
    private void Complete(SqliteConnection connection, BuildLog log, ReadContext context, List<SourceRoot> roots, CaseRecognition recognition)
    {
        DuePages? due = recognition.Due(context, roots);
        if (due?.AreFew(CaseFile.Scalar(connection, "SELECT count(*) FROM item")) != true)
        {
            MakeRecord(connection, log, context.Cancel);
        }

        if (due is not null)
        {
            recognition.Run(due, context);
            TakeRecognised(connection, log, context, roots);
            MakeRecord(connection, log, context.Cancel);
        }
    }

    /// <summary>Reads again what was recognised.</summary>
    private void TakeRecognised(SqliteConnection connection, BuildLog log, ReadContext context, List<SourceRoot> roots)
    {
        Progress.Enter("taking");
        var due = StaleSources.Recognised(connection);
        var known = new KnownSources(connection, roots, due);
        if (ReadNew(connection, context, roots, known, due))
        {
            Finish(connection, log, roots, known, due);
        }
    }

    /// <summary>What follows from all items together; logged when there was something to do.</summary>
    private void MakeRecord(SqliteConnection connection, BuildLog log, CancellationToken cancel)
    {
        CaseFile.ShrinkCache(connection);
        CaseFile.InTransaction(connection, () => FailureTable.Retry(connection));
        bool any = new RecordStage(connection, options.CasePath, options.Workers, Progress, guard).Run(cancel)
            | new PeopleStage(connection, options.CasePath, options.Workers, Progress, guard).Run(cancel);
        if (any || CaseMeta.Get(connection, CaseMeta.Recording) is not null)
        {
            CaseFile.InTransaction(connection, () =>
            {
                CaseMeta.Set(connection, CaseMeta.Recording, null);
                log.Recorded();
                foreach (string line in FailureTable.Lines(connection))
                {
                    log.Failed(line);
                }
            });
        }
    }

    /// <summary>Reads every file that the case does not have as it is; true when there was one.</summary>
    private bool ReadNew(SqliteConnection connection, ReadContext context, List<SourceRoot> roots, KnownSources known, StaleSources staleSources)
    {
        Dictionary<long, long> items = LoadItems(connection);
        HashSet<long> stale = staleSources.Items();
        long[] current = [.. items.Keys.Where(hash => !stale.Contains(hash))];
        using var writer = new CaseWriter(connection, items, CaseMeta.ZoneOf(connection), stale);
        bool any = false;
        IEnumerable<FoundFile> files = Wanted(roots, RootTable.Load(connection), known);
        try
        {
            new ReadingPipeline(context, options.Workers, Progress).Run(files, current, CaseFile.Scalar(connection, "SELECT max(entry_id) FROM entry"), batch =>
            {
                if (!any)
                {
                    any = true;
                    HalfReadRoots.Mark(connection, roots);
                    CaseMeta.Set(connection, CaseMeta.Unfinished, "1");
                }

                writer.Write(batch);
            });
        }
        catch (OperationCanceledException)
        {
            writer.Commit();
            throw;
        }

        writer.Commit();
        return any;
    }

    /// <summary>The files to read. What lies in another folder of the case is counted there.</summary>
    private IEnumerable<FoundFile> Wanted(List<SourceRoot> roots, List<SourceRoot> all, KnownSources known)
    {
        var own = new OwnFiles(options.CasePath);
        foreach (SourceRoot root in roots)
        {
            HashSet<string> elsewhere = [.. all.Select(static other => other.FullPath).Where(other => RootTable.Holds(root.FullPath, other))];
            foreach (FoundFile file in SourceWalk.Files(root, WhyNot, path => elsewhere.Contains(path) || own.IsBeside(path)))
            {
                if (!known.IsUnchanged(file, options.Rehash))
                {
                    Progress.Found(file.Bytes);
                    yield return file;
                }
            }
        }

        Progress.FoundAll();

        string? WhyNot(string path) => own.IsCase(path) ? "This is the case file itself." : null;
    }

    private void Finish(SqliteConnection connection, BuildLog log, List<SourceRoot> roots, KnownSources known, StaleSources stale)
    {
        Progress.Enter("linking");
        using var stems = new StemReader(options.CasePath);
        CaseFile.InTransaction(connection, () =>
        {
            known.Settle(connection);
            stale.Settle();
            CaseRecovery.RemoveUnnamed(connection);
            CaseLinker.Link(connection, () => stems.Words);
            DatePlacement.PlaceUndated(connection, CaseMeta.ZoneOf(connection));
            DatePlacement.PlaceFloating(connection);
            HalfReadRoots.Clear(connection, roots);
            CaseMeta.Set(connection, CaseMeta.Unfinished, null);
            log.Built(LedgerTotals.Of(connection));
            CaseMeta.Set(connection, CaseMeta.Recording, "1");
            CaseMeta.Set(connection, CaseMeta.Record, null);
            CaseMeta.Set(connection, CaseMeta.People, null);
        });
    }

    private static Dictionary<long, long> LoadItems(SqliteConnection connection)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT hash, item_id FROM item";
        using SqliteDataReader rows = select.ExecuteReader();
        var items = new Dictionary<long, long>();
        while (rows.Read())
        {
            items.Add(rows.GetInt64(0), rows.GetInt64(1));
        }

        return items;
    }

    private void LogInterruption(SqliteConnection connection)
    {
        try
        {
            new BuildLog(connection, clock).Interrupted(Progress.Stage);
        }
        catch (SqliteException)
        {
            // With a full disk the line is left out; the next build logs that it goes on.
        }
    }

    private static void Close(SqliteConnection connection)
    {
        try
        {
            CaseFile.CloseWrite(connection);
        }
        catch (SqliteException)
        {
            // With a full disk the log cannot be folded in; it stays beside the case and the next opening takes it up.
            connection.Close();
        }

        connection.Dispose();
    }
}
