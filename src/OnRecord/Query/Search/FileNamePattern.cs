using OnRecord.Sources;

namespace OnRecord.Query.Search;

/// <summary>A file name in which <c>*</c> stands for any characters; capitals do not count.</summary>
internal sealed class FileNamePattern(string pattern)
{
    private readonly string[] _pieces = pattern.Split('*');

    /// <summary>The pattern in SQLite's GLOB, which takes lower-cased paths that may match, and more.</summary>
    public string Glob { get; } = MakeGlob(pattern);

    /// <summary>True when the last step of a path fits.</summary>
    public bool FitsPath(string path) => FitsName(SourcePath.Unescape(SourcePath.LastStep(path)));

    /// <summary>True when the whole name fits.</summary>
    public bool FitsName(ReadOnlySpan<char> name)
    {
        if (_pieces.Length == 1)
        {
            return name.Equals(_pieces[0], StringComparison.OrdinalIgnoreCase);
        }

        if (!name.StartsWith(_pieces[0], StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        name = name[_pieces[0].Length..];
        foreach (string piece in _pieces.AsSpan(1, _pieces.Length - 2))
        {
            int at = name.IndexOf(piece, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return false;
            }

            name = name[(at + piece.Length)..];
        }

        return name.EndsWith(_pieces[^1], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// The longest stretch that is the same in every form of a path: letters and digits of ASCII, dots, hyphens. One
    /// stretch alone, so that no pattern is slow.
    /// </summary>
    private static string MakeGlob(string pattern)
    {
        string kept = string.Concat(pattern.Select(static unit => char.IsAsciiLetterOrDigit(unit) || unit is '.' or '-' or '_' ? char.ToLowerInvariant(unit) : '*'));
        string longest = kept.Split('*').MaxBy(static piece => piece.Length)!;
        return "*" + longest + (longest.Length > 0 && kept.EndsWith(longest, StringComparison.Ordinal) ? "" : "*");
    }
}
