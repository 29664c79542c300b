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

    /// <summary>With so many kills every phase is to be hit.</summary>
    private const int Many = 30;

    private readonly PhaseTimes _times = new();
    private readonly Dictionary<string, int> _landed = [];
    private readonly long _files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).LongCount();
    private int _kills;
    private int _finished;

    /// <summary>Runs until there were so many kills (SIGKILL; nothing of the program runs after it).</summary>
    public void Run(int kills)
    {
        string alone = Path.Combine(place, "alone.onrecord");
        using (Process process = CliProcess.Start("build", folder, "--case", alone))
        {
            _times.Watch(process, alone, _files);
            report.Require(process.ExitCode == 0, static () => "the build that is left alone fails");
        }

        CaseState expected = CaseState.Of(alone);
        report.Require(expected.IsClean, () => $"the build that is left alone is not clean: {expected}");
        for (int tries = 0; (_kills < kills || NotHit(kills).Count > 0) && tries < kills * MostTriesForEachKill; tries++)
        {
            // One aim in as many as there are phases lets the build come to its end; what was asked for is done, only phases that were not hit are left.
            IReadOnlyList<string> aims = _kills < kills ? [.. _times.Seen, BuildPhase.Done] : NotHit(kills);
            KilledOnce(aims[random.Next(aims.Count)], expected);
        }

        Finish(expected);
        Tell(kills, expected);
    }

    private string CasePath => Path.Combine(place, "killed.onrecord");

    /// <summary>The phases that are to be hit by so many kills and were not. In the first there may be no case to look at yet.</summary>
    private IReadOnlyList<string> NotHit(int kills) => kills < Many ? [] : [.. _times.Seen.Where(phase => phase != BuildPhase.Starting && !_landed.ContainsKey(phase))];

    private void Tell(int kills, CaseState expected)
    {
        report.Figure("files", _files);
        report.Figure("kills", _kills);
        foreach (string phase in BuildPhase.All.Where(phase => _times.Seen.Contains(phase) || _landed.ContainsKey(phase)))
        {
            report.Figure($"  that landed in {phase}", _landed.GetValueOrDefault(phase));
        }

        foreach (string phase in NotHit(kills))
        {
            report.Require(false, () => $"no kill landed in {phase}");
        }

        report.Figure("builds that ended after kills, each compared", _finished);
        report.Figure("checks of verify --all in each", expected.Checked);
        report.Require(_kills >= kills, () => $"only {_kills} kills hit a running build");
    }

    /// <summary>Aims at a phase, which the case must not have behind it: else it begins anew.</summary>
    private void KilledOnce(string aim, CaseState expected)
    {
        if (aim != BuildPhase.Done && Array.IndexOf(BuildPhase.All, Phase()) > Array.IndexOf(BuildPhase.All, aim))
        {
            Remove();
        }

        using Process process = CliProcess.Start("build", folder, "--case", CasePath);
        if (aim != BuildPhase.Done && IsRunningIn(aim, process))
        {
            process.Kill();
            process.WaitForExit();
            _kills++;
            _landed[Phase()] = _landed.GetValueOrDefault(Phase()) + 1;
            return;
        }

        process.WaitForExit();
        report.Require(process.ExitCode == 0, () => $"a resumed build ends with {process.ExitCode}");
        Compare(expected);
        Remove();
    }

    /// <summary>
    /// Follows the build from beside it until it is in a phase, or past it, and then for a random part of the time that the phase took when it was left alone. False when it has ended.
    /// </summary>
    private bool IsRunningIn(string aim, Process process)
    {
        int wanted = Array.IndexOf(BuildPhase.All, aim);
        while (!process.WaitForExit(PhaseTimes.Pause))
        {
            if (PhaseTimes.Look(CasePath, _files) is { } phase && Array.IndexOf(BuildPhase.All, phase) >= wanted)
            {
                return !process.WaitForExit(_times.Part(aim, random));
            }
        }

        return false;
    }

    /// <summary>Straight after a kill the case opens for reading, unless it was not yet made.</summary>
    private string Phase()
    {
        try
        {
            return BuildPhase.Of(CasePath, _files);
        }
        catch (Exception error) when (error is OnRecordException or Microsoft.Data.Sqlite.SqliteException)
        {
            report.Note($"after kill {_kills} the case does not open yet: {error.Message}");
            return BuildPhase.Starting;
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
