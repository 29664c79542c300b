using Microsoft.Data.Sqlite;
using OnRecord.Query.Annotations;
using OnRecord.Query.Decisions;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;
using OnRecord.Query.Threads;
using OnRecord.Query.Trails;

namespace OnRecord.Query.Export;

/// <summary>
/// Writes the lists of the record as pages that can be printed: statements, contacts, requests, people, threads and trails. Whoever and whatever another page has is a link to it.
/// </summary>
internal sealed class HtmlRecord
{
    private readonly SqliteConnection connection;
    private readonly string folder, title;
    private readonly VerdictBook verdicts;
    private readonly CaseClock clock;
    private readonly HashSet<string> people = new(StringComparer.Ordinal), messages = new(StringComparer.Ordinal);

    private HtmlRecord(SqliteConnection connection, string folder, string title) =>
        (this.connection, this.folder, this.title, verdicts, clock) = (connection, folder, title, new VerdictBook(connection), new CaseClock(connection));

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
        record.WriteTrails();
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

        End(writer, Escape(party.Id), party.Citation, party.Notes);
    });

    private void WriteThreads() => Write("threads", "Messages that answer one another, in the order of their first dates; messages that are known only from others are marked." + HtmlPage.ClockNote(connection), ThreadList.Read(connection, new ItemFilter(), Page.All), (writer, thread) =>
    {
        writer.WriteLine($"<h2 id=\"{Escape(thread.Id)}\">{Escape(thread.Subject ?? "(no subject)")}</h2>");
        IReadOnlyList<ThreadMember> members = ThreadList.Members(connection, thread.Id);
        foreach (ThreadMember member in members)
        {
            messages.Add(member.Id);
            Begin(writer, member.Id, Dated(member.Date), member.Recovered is { } how ? $"message, known only because it is {how}" : "message", verdicts.Of(member.Id));
            Line(writer, "who", Escape(member.From ?? "unknown sender"));
            Line(writer, null, Escape(member.Subject ?? "(no subject)"));
            Line(writer, "cite", member.Parent is { } parent ? $"answers <a href=\"#{Escape(parent)}\">{Escape(parent)}</a>" : "");
            End(writer, Escape(member.Id), null, verdicts.NotesOf(member.Id));
        }

        foreach (GapShape gap in ThreadList.Unknown(thread, members))
        {
            Line(writer, "note", Escape($"Not held: {gap.MessageId}"));
        }
    });

    private void WriteStatements() => Write("statements", "Who says, thinks or wants what, in the order of time." + HtmlPage.ClockNote(connection), StatementList.Read(connection, new ItemFilter(), Page.All), (writer, statement) =>
    {
        Begin(writer, statement.Id, TimeOf(statement.Said, statement.Published), $"{statement.Kind} statement{(statement.Negated ? ", negated" : "")}", statement.Verdict, statement.State);
        string chain = string.Concat(statement.Chain.Select(teller => $" according to {Who(teller)}"));
        Line(writer, "who", $"{(statement.Speaker is { } speaker ? Who(speaker) : "Nobody is named")}{(statement.Addressee is { } to ? $" to {Who(to)}" : "")}{chain}");
        Line(writer, "words", Escape(statement.Citation.Text));
        Line(writer, "cite", statement.ToldIn is { } message ? $"told in {Message(message)}{(statement.ToldBy is { } teller ? $" by {Who(teller)}" : "")}" : "");
        End(writer, Escape(statement.Id), statement.Citation, statement.Notes);
    });

    private void WriteContacts() => Write("contacts", "Who reached whom: messages, contacts that somebody tells of, rows of call logs, and appointments of calendars (arranged: whether they were kept is not told), in the order of time." + HtmlPage.ClockNote(connection), ContactList.Read(connection, new ItemFilter(), Page.All), (writer, contact) =>
    {
        Begin(writer, contact.Id, TimeOf(contact.When), ContactLine.Medium(contact), contact.Verdict, contact.State);
        Line(writer, "who", ContactLine.Of(contact, Who));
        Line(writer, "words", Escape(contact.Citation.Shown));
        Line(writer, "cite", contact.AccordingTo is { } teller ? $"according to {Who(teller)}" : "");
        foreach (ContactShape other in contact.Also)
        {
            Line(writer, "cite", $"also: {Escape(TimeOf(other.When))} {ContactLine.Of(other, Who)}{(other.AccordingTo is { } also ? $", according to {Who(also)}" : "")}{Escape(HtmlPage.Marks(other.State, other.Verdict))}");
            Line(writer, null, Escape(other.Citation.Shown));
            Line(writer, "cite", $"{Escape(HtmlPage.PlaceOf(other.Citation))}<br>{Escape(other.Id)}");
        }

        End(writer, Message(contact.Id), contact.Citation, contact.Notes);
    });

    private void WriteRequests() => Write("requests", "Who was asked for comment, answers or records, by whom, and what came back." + HtmlPage.ClockNote(connection), RequestList.Read(connection, new ItemFilter(), Page.All), (writer, request) =>
    {
        Begin(writer, request.Id, TimeOf(request.When), $"{request.Outcome.Replace('_', ' ')}, {request.Known}", request.Verdict, request.State);
        Line(writer, "who", $"{Who(request.Asked)}{(request.By is { } by ? $", asked by {Who(by)}" : "")}{(request.About is { } about ? $", about {Escape(about)}" : "")}");
        Line(writer, "words", Escape(request.Citation.Text));
        Line(writer, null, request.Answer is { } answer ? $"Answer: {Escape(answer.Text)}" : "");
        Line(writer, "cite", request.AnsweredBy is { } message ? $"answered in {Message(message)}" : "");
        foreach (Citation evidence in request.Evidence)
        {
            Line(writer, "cite", $"also: {Escape(evidence.Text ?? "")} ({Escape(evidence.Path ?? "")})");
        }

        End(writer, Escape(request.Id), request.Citation, request.Notes);
    });

    private void WriteTrails() => Write("trails", "The wordings that travelled furthest, and where each is first seen, who copied, quoted, passed on or reworded it, and to whom." + HtmlPage.ClockNote(connection), TrailList.Read(connection, new ItemFilter(), Page.All), (writer, trail) =>
    {
        writer.WriteLine($"<h2 id=\"{Escape(trail.Id)}\">“{Escape(trail.Text)}”</h2>");
        for (int at = 0; at < trail.Steps.Count; at++)
        {
            TrailStepShape step = trail.Steps[at];
            string from = step.FromStep is { } number ? FormattableString.Invariant($" from {number + 1}") : step.Path is null ? "" : ", path unknown";
            Begin(writer, FormattableString.Invariant($"{trail.Id}.{at + 1}"), FormattableString.Invariant($"{at + 1}. {Dated(step.When)}"), $"{(step.HeldTwice ? "the same message" : step.Relation)}{from}{(step.OrderUnknown ? ", order unknown" : "")}", step.Verdict);
            Line(writer, "who", Escape($"{(step.Party is { } party ? party.Name ?? party.Address : "Nobody is named")}{(step.To.Count == 0 ? "" : $" to {FewNames.Of([.. step.To.Select(static one => one.Name ?? one.Address ?? "")])}")}"));
            Line(writer, "words", Escape(step.Citation.Text));
            End(writer, Message(step.Item), step.Citation, step.Notes);
        }
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

    /// <summary>The end of an entry: notes, where its words stand, and its id, as HTML.</summary>
    private static void End(TextWriter writer, string id, Citation? citation, IReadOnlyList<string> notes)
    {
        HtmlPage.Notes(writer, notes);
        writer.WriteLine($"<p class=\"cite\">{(citation is null ? "" : Escape(HtmlPage.PlaceOf(citation)) + "<br>")}{id}</p></div>");
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
    private static string TimeOf(WhenShape? when, WhenShape? latest = null) => when is not null && CalendarTime.Range(when) is { } time ? HtmlPage.Timed(time, when.Clock)
        : when?.Text ?? (CalendarTime.Latest(when ?? latest) is { } by ? $"by {HtmlPage.Timed(by, (when ?? latest)!.Clock)}" : "no date");

    /// <summary>The date of an item.</summary>
    private string Dated(string? date) => date is null ? "no date" : HtmlPage.Timed(date, clock.On(EventItem.Dated(date)).Clock);

    private static string Escape(string text) => HtmlText.Escape(text);
}
