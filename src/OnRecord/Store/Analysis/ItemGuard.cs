using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Analysis;

/// <summary>
/// Does work on one item so that an exception, which is a defect of the program, leaves out that step of that item and nothing else. Notes what failed. May be shared
/// between threads.
/// </summary>
/// <param name="probe">Called before each step of each item; what it throws counts as thrown by the step. Tests fail steps by it.</param>
internal sealed class ItemGuard(Action<AnalysisStep, long>? probe = null)
{
    private readonly Lock noting = new();
    private readonly List<ItemFailure> failures = [];

    /// <summary>Does the work of a step.</summary>
    /// <returns>False when it failed.</returns>
    public bool Run(AnalysisStep step, long item, Action work)
    {
        try
        {
            probe?.Invoke(step, item);
            work();
            return true;
        }
        catch (Exception error) when (IsOurs(error))
        {
            lock (noting)
            {
                failures.Add(new ItemFailure(item, step, error.GetType().FullName ?? error.GetType().Name));
            }

            return false;
        }
    }

    /// <summary>What the work of a step gives; null when it failed.</summary>
    public T? Find<T>(AnalysisStep step, long item, Func<T?> work)
        where T : class
    {
        T? found = null;
        return Run(step, item, () => found = work()) ? found : null;
    }

    /// <summary>What failed since it was last taken, of the items from a number to a number, in an order that does not depend on threads; a step of an item once.</summary>
    public IReadOnlyList<ItemFailure> Take(long first = 0, long last = long.MaxValue)
    {
        lock (noting)
        {
            List<ItemFailure> taken = failures.FindAll(IsAsked);
            failures.RemoveAll(IsAsked);
            return [.. taken.OrderBy(static failure => failure.Item).ThenBy(static failure => failure.Step).ThenBy(static failure => failure.Type, StringComparer.Ordinal).DistinctBy(static failure => (failure.Item, failure.Step))];
        }

        bool IsAsked(ItemFailure failure) => failure.Item >= first && failure.Item <= last;
    }

    /// <summary>Whether an exception is a defect in the work, which one item that asks for too much memory is too: no request to stop, no lack of disk, nothing that the user must be told.</summary>
    private static bool IsOurs(Exception error) => error is not (OperationCanceledException or SqliteException or OnRecordException);
}
