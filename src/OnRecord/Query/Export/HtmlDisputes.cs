using Microsoft.Data.Sqlite;
using OnRecord.Query.Disputes;
using OnRecord.Query.Events;

namespace OnRecord.Query.Export;

/// <summary>Writes what does not fit together as one page that can be printed: of each dispute the reason, and both sides with their words and where these stand.</summary>
internal static class HtmlDisputes
{
    /// <summary>The name of the file, beside the chronology.</summary>
    public const string File = "disputes.html";

    /// <summary>UTF-16 units of a side's words, at most.</summary>
    private const int MostWords = 1500;

    /// <summary>Writes the file.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="path">Where to.</param>
    /// <param name="title">What stands above it.</param>
    public static void Write(SqliteConnection connection, string path, string title)
    {
        using var writer = ExportFile.Open(path);
        HtmlPage.Begin(
            writer, $"{title}: disputes",
            FormattableString.Invariant($"{DisputeList.Count(connection, new ItemFilter())} disputes, the surest first: two statements, or a statement and a message, that do not fit together. They stand side by side and are not judged.{HtmlPage.ClockNote(connection)}"), UnfinishedWords.Of(connection));
        foreach (DisputeShape dispute in DisputeList.Read(connection, new ItemFilter(), Page.All))
        {
            Write(writer, dispute);
        }

        HtmlPage.End(writer);
    }

    private static void Write(StreamWriter writer, DisputeShape dispute)
    {
        writer.WriteLine($"<article id=\"{HtmlText.Escape(dispute.Id)}\" class=\"dispute{(dispute.Verdict is { } judged ? " " + judged : "")}\">");
        writer.WriteLine(FormattableString.Invariant($"<p class=\"kind\">{HtmlText.Escape(dispute.Kind)}, score {dispute.Score} of 100{(dispute.Verdict is { } verdict ? $", {verdict} by a reviewer" : "")}</p>"));
        writer.WriteLine($"<p class=\"words\">{HtmlText.Escape(dispute.Why)}</p>");
        HtmlPage.Notes(writer, dispute.Notes);

        writer.WriteLine("<div class=\"sides\">");
        Write(writer, dispute.Left);
        Write(writer, dispute.Right);
        writer.WriteLine($"</div><p class=\"cite\">{HtmlText.Escape(dispute.Id)}</p>");
        writer.WriteLine("</article>");
    }

    private static void Write(StreamWriter writer, object one)
    {
        DisputeSide side = DisputeSide.Of(one);
        writer.WriteLine($"<div><p class=\"who\">{HtmlText.Escape(side.Who ?? "Nobody is named")}, <span class=\"when\">{HtmlText.Escape(side.When is { } when ? HtmlPage.Timed(when, side.Clock) : "no date")}</span></p>");
        writer.WriteLine($"<p>{HtmlText.Escape(HtmlPage.Opening(side.Citation.Shown, MostWords))}</p>");
        writer.WriteLine($"<p class=\"cite\">{HtmlText.Escape(HtmlPage.PlaceOf(side.Citation))}<br>{HtmlText.Escape(side.Id)}</p></div>");
    }
}
