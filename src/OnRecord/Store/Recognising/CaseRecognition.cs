using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Ingest.Ocr;
using OnRecord.Sources;
using OnRecord.Store.Building;

namespace OnRecord.Store.Recognising;

/// <summary>
/// The step of a build that recognises words in pictures of pages, after all else can be searched. It reads the files with such pages once more, hands the pages to the tools and keeps what these give page by
/// page, so that a build that is cut off loses a second of it. What is kept stands in the case by the hash of the bytes; reading the files again then takes it from there.
/// </summary>
internal sealed class CaseRecognition : IDisposable
{
    private const double CommitSeconds = 1;

    private readonly SqliteConnection _writer;
    private readonly SqliteConnection _reader;
    private readonly BuildOptions _options;
    private readonly BuildProgress _progress;
    private readonly Recogniser _recogniser;
    private readonly string _languages;

    /// <summary>Makes ready what readers ask.</summary>
    /// <param name="writer">The case, open for writing.</param>
    /// <param name="options">Of the build.</param>
    /// <param name="progress">Told how far it is.</param>
    public CaseRecognition(SqliteConnection writer, BuildOptions options, BuildProgress progress)
    {
        (_writer, _options, _progress) = (writer, options, progress);
        _languages = options.OcrLanguages ?? CaseMeta.Get(writer, CaseMeta.OcrLanguages) ?? Recogniser.UsualLanguages;
        _recogniser = new Recogniser(_languages, options.OcrTools) { PageSeconds = options.OcrSeconds };
        _reader = CaseFile.OpenRead(options.CasePath);
        Kept = new KeptPages(_reader) { Engine = CaseMeta.Get(writer, CaseMeta.OcrEngine), Missing = options.RecognisesPages ? _recogniser.Missing : null };
    }

    /// <summary>What was recognised so far.</summary>
    public KeptPages Kept { get; }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    /// <summary>What is due in files of some roots; null where nothing is, or nothing can be recognised.</summary>
    public DuePages? Due(ReadContext context, IReadOnlyList<SourceRoot> roots)
    {
        if (!_options.RecognisesPages || !DueRecognition.MayBeAny(_writer) || _recogniser.Engine(context.Scratch, context.Cancel, out string? lacking) is not { } engine)
        {
            return null;
        }

        List<FoundFile> files = [.. DueRecognition.Paths(_writer, engine).Select(path => Found(path, roots)).OfType<FoundFile>()];
        return files.Count == 0 ? null : new DuePages(files, engine, lacking, DueRecognition.Pages(_writer, engine));
    }

    /// <summary>Recognises what is due; the files are to be read again after it.</summary>
    /// <exception cref="OnRecordException">Data of a language is missing.</exception>
    public void Run(DuePages due, ReadContext context)
    {
        if (due.Lacking is not null)
        {
            throw new OnRecordException(due.Lacking);
        }

        CaseFile.InTransaction(_writer, () =>
        {
            CaseMeta.Set(_writer, CaseMeta.OcrEngine, due.Engine);
            CaseMeta.Set(_writer, CaseMeta.OcrLanguages, _languages == Recogniser.UsualLanguages ? null : _languages);
        });
        Kept.Engine = due.Engine;
        _progress.Enter("recognising", due.Count);
        Recognise(due.Files, context);
    }

    private static FoundFile? Found(string path, IReadOnlyList<SourceRoot> roots)
    {
        string? full = roots.FirstOrDefault(root => root.Owns(path))?.Locate(path);
        return full is not null && DiskFile.Look(full) is { Kind: FileKind.File } look ? new FoundFile(path, full, look.Bytes, look.Modified) : null;
    }

    private void Recognise(IReadOnlyList<FoundFile> files, ReadContext context)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.Cancel);
        using var turns = new SemaphoreSlim(_options.Workers);
        using var done = new BlockingCollection<PageToKeep>();
        var collector = new PageCollector(Kept, _recogniser, turns, done.Add, () => _progress.Did(1));
        ReadContext collecting = context with { Recognition = collector, Cancel = stop.Token };
        HashSet<long> due = DueRecognition.Items(_writer, Kept.Engine);
        Task walk = Task.Factory.StartNew(
            () => ParallelWork.ForEach(files, _options.Workers, file => new SourceReader(collecting, new PageWalk(due)).Read(file), stop.Token),
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Task end = walk.ContinueWith(_ => done.CompleteAdding(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        try
        {
            KeepAll(done);
        }
        finally
        {
            stop.Cancel();
            end.Wait();
        }

        context.Cancel.ThrowIfCancellationRequested();
        ParallelWork.Rethrow(walk.Exception);
    }

    /// <summary>Writes pages as they come, until all are done; they last after a second at most.</summary>
    private void KeepAll(BlockingCollection<PageToKeep> done)
    {
        while (done.TryTake(out PageToKeep? first, Timeout.Infinite))
        {
            long began = Stopwatch.GetTimestamp();
            CaseFile.InTransaction(_writer, () =>
            {
                using var insert = new SqlStatement(_writer, "INSERT OR REPLACE INTO recognised(sha256, page, engine, end, scale, words) VALUES(?,?,?,?,?,?)");
                PageToKeep? page = first;
                do
                {
                    insert.Bind(1, page!.Sha256).Bind(2, page.Page).Bind(3, page.Found.Engine).Bind(4, (long)page.Found.End).Bind(5, page.Found.Scale)
                        .Bind(6, TextCodec.PackText(TesseractTsv.Write(page.Found.Words))).Run();
                    _progress.Did(1);
                }
                while (Stopwatch.GetElapsedTime(began).TotalSeconds < CommitSeconds && done.TryTake(out page));
            });
        }
    }
}
