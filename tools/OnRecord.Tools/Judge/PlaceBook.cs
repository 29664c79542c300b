using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Shapes;
using OnRecord.Sources;
using OnRecord.Store.Building;

namespace OnRecord.Tools.Judge;

/// <summary>Turns citations into places in the raw files.</summary>
internal sealed class PlaceBook(SqliteConnection connection)
{
    private readonly List<SourceRoot> roots = RootTable.Load(connection);

    /// <summary>The place of a citation.</summary>
    public JudgePlace Of(string what, Citation citation) =>
        new(what, citation.Path, FileOf(citation.Path), citation.Field, citation.Bytes, LinesOf(citation.Path, citation.Bytes));

    /// <summary>A whole item.</summary>
    public JudgePlace Whole(string what, long item)
    {
        string? path = ItemPlace.Of(connection, item).Path;
        return new JudgePlace(what, path, FileOf(path), null, [], null);
    }

    private string? FileOf(string? path) => path is null ? null : roots.Find(root => root.Owns(path))?.Locate(path);

    private int[]? LinesOf(string? path, IReadOnlyList<long[]> bytes)
    {
        if (bytes.Count == 0 || path is null || path.Contains(SourcePath.MemberMark, StringComparison.Ordinal) || FileOf(path) is not { } file || !File.Exists(file))
        {
            return null;
        }

        byte[] content = File.ReadAllBytes(file);
        return [LineAt(content, bytes[0][0]), LineAt(content, Math.Max(bytes[0][0], bytes[^1][1] - 1))];
    }

    private static int LineAt(byte[] content, long position) => 1 + content.AsSpan(0, (int)Math.Min(position, content.Length)).Count((byte)'\n');
}
