using System.Text;

namespace OnRecord.Tools.Corpora.Treebanks;

/// <summary>The treebanks that may be trained on, and their parts for measuring, straight from the data folder.</summary>
internal static class Treebanks
{
    private const string Gum = "language/gum-train-dev.tar.xz";
    private const string Ewt = "language/ud-ewt.tar.xz";

    /// <summary>Genres of GUM whose texts are not free for every use: never trained on.</summary>
    private static readonly string[] GenresLeftOut = ["essay", "fiction", "letter", "podcast", "whow", "reddit"];

    /// <summary>GUM and English-EWT, what weights that ship may be trained on, in ordinal order.</summary>
    public static List<TreebankDocument> Train() => [.. GumTrain(), .. EwtPart("files.train")];

    /// <summary>The official dev part of GUM, without the genre whose words are blacked out (reddit).</summary>
    public static List<TreebankDocument> GumDev()
    {
        HashSet<string> dev = GumSplit("dev");
        return ReadGum(name => dev.Contains(name) && name.Split('_')[1] != "reddit");
    }

    /// <summary>The official dev part of English-EWT.</summary>
    public static List<TreebankDocument> EwtDev() => EwtPart("files.dev");

    private static List<TreebankDocument> GumTrain()
    {
        HashSet<string> train = GumSplit("train");
        return ReadGum(name => train.Contains(name) && !GenresLeftOut.Contains(name.Split('_')[1]));
    }

    private static List<TreebankDocument> ReadGum(Func<string, bool> wanted) =>
        Sorted(TarFiles.Read(Gum, path => path.EndsWith(".conllu", StringComparison.Ordinal) && wanted(Path.GetFileNameWithoutExtension(path))));

    private static HashSet<string> GumSplit(string part)
    {
        string splits = Encoding.UTF8.GetString(TarFiles.Read(Gum, static path => path.EndsWith("/splits.md", StringComparison.Ordinal)).Single().Bytes);
        int start = splits.IndexOf($"## {part}\n", StringComparison.Ordinal);
        int end = splits.IndexOf("\n## ", start + 4, StringComparison.Ordinal);
        string section = end < 0 ? splits[start..] : splits[start..end];
        return [.. section.Split('\n').Where(static line => line.Contains("* ", StringComparison.Ordinal)).Select(static line => line[(line.IndexOf('*', StringComparison.Ordinal) + 1)..].Trim())];
    }

    private static List<TreebankDocument> EwtPart(string list)
    {
        string names = Encoding.UTF8.GetString(TarFiles.Read(Ewt, path => path.EndsWith("file-lists/" + list, StringComparison.Ordinal)).Single().Bytes);
        HashSet<string> wanted = [.. names.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        return Sorted(TarFiles.Read(Ewt, path => path.Contains("/sources/", StringComparison.Ordinal) && wanted.Contains(path[(path.IndexOf("/sources/", StringComparison.Ordinal) + 9)..])));
    }

    private static List<TreebankDocument> Sorted(IEnumerable<(string Path, byte[] Bytes)> files) =>
        [.. files.OrderBy(static file => file.Path, StringComparer.Ordinal).Select(static file => ConlluReader.Read(Path.GetFileNameWithoutExtension(file.Path), Encoding.UTF8.GetString(file.Bytes)))];
}
