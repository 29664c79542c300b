using System.Globalization;
using System.Text.RegularExpressions;
using OnRecord.Store;

namespace OnRecord.Bench;

/// <summary>Times a build, and peers on the same folder in the same run; compare the ratios, machines are noisy.</summary>
internal static class BuildBench
{
    public static int Run(string folder, bool peers)
    {
        DirectoryInfo work = Directory.CreateTempSubdirectory("onrecord-bench-");
        try
        {
            long input = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(static file => file.Length);
            string casePath = Path.Combine(work.FullName, "bench.onrecord");
            _ = Program.Value;
            Measured first = Build(folder, casePath);
            Measured again = Build(folder, casePath);
            if (first.ExitCode != 0 || again.ExitCode != 0)
            {
                return 1;
            }

            long messages = Messages(casePath);
            Line("onrecord", first, messages, new FileInfo(casePath).Length / (double)input);
            double searchable = SearchableAfter(first);
            Console.WriteLine(Text($"  searchable after {searchable:0.00} s: {messages / searchable:N0} messages/s; then the record"));
            Console.WriteLine(Text($"  input {input / 1e6:0.0} MB, {messages:N0} messages; the same build again: {again.Wall:0.00} s"));
            if (peers)
            {
                Peers(folder, work.FullName, messages, first, searchable);
            }

            return first.ExitCode;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static Measured Build(string folder, string casePath) =>
        Measured.Run(Program.Value, ["build", folder, "--case", casePath]);

    /// <summary>What users run: <c>./onrecord</c> at the root of the sources, built before anything is timed.</summary>
    private static readonly Lazy<string> Program = new(static () =>
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OnRecord.slnx")))
        {
            folder = folder.Parent;
        }

        string program = Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The sources are not above this program."), "onrecord");
        Measured.Run(program, ["--version"]);
        return program;
    });

    private static void Peers(string folder, string work, long messages, Measured own, double searchable)
    {
        if (IsInstalled("notmuch"))
        {
            string config = Path.Combine(work, "notmuch.conf");
            string database = Path.Combine(work, "notmuch");
            Directory.CreateDirectory(database);
            File.WriteAllText(config, $"[database]\npath={database}\nmail_root={Path.GetFullPath(folder)}\n[user]\nname=Bench\nprimary_email=bench@example.org\n[new]\ntags=new\n");
            Compare("notmuch", Measured.Run("notmuch", ["new", "--quiet"], new Dictionary<string, string> { ["NOTMUCH_CONFIG"] = config }), messages, own, searchable);
        }

        if (IsInstalled("mu"))
        {
            string home = Path.Combine(work, "mu");
            Measured.Run("mu", ["init", $"--muhome={home}", "-m", Path.GetFullPath(folder)]);
            Compare("mu", Measured.Run("mu", ["index", $"--muhome={home}", "--quiet"]), messages, own, searchable);
        }

        if (IsInstalled("recollindex"))
        {
            string home = Path.Combine(work, "recoll");
            Directory.CreateDirectory(home);
            File.WriteAllText(Path.Combine(home, "recoll.conf"), $"topdirs = {Path.GetFullPath(folder)}\nmonitor = 0\n");
            Compare("recoll", Measured.Run("recollindex", ["-c", home, "-z"]), messages, own, searchable);
        }
    }

    private static void Compare(string name, Measured peer, long messages, Measured own, double searchable)
    {
        Line(name, peer, messages, null);
        Console.WriteLine(peer.ExitCode == 0
            ? Text($"  onrecord is {peer.Wall / searchable:0.0} times as fast until searchable; the whole record takes {own.Wall / peer.Wall:0.0} times as long by the clock, {own.Cpu / peer.Cpu:0.0} times by CPU seconds")
            : Text($"  {name} ended with {peer.ExitCode}; no comparison"));
    }

    private static void Line(string name, Measured run, long messages, double? size) => Console.WriteLine(Text(
        $"{name,-10}{run.Wall,8:0.00} s  {run.Cpu,8:0.00} CPU s  {messages / run.Wall,10:N0} messages/s  {run.PeakMegabytes,6:0} MB peak{(size is { } ratio ? Text($"  case {ratio:0.00} of the input") : "")}"));

    /// <summary>What a build says of when its case could be searched; the whole time when it says nothing.</summary>
    private static double SearchableAfter(Measured run)
    {
        Match said = Regex.Match(run.Errors, @"Searchable after ([\d.]+) s");
        return said.Success ? double.Parse(said.Groups[1].Value, CultureInfo.InvariantCulture) : run.Wall;
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static long Messages(string casePath)
    {
        using Microsoft.Data.Sqlite.SqliteConnection connection = CaseFile.OpenRead(casePath);
        return LedgerTotals.Of(connection).Messages;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
