using System.Diagnostics;
using System.Globalization;

namespace OnRecord.Bench;

/// <summary>What a process cost.</summary>
/// <param name="Wall">Seconds by the clock.</param>
/// <param name="Cpu">Seconds of all its threads.</param>
/// <param name="PeakMegabytes">Largest resident size.</param>
/// <param name="ExitCode">What it ended with.</param>
/// <param name="Errors">What it wrote to standard error.</param>
internal sealed record Measured(double Wall, double Cpu, double PeakMegabytes, int ExitCode, string Errors = "")
{
    /// <summary>Runs a program to its end.</summary>
    public static Measured Run(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var watch = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        var errors = new System.Text.StringBuilder();
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += (_, said) => errors.AppendLine(said.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        double peak = 0;
        double cpu = 0;
        while (!process.WaitForExit(20))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
            cpu = Math.Max(cpu, CpuOf(process));
        }

        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            Console.Error.WriteLine(FormattableString.Invariant($"{program} ended with {process.ExitCode}: {errors.ToString().Trim()}"));
        }

        return new Measured(watch.Elapsed.TotalSeconds, cpu, peak, process.ExitCode, errors.ToString());
    }

    private static double CpuOf(Process process)
    {
        try
        {
            return process.TotalProcessorTime.TotalSeconds;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    /// <summary>The largest resident size of a process so far, megabytes of 2^20 bytes; 0 where the system does not tell.</summary>
    public static double PeakOf(int id)
    {
        try
        {
            string? line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(static line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line[6..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
