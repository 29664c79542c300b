using System.Diagnostics;
using System.Globalization;

namespace OnRecord.Ingest.Tools;

/// <summary>
/// A program of the system that reads evidence for us: found on the path, run in a folder of its own without input, its words read in bounded memory, with bounds on time, memory and the
/// size of its files (the bounds of a process on Unix), and stopped with all that it started when it runs too long.
/// </summary>
/// <param name="name">Of the program.</param>
/// <param name="searchPath">Folders to look in; null for those of the system.</param>
internal sealed class ExternalTool(string name, string? searchPath = null)
{
    private const int StepMilliseconds = 100;
    private const int LastWordsMilliseconds = 2000;

    /// <summary>Between two questions what it wrote is left alone this many times as long as the last answer took.</summary>
    private const int AskShare = 10;

    /// <summary>What Unix says of a process that was sent the signals 1, 2, 9 and 15. The bound on its time sends the third as well.</summary>
    private static readonly int[] s_killed = [129, 130, 137, 143];

    private const string Bounded = "ulimit -v \"$1\"; ulimit -t \"$2\"; ulimit -f \"$3\"; ulimit -c 0; shift 3; exec \"$@\"";

    /// <summary>Where the program is, or null. Folders of the path that depend on where we were started are left out: evidence could lie there.</summary>
    public string? Find() => (searchPath ?? Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Where(Path.IsPathFullyQualified)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
        .FirstOrDefault(File.Exists);

    /// <summary>Runs the program to its end.</summary>
    /// <param name="folder">Where it runs and writes.</param>
    /// <param name="bounds">What it may cost.</param>
    /// <param name="arguments">As they are; no shell reads them.</param>
    /// <param name="cancel">Stops it.</param>
    public ToolEnd Run(string folder, ToolBounds bounds, IEnumerable<string> arguments, CancellationToken cancel)
    {
        if (Find() is not { } program)
        {
            return ToolEnd.Missing;
        }

        string[] limits = [Text(bounds.MemoryBytes / 1024), Text(bounds.Seconds), Text(bounds.FileBytes / 512)];
        ProcessStartInfo start = OperatingSystem.IsWindows() ? new ProcessStartInfo(program, arguments) : new ProcessStartInfo("/bin/sh", ["-c", Bounded, "sh", .. limits, program, .. arguments]);
        (start.WorkingDirectory, start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (folder, true, true, true);
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["TZ"] = "UTC";
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        using Process process = Process.Start(start)!;
        Task words = Task.WhenAll(ToolWords.Read(process.StandardOutput, bounds.Said), ToolWords.Read(process.StandardError, null));
        process.StandardInput.Close();
        ToolEnd end = Wait(process, bounds, cancel);
        words.Wait(LastWordsMilliseconds, cancel);
        return end;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static ToolEnd Wait(Process process, ToolBounds bounds, CancellationToken cancel)
    {
        long began = Stopwatch.GetTimestamp();
        TimeSpan next = TimeSpan.FromMilliseconds(StepMilliseconds);
        while (!process.WaitForExit(StepMilliseconds))
        {
            TimeSpan past = Stopwatch.GetElapsedTime(began);
            bool isOver = false;
            if (bounds.IsOver is { } ask && past >= next)
            {
                isOver = ask();
                TimeSpan now = Stopwatch.GetElapsedTime(began);
                next = now + (AskShare * (now - past)) + TimeSpan.FromMilliseconds(StepMilliseconds);
            }

            if (isOver || cancel.IsCancellationRequested || past.TotalSeconds > bounds.Seconds)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
                cancel.ThrowIfCancellationRequested();
                return isOver ? ToolEnd.OverLimit : ToolEnd.Stopped;
            }
        }

        bool isKilled = s_killed.Contains(process.ExitCode);
        bool isSpent = Stopwatch.GetElapsedTime(began).TotalSeconds > bounds.Seconds - 1;
        return process.ExitCode == 0 ? ToolEnd.Done : !isKilled ? ToolEnd.Failed : isSpent ? ToolEnd.Stopped : ToolEnd.Killed;
    }
}
