using OnRecord.Store;

namespace OnRecord.Query.Export;

/// <summary>The formats of an export and the files that each writes.</summary>
public static class ExportFormat
{
    private static readonly Dictionary<string, string[]> Files = new(StringComparer.Ordinal)
    {
        ["csv"] = ["messages.csv", "threads.csv", "documents.csv", "people.csv", "statements.csv", "contacts.csv", "requests.csv", "disputes.csv", "chronology.csv", "trails.csv", "decisions.csv", "ledger.csv", "problems.csv"],
        ["jsonl"] =
        [
            "messages.jsonl", "threads.jsonl", "trails.jsonl", "documents.jsonl", "people.jsonl", "statements.jsonl", "contacts.jsonl", "requests.jsonl", "disputes.jsonl", "chronology.jsonl", "texts.jsonl",
            "ledger.jsonl", "problems.jsonl",
        ],
        ["ftm"] = ["entities.ftm.json"],
        ["timelinejs"] = ["timeline.json"],
        ["html"] = [HtmlIndex.File, "chronology.html", HtmlDisputes.File, "people.html", "threads.html", "statements.html", "contacts.html", "requests.html", "trails.html"],
    };

    /// <summary>All formats.</summary>
    public static IReadOnlyCollection<string> All => Files.Keys;

    /// <summary>The files of a format, without <see cref="CaseExport.LogHeadFile"/> and <see cref="ExportManifest.File"/>.</summary>
    /// <exception cref="OnRecordException">There is no such format.</exception>
    public static IReadOnlyList<string> FilesOf(string format) => Files.TryGetValue(format, out string[]? files) ? files : throw new OnRecordException($"There is no export format {format}.");
}
