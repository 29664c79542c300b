using Microsoft.Data.Sqlite;
using OnRecord.Query.Annotations;
using OnRecord.Query.Decisions;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;
using OnRecord.Query.Threads;

namespace OnRecord.Query.Export;

/// <summary>
/// Writes the lists of the record as pages that can be printed: statements, contacts, requests, people and threads. Whoever and whatever another page has is a link to it.
/// </summary>
internal sealed class HtmlRecord
{
    private readonly SqliteConnection connection;
    private readonly string folder, title;
    private readonly VerdictBook verdicts;
    private readonly HashSet<string> people = new(StringComparer.Ordinal), messages = new(StringComparer.Ordinal);

    private HtmlRecord(SqliteConnection connection, string folder, string title) =>
        (this.connection, this.folder, this.title, verdicts) = (connection, folder, title, new VerdictBook(connection));

    /// <summary>Writes the files.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="title">What stands above each.</param>
    public static void Write(SqliteConnection connection, string folder, string title)
    {
        var record = new HtmlRecord(connection, folder, title);
        record.WritePeople();
        record.WriteThreads();
        record.WriteStatements();
        record.WriteContacts();
        record.WriteRequests();
    }

    private void WritePeople() => Write("people", "People, organisations and groups, the most often named first, with what they are said to be.", PartyList.Read(connection, party: null, withAll: false, Page.All), (writer, party) =>
    {
        people.Add(party.Id);
        Begin(writer, party.Id, Counted.Of(party.Sightings, "time"), party.Type, party.Verdict);
        Line(writer, "who", Escape(party.Name));
        Line(writer, null, Escape(string.Join("; ", party.Names.Where(name => name != party.Name).Concat(party.Addresses))));
        foreach (RoleShape role in party.Roles)
        {
            string dates = role.From is null ? "" : role.From == role.To ? $" ({role.From})" : $" ({role.From} to {role.To})";
            Line(writer, null, Escape($"{role.Text}{(role.Of is null ? "" : $", {role.Of}")}{dates}"));
            Line(writer, "cite", role.Citation is null ? "" : Escape(HtmlPage.PlaceOf(role.Citation)));
        }

        End(writer, party.Id, party.Citation, party.Notes);
    });

    private void WriteThreads() => Write("threads", "Messages that answer one another, in the order of their first dates; messages that are known only from others are marked.", ThreadList.Read(connection, new ItemFilter(), Page.All), (writer, thread) =>
    {
        writer.WriteLine($"<h2 id=\"{Escape(thread.Id)}\">{Escape(thread.Subject ?? "(no subject)")}</h2>");
        IReadOnlyList<ThreadMember> members = ThreadList.Members(connection, thread.Id);
        foreach (ThreadMember member in members)
        {
            messages.Add(member.Id);
            Begin(writer, member.Id, member.Date ?? "no date", member.Recovered is { } how ? $"message, known only because it is {how}" : "message", verdicts.Of(member.Id));
            Line(writer, "who", Escape(member.From ?? "unknown sender"));
            Line(writer, null, Escape(member.Subject ?? "(no subject)"));
            Line(writer, "cite", member.Parent is { } parent ? $"answers <a href=\"#{Escape(parent)}\">{Escape(parent)}</a>" : "");
            End(writer, member.Id, null, verdicts.NotesOf(member.Id));
        }

        foreach (GapShape gap in ThreadList.Unknown(thread, members))
        {
            Line(writer, "note", Escape($"Not held: {gap.MessageId}"));
        }
    });

    private void WriteStatements() => Write("statements", "Who says, thinks or wants what, in the order of time.", StatementList.Read(connection, new ItemFilter(), Page.All), (writer, statement) =>
    {
        Begin(writer, statement.Id, TimeOf(statement.Said, statement.Published), $"{statement.Kind} statement{(statement.Negated ? ", negated" : "")}", statement.Verdict, statement.State);
        string chain = string.Concat(statement.Chain.Select(teller => $" according to {Who(teller)}"));
        Line(writer, "who", $"{(statement.Speaker is { } speaker ? Who(speaker) : "Nobody is named")}{(statement.Addressee is { } to ? $" to {Who(to)}" : "")}{chain}");
        Line(writer, "words", Escape(statement.Citation.Text));
        Line(writer, "cite", statement.ToldIn is { } message ? $"told in {Message(message)}{(statement.ToldBy is { } teller ? $" by {Who(teller)}" : "")}" : "");
        End(writer, statement.Id, statement.Citation, statement.Notes);
    });

