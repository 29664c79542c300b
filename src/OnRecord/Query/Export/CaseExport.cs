using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Query.Disputes;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;
using OnRecord.Query.Threads;
using OnRecord.Query.Trails;
using OnRecord.Store;

namespace OnRecord.Query.Export;

/// <summary>
/// Writes a case to files that other programs read. But for the head of the log the files hold no build times and are sorted by id or path, so equal
/// cases give equal bytes.
/// </summary>
public static class CaseExport
{
    /// <summary>
    /// Holds the head of the case's log (<see cref="AuditLog.Head"/>), to be found away from the case when somebody rewrites it. JSON lines are what cases are compared by, and the log is no part of
    /// that.
    /// </summary>
    public const string LogHeadFile = "log-head.txt";

    /// <summary>Writes a case in one of the formats.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="format"><c>csv</c>, <c>jsonl</c>, <c>ftm</c>, <c>timelinejs</c> or <c>html</c>.</param>
    /// <param name="folder">Where to; made when absent.</param>
    /// <param name="title">What stands above a chronology.</param>
    /// <param name="replaces">True to put it in place of an export of another case.</param>
    /// <exception cref="OnRecordException">A file stands where the folder should, or what is in it is not of this case.</exception>
    public static void Write(SqliteConnection connection, string format, string folder, string title, bool replaces = false)
    {
        ExportFile.MakeFolder(folder);
        ExportManifest manifest = new ExportFolder(connection, folder).Claim(format, replaces);
        ExportState state = ExportState.Begun(connection, format);
        IReadOnlyList<string> unfinished = UnfinishedWords.Of(connection);
        manifest.With(state).Write(folder);
        WriteFiles(connection, format, folder, title);

        // A build may have begun meanwhile.
        manifest.With(state.Ended(folder, unfinished.Count > 0 ? unfinished : UnfinishedWords.Of(connection))).Write(folder);
    }

    private static void WriteFiles(SqliteConnection connection, string format, string folder, string title)
    {
        switch (format)
        {
            case "csv":
                WriteCsv(connection, folder);
                break;
            case "jsonl":
                WriteJsonLines(connection, folder);
                break;
            case "ftm":
                FtmExport.Write(connection, Path.Combine(folder, "entities.ftm.json"));
                break;
            case "timelinejs":
                TimelineJs.Write(connection, Path.Combine(folder, "timeline.json"), title);
                break;
            case "html":
                HtmlChronology.Write(connection, Path.Combine(folder, "chronology.html"), title);
                HtmlDisputes.Write(connection, Path.Combine(folder, HtmlDisputes.File), title);
                HtmlRecord.Write(connection, folder, title);
                HtmlIndex.Write(connection, Path.Combine(folder, HtmlIndex.File), title);
                break;
            default:
                throw new OnRecordException($"There is no export format {format}.");
        }

        if (format != "jsonl")
        {
            using StreamWriter head = ExportFile.Open(Path.Combine(folder, LogHeadFile));
            head.WriteLine(AuditLog.Head(connection));
        }
    }

    /// <summary>JSON lines: messages, threads, trails, documents, people, statements, contacts, requests, disputes, chronology, texts, ledger and problems, a file each.</summary>
    public static void WriteJsonLines(SqliteConnection connection, string folder)
    {
        ExportFile.MakeFolder(folder);
        WriteLines(Path.Combine(folder, "messages.jsonl"), MessageList.Read(connection, new ItemFilter(), Page.All, byId: true).OrderBy(static message => message.Id, StringComparer.Ordinal));
        WriteLines(Path.Combine(folder, "threads.jsonl"), ThreadList.Read(connection, new ItemFilter(), Page.All, byId: true).OrderBy(static thread => thread.Id, StringComparer.Ordinal));
        WriteLines(Path.Combine(folder, "trails.jsonl"), TrailList.Read(connection, new ItemFilter(), Page.All, byId: true).OrderBy(static trail => trail.Id, StringComparer.Ordinal));
        WriteLines(Path.Combine(folder, "documents.jsonl"), DocumentList.Read(connection, new ItemFilter(), Page.All, byId: true).OrderBy(static document => document.Id, StringComparer.Ordinal));
        WriteLines(Path.Combine(folder, "people.jsonl"), PartyList.Read(connection, party: null, withAll: true, Page.All, byId: true));
        WriteLines(Path.Combine(folder, "statements.jsonl"), StatementList.Read(connection, new ItemFilter(), Page.All, byId: true));
        WriteLines(Path.Combine(folder, "contacts.jsonl"), ContactList.Read(connection, new ItemFilter(), Page.All, byId: true));
        WriteLines(Path.Combine(folder, "requests.jsonl"), RequestList.Read(connection, new ItemFilter(), Page.All, byId: true));
        WriteLines(Path.Combine(folder, "disputes.jsonl"), DisputeList.Read(connection, new ItemFilter(), Page.All, byId: true));
        WriteLines(Path.Combine(folder, "chronology.jsonl"), ChronologyList.Read(connection, new ItemFilter(), Page.All, byId: true));
        WriteLines(Path.Combine(folder, "texts.jsonl"), TextExport.Read(connection));
        WriteLines(Path.Combine(folder, "ledger.jsonl"), LedgerList.Read(connection, new LedgerFilter(), Page.All));
        WriteLines(Path.Combine(folder, "problems.jsonl"), ProblemList.Read(connection, new LedgerFilter(), Page.All));
    }

