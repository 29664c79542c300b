using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using OnRecord.Query.Annotations;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;
using OnRecord.Store;

namespace OnRecord.Query.Export;

/// <summary>
/// Writes the chronology as one page that needs nothing else and can be printed: a row for each entry with its time as the evidence gives it, the words, whom it concerns,
/// and where the words stand. It loads nothing and runs nothing, and its policy says so.
/// </summary>
internal static class HtmlChronology
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
        .rejected .kind + p { text-decoration: line-through; }
        .note { font-style: italic; }
        .cite { overflow-wrap: anywhere; }
        p { margin: .1rem 0; overflow-wrap: anywhere; }
        @media print { body { margin: 0; max-width: none; font-size: 9.5pt; } }
        @media (max-width: 40rem) { article { grid-template-columns: 1fr; } }
        </style>
        </head>
        <body>
        <h1>@title@</h1>
        <p class="cite">@count@ entries, in the order of their times. Times are given as exactly as the evidence gives them; the words they were read from stand below them.
        Bytes count in the file whose SHA-256 is given. Found by a program: check the words before you rely on a line.</p>

        """;

    /// <summary>Writes the file.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="path">Where to.</param>
    /// <param name="title">What stands above it.</param>
    public static void Write(SqliteConnection connection, string path, string title)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        writer.Write(Head.Replace("@count@", ChronologyList.Count(connection, new ItemFilter()).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("@title@", HtmlText.Escape(title), StringComparison.Ordinal));
        string? zone = CaseMeta.Get(connection, CaseMeta.Zone), day = null;
        if (zone is not null)
        {
            writer.WriteLine($"<p class=\"cite\">Order and days follow the clock of {HtmlText.Escape(zone)}; each time keeps the offset it was written with.</p>");
        }

        foreach (ChronologyShape entry in ChronologyList.Read(connection, new ItemFilter(), Page.All))
        {
            string here = DayOf(entry.When);
            if (here != day)
            {
                writer.WriteLine($"<h2>{HtmlText.Escape(day = here)}</h2>");
            }

            Write(writer, entry);
        }

        writer.WriteLine("</body>\n</html>");
    }

    private static void Write(StreamWriter writer, ChronologyShape entry)
    {
        writer.WriteLine($"<article id=\"{HtmlText.Escape(entry.Id)}\"{(entry.Verdict is { } judged ? $" class=\"{judged}\"" : "")}>");
        string words = entry.When.Text is { } text ? $"<br><small>“{HtmlText.Escape(text)}”{(entry.When.Anchor is { } anchor ? $", counted from {HtmlText.Escape(anchor)}" : "")}</small>" : "";
        writer.WriteLine($"<div class=\"when\">{HtmlText.Escape(CalendarTime.Range(entry.When) ?? "")}{words}</div>");
        writer.WriteLine($"<div><p class=\"kind\">{HtmlText.Escape(entry.Kind)}{(entry.Verdict is { } verdict ? $", {verdict} by a reviewer" : "")}</p>");
        writer.WriteLine($"<p>{HtmlText.Escape(entry.Text)}</p>");
        if (entry.Parties.Count > 0)
        {
            writer.WriteLine($"<p class=\"who\">{HtmlText.Escape(string.Join(", ", entry.Parties.Select(Name)))}</p>");
        }

        foreach (string note in entry.Notes)
        {
            writer.WriteLine($"<p class=\"note\">Note of a reviewer: {HtmlText.Escape(note)}</p>");
        }

        writer.WriteLine($"<p class=\"cite\">{HtmlText.Escape(PlaceOf(entry.Citation))}<br>{HtmlText.Escape(entry.Id)}</p></div>");
        writer.WriteLine("</article>");
    }

    /// <summary>The party where it is known, with the words of the text where they are others.</summary>
    private static string Name(WhoShape who) => who.Name is null || who.Name == who.Text ? who.Text : $"{who.Name} (“{who.Text}”)";

    private static string PlaceOf(Citation citation)
    {
        string bytes = citation.Page is { } page
            ? FormattableString.Invariant($"page {page}")
            : citation.Bytes.Count > 0 ? FormattableString.Invariant($"bytes {citation.Bytes[0][0]} to {citation.Bytes[^1][1]}") : "no bytes";
        return $"{citation.Path}{(citation.Part is { } part ? ", " + part : "")}, {bytes}, SHA-256 {citation.Sha256}";
    }

    private static string DayOf(WhenShape when) => when.From is { Length: >= 10 } from && when.Precision is not ("week" or "month" or "quarter" or "season" or "half" or "year") ? from[..10] : CalendarTime.Range(when) ?? "";
}
