using OnRecord.Query.Search;
using OnRecord.Sources;

namespace OnRecord.Cli.Output;

/// <summary>What a hit of a search is called.</summary>
internal static class HitView
{
    /// <summary>Its subject or title; of a document without one, the name of its file.</summary>
    public static string Title(SearchRow row, int longest) => Plain.Title(row.Subject, row.Kind == "message" ? "(no subject)" : Named(row), longest);

    private static string Named(SearchRow row) => row.Citation.Path is { } path ? SourcePath.Unescape(SourcePath.LastStep(path)) : "no title";
}
