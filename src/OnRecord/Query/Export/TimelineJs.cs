using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using OnRecord.Query.Events;

namespace OnRecord.Query.Export;

/// <summary>
/// Writes the chronology as TimelineJS JSON (timeline.knightlab.com, "JSON format"): an event for each entry, its date only as exact as the evidence gives it.
/// What has no year is left out, because a timeline cannot place it.
/// </summary>
internal static class TimelineJs
{
    private const int LongestHeadline = 120;

    private static readonly JsonSerializerOptions Options = new(ContractJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true };

    /// <summary>Writes the file.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="path">Where to.</param>
    /// <param name="title">What stands above it.</param>
    public static void Write(SqliteConnection connection, string path, string title)
    {
        var events = new List<Slide>();
        foreach (ChronologyShape entry in ChronologyList.Read(connection, new ItemFilter(), Page.All))
        {
            if (DateOf(entry.When.From) is { } start)
            {
                events.Add(new Slide(
                    start, entry.When.To == entry.When.From ? null : DateOf(entry.When.To), entry.When.Text is { } words ? $"{CalendarTime.Range(entry.When)} (\"{words}\"{(CalendarTime.Relative(entry.When) is { } relative ? ", " + relative : "")})" : CalendarTime.Range(entry.When),
                    new SlideText(HtmlText.Escape(Short(entry.Text)), Body(entry)), entry.Kind, entry.Id));
            }
        }

        using StreamWriter writer = ExportFile.Open(path);
        writer.WriteLine(JsonSerializer.Serialize(new Timeline(new Slide(null, null, null, new SlideText(HtmlText.Escape(title), string.Concat(UnfinishedWords.Of(connection).Select(static sentence => $"<p>{HtmlText.Escape(sentence)}</p>"))), null, "title"), events), Options));
    }

    private static string Body(ChronologyShape entry) =>
        $"<p>{HtmlText.Escape(entry.Text)}</p><p>{HtmlText.Escape(InvolvedWords.Of(entry, static party => party.Name ?? party.Text))}</p><p>{HtmlText.Escape(entry.Citation.Path ?? "")}, {HtmlText.Escape(entry.Id)}</p>";

    private static string Short(string text) => text.Length <= LongestHeadline ? text : text[..(text.LastIndexOf(' ', LongestHeadline) is > 0 and var end ? end : LongestHeadline - 1)] + " …";

    /// <summary>The parts of an ISO 8601 date that are there; the clock as written, whatever its offset.</summary>
    private static SlideDate? DateOf(string? iso)
    {
        if (iso is null || iso.Length < 4 || !int.TryParse(iso.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year))
        {
            return null;
        }

        return new SlideDate(year, Part(iso, 5), Part(iso, 8), Part(iso, 11), Part(iso, 14), Part(iso, 17));
    }

    private static int? Part(string iso, int at) =>
        iso.Length >= at + 2 && int.TryParse(iso.AsSpan(at, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private sealed record Timeline(Slide Title, IReadOnlyList<Slide> Events);

    private sealed record Slide(SlideDate? StartDate, SlideDate? EndDate, string? DisplayDate, SlideText Text, string? Group, string UniqueId);

    private sealed record SlideText(string Headline, string Text);

    private sealed record SlideDate(int Year, int? Month, int? Day, int? Hour, int? Minute, int? Second);
}
