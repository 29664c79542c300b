using Microsoft.Data.Sqlite;
using OnRecord.Query.Disputes;
using OnRecord.Query.Events;
using OnRecord.Query.Threads;
using OnRecord.Query.Trails;

namespace OnRecord.Query.Export;

/// <summary>Writes the page to open first: it leads to the others, and says how much stands on each and what the other files of the folder are.</summary>
internal static class HtmlIndex
{
    /// <summary>The name of the file, beside the others.</summary>
    public const string File = "index.html";

    /// <summary>Writes the file.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="path">Where to.</param>
    /// <param name="title">The name of the case.</param>
    public static void Write(SqliteConnection connection, string path, string title)
    {
        using var writer = ExportFile.Open(path);
        HtmlPage.Begin(writer, title, "What the case holds, as pages that can be printed.", UnfinishedWords.Of(connection));
        writer.WriteLine("<table>");
        foreach ((string name, long count, string about) in Pages(connection))
        {
            writer.WriteLine($"<tr><td><a href=\"{name}.html\">{name}</a></td><td class=\"number\">{Counted.Of(count)}</td><td>{HtmlText.Escape(about)}</td></tr>");
        }

        writer.WriteLine("</table>");
        writer.WriteLine($"<p class=\"cite\">{ExportManifest.File} says by which program and rules the pages were made, of which files, with their SHA-256, and what was not finished; {CaseExport.LogHeadFile} holds the number of lines and the last hash of the log of the case, to be compared when somebody may have rewritten it.</p>");
        HtmlPage.End(writer);
    }

    private static IEnumerable<(string Name, long Count, string About)> Pages(SqliteConnection connection)
    {
        var all = new ItemFilter();
        yield return ("chronology", ChronologyList.Count(connection, all), "everything that has a time, in its order");
        yield return ("statements", StatementList.Count(connection, all), "who says, thinks or wants what");
        yield return ("contacts", ContactList.Count(connection, all), "who reached whom: messages, contacts that are told, call logs, appointments");
        yield return ("requests", RequestList.Count(connection, all), "who was asked for comment, answers or records, and what came back");
        yield return ("disputes", DisputeList.Count(connection, all), "what does not fit together, side by side");
        yield return ("people", PartyList.Count(connection, party: null, withAll: false), "people, organisations and groups");
        yield return ("threads", ThreadList.Count(connection, all), "messages that answer one another");
        yield return ("trails", TrailList.Count(connection, all), "wordings that travelled, step by step");
    }
}
