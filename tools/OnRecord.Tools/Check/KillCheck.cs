using System.Diagnostics;
using OnRecord.Store;

namespace OnRecord.Tools.Check;

/// <summary>Kills the real program at random moments of a build and compares what it ends in with a build left alone.</summary>
/// <param name="folder">What to build.</param>
/// <param name="place">An empty folder for the cases.</param>
/// <param name="random">Decides the moments.</param>
/// <param name="report">Takes the figures.</param>
internal sealed class KillCheck(string folder, string place, Random random, CheckReport report)
{
    private const int MostTriesForEachKill = 20;
    private int _kills;
    private int _midway;
    private int _finished;

    /// <summary>Runs until there were so many kills (SIGKILL; nothing of the program runs after it).</summary>
    public void Run(int kills)
    {
        string alone = Path.Combine(place, "alone.onrecord");
        long began = Stopwatch.GetTimestamp();
        report.Require(CliProcess.Run("build", folder, "--case", alone).Code == 0, static () => "the build that is left alone fails");
        TimeSpan whole = Stopwatch.GetElapsedTime(began);
        CaseState expected = CaseState.Of(alone);
        report.Require(expected.IsClean, () => $"the build that is left alone is not clean: {expected}");
        for (int tries = 0; _kills < kills && tries < kills * MostTriesForEachKill; tries++)
        {
            KilledOnce(whole, expected, kills);
        }

        Finish(expected);
        report.Figure("kills", _kills);
        report.Figure("  that left a case with an unfinished build", _midway);
        report.Figure("builds that ended after kills, each compared", _finished);
        report.Figure("checks of verify --all in each", expected.Checked);
        report.Require(_kills >= kills, () => $"only {_kills} kills hit a running build");
    }

    private string CasePath => Path.Combine(place, "killed.onrecord");

    private void KilledOnce(TimeSpan whole, CaseState expected, int kills)
    {
        using Process process = CliProcess.Start("build", folder, "--case", CasePath);
        if (!process.WaitForExit(whole * random.NextDouble()))
        {
            process.Kill();
            process.WaitForExit();
            _kills++;
            CheckOpens();
            return;
        }

        report.Require(process.ExitCode == 0, () => $"a resumed build ends with {process.ExitCode}");
        Compare(expected);
        if (_kills < kills)
        {
            Remove();
        }
    }

    /// <summary>Straight after a kill the case opens for reading, unless it was not yet made.</summary>
    private void CheckOpens()
    {
        if (!File.Exists(CasePath) || new FileInfo(CasePath).Length == 0)
        {
            return;
        }

        try
        {
            using Microsoft.Data.Sqlite.SqliteConnection connection = CaseFile.OpenRead(CasePath);
            using Microsoft.Data.Sqlite.SqliteCommand count = connection.CreateCommand();
            count.CommandText = "SELECT count(*) FROM meta WHERE name = 'unfinished'";
            _midway += (long)count.ExecuteScalar()! > 0 ? 1 : 0;
        }
        catch (Exception error) when (error is OnRecordException or Microsoft.Data.Sqlite.SqliteException)
        {
            report.Note($"after kill {_kills} the case does not open yet: {error.Message}");
        }
    }

    private void Finish(CaseState expected)
    {
        CliAnswer last = CliProcess.Run("build", folder, "--case", CasePath);
        report.Require(last.Code == 0, () => $"the last build ends with {last.Code}: {last.Error}");
        Compare(expected);
    }

    private void Compare(CaseState expected)
    {
        CaseState state = CaseState.Of(CasePath);
        _finished++;
        report.Require(state == expected, () => $"after {_kills} kills the case differs:\n{state}\nexpected\n{expected}");
    }

    private void Remove()
    {
        foreach (string file in Directory.GetFiles(place, Path.GetFileName(CasePath) + "*"))
        {
            File.Delete(file);
        }
    }
}
