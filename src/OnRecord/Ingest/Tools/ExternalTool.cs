using System.Diagnostics;
using System.Globalization;

namespace OnRecord.Ingest.Tools;

/// <summary>
/// A program of the system that reads evidence for us: found on the path, run in a folder of its own without input, its words unread, with bounds on time, memory and the
/// size of its files (the bounds of a process on Unix), and stopped with all that it started when it runs too long.
/// </summary>
/// <param name="name">Of the program.</param>
/// <param name="searchPath">Folders to look in; null for those of the system.</param>
internal sealed class ExternalTool(string name, string? searchPath = null)
{
    private const int StepMilliseconds = 100;
    private const string Bounded = "ulimit -v \"$1\"; ulimit -t \"$2\"; ulimit -f \"$3\"; ulimit -c 0; shift 3; exec \"$@\"";

    /// <summary>Where the program is, or null.</summary>
    public string? Find() => (searchPath ?? Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
        .FirstOrDefault(File.Exists);

    /// <summary>Runs the program to its end.</summary>
    /// <param name="folder">Where it runs and writes.</param>
    /// <param name="seconds">The longest it may take.</param>
    /// <param name="memoryBytes">The most memory it may ask for.</param>
    /// <param name="fileBytes">The largest file it may write.</param>
    /// <param name="arguments">As they are; no shell reads them.</param>
    /// <param name="cancel">Stops it.</param>
    public ToolEnd Run(string folder, int seconds, long memoryBytes, long fileBytes, IEnumerable<string> arguments, CancellationToken cancel)
    {
        if (Find() is not { } program)
        {
            return ToolEnd.Missing;
        }

        string[] bounds = [(memoryBytes / 1024).ToString(CultureInfo.InvariantCulture), seconds.ToString(CultureInfo.InvariantCulture), (fileBytes / 512).ToString(CultureInfo.InvariantCulture)];
        ProcessStartInfo start = OperatingSystem.IsWindows() ? new ProcessStartInfo(program, arguments) : new ProcessStartInfo("/bin/sh", ["-c", Bounded, "sh", .. bounds, program, .. arguments]);
        (start.WorkingDirectory, start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (folder, true, true, true);
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["TZ"] = "UTC";
        using Process process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        return Wait(process, seconds, cancel);
    }

    private static ToolEnd Wait(Process process, int seconds, CancellationToken cancel)
    {
        long began = Stopwatch.GetTimestamp();
        while (!process.WaitForExit(StepMilliseconds))
        {
            if (cancel.IsCancellationRequested || Stopwatch.GetElapsedTime(began).TotalSeconds > seconds)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
                cancel.ThrowIfCancellationRequested();
                return ToolEnd.Stopped;
            }
        }

        return process.ExitCode == 0 ? ToolEnd.Done : ToolEnd.Failed;
    }
}
