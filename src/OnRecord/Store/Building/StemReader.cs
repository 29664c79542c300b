using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Building;

/// <summary>
/// Reads the words of the index as it was committed last, on a thread and a connection of its own, while the writer settles
/// what else only the whole case can tell: over a large index it is the longest of these steps.
/// </summary>
internal sealed class StemReader : IDisposable
{
    private readonly Task<List<StemmedWord>> _words;

    /// <summary>Begins to read.</summary>
    public StemReader(string casePath) => _words = Task.Factory.StartNew(() => Read(casePath), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>The words, waited for when they are not all read.</summary>
    public List<StemmedWord> Words => _words.GetAwaiter().GetResult();

    /// <summary>Waits until the case is not read any more, whether or not somebody wanted the words.</summary>
    public void Dispose() => Task.WhenAny(_words).GetAwaiter().GetResult();

    private static List<StemmedWord> Read(string casePath)
    {
        using SqliteConnection connection = CaseFile.OpenRead(casePath);
        return StemTable.Read(connection);
    }
}
