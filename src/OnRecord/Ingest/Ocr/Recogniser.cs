using System.Globalization;
using System.Text.RegularExpressions;
using OnRecord.Ingest.Tools;
using OnRecord.Sources;

namespace OnRecord.Ingest.Ocr;

/// <summary>
/// Recognises the words of pages by way of <c>tesseract</c>, and of <c>pdftoppm</c>, which draws pages of PDFs, where these are installed. Thread-safe.
/// </summary>
/// <param name="languages">Names of tesseract's data joined by <c>+</c>.</param>
/// <param name="searchPath">Folders to look for the programs in; null for those of the system.</param>
public sealed partial class Recogniser(string languages, string? searchPath = null)
{
    /// <summary>The languages used when none are named.</summary>
    public const string UsualLanguages = "eng";

    /// <summary>Raise it when the same program gives other words by how we ask it.</summary>
    private const int Rules = 2;

    private const string Drawing = "page";
    private const int LookSeconds = 20;
    private const long MostMemory = 4L << 30;
    private const long MostFile = 1L << 30;

    /// <summary>With less room on the disk a tool that fails may have failed for that.</summary>
    private const long LeastRoom = 1L << 26;

    /// <summary>Below this mean confidence a page may lie sideways, and is looked at again with its direction found first.</summary>
    private const float Poor = 60;

    private readonly ExternalTool _tesseract = new("tesseract", searchPath);
    private readonly ExternalTool _pdftoppm = new("pdftoppm", searchPath);
    private bool _findsDirections;

    /// <summary>The most seconds that a tool may take for a page.</summary>
    internal int PageSeconds { get; init; } = 120;

    /// <summary>A sentence that names the packages where a program is missing; null when both are here.</summary>
    public string? Missing => _tesseract.Find() is not null && _pdftoppm.Find() is not null ? null
        : "Pages that are pictures are recognised with tesseract and pdftoppm, of which one is not installed. Install the packages tesseract-ocr and poppler-utils and build again.";

    /// <summary>True for what may be named as languages: letters, digits and underscores, joined by plus signs.</summary>
    public static bool AreLanguages(string named) => Languages().IsMatch(named);

    /// <summary>Looks at what is installed: the name of the program with its version, the languages and our rules, which change when other words would be recognised.</summary>
    /// <param name="scratch">Where the programs run.</param>
    /// <param name="cancel">Stops them.</param>
    /// <param name="lacking">A sentence that names data which is not there; null when all is.</param>
    /// <returns>Null where a program is missing or does not answer.</returns>
    internal string? Engine(ScratchFolder scratch, CancellationToken cancel, out string? lacking)
    {
        lacking = null;
        if (Missing is not null || Answer(scratch, "--version", cancel) is not [var first, ..] || VersionIn().Match(first) is not { Success: true } version)
        {
            return null;
        }

        List<string> known = Answer(scratch, "--list-langs", cancel);
        _findsDirections = known.Contains("osd");
        string[] missing = [.. languages.Split('+').Where(language => !known.Contains(language))];
        lacking = missing.Length == 0 ? null
            : $"tesseract has no data for {string.Join(" and ", missing)}. Install {string.Join(" and ", missing.Select(static language => "tesseract-ocr-" + language))}, or name other languages with --ocr-language.";
        return string.Create(CultureInfo.InvariantCulture, $"tesseract {version.Groups[1].Value}, {languages}{(_findsDirections ? "" : " without osd")}, rules {Rules}");
    }

    /// <summary>Recognises a page.</summary>
    /// <param name="engine">What <see cref="Engine"/> gave.</param>
    /// <param name="file">The PDF or picture, under a name of ours.</param>
    /// <param name="picture">Which page.</param>
    /// <param name="folder">An empty folder for the programs.</param>
    /// <param name="cancel">Stops them.</param>
    internal RecognisedPage Recognise(string engine, string file, PagePicture picture, string folder, CancellationToken cancel)
    {
        ToolEnd end = ToolEnd.Done;
        float scale = 1;
        string input = file;
        if (picture.IsDrawn)
        {
            input = Path.Combine(folder, Drawing + ".pgm");
            end = Draw(file, picture, folder, input, out scale, cancel);
        }

        List<RecognisedWord> words = [];
        if (end == ToolEnd.Done)
        {
            end = Words(input, picture, folder, words, cancel);
        }

        return new RecognisedPage(engine, EndOf(end, folder), scale, MendedWords.Of(words));
    }

