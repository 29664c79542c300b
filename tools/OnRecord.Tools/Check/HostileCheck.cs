using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Search;
using OnRecord.Query.Shapes;
using OnRecord.Store;

namespace OnRecord.Tools.Check;

/// <summary>Builds a folder with one hostile file beside a harmless message: bounded, a Problem, and nothing lost beside it.</summary>
/// <param name="place">An empty folder.</param>
/// <param name="options">Further options of the build.</param>
/// <param name="report">Takes the figures.</param>
internal sealed class HostileCheck(string place, IReadOnlyList<string> options, CheckReport report)
{
    private const string Beside = "From: Bo Lund <bo@docks.example>\r\nDate: Mon, 5 Mar 2018 09:30:00 -0800\r\nSubject: Beside\r\n\r\nThe wordbeside stands here.\r\n";

    /// <summary>Builds with each file by itself.</summary>
    /// <param name="files">What to make.</param>
    /// <param name="mostSeconds">The longest that one build may take.</param>
    /// <param name="mostMegabytes">The most memory that one build may have at once, where the system tells.</param>
    public void Run(IEnumerable<HostileFile> files, double mostSeconds, long mostMegabytes)
    {
        foreach (HostileFile file in files)
        {
            Check(file, mostSeconds, mostMegabytes);
        }
    }

    private void Check(HostileFile file, double mostSeconds, long mostMegabytes)
    {
        string folder = Directory.CreateDirectory(Path.Combine(place, "release")).FullName;
        string casePath = Path.Combine(place, "hostile.onrecord");
        File.WriteAllText(Path.Combine(folder, "beside.eml"), Beside);
        using (FileStream stream = File.Create(Path.Combine(folder, file.Name)))
        {
            file.Write(stream);
        }

        long began = Stopwatch.GetTimestamp();
        using Process process = CliProcess.Start(["build", folder, "--case", casePath, .. options]);
        long peak = PeakMegabytes(process, TimeSpan.FromSeconds(mostSeconds));
        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        report.Figure(file.Name, string.Create(CultureInfo.InvariantCulture, $"{seconds:F1} s, {peak} MB"));
        report.Require(process.HasExited && process.ExitCode == 0, () => $"{file.Name}: the build does not end well within {mostSeconds} s");
        report.Require(peak <= mostMegabytes, () => $"{file.Name}: {peak} MB at once");
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        Judge(file, casePath);
        Directory.Delete(place, recursive: true);
        Directory.CreateDirectory(place);
    }

    private void Judge(HostileFile file, string casePath)
    {
        using SqliteConnection connection = CaseFile.OpenRead(casePath);
        report.Require(LedgerTotals.Of(connection).Balances, () => $"{file.Name}: the ledger does not balance");
        string path = "release/" + file.Name;
        List<LedgerShape> entries = [.. LedgerList.Read(connection, new LedgerFilter(Under: path), Page.All)];
        report.Require(entries.Exists(entry => entry.Path == path), () => $"{file.Name} is not in the ledger");
        List<string> codes = [.. entries.SelectMany(static entry => entry.Problems).Select(static problem => problem.Code).Distinct()];
        report.Require(file.Code is null || codes.Contains(file.Code), () => $"{file.Name}: no Problem {file.Code}, but {string.Join(' ', codes)}");
        report.Require(!codes.Contains("reader-failed"), () => $"{file.Name}: the reader gave up");
        var search = new CaseSearch(connection);
        foreach (string? word in (string?[])["wordbeside", file.Word])
        {
            report.Require(word is null || search.Count(word, new ItemFilter()) == 1, () => $"{file.Name}: {word} is not found");
        }
    }

    /// <summary>Waits and looks at the most memory held so far (VmHWM); 0 where the system does not tell.</summary>
    private static long PeakMegabytes(Process process, TimeSpan most)
    {
        long peak = 0;
        long began = Stopwatch.GetTimestamp();
        string status = $"/proc/{process.Id}/status";
        while (!process.WaitForExit(20) && Stopwatch.GetElapsedTime(began) < most)
        {
            try
            {
                string? line = File.Exists(status) ? File.ReadLines(status).FirstOrDefault(static line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) : null;
                peak = Math.Max(peak, line is null ? 0 : long.Parse(line.AsSpan(6).Trim().TrimEnd("kB "), CultureInfo.InvariantCulture) / 1000);
            }
            catch (IOException)
            {
                // It has ended in between.
            }
        }

        return peak;
    }
}
