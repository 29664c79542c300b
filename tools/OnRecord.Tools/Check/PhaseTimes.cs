using System.Diagnostics;
using Microsoft.Data.Sqlite;
using OnRecord.Store;

namespace OnRecord.Tools.Check;

/// <summary>When each phase of a build began and ended, as seen from beside it.</summary>
internal sealed class PhaseTimes
{
    /// <summary>Between two looks.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

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

    /// <summary>A random part of the time that a phase took.</summary>
    public TimeSpan Part(string phase, Random random) => (_times[phase].To - _times[phase].From) * random.NextDouble();

    /// <summary>The phase of a case that is being built; null while it is just being made.</summary>
    public static string? Look(string casePath, long files)
    {
        try
        {
            return BuildPhase.Of(casePath, files);
        }
        catch (Exception error) when (error is OnRecordException or SqliteException or IOException)
        {
            return null;
        }
    }
}
