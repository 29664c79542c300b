using System.Globalization;
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
    private const int BufferBytes = 1 << 16;

    private readonly ExternalTool _tool = new("readpst", searchPath);

    /// <summary>Whether stores can be opened here.</summary>
    public static bool HasTool => new ExternalTool("readpst").Find() is not null;

    private static Problem Missing => new(
        ProblemCodes.ToolMissing, "Outlook's stores are opened with readpst, which is not installed. Install the package pst-utils (Debian, Ubuntu) or libpst (others) and build again.");

    /// <inheritdoc/>
    public Fit FitOf(Probe probe) => probe.Head.Span.StartsWith("!BDN"u8) ? Fit.BySignature : Fit.None;

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context)
    {
        List<Problem> problems = _tool.Find() is null ? [Missing] : [];
        return new Reading { MediaType = MediaType, IsContainer = true, Members = problems.Count > 0 ? [] : Members(bytes, context, problems), Problems = problems };
    }

    private IEnumerable<Member> Members(SourceBytes bytes, ReadContext context, List<Problem> problems)
    {
        string folder = Path.GetFullPath(context.Scratch.NewFile()); // the program runs in it
        string output = Path.Combine(folder, "out");
        Directory.CreateDirectory(output);
        try
        {
            string store = Path.Combine(folder, "store.pst");
            ScratchFolder.Write(store, to => Copy(bytes, to, context.Cancel));
            Unpack(folder, store, output, bytes.Length, context, problems);
            File.Delete(store);
            long left = context.Limits.AllowedExpansion(bytes.Length);
            int count = 0;
            foreach (ToolFile file in ToolOutput.Files(output))
            {
                left -= file.Bytes;
                if (count++ >= context.Limits.Members || left < 0)
                {
                    problems.Add(left < 0
                        ? new Problem(ProblemCodes.LimitExpansion, "The store unpacks to more bytes than the limits allow; the files that fit are kept.")
                        : new Problem(ProblemCodes.LimitCount, string.Create(CultureInfo.InvariantCulture, $"The store holds more than {context.Limits.Members:N0} files; the others are not kept.")));
                    yield break;
                }

                yield return Settled(file, context);
            }
        }
        finally
        {
            ToolOutput.Remove(folder);
        }
    }

    private void Unpack(string folder, string store, string output, long length, ReadContext context, List<Problem> problems)
    {
        var tally = new ReadpstTally();
        var bounds = new ToolBounds(Seconds(length), MostMemory, context.Limits.MemberBytes)
        {
            IsOver = () => ToolOutput.IsOver(output, context.Limits.Members, context.Limits.AllowedExpansion(length)),
            Said = tally.Take,
        };
        ToolEnd end = _tool.Run(folder, bounds, ["-o", output, "-e", "-D", "-j", "0", "-8", "-t", "eajc", store], context.Cancel);
        if (end is ToolEnd.Failed or ToolEnd.Killed or ToolEnd.Stopped or ToolEnd.Missing)
        {
            problems.Add(end switch
            {
                ToolEnd.Failed or ToolEnd.Killed => new Problem(ProblemCodes.ToolFailed, "readpst ended with an error; what it had unpacked by then is kept."),
                ToolEnd.Stopped => new Problem(ProblemCodes.ToolFailed, "readpst ran longer than it may and was stopped; what it had unpacked by then is kept."),
                _ => Missing,
            });
        }

        if (tally.Skipped > 0)
        {
            problems.Add(new Problem(ProblemCodes.ToolSkipped, string.Create(
                CultureInfo.InvariantCulture, $"readpst says that it skipped {tally.Skipped:N0} items of the store, such as tasks, notes and what it could not read; they are not in the case.")));
        }
    }

    /// <summary>The file without the traces of the run; one that cannot be read is listed without its bytes.</summary>
    private static Member Settled(ToolFile file, ReadContext context)
    {
        string name = file.Name.StartsWith("store/", StringComparison.Ordinal) ? file.Name["store/".Length..] : file.Name;
        if (file.Kind == FileKind.File)
        {
            try
            {
                SourceBytes bytes = file.Bytes <= context.Limits.MemoryBytes ? InMemory(file, context) : OnDisk(file, context);
                ToolOutput.Remove(file.Path);
                return new Member(name, bytes);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Said below.
            }
        }

        return new Member(name, new MemoryBytes(Array.Empty<byte>())) { Problems = [new Problem(ProblemCodes.Unreadable, "readpst unpacked it, but what it wrote cannot be read again.")] };
    }

    private static MemoryBytes InMemory(ToolFile file, ReadContext context)
    {
        using var settled = new MemoryStream((int)file.Bytes);
        using FileStream from = DiskFile.Open(file.Path);
        ReadpstTraces.Remove(from, settled, file.Name, context.Cancel);
        return new MemoryBytes(settled.GetBuffer().AsMemory(0, (int)settled.Length));
    }

    private static FileBytes OnDisk(ToolFile file, ReadContext context)
    {
        string settled = context.Scratch.NewFile();
        try
        {
            ScratchFolder.Write(settled, to =>
            {
                using FileStream from = DiskFile.Open(file.Path);
                ReadpstTraces.Remove(from, to, file.Name, context.Cancel);
            });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            File.Delete(settled);
            throw;
        }

        return new FileBytes(settled, new FileInfo(settled).Length);
    }

    /// <summary>The program may not look beside the store, and its name may be one that it cannot open.</summary>
    private static void Copy(SourceBytes bytes, Stream to, CancellationToken cancel)
    {
        using Stream from = bytes.Open();
        var buffer = new byte[BufferBytes];
        int read;
        while ((read = from.Read(buffer, 0, buffer.Length)) > 0)
        {
            cancel.ThrowIfCancellationRequested();
            to.Write(buffer, 0, read);
        }
    }

    private static int Seconds(long length) => (int)Math.Min(int.MaxValue / 2, LeastSeconds + (length / BytesPerSecond));
}
