using OnRecord.Ingest;
using OnRecord.Language.Annotating;
using OnRecord.Language.Time;
using OnRecord.Sources;
using OnRecord.Store;

namespace OnRecord.Cli.Annotating;

/// <summary>Reads files for <c>annotate</c>: text files as they are, other formats with the readers that a build uses.</summary>
/// <param name="kind">How to read texts; null: messages as messages, all else as text.</param>
/// <param name="published">The date of every text, or null.</param>
/// <param name="context">Limits, scratch folder and cancellation.</param>
internal sealed class AnnotateReader(TextKind? kind, TimeAnchor? published, ReadContext context)
{
    private const string DatesFile = "dates.tsv";

    /// <summary>The files to read: a file, or the text files of a folder in ordinal order.</summary>
    /// <exception cref="OnRecordException">There is no such file, or the folder has no text.</exception>
    public static List<string> FilesOf(string path)
    {
        if (File.Exists(path))
        {
            return DiskFile.Look(path).Kind is FileKind.File or FileKind.Link ? [path] : throw new OnRecordException($"{path} is a pipe, socket or device, and is not opened.");
        }

        if (!Directory.Exists(path))
        {
            throw new OnRecordException($"There is no file or folder {path}.");
        }

        List<string> files = [.. Directory.EnumerateFiles(path, "*.txt").Order(StringComparer.Ordinal)];
        return files.Count > 0 ? files : throw new OnRecordException($"The folder {path} holds no file NAME.txt. To read other formats, name one file, or build a case.");
    }

    /// <summary>The dates that <c>dates.tsv</c> beside the texts gives: a name, a tab, a date.</summary>
    /// <exception cref="OnRecordException">A line has no date that can be read.</exception>
    public static Dictionary<string, TimeAnchor> DatesIn(string folder)
    {
        var dates = new Dictionary<string, TimeAnchor>(StringComparer.Ordinal);
        string file = Path.Combine(folder, DatesFile);
        foreach (string line in File.Exists(file) ? File.ReadAllLines(file) : [])
        {
            string[] cells = line.Split('\t');
            if (line.Length > 0 && cells.Length >= 2 && cells[1].Length > 0)
            {
                dates[cells[0]] = TimeAnchor.Parse(cells[1].Trim()) ?? throw new OnRecordException($"{file}: {TimeAnchor.Refusal(cells[1])}");
            }
        }

        return dates;
    }

    /// <summary>Reads one file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="dates">Dates by the file's name, with or without its ending.</param>
    /// <exception cref="OnRecordException">The format is unknown, or there is no text in it.</exception>
    public AnnotateInput Read(string path, Dictionary<string, TimeAnchor> dates)
    {
        string file = Path.GetFileName(path), name = Path.GetFileNameWithoutExtension(path);
        TimeAnchor? date = dates.TryGetValue(file, out TimeAnchor? listed) || dates.TryGetValue(name, out listed) ? listed : published;
        SourceBytes bytes = BytesOf(path);
        Item? item = ItemOf(bytes, file);
        string[] parts = [.. (item?.Texts ?? []).Concat(item?.MoreTexts ?? []).Where(static part => part.Field == "body").Select(static part => part.Text.Text)];
        string text = string.Concat(parts);
        if (item is null || (text.Length == 0 && bytes.Length > 0))
        {
            throw new OnRecordException($"{path} holds no text that can be annotated by itself. Folders, archives and mailboxes are read by build.");
        }

        return item is Message message
            ? new AnnotateInput(name, text, kind ?? TextKind.Message, date ?? TimeAnchor.Parse(message.Date), message.Subject)
            : new AnnotateInput(name, text, kind ?? TextKind.Text, date ?? TimeAnchor.Parse((item as Document)?.Published), null);
    }

    /// <summary>Large files stay on the disk, so that only their text is in memory.</summary>
    private SourceBytes BytesOf(string path)
    {
        long length = new FileInfo(path).Length;
        return length > context.Limits.MemoryBytes ? new FileBytes(path, length) : new MemoryBytes(File.ReadAllBytes(path));
    }

    /// <summary>A name ending in <c>.txt</c> means the text as it is, whatever it looks like.</summary>
    private Item? ItemOf(SourceBytes bytes, string file)
    {
        var probe = new Probe(bytes.ReadAll(Probe.HeadLength), bytes.Length, file, null, null);
        IReader? reader = probe.Extension == ".txt" ? new Ingest.PlainText.PlainTextReader() : Readers.Choose(probe);
        return reader?.Read(bytes, probe, context).Item;
    }
}
