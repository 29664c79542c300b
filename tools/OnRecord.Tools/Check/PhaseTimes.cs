using System.Diagnostics;
using Microsoft.Data.Sqlite;
using OnRecord.Store;

namespace OnRecord.Tools.Check;

/// <summary>When each phase of a build began and ended, as seen from beside it.</summary>
internal sealed class PhaseTimes
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private readonly Dictionary<string, (TimeSpan From, TimeSpan To)> _times = [];

    /// <summary>Phases that were seen, in their order; without the last, in which nothing is left to kill.</summary>
    public IReadOnlyList<string> Seen => [.. BuildPhase.All.Where(phase => phase != BuildPhase.Done && _times.ContainsKey(phase))];

    /// <summary>Watches a process that builds a case until it ends.</summary>
    public void Watch(Process process, string casePath, long files)
    {
        long began = Stopwatch.GetTimestamp();
        while (!process.WaitForExit(Pause))
        {
            if (Look(casePath, files) is { } phase)
            {
                TimeSpan now = Stopwatch.GetElapsedTime(began);
                _times[phase] = (_times.TryGetValue(phase, out (TimeSpan From, TimeSpan To) known) ? known.From : now, now);
            }
        }
    }

    /// <summary>A moment in a phase, counted from the start of a build of nothing yet.</summary>
    public TimeSpan Moment(string phase, Random random) => _times[phase].From + ((_times[phase].To - _times[phase].From) * random.NextDouble());

    private static string? Look(string casePath, long files)
    {
        try
        {
            return BuildPhase.Of(casePath, files);
        }
        catch (Exception error) when (error is OnRecordException or SqliteException or IOException)
        {
            // It is just being made.
            return null;
        }
    }
}
