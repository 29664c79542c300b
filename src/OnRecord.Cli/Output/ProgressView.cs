using System.Diagnostics;
using System.Globalization;
using OnRecord.Store.Building;
using Spectre.Console;

namespace OnRecord.Cli.Output;

/// <summary>Shows how far a build is on standard error: one living line on a terminal, never wider than that, a plain line now and then in a pipe.</summary>
internal static class ProgressView
{
    private const string Searchable = "The case can be searched.";
    private static readonly TimeSpan TerminalPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan PipePause = TimeSpan.FromSeconds(10);

    /// <summary>Before so much is done an estimate is a guess.</summary>
    private static readonly (TimeSpan Time, double Share, TimeSpan Anyway) Founded = (TimeSpan.FromSeconds(5), 0.02, TimeSpan.FromMinutes(1));

    /// <summary>What stands before the words of a living line, and a column that stays free.</summary>
    private const int Spinner = 3;

    /// <summary>Runs work on another thread and shows its progress until it ends.</summary>
    public static async Task<T> Follow<T>(BuildProgress progress, Func<T> work, string first = "Looking for files")
    {
        Task<T> task = Task.Run(work);
        var watch = Stopwatch.StartNew();
        if (Console.IsErrorRedirected)
        {
            while (await Task.WhenAny(task, Task.Delay(PipePause)) != task)
            {
                await Console.Error.WriteLineAsync((progress.SearchableAfter is null ? "" : Searchable + " ") + Describe(progress, watch.Elapsed));
            }
        }
        else
        {
            IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
            await console.Status().StartAsync(first, async context =>
            {
                bool isTold = false;
                while (await Task.WhenAny(task, Task.Delay(TerminalPause)) != task)
                {
                    if (!isTold && progress.SearchableAfter is not null)
                    {
                        console.WriteLine(Searchable);
                        isTold = true;
                    }

                    context.Status(Markup.Escape(Cells.Cut(Describe(progress, watch.Elapsed), console.Profile.Width - Spinner)));
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
        return progress.AllFound && progress.BytesFound > progress.BytesRead && IsFounded(progress.BytesRead, progress.BytesFound, elapsed)
            ? line + $", {Left((progress.BytesFound - progress.BytesRead) / rate)} left"
            : line;
    }

    /// <summary>Stages after the case can be searched; with a rate and the time left of the stage once it has done something.</summary>
    internal static string? Record(BuildProgress progress, TimeSpan inStage) => progress.Stage switch
    {
        "cutting" => $"Finding quotations: {Done(progress, inStage)}",
        "threading" => $"Finding who answers whom: {Done(progress, inStage)}",
        "quotations" => $"Comparing quotations: {Done(progress, inStage)}",
        "passages" => $"Comparing passages: {Done(progress, inStage)}",
        "writing" => "Writing threads, recovered messages and trails",
        "analysing" => $"Finding who says what: {Done(progress, inStage)}",
        "people" => "Finding who is who",
        "recognising" => $"Recognising words in pictures: {Done(progress, inStage, "pages")}",
        "taking" => "Reading again what was recognised",
        _ => null,
    };

    private static string Done(BuildProgress progress, TimeSpan inStage, string what = "items")
    {
        long done = Math.Min(progress.StageDone, progress.StageTotal);
        string line = $"{Plain.Count(done)} of {Plain.Count(progress.StageTotal)} {what}";
        if (done == 0 || inStage.TotalSeconds < 1)
        {
            return line;
        }

        double rate = done / inStage.TotalSeconds;
        string speed = rate < 10 ? rate.ToString("0.0", CultureInfo.InvariantCulture) : Plain.Count((long)rate);
        return $"{line}, {speed}/s"
            + (done < progress.StageTotal && IsFounded(done, progress.StageTotal, inStage) ? $", {Left((progress.StageTotal - done) / rate)} left in step" : "");
    }

    private static bool IsFounded(long done, long total, TimeSpan elapsed) =>
        done > 0 && (elapsed >= Founded.Anyway || (elapsed >= Founded.Time && done >= total * Founded.Share));

    private static string Left(double seconds) => seconds switch
    {
        < 90 => $"{Math.Ceiling(seconds):0} s",
        < 5400 => $"{Math.Ceiling(seconds / 60):0} min",
        _ => $"{seconds / 3600:0.0} h",
    };
}