    private void WriteContacts() => Write("contacts", "Who reached whom: messages, and contacts that somebody tells of, in the order of time.", ContactList.Read(connection, new ItemFilter(), Page.All), (writer, contact) =>
    {
        Begin(writer, contact.Id, TimeOf(contact.When), contact.Medium, contact.Verdict, contact.State);
        Line(writer, "who", $"{(contact.From is { } from ? Who(from) : "Nobody is named")} {(contact.Mutual ? "and" : "to")} {string.Join(", ", contact.To.Select(Who))}");
        Line(writer, "words", Escape(contact.Citation.Shown));
        Line(writer, "cite", contact.AccordingTo is { } teller ? $"according to {Who(teller)}" : messages.Contains(contact.Id) ? Message(contact.Id) : "");
        End(writer, contact.Id, contact.Citation, contact.Notes);
    });

    private void WriteRequests() => Write("requests", "Who was asked for comment, answers or records, by whom, and what came back.", RequestList.Read(connection, new ItemFilter(), Page.All), (writer, request) =>
    {
        Begin(writer, request.Id, TimeOf(request.When), $"{request.Outcome.Replace('_', ' ')}, {request.Known}", request.Verdict, request.State);
        Line(writer, "who", $"{Who(request.Asked)}{(request.By is { } by ? $", asked by {Who(by)}" : "")}");
        Line(writer, "words", Escape(request.Citation.Text));
        Line(writer, null, request.Answer is { } answer ? $"Answer: {Escape(answer.Text)}" : "");
        Line(writer, "cite", request.AnsweredBy is { } message ? $"answered in {Message(message)}" : "");
        End(writer, request.Id, request.Citation, request.Notes);
    });

    private void Write<T>(string name, string about, IEnumerable<T> rows, Action<TextWriter, T> write)
    {
        using var writer = ExportFile.Open(Path.Combine(folder, name + ".html"));
        HtmlPage.Begin(writer, $"{title}: {name}", about, UnfinishedWords.Of(connection));
        foreach (T row in rows)
        {
            write(writer, row);
        }

        HtmlPage.End(writer);
    }

    private static void Begin(TextWriter writer, string id, string when, string kind, string? verdict, string? state = null)
    {
        writer.WriteLine($"<article id=\"{Escape(id)}\"{(verdict is null ? "" : $" class=\"{verdict}\"")}>");
        writer.WriteLine($"<div class=\"when\">{Escape(when)}</div>");
        writer.WriteLine($"<div><p class=\"kind\">{Escape(kind + HtmlPage.Marks(state, verdict))}</p>");
    }

    /// <summary>A line of HTML; nothing where there is none.</summary>
    private static void Line(TextWriter writer, string? style, string html)
    {
        if (html.Length > 0)
        {
            writer.WriteLine($"<p{(style is null ? "" : $" class=\"{style}\"")}>{html}</p>");
        }
    }

    private static void End(TextWriter writer, string id, Citation? citation, IReadOnlyList<string> notes)
    {
        HtmlPage.Notes(writer, notes);
        writer.WriteLine($"<p class=\"cite\">{(citation is null ? "" : Escape(HtmlPage.PlaceOf(citation)) + "<br>")}{Escape(id)}</p></div>");
        writer.WriteLine("</article>");
    }

    /// <summary>The party where it is known, with the words of the text where they are others; a link where the page of people has it.</summary>
    private string Who(WhoShape who)
    {
        string words = Escape(HtmlPage.NameOf(who));
        return who.Party is { } party && people.Contains(party) ? $"<a href=\"people.html#{Escape(party)}\">{words}</a>" : words;
    }

    private string Message(string id) => messages.Contains(id) ? $"<a href=\"threads.html#{Escape(id)}\">{Escape(id)}</a>" : Escape(id);

    /// <summary>A time as the evidence gives it; else, with "by", another that it was not after.</summary>
    private static string TimeOf(WhenShape? when, WhenShape? latest = null) =>
        (when is null ? null : CalendarTime.Range(when) ?? when.Text) ?? (CalendarTime.Latest(when ?? latest) is { } by ? $"by {by}" : "no date");

    private static string Escape(string text) => HtmlText.Escape(text);
}
