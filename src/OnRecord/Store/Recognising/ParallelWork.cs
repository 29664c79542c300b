using System.Runtime.ExceptionServices;

namespace OnRecord.Store.Recognising;

/// <summary>Work over many things at once whose errors are those of the work itself.</summary>
internal static class ParallelWork
{
    /// <summary>Works on each thing; throws what the first to fail threw.</summary>
    public static void ForEach<T>(IEnumerable<T> things, int most, Action<T> work, CancellationToken cancel)
    {
        try
        {
            Parallel.ForEach(things, new ParallelOptions { MaxDegreeOfParallelism = most, CancellationToken = cancel }, work);
        }
        catch (AggregateException error)
        {
            Rethrow(error);
        }
    }

    /// <summary>Throws the first of the errors; nothing where there is none.</summary>
    public static void Rethrow(AggregateException? error)
    {
        if (error?.Flatten().InnerExceptions is [var first, ..])
        {
            ExceptionDispatchInfo.Throw(first);
        }
    }
}
