using Microsoft.Data.Sqlite;
using OnRecord.Record.Loose;
using OnRecord.Record.Recovered;
using OnRecord.Record.Threads;
using OnRecord.Record.Trails;
using OnRecord.Store.Analysis;
using OnRecord.Store.Building;
using OnRecord.Store.Decisions;
using OnRecord.Store.Recording.Trails;

namespace OnRecord.Store.Recording;

/// <summary>
/// Makes the record over the whole case: threads, recovered messages, altered quotations, trails. What is found in one item on its own is kept and not done
/// again; what follows from all of them together is a pure function of them, made anew whenever the case has changed and written in
/// one transaction. The case can be searched meanwhile, and an interrupted build goes on here.
/// </summary>
internal sealed class RecordStage(SqliteConnection connection, string casePath, int workers, BuildProgress progress, ItemGuard guard)
{
    /// <summary>Version of what makes the record from the cuts. Raise it when threads, recovered messages or their tables change.</summary>
    public const int Rules = 23;

    /// <summary>Items that a thread takes at a time.</summary>
    private const int Stretch = 256;

    private readonly HashSet<(string Answer, string Answered)> _refused = RejectedAnswers.Read(connection);
    private readonly CaseReaders _readers = new(casePath, workers);

    /// <summary>Brings the record up to date; does nothing when it is.</summary>
    /// <returns>True when there was something to do.</returns>
    /// <exception cref="OperationCanceledException">Asked to stop; what was cut is kept.</exception>
    public bool Run(CancellationToken cancel)
    {
        if (CaseMeta.Get(connection, CaseMeta.Record) == Versions.Record.ToString())
        {
            return false;
        }

        BuildMemory.Release();
        new CutStage(connection, _readers, progress, guard).Run(cancel);
        Dictionary<string, long> items = Items();
        List<(long First, long Last, int Count)> stretches = Stretches(items);
        (ThreadResult threads, List<long> quoting) = Link(stretches, cancel);
        BuildMemory.Release();
        (RecoveredPlacer placed, List<(long Item, long Holder, int Header)> altered) = ReadQuotations(threads, items, stretches, cancel);
        var order = new PassageOrder(items, placed.Recovered);
        LoosePassages loose = ReadLoose(order, placed.Links, [.. quoting.Union(placed.Links.Where(static link => link.Quotes.Contains(null)).Select(link => items[link.Id])).Order()], cancel);
        var seen = new SeenPrints(loose.Prints());
        (PassageGroups passages, List<(int Holder, int Header)> forwards) = ReadPassages(order, stretches, seen, cancel);
        BuildMemory.Release();
        progress.Enter("writing");
        CaseFile.InTransaction(connection, () =>
        {
            new RecordWriter(connection, items, placed).Write(altered);
            LooseTable.Write(connection, order, loose.Choose(seen));
            new TrailWriter(connection, order, placed.Links, items, guard).Write(passages, forwards, cancel);
            FailureTable.Replace(connection, guard.Take(), [AnalysisStep.Threading, AnalysisStep.Quotations, AnalysisStep.Passages, AnalysisStep.Trails]);
            CaseMeta.Set(connection, CaseMeta.Record, Versions.Record.ToString());
            CaseMeta.Set(connection, CaseMeta.People, null);
            cancel.ThrowIfCancellationRequested();
        });
        return true;
    }

    /// <summary>Links messages; and says which items quote words that no header that is looked at names.</summary>
    private (ThreadResult Threads, List<long> Quoting) Link(List<(long First, long Last, int Count)> stretches, CancellationToken cancel)
    {
        progress.Enter("threading", stretches.Sum(static stretch => (long)stretch.Count));
        IReadOnlyList<(ThreadLinker Linker, MessageLoader Loader, List<long> Quoting)> parts = _readers.ForEach(
            stretches,
            reader => (new ThreadLinker(), new MessageLoader(reader, guard), new List<long>()),
            (worker, stretch) =>
            {
                foreach ((long item, ThreadMessage message) in worker.Item2.Load(stretch.First, stretch.Last))
                {
                    if (!guard.Run(AnalysisStep.Threading, item, () => worker.Item1.Add(message)))
                    {
                        worker.Item1.Add(message.WithoutWords());
                    }

                    if (LooseWords.AreIn(message.Segments) || message.Segments.Headers.Count > ThreadEntryReader.MostQuotes)
                    {
                        worker.Item3.Add(item);
                    }
                }

                progress.Did(stretch.Count);
            },
            cancel);
        var all = new ThreadLinker { Refused = _refused };
        foreach ((ThreadLinker linker, _, _) in parts)
        {
            all.Add(linker);
        }

        BuildMemory.Release();
        return (all.Link(), [.. parts.SelectMany(static part => part.Quoting)]);
    }

