using System.Diagnostics;
using System.Globalization;
using OnRecord.Store.Building;
using Spectre.Console;

namespace OnRecord.Cli.Output;

/// <summary>Shows how far a build is on standard error: one living line on a terminal, a plain line now and then in a pipe.</summary>
internal static class ProgressView
{
    private static readonly TimeSpan TerminalPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan PipePause = TimeSpan.FromSeconds(10);

    /// <summary>Runs work on another thread and shows its progress until it ends.</summary>
    public static async Task<T> Follow<T>(BuildProgress progress, Func<T> work, string first = "Looking for files")
    {
        Task<T> task = Task.Run(work);
        var watch = Stopwatch.StartNew();
        if (Console.IsErrorRedirected)
        {
            while (await Task.WhenAny(task, Task.Delay(PipePause)) != task)
            {
                await Console.Error.WriteLineAsync(Describe(progress, watch.Elapsed));
            }
        }
        else
        {
            IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
            await console.Status().StartAsync(first, async context =>
            {
                while (await Task.WhenAny(task, Task.Delay(TerminalPause)) != task)
                {
                    context.Status(Markup.Escape(Describe(progress, watch.Elapsed)));
                }
            });
        }

        T answer = await task;
        if (progress.SearchableAfter is { } searchable)
        {
            await Console.Error.WriteLineAsync(FormattableString.Invariant($"Searchable after {searchable.TotalSeconds:0.0} s, the record made after {watch.Elapsed.TotalSeconds:0.0} s."));
        }

        return answer;
    }

    /// <summary>Files, bytes, rate and, once all files are found, time left.</summary>
    internal static string Describe(BuildProgress progress, TimeSpan elapsed)
    {
        if (progress.Stage == "linking")
        {
            return "Settling copies and variants";
        }

        if (Record(progress, progress.StageElapsed) is { } record)
        {
            return record;
        }

        double seconds = Math.Max(elapsed.TotalSeconds, 0.001);
        double rate = progress.BytesRead / seconds;
        string line = $"{Plain.Count(progress.FilesRead)} of {Plain.Count(progress.FilesFound)}{(progress.AllFound ? "" : "+")} files, "
            + $"{Plain.Count(progress.Entries)} entries, {Plain.Size(progress.BytesRead)}, {Plain.Size((long)rate)}/s";
        return progress.AllFound && rate > 0 && progress.BytesFound > progress.BytesRead
            ? line + $", {Left((progress.BytesFound - progress.BytesRead) / rate)} left"
            : line;
    }

    /// <summary>Stages after the case can be searched; with a rate and the time left of the stage once it has done something.</summary>
    internal static string? Record(BuildProgress progress, TimeSpan inStage) => progress.Stage switch
    {
        "cutting" => $"The case can be searched. Finding quotations and signatures: {Done(progress, inStage)}",
        "threading" => $"The case can be searched. Finding who answers whom: {Done(progress, inStage)}",
        "quotations" => $"The case can be searched. Comparing quotations, recovering messages: {Done(progress, inStage)}",
        "passages" => $"The case can be searched. Comparing passages: {Done(progress, inStage)}",
        "writing" => "The case can be searched. Writing threads, recovered messages and trails",
        "analysing" => $"The case can be searched. Finding who says what: {Done(progress, inStage)}",
        "people" => "The case can be searched. Finding who is who",
        _ => null,
    };

    private static string Done(BuildProgress progress, TimeSpan inStage)
    {
        long done = Math.Min(progress.StageDone, progress.StageTotal);
        string line = $"{Plain.Count(done)} of {Plain.Count(progress.StageTotal)} items";
        if (done == 0 || inStage.TotalSeconds < 1)
        {
            return line;
        }

        double rate = done / inStage.TotalSeconds;
        string speed = rate < 10 ? rate.ToString("0.0", CultureInfo.InvariantCulture) : Plain.Count((long)rate);
        return $"{line}, {speed}/s"
            + (done < progress.StageTotal ? $", {Left((progress.StageTotal - done) / rate)} left in this step" : "");
    }

    private static string Left(double seconds) => seconds switch
    {
        < 90 => $"{Math.Ceiling(seconds):0} s",
        < 5400 => $"{Math.Ceiling(seconds / 60):0} min",
        _ => $"{seconds / 3600:0.0} h",
    };
}
