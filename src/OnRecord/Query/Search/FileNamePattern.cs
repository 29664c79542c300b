using OnRecord.Sources;
using OnRecord.Store.Terms;

namespace OnRecord.Query.Search;

/// <summary>A file name in which <c>*</c> stands for any characters; capitals and accents do not count.</summary>
internal sealed class FileNamePattern(string pattern)
{
    private readonly string[] _pieces = TermFolding.Folded(pattern).Split('*');

    /// <summary>The pattern in SQLite's GLOB, which takes lower-cased paths that may match, and more; but of those that are wholly of plain letters alone.</summary>
    private readonly string _glob = MakeGlob(TermFolding.Folded(pattern));

    /// <summary>A condition in SQL that all names and paths meet which may fit, and more: letters that are not plain, and escaped ones, stand for others.</summary>
    /// <param name="column">The column of names or paths.</param>
    /// <param name="value">Makes a parameter of a value.</param>
    public string MayFit(string column, Func<object, string> value) =>
        $"(lower({column}) GLOB {value(_glob)} OR octet_length({column}) > length({column}) OR instr({column}, '%') > 0)";

    /// <summary>True when the last step of a path fits.</summary>
    public bool FitsPath(string path) => FitsName(SourcePath.Readable(SourcePath.LastStep(path)));

    /// <summary>True when the whole name fits.</summary>
    public bool FitsName(string name)
    {
        ReadOnlySpan<char> left = TermFolding.Folded(name);
        if (_pieces.Length == 1)
        {
            return left.SequenceEqual(_pieces[0]);
        }

        if (!left.StartsWith(_pieces[0], StringComparison.Ordinal))
        {
            return false;
        }

        left = left[_pieces[0].Length..];
        foreach (string piece in _pieces.AsSpan(1, _pieces.Length - 2))
        {
            int at = left.IndexOf(piece, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            left = left[(at + piece.Length)..];
        }

        return left.EndsWith(_pieces[^1], StringComparison.Ordinal);
    }

    /// <summary>
    /// The longest stretch that is the same in every form of a plain path: letters and digits of ASCII, dots, hyphens. One
    /// stretch alone, so that no pattern is slow.
    /// </summary>
    private static string MakeGlob(string pattern)
    {
        string kept = string.Concat(pattern.Select(static unit => char.IsAsciiLetterOrDigit(unit) || unit is '.' or '-' or '_' ? char.ToLowerInvariant(unit) : '*'));
        string longest = kept.Split('*').MaxBy(static piece => piece.Length)!;
        return "*" + longest + (longest.Length > 0 && kept.EndsWith(longest, StringComparison.Ordinal) ? "" : "*");
    }
}