    private (RecoveredPlacer Placed, List<(long Item, long Holder, int Header)> Altered) ReadQuotations(
        ThreadResult threads, Dictionary<string, long> items, List<(long First, long Last, int Count)> stretches, CancellationToken cancel)
    {
        progress.Enter("quotations", stretches.Sum(static stretch => (long)stretch.Count));
        Dictionary<string, ThreadLink> links = threads.Links.Where(static link => link.Quotes.Count > 0).ToDictionary(static link => link.Id, StringComparer.Ordinal);
        IReadOnlyList<QuotationReader> parts = _readers.ForEach(
            stretches,
            reader => new QuotationReader(reader, links, items, guard),
            (worker, stretch) =>
            {
                worker.Read(stretch.First, stretch.Last);
                progress.Did(stretch.Count);
            },
            cancel);
        var lost = new RecoveredCollector();
        foreach (QuotationReader part in parts)
        {
            lost.Add(part.Lost);
        }

        return (new RecoveredPlacer(threads, lost.Collect(), _refused), [.. parts.SelectMany(static part => part.Altered)]);
    }

    private LoosePassages ReadLoose(PassageOrder order, IReadOnlyList<PlacedLink> links, IReadOnlyList<long> items, CancellationToken cancel)
    {
        Dictionary<string, PlacedLink> byId = items.Count == 0 ? [] : links.ToDictionary(static link => link.Id, StringComparer.Ordinal);
        IReadOnlyList<LooseReader> parts = _readers.ForEach([.. items.Chunk(Stretch)], reader => new LooseReader(reader, order, byId, guard), static (worker, chunk) => Array.ForEach(chunk, worker.Read), cancel);
        var all = new LoosePassages();
        foreach (LooseReader part in parts)
        {
            all.Add(part.Passages);
        }

        return all;
    }

    /// <summary>Reads the passages of all items, and notes in them the words of loose passages.</summary>
    private (PassageGroups Passages, List<(int Holder, int Header)> Forwards) ReadPassages(PassageOrder order, List<(long First, long Last, int Count)> stretches, SeenPrints seen, CancellationToken cancel)
    {
        progress.Enter("passages", stretches.Sum(static stretch => (long)stretch.Count));
        IReadOnlyList<PassageReader> parts = _readers.ForEach(
            stretches,
            reader => new PassageReader(reader, order, seen.Another(), guard),
            (worker, stretch) =>
            {
                worker.Read(stretch.First, stretch.Last);
                progress.Did(stretch.Count);
            },
            cancel);
        var all = new PassageGroups();
        foreach (PassageReader part in parts)
        {
            all.Add(part.Groups);
            seen.Add(part.Seen);
        }

        return (all, [.. parts.SelectMany(static part => part.Forwards)]);
    }

    /// <summary>Row numbers by public id.</summary>
    private Dictionary<string, long> Items()
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT item_id, kind, hash FROM item WHERE part = 1 AND copy_of IS NULL";
        using SqliteDataReader rows = select.ExecuteReader();
        var items = new Dictionary<string, long>(StringComparer.Ordinal);
        while (rows.Read())
        {
            items.Add(((ItemKind)rows.GetInt32(1)).Id(rows.GetInt64(2)).ToString(), rows.GetInt64(0));
        }

        return items;
    }

    private static List<(long First, long Last, int Count)> Stretches(Dictionary<string, long> items)
    {
        long[] numbers = [.. items.Values.Order()];
        return [.. numbers.Chunk(Stretch).Select(static chunk => (chunk[0], chunk[^1], chunk.Length))];
    }
}
