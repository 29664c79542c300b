using System.Globalization;
using OnRecord.Store;

namespace OnRecord.Tools.Check;

/// <summary>A line of a torture set's index.</summary>
/// <param name="Kind"><c>single</c> one message, <c>mbox</c>, <c>emlx</c>, <c>empty</c>, <c>other</c> not mail.</param>
/// <param name="Bytes">Length.</param>
/// <param name="Sha1">Lower-case hex.</param>
/// <param name="Messages">Messages that stand in the file one after the other.</param>
/// <param name="Flags">What is hard about it.</param>
/// <param name="Path">From the folder of the index.</param>
internal sealed record TortureFile(string Kind, long Bytes, string Sha1, int Messages, IReadOnlyList<string> Flags, string Path);

/// <summary>Reads <c>MANIFEST.tsv</c>: kind, set, bytes, sha1, messages, flags, path, with a heading.</summary>
internal static class TortureManifest
{
    private const int Columns = 7;

    /// <summary>The lines in order.</summary>
    /// <exception cref="OnRecordException">The folder has none.</exception>
    public static IReadOnlyList<TortureFile> Read(string folder) =>
    [
        .. File.ReadLines(Index(folder)).Skip(1)
            .Select(static line => line.Split('\t')).Where(static cells => cells.Length == Columns)
            .Select(static cells => new TortureFile(
                cells[0], long.Parse(cells[2], CultureInfo.InvariantCulture), cells[3], int.Parse(cells[4], CultureInfo.InvariantCulture),
                cells[5].Split(',', StringSplitOptions.RemoveEmptyEntries), cells[6])),
    ];

    private static string Index(string folder)
    {
        string index = System.IO.Path.Combine(folder, "MANIFEST.tsv");
        return File.Exists(index) ? index : throw new OnRecordException($"{folder} has no MANIFEST.tsv: name the folder of a torture set.");
    }
}
