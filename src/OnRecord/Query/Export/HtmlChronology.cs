using Microsoft.Data.Sqlite;
using OnRecord.Query.Annotations;
using OnRecord.Query.Disputes;
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
    /// <summary>Writes the file.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="path">Where to.</param>
    /// <param name="title">What stands above it.</param>
    public static void Write(SqliteConnection connection, string path, string title)
    {
        using var writer = ExportFile.Open(path);
        long count = ChronologyList.Count(connection, new ItemFilter()), disputes = DisputeList.Count(connection, new ItemFilter());
        HtmlPage.Begin(
            writer, title,
            FormattableString.Invariant($"{count} entries, in the order of their times. Times are given as exactly as the evidence gives them; the words they were read from stand below them.{(UntimedWords.Of(ChronologyList.CountUntimed(connection, new ItemFilter())) is { } untimed ? " " + untimed : "")}"), UnfinishedWords.Of(connection));
        writer.WriteLine(FormattableString.Invariant($"<p class=\"cite\">What does not fit together stands side by side in <a href=\"{HtmlDisputes.File}\">{HtmlDisputes.File}</a>: {disputes}.</p>"));
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

        HtmlPage.End(writer);
    }

    private static void Write(StreamWriter writer, ChronologyShape entry)
    {
        writer.WriteLine($"<article id=\"{HtmlText.Escape(entry.Id)}\"{(entry.Verdict is { } judged ? $" class=\"{judged}\"" : "")}>");
        string words = entry.When.Text is { } text ? $"<br><small>“{HtmlText.Escape(text)}”{(CalendarTime.Relative(entry.When) is { } relative ? $", {HtmlText.Escape(relative)}" : entry.When.Anchor is { } anchor ? $", counted from {HtmlText.Escape(anchor)}" : "")}</small>" : "";
        writer.WriteLine($"<div class=\"when\">{HtmlText.Escape(CalendarTime.Range(entry.When) ?? "")}{(entry.When.Clock == WhenShape.Guessed ? "<br><small>clock not told, order not sure</small>" : "")}{words}</div>");
        writer.WriteLine($"<div><p class=\"kind\">{HtmlText.Escape(entry.Kind + HtmlPage.Marks(entry.Citation.State, entry.Verdict))}</p>");
        if (InvolvedWords.Of(entry, HtmlPage.NameOf) is { Length: > 0 } who)
        {
            writer.WriteLine($"<p class=\"who\">{HtmlText.Escape(who)}</p>");
        }

        writer.WriteLine($"<p class=\"words\">{HtmlText.Escape(entry.Text)}</p>");
        if (entry.Kind == "message" && entry.Citation.Text != entry.Text)
        {
            writer.WriteLine($"<p class=\"words\">{HtmlText.Escape(entry.Citation.Shown.Trim())}</p>");
        }

        HtmlPage.Notes(writer, entry.Notes);
        foreach (Citation other in entry.Also)
        {
            writer.WriteLine($"<p class=\"words\">Also: {HtmlText.Escape(other.Shown)}</p><p class=\"cite\">{HtmlText.Escape(HtmlPage.PlaceOf(other))}</p>");
        }

        writer.WriteLine($"<p class=\"cite\">{HtmlText.Escape(HtmlPage.PlaceOf(entry.Citation))}<br>{IdOf(entry)}</p></div>");
        writer.WriteLine("</article>");
    }

    private static string IdOf(ChronologyShape entry) => entry.Kind == "dispute" ? $"<a href=\"{HtmlDisputes.File}#{HtmlText.Escape(entry.Id)}\">{HtmlText.Escape(entry.Id)}</a>" : HtmlText.Escape(entry.Id);

    private static string DayOf(WhenShape when) => when.From is { Length: >= 10 } from && when.Precision is not ("week" or "month" or "quarter" or "season" or "half" or "year") ? from[..10] : CalendarTime.Range(when) ?? "";
}