    private static RecognitionEnd EndOf(ToolEnd end, string folder) => end switch
    {
        ToolEnd.Done => RecognitionEnd.Done,
        ToolEnd.Stopped => RecognitionEnd.Stopped,
        _ => end == ToolEnd.Killed || new DriveInfo(folder).AvailableFreeSpace < LeastRoom ? RecognitionEnd.Interrupted : RecognitionEnd.Failed,
    };

    private ToolEnd Draw(string file, PagePicture picture, string folder, string drawing, out float scale, CancellationToken cancel)
    {
        scale = 1;
        string page = Text(picture.Page);
        ToolEnd end = _pdftoppm.Run(folder, Bounds, ["-f", page, "-l", page, "-r", Text(picture.Density), "-gray", "-cropbox", "-singlefile", file, Drawing], cancel);
        if (end != ToolEnd.Done)
        {
            return end;
        }

        if (Graymap.SizeOf(drawing) is not (var width, var height) || picture.ScaleOf(width, height) is not { } found)
        {
            return ToolEnd.Failed;
        }

        scale = found;
        if (Graymap.IsShort(drawing, width, height))
        {
            return ToolEnd.Killed;
        }

        if (picture.IsFine)
        {
            Graymap.Clean(drawing, width, height);
        }

        return ToolEnd.Done;
    }

    /// <summary>The words of a picture; of one that is recognised poorly those that are found once its direction is.</summary>
    private ToolEnd Words(string input, PagePicture picture, string folder, List<RecognisedWord> words, CancellationToken cancel)
    {
        string[] which = picture.IsDrawn ? ["--dpi", Text(picture.Density)] : ["-c", "tessedit_page_number=" + Text(picture.Page - 1)];
        ToolEnd end = Words(input, folder, "3", which, words, cancel);
        List<RecognisedWord> turned = [];
        if (end == ToolEnd.Done && _findsDirections && words.Count > 0 && words.Average(static word => word.Confidence) < Poor
            && Words(input, folder, "1", which, turned, cancel) == ToolEnd.Done && Sure(turned) > Sure(words))
        {
            words.Clear();
            words.AddRange(turned);
        }

        return end;
    }

    private ToolBounds Bounds => new(PageSeconds, MostMemory, MostFile);

    private ToolEnd Words(string input, string folder, string mode, string[] which, List<RecognisedWord> words, CancellationToken cancel)
    {
        string table = Path.Combine(folder, "words.tsv");
        File.Delete(table);
        ToolEnd end = _tesseract.Run(folder, Bounds, [input, "words", "--psm", mode, "-l", languages, .. which, "tsv"], cancel);
        if (end == ToolEnd.Done && !File.Exists(table))
        {
            return ToolEnd.Failed;
        }

        string rows = end == ToolEnd.Done ? File.ReadAllText(table) : "";
        words.AddRange(TesseractTsv.Read(rows));
        return end == ToolEnd.Done && !rows.EndsWith('\n') ? ToolEnd.Killed : end;
    }

    private static int Sure(List<RecognisedWord> words) => words.Count(static word => word.IsSure);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private List<string> Answer(ScratchFolder scratch, string argument, CancellationToken cancel)
    {
        string folder = Path.GetFullPath(scratch.NewFile());
        Directory.CreateDirectory(folder);
        var said = new List<string>();
        try
        {
            _tesseract.Run(folder, new ToolBounds(LookSeconds, MostMemory, MostFile) { Said = said.Add }, [argument], cancel);
        }
        finally
        {
            ToolOutput.Remove(folder);
        }

        return [.. said.Select(static line => line.Trim())];
    }

    [GeneratedRegex("^[A-Za-z0-9_]{1,40}(\\+[A-Za-z0-9_]{1,40}){0,9}$", RegexOptions.CultureInvariant)]
    private static partial Regex Languages();

    [GeneratedRegex("^tesseract v?([0-9A-Za-z.-]{1,40})", RegexOptions.CultureInvariant)]
    private static partial Regex VersionIn();
}
