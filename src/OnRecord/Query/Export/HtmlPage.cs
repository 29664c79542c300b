using Microsoft.Data.Sqlite;
using OnRecord.Query.Annotations;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;
using OnRecord.Store;

namespace OnRecord.Query.Export;

/// <summary>What the pages to print have in common: they need nothing else, load nothing and run nothing, and their policy says so.</summary>
internal static class HtmlPage
{
    private const string Head = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>@title@</title>
        <style>
        body { font: 11pt/1.45 Georgia, serif; color: #1c1c1c; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.6rem; margin-bottom: .2rem; }
        h2 { font-size: 1.1rem; border-bottom: 1px solid #999; margin: 2rem 0 .4rem; break-after: avoid; }
        article { display: grid; grid-template-columns: 10rem 1fr; gap: 0 1rem; padding: .5rem 0; border-bottom: 1px solid #e2e2e2; break-inside: avoid; }
        .when { font-variant-numeric: tabular-nums; }
        .when small, .cite, .kind { color: #595959; font: .78rem/1.35 system-ui, sans-serif; }
        .kind { text-transform: uppercase; letter-spacing: .04em; }
        .who { font-weight: bold; }
        .rejected .kind { color: #a3160c; font-weight: bold; }
        .rejected .words { text-decoration: line-through; }
        .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.2rem; margin-top: .4rem; }
        .sides > div { border-left: 3px solid #c9c9c9; padding-left: .6rem; }
        .dispute { display: block; }
        .note { font-style: italic; }
        .unfinished { border: 2px solid #a3160c; padding: .3rem .6rem; font-weight: bold; }
        .cite { overflow-wrap: anywhere; }
        table { border-collapse: collapse; margin: 1rem 0; }
        td { padding: .3rem .8rem .3rem 0; vertical-align: baseline; }
        td.number { text-align: right; font-variant-numeric: tabular-nums; }
        p { margin: .1rem 0; overflow-wrap: anywhere; }
        @media print { body { margin: 0; max-width: none; font-size: 9.5pt; } }
        @media (max-width: 40rem) { article, .sides { grid-template-columns: 1fr; } }
        </style>
        </head>
        <body>
        <h1>@title@</h1>
        <p class="cite"><a href="index.html">overview</a> · <a href="chronology.html">chronology</a> · <a href="statements.html">statements</a> · <a href="contacts.html">contacts</a> · <a href="requests.html">requests</a> ·
        <a href="disputes.html">disputes</a> · <a href="people.html">people</a> · <a href="threads.html">threads</a> · <a href="trails.html">trails</a></p>
        @unfinished@<p class="cite">@about@
        Bytes count in the file whose SHA-256 is given. Found by a program: check the words before you rely on a line. These pages leave out documents, the ledger and
        Problems; the formats csv and jsonl have them.</p>

        """;

    /// <summary>Writes what stands above the entries.</summary>
    /// <param name="writer">The page.</param>
    /// <param name="title">Its title.</param>
    /// <param name="about">What is on it, in a sentence or two.</param>
    /// <param name="unfinished">What was not finished in the case, in a sentence each.</param>
    public static void Begin(TextWriter writer, string title, string about, IReadOnlyList<string> unfinished) =>
        writer.Write(Head.Replace("@unfinished@", string.Concat(unfinished.Select(static sentence => $"<p class=\"unfinished\">{HtmlText.Escape(sentence)}</p>\n")), StringComparison.Ordinal).Replace("@about@", HtmlText.Escape(about), StringComparison.Ordinal).Replace("@title@", HtmlText.Escape(title), StringComparison.Ordinal));

    /// <summary>Writes what stands below them.</summary>
    public static void End(TextWriter writer) => writer.WriteLine("</body>\n</html>");

    /// <summary>What the mark of <see cref="Timed"/> means; empty where the case was given a zone, and no time has it.</summary>
    public static string ClockNote(SqliteConnection connection) => CaseMeta.ZoneOf(connection) is not null ? ""
        : " A time with * is told without an offset from UTC: its place in the order is by the clock of the messages around it and not sure; build with --zone says by which clock.";

    /// <summary>A time with a mark where it is not told by which clock; not yet escaped.</summary>
    public static string Timed(string time, string? clock) => clock == WhenShape.Guessed ? time + "*" : time;

    /// <summary>What stands behind the kind of an entry: <c>superseded</c> or <c>missing</c> where no file that is there holds it any more, and a reviewer's verdict; not yet escaped.</summary>
    public static string Marks(string? state, string? verdict) => $"{(state is null ? "" : $", {state}")}{(verdict is null ? "" : $", {verdict} by a reviewer")}";

    /// <summary>The same in front of a line of another format: "[rejected by a reviewer] "; empty for none.</summary>
    public static string MarksBefore(string? state, string? verdict) => Marks(state, verdict) is { Length: > 2 } marks ? $"[{marks[2..]}] " : "";

    /// <summary>Writes what reviewers noted beside an entry.</summary>
    public static void Notes(TextWriter writer, IEnumerable<string> notes)
    {
        foreach (string note in notes)
        {
            writer.WriteLine($"<p class=\"note\">Note of a reviewer: {HtmlText.Escape(note)}</p>");
        }
    }

    /// <summary>The party where it is known, with the words of the text where they are others; not yet escaped.</summary>
    public static string NameOf(WhoShape who) => who.Name is null || who.Name == who.Text ? who.Text : $"{who.Name} (“{who.Text}”)";

    /// <summary>What a page has room for; the place below tells where all of a long message stands.</summary>
    public static string Opening(string words, int most) => words.Length <= most ? words : words[..(words.LastIndexOf(' ', most) is > 0 and var end ? end : most - 1)] + " …";

    /// <summary>Where words stand: path, bytes or page, and hash; in several inner files each of them.</summary>
    public static string PlaceOf(Citation citation)
    {
        if (citation.Parts.Count == 0)
        {
            return $"{citation.Path}, {PlaceOf(citation.Part, citation.Page is { } only ? [only] : [], citation.Bytes, citation.Sha256)}";
        }

        IEnumerable<string> files = citation.Parts.GroupBy(static part => (part.Part, part.Sha256)).Select(static file =>
            PlaceOf(file.Key.Part, [.. file.Select(static part => part.Page).OfType<int>()], [.. file.SelectMany(static part => part.Bytes)], file.Key.Sha256));
        return $"{citation.Path}, {string.Join("; ", files)}";
    }

    private static string PlaceOf(string? part, IReadOnlyList<int> pages, IReadOnlyList<long[]> bytes, string sha256)
    {
        string place = pages.Count > 0 ? $"page{(pages.Count > 1 ? "s" : "")} {string.Join(", ", pages)}"
            : bytes.Count > 0 ? FormattableString.Invariant($"bytes {bytes.Min(static stretch => stretch[0])} to {bytes.Max(static stretch => stretch[1])}") : "no bytes";
        return $"{(part is null ? "" : part + ", ")}{place}, SHA-256 {sha256}";
    }
}
