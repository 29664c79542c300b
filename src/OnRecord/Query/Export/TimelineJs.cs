using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using NodaTime;
using OnRecord.Query.Events;
using OnRecord.Store;

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
        DateTimeZone axis = CaseMeta.ZoneOf(connection) ?? DateTimeZone.Utc;
        List<Slide> events = [.. ChronologyList.Read(connection, new ItemFilter(), Page.All).Select(entry => SlideOf(entry, axis)).OfType<Slide>()];
        using StreamWriter writer = ExportFile.Open(path);
        writer.WriteLine(JsonSerializer.Serialize(new Timeline(new Slide(null, null, null, new SlideText(HtmlText.Escape(title), About(connection, axis)), null, "title"), events), Options));
    }

    private static Slide? SlideOf(ChronologyShape entry, DateTimeZone axis) => DateOf(entry.When.From, axis) is not { } start ? null : new Slide(
        start, entry.When.To == entry.When.From ? null : DateOf(entry.When.To, axis), entry.When.Text is { } words ? $"{CalendarTime.Range(entry.When)} (\"{words}\"{(CalendarTime.Relative(entry.When) is { } relative ? ", " + relative : "")})" : CalendarTime.Range(entry.When),
        new SlideText(HtmlText.Escape(HtmlPage.MarksBefore(entry.Citation.State, entry.Verdict) + Short(entry.Text)), Body(entry)), entry.Kind, entry.Id);

    private static string About(SqliteConnection connection, DateTimeZone axis) => string.Concat(UnfinishedWords.Of(connection)
        .Append($"The axis follows the clock of {axis.Id}; each event shows its time as it was written.")
        .Append(UntimedWords.Of(ChronologyList.CountUntimed(connection, new ItemFilter()))).OfType<string>().Select(static sentence => $"<p>{HtmlText.Escape(sentence)}</p>"));

    private static string Body(ChronologyShape entry)
    {
        using var body = new StringWriter(CultureInfo.InvariantCulture);
        body.Write($"<p>{HtmlText.Escape(entry.Text)}</p><p>{HtmlText.Escape(InvolvedWords.Of(entry, static party => party.Name ?? party.Text))}</p>");
        HtmlPage.Notes(body, entry.Notes);
        body.Write($"<p>{HtmlText.Escape(entry.Citation.Path ?? "")}, {HtmlText.Escape(entry.Id)}</p>");
        return body.ToString();
    }

    private static string Short(string text) => text.Length <= LongestHeadline ? text : text[..(text.LastIndexOf(' ', LongestHeadline) is > 0 and var end ? end : LongestHeadline - 1)] + " …";

    /// <summary>The parts of an ISO 8601 date that are there, a moment on the clock of the axis: the format knows no offsets, and the order must be that of the moments.</summary>
    private static SlideDate? DateOf(string? written, DateTimeZone axis)
    {
        string? iso = written is null ? null : IsoClock.On(written, axis);
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
