using OnRecord.Ingest.Tools;
using OnRecord.Sources;

namespace OnRecord.Ingest.Outlook;

/// <summary>
/// Reads Outlook's stores (.pst, .ost; MS-PST) by way of <c>readpst</c>, where that is installed: its folders, with a file for each message, contact and appointment, are the
/// members. Without it the store is kept and hashed, and a Problem names the package.
/// </summary>
/// <param name="searchPath">Folders to look for the program in; null for those of the system.</param>
public sealed class OutlookStoreReader(string? searchPath = null) : IReader
{
    /// <summary>Media type of a store.</summary>
    public const string MediaType = "application/vnd.ms-outlook-pst";

    private const int LeastSeconds = 120;
    private const long BytesPerSecond = 1 << 20;
    private const long MostMemory = 4L << 30;

    private readonly ExternalTool _tool = new("readpst", searchPath);

    /// <summary>Whether stores can be opened here.</summary>
    public static bool HasTool => new ExternalTool("readpst").Find() is not null;

    /// <inheritdoc/>
    public Fit FitOf(Probe probe) => probe.Head.Span.StartsWith("!BDN"u8) ? Fit.BySignature : Fit.None;

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context)
    {
        var problems = new List<Problem>();
        if (_tool.Find() is null)
        {
            problems.Add(new Problem(
                ProblemCodes.ToolMissing, "Outlook's stores are opened with readpst, which is not installed. Install the package pst-utils (Debian, Ubuntu) or libpst (others) and build again."));
        }

        return new Reading { MediaType = MediaType, IsContainer = true, Members = problems.Count > 0 ? [] : Members(bytes, context, problems), Problems = problems };
    }

    private IEnumerable<Member> Members(SourceBytes bytes, ReadContext context, List<Problem> problems)
    {
        string folder = context.Scratch.NewFile();
        string output = Path.Combine(folder, "out");
        Directory.CreateDirectory(output);
        try
        {
            string store = Path.Combine(folder, "store.pst");
            Copy(bytes, store, static (from, to) => from.CopyTo(to));
            Note(_tool.Run(folder, Seconds(bytes), MostMemory, context.Limits.MemberBytes, ["-o", output, "-e", "-D", "-j", "0", "-q", "-8", "-t", "eajc", store], context.Cancel), problems);
            File.Delete(store);
            foreach (string file in Directory.GetFiles(output, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }).Order(StringComparer.Ordinal))
            {
                string name = Path.GetRelativePath(output, file).Replace(Path.DirectorySeparatorChar, '/');
                string settled = context.Scratch.NewFile();
                Copy(new FileBytes(file, new FileInfo(file).Length), settled, ReadpstTraces.Remove);
                File.Delete(file);
                yield return new Member(name.StartsWith("store/", StringComparison.Ordinal) ? name["store/".Length..] : name, new FileBytes(settled, new FileInfo(settled).Length));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The program may not look beside the store, and its name may be one that it cannot open.</summary>
    private static void Copy(SourceBytes bytes, string path, Action<Stream, Stream> copy)
    {
        try
        {
            using Stream from = bytes.Open();
            using var to = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            copy(from, to);
        }
        catch (IOException error)
        {
            throw new ScratchException(error.Message, error);
        }
    }

    private static int Seconds(SourceBytes bytes) => (int)Math.Min(int.MaxValue / 2, LeastSeconds + (bytes.Length / BytesPerSecond));

    private static void Note(ToolEnd end, List<Problem> problems)
    {
        if (end is ToolEnd.Failed or ToolEnd.Stopped)
        {
            problems.Add(new Problem(ProblemCodes.ToolFailed, end == ToolEnd.Failed
                ? "readpst ended with an error; what it had unpacked by then is kept."
                : "readpst ran longer than it may and was stopped; what it had unpacked by then is kept."));
        }
    }
}
