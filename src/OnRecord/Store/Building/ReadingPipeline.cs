using System.Buffers;
using System.Collections.Concurrent;
using System.Threading.Channels;
using OnRecord.Ingest;
using OnRecord.Sources;

namespace OnRecord.Store.Building;

/// <summary>
/// One thread walks, several read, the caller's writes: bounded queues between them keep memory flat whatever the input.
/// </summary>
internal sealed class ReadingPipeline(ReadContext context, int workers, BuildProgress progress)
{
    private const int FilesAhead = 1024;

    private readonly ConcurrentDictionary<long, byte> _seen = new();
    private long _lastEntry;

    /// <summary>Reads files and gives batches to the writer, on the calling thread, until all are written.</summary>
    /// <param name="files">What to read; enumerated on a thread of its own.</param>
    /// <param name="known">Hashes of items that the case has.</param>
    /// <param name="lastEntry">The highest entry number in use.</param>
    /// <param name="write">Takes each batch.</param>
    public void Run(IEnumerable<FoundFile> files, IEnumerable<long> known, long lastEntry, Action<EvidenceBatch> write)
    {
        foreach (long item in known)
        {
            _seen.TryAdd(item, 0);
        }

        _lastEntry = lastEntry;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.Cancel);
        ReadContext stoppable = context with { Cancel = stop.Token };
        Channel<FoundFile> todo = Channel.CreateBounded<FoundFile>(new BoundedChannelOptions(FilesAhead) { SingleWriter = true });
        using var done = new BlockingCollection<EvidenceBatch>(workers);
        Task[] tasks = [Start(() => Walk(files, todo.Writer, stop.Token)), .. Enumerable.Range(0, workers).Select(_ => Start(() => Work(todo.Reader, done, stoppable)))];
        Task all = Task.WhenAll(tasks).ContinueWith(
            finished =>
            {
                done.CompleteAdding();
                return finished;
            },
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Unwrap();
        foreach (Task task in tasks)
        {
            task.ContinueWith(_ => stop.Cancel(), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        WriteAll(done, write, stop);
        RethrowFirst(all, tasks);
    }

    private static void WriteAll(BlockingCollection<EvidenceBatch> done, Action<EvidenceBatch> write, CancellationTokenSource stop)
    {
        try
        {
            foreach (EvidenceBatch batch in done.GetConsumingEnumerable())
            {
                write(batch);
            }
        }
        catch
        {
            stop.Cancel();
            while (done.TryTake(out _, Timeout.Infinite))
            {
            }

            throw;
        }
    }

    private static void RethrowFirst(Task all, Task[] tasks)
    {
        Task? failed = Array.Find(tasks, static task => task.IsFaulted);
        (failed ?? all).GetAwaiter().GetResult();
    }

    private static Task Start(Action action) =>
        Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static void Walk(IEnumerable<FoundFile> files, ChannelWriter<FoundFile> todo, CancellationToken cancel)
    {
        try
        {
            foreach (FoundFile file in files)
            {
                todo.WriteAsync(file, cancel).AsTask().GetAwaiter().GetResult();
            }
        }
        finally
        {
            todo.Complete();
        }
    }

    private void Work(ChannelReader<FoundFile> todo, BlockingCollection<EvidenceBatch> done, ReadContext stoppable)
    {
        var sink = new BatchSink(this, done, stoppable.Cancel);
        var reader = new SourceReader(stoppable, sink);
        while (todo.WaitToReadAsync(stoppable.Cancel).AsTask().GetAwaiter().GetResult())
        {
            while (todo.TryRead(out FoundFile? file))
            {
                reader.Read(file);
                progress.Read(file.Bytes);
                sink.FlushWhenIdle(todo);
            }
        }

        sink.Flush();
    }

    /// <summary>One worker's way to the writer.</summary>
    private sealed class BatchSink(ReadingPipeline pipeline, BlockingCollection<EvidenceBatch> done, CancellationToken cancel) : IEvidenceSink
    {
        private readonly ArrayBufferWriter<byte> _fields = new();
        private EvidenceBatch _batch = new();

        public long NextEntry() => Interlocked.Increment(ref pipeline._lastEntry);

        /// <summary>Two workers may give an item at the same time; the writer takes the first.</summary>
        public bool Wants(RecordId item) => !pipeline._seen.ContainsKey(item.Hash);

        public void Has(RecordId item) => pipeline._seen.TryAdd(item.Hash, 0);

        public void Add(ItemRecord item)
        {
            pipeline.Progress.Item();
            _batch.Add(item);
            FlushWhenFull();
        }

        public void Add(EntryRecord entry)
        {
            pipeline.Progress.Entry();
            _batch.Add(entry);
            FlushWhenFull();
        }

        public void FlushWhenIdle(ChannelReader<FoundFile> todo)
        {
            if (todo.Count == 0)
            {
                Flush();
            }
        }

        public void Flush()
        {
            if (_batch.Records.Count > 0)
            {
                _batch.Seal(_fields);
                done.Add(_batch, cancel);
                _batch = new EvidenceBatch();
            }
        }

        private void FlushWhenFull()
        {
            if (_batch.IsFull)
            {
                Flush();
            }
        }
    }

    private BuildProgress Progress => progress;
}
