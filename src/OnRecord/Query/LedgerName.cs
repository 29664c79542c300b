using OnRecord.Query.Search;
using OnRecord.Sources;
using OnRecord.Store.Terms;

namespace OnRecord.Query;

/// <summary>What a file is called, asked as <c>file:</c> asks it: words of its name one after the other, in any of their forms, or the whole name with <c>*</c> for any characters.</summary>
internal sealed class LedgerName
{
    private readonly string[] _stems;
    private readonly FileNamePattern? _pattern;

    public LedgerName(string words)
    {
        _stems = words.Contains('*', StringComparison.Ordinal) ? [] : Stems(words);
        _pattern = _stems.Length == 0 ? new FileNamePattern(words) : null;
    }

    /// <summary>True when the last step of a path is named so.</summary>
    public bool Fits(string path) =>
        _pattern?.FitsPath(path) ?? Stems(SourcePath.Unescape(SourcePath.LastStep(path))).AsSpan().IndexOf(_stems) >= 0;

    private static string[] Stems(string words) => [.. TermTokenizer.Tokens(words).Select(static term => EnglishStemmer.Stem(term.Folded))];
}
