using System.Runtime.ExceptionServices;
using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Analysis;

/// <summary>Runs work that reads a case on several threads, each with a connection of its own. The answers may come in any order.</summary>
/// <param name="path">The case file.</param>
/// <param name="threads">How many threads, at least 1.</param>
internal sealed class CaseReaders(string path, int threads)
{
    /// <summary>Does the work for each thing.</summary>
    /// <param name="things">What there is to do.</param>
    /// <param name="start">Makes what a thread works with from its connection.</param>
    /// <param name="work">Does one thing; called from several threads at once.</param>
    /// <param name="cancel">Stops between things.</param>
    /// <returns>What the threads worked with.</returns>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public IReadOnlyList<TWorker> ForEach<T, TWorker>(IReadOnlyList<T> things, Func<SqliteConnection, TWorker> start, Action<TWorker, T> work, CancellationToken cancel)
    {
        var workers = new List<TWorker>();
        Exception? failure = null;
        int next = -1;
        Thread[] running = [.. Enumerable.Range(0, Math.Min(threads, things.Count)).Select(_ => new Thread(Run))];
        Array.ForEach(running, static thread => thread.Start());
        Array.ForEach(running, static thread => thread.Join());
        cancel.ThrowIfCancellationRequested();
        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        return workers;

        void Run()
        {
            try
            {
                using SqliteConnection connection = CaseFile.OpenRead(path);
                TWorker worker = start(connection);
                lock (workers)
                {
                    workers.Add(worker);
                }

                for (int at = Interlocked.Increment(ref next); at < things.Count && !cancel.IsCancellationRequested; at = Interlocked.Increment(ref next))
                {
                    work(worker, things[at]);
                }
            }
            catch (Exception error)
            {
                Interlocked.Exchange(ref next, things.Count);
                Interlocked.CompareExchange(ref failure, error, null);
            }
        }
    }
}
