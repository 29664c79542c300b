using OnRecord.Store;

namespace OnRecord.Tools.Check;

/// <summary>Fills the disk during a build: a clear sentence, exit code 1, a case that opens, and with room the same case.</summary>
/// <param name="folder">What to build.</param>
/// <param name="place">An empty folder for the cases and, as root, for small disks.</param>
/// <param name="report">Takes the figures.</param>
internal sealed class FullDiskCheck(string folder, string place, CheckReport report)
{
    private CaseState? _expected;
    private long _size;
    private int _full;

    /// <summary>Builds on disks of several sizes, in hundredths of the case that fits.</summary>
    /// <param name="hundredths">The sizes.</param>
    /// <param name="onRealDisk">True to mount a tmpfs of that size (root on Linux); false to bound the size of files.</param>
    public void Run(IEnumerable<int> hundredths, bool onRealDisk)
    {
        string alone = Path.Combine(place, "alone.onrecord");
        report.Require(CliProcess.Run("build", folder, "--case", alone).Code == 0, static () => "the build with room fails");
        _expected = CaseState.Of(alone);
        _size = new FileInfo(alone).Length;
        foreach (int part in hundredths)
        {
            long bytes = _size * part / 100;
            if (onRealDisk)
            {
                OnSmallDisk(part, bytes);
            }
            else
            {
                WithFileLimit(part, bytes);
            }
        }

        report.Figure("size of the case with room", _size);
        report.Figure("builds that met a full disk", _full);
        report.Require(_full > 0, static () => "no build met a full disk");
    }

    private void OnSmallDisk(int part, long bytes)
    {
        string disk = Directory.CreateDirectory(Path.Combine(place, $"disk{part}")).FullName;
        CliAnswer mounted = CliProcess.RunOther("mount", "-t", "tmpfs", "-o", $"size={bytes}", "tmpfs", disk);
        if (!report.Require(mounted.Code == 0, () => $"a tmpfs cannot be mounted: {mounted.Error.Trim()}; run as root, or with --limit-files"))
        {
            return;
        }

        try
        {
            string casePath = Path.Combine(disk, "small.onrecord");
            Judge(part, casePath, CliProcess.Run("build", folder, "--case", casePath));
            CliProcess.RunOther("mount", "-o", $"remount,size={(_size * 4) + (64 << 20)}", disk);
            Resume(part, casePath);
        }
        finally
        {
            CliProcess.RunOther("umount", disk);
        }
    }

    private void WithFileLimit(int part, long bytes)
    {
        string casePath = Path.Combine(place, $"small{part}.onrecord");
        Judge(part, casePath, CliProcess.RunWithFileLimit(bytes, "build", folder, "--case", casePath));
        Resume(part, casePath);
    }

    private void Judge(int part, string casePath, CliAnswer answer)
    {
        string said = answer.Error.Trim();
        report.Note($"{part} %: exit code {answer.Code}: {said.ReplaceLineEndings(" ")}");
        report.Require(answer.Code == 1, () => $"{part} %: the exit code is {answer.Code}");
        bool isClear = said.Contains("is full or failing", StringComparison.Ordinal) && !said.Contains("   at ", StringComparison.Ordinal);
        report.Require(isClear, () => $"{part} %: no clear sentence");
        _full += answer.Code == 1 && isClear ? 1 : 0;
        report.Require(Opens(casePath), () => $"{part} %: the case does not open");
    }

    private static bool Opens(string casePath)
    {
        if (!File.Exists(casePath) || new FileInfo(casePath).Length == 0)
        {
            // Not even the empty tables had room.
            return true;
        }

        return CliProcess.Run("ledger", "--case", casePath, "--count").Code == 0 && CliProcess.Run("search", "a", "--case", casePath, "--count").Code == 0;
    }

    private void Resume(int part, string casePath)
    {
        CliAnswer answer = CliProcess.Run("build", folder, "--case", casePath);
        report.Require(answer.Code == 0, () => $"{part} %: with room the build ends with {answer.Code}: {answer.Error}");
        CaseState state = CaseState.Of(casePath);
        report.Require(state == _expected, () => $"{part} %: with room the case differs:\n{state}\nexpected\n{_expected}");
    }
}