    /// <summary>Comma-separated values (RFC 4180), a table each.</summary>
    public static void WriteCsv(SqliteConnection connection, string folder)
    {
        ExportFile.MakeFolder(folder);
        Csv.Write(
            Path.Combine(folder, "messages.csv"), ["id", "date", "from", "to", "cc", "subject", "message_id", "path", "copies", "variants", "attachments", "problems", "recovered", "verdict", "notes", "bcc", "in_copies"],
            MessageList.Read(connection, new ItemFilter(), Page.All).Select(static m => (string?[])[
                m.Id, m.Date, Name(m.From), Names(m.To), Names(m.Cc), m.Subject, m.MessageId, m.Citation.Path, string.Join("; ", m.Copies), string.Join("; ", m.VariantCount > m.Variants.Count ? [.. m.Variants, $"and {Counted.Of(m.VariantCount - m.Variants.Count)} more"] : m.Variants),
                string.Join("; ", m.Attachments.Select(static a => a.Name)), Codes(m.Problems), m.Recovered, m.Verdict, RecordCsv.Notes(m.Notes), Names(m.Bcc),
                string.Join("; ", m.To.Concat(m.Cc).Concat(m.Bcc).Where(static party => party.Copy is not null).Select(static party => $"{Name(party)}: {party.Copy}"))]));
        Csv.Write(
            Path.Combine(folder, "threads.csv"), ["id", "subject", "from", "to", "messages", "not_held"],
            ThreadList.Read(connection, new ItemFilter(), Page.All).Select(static t => (string?[])[
                t.Id, t.Subject, t.From, t.To, string.Join("; ", t.Messages), string.Join("; ", t.Gaps.Select(static gap => gap.MessageId))]));
        Csv.Write(
            Path.Combine(folder, "documents.csv"), ["id", "kind", "title", "authors", "outlet", "published", "published_from", "pages", "path", "copies", "problems", "verdict", "notes"],
            DocumentList.Read(connection, new ItemFilter(), Page.All).Select(static d => (string?[])[
                d.Id, d.Kind, d.Title, string.Join("; ", d.Authors), d.Outlet, d.Published, d.PublishedFrom, d.Pages?.ToString(System.Globalization.CultureInfo.InvariantCulture), d.Citation.Path,
                string.Join("; ", d.Copies), Codes(d.Problems), d.Verdict, RecordCsv.Notes(d.Notes)]));
        RecordCsv.Write(connection, folder);
        RecordCsv.WriteTrails(connection, folder);
        RecordCsv.WriteDecisions(connection, folder);
        Csv.Write(
            Path.Combine(folder, "ledger.csv"), ["path", "state", "of", "bytes", "media_type", "sha256", "problems"],
            LedgerList.Read(connection, new LedgerFilter(), Page.All).Select(static e => (string?[])[
                e.Path, e.State, e.Of, e.Bytes.ToString(System.Globalization.CultureInfo.InvariantCulture), e.MediaType, e.Sha256, Codes(e.Problems)]));
        Csv.Write(
            Path.Combine(folder, "problems.csv"), ["code", "path", "start", "end", "text"],
            ProblemList.Read(connection, new LedgerFilter(), Page.All).Select(static p => (string?[])[
                p.Code, p.Path, p.Start?.ToString(System.Globalization.CultureInfo.InvariantCulture), p.End?.ToString(System.Globalization.CultureInfo.InvariantCulture), p.Text]));
    }

    /// <summary>A name and address as a header has them.</summary>
    internal static string? Name(PartyRef? party) => party is null ? null : party.Name is null ? party.Address : party.Address is null ? party.Name : $"{party.Name} <{party.Address}>";

    private static string Names(IReadOnlyList<PartyRef> parties) => string.Join("; ", parties.Select(Name));

    private static string Codes(IReadOnlyList<ProblemNote> problems) => string.Join("; ", problems.Select(static problem => problem.Code).Distinct());

    private static void WriteLines<T>(string path, IEnumerable<T> rows)
    {
        using StreamWriter writer = ExportFile.Open(path);
        foreach (T row in rows)
        {
            writer.WriteLine(JsonSerializer.Serialize(row, ContractJson.Options));
        }
    }
}
