using System.CommandLine;
using OnRecord.Cli.Output;
using OnRecord.Query;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord chronology</c>.</summary>
internal static class ChronologyCommand
{
    public static Command Make() => RecordListing.Make(
        "chronology", "List messages, what is told with a time and what does not fit together, in the order of their times.", ChronologyList.Count, static (connection, filter, page) => ChronologyList.Read(connection, filter, page), Show,
        "Only what this person sent, received, said or took part in", static (connection, filter) => UntimedWords.Of(ChronologyList.CountUntimed(connection, filter)));

    private static void Show(Sheet sheet, ChronologyShape entry)
    {
        sheet.Row([(Who.Of(sheet, entry.When, null), 25), (entry.Kind, 10)], InvolvedWords.Of(entry, one => Who.Of(sheet, one), most: 5) + ReviewView.Mark(entry.Citation.State, entry.Verdict));
        sheet.Line($"    {sheet.Cut(entry.Text, 200)}{Told(sheet, entry.When)}");
        sheet.Line($"    {entry.Id}  {sheet.Cut(entry.Citation.Path, 200)}");
        foreach (Citation other in entry.Also)
        {
            sheet.Line($"    also: {sheet.Cut(other.Shown, 160)}  {sheet.Cut(other.Path, 200)}");
        }

        ReviewView.WriteNotes(sheet, entry.Notes);
    }

    /// <summary>What the first column does not say: the words of a calendar time, else the days that the words mean.</summary>
    private static string Told(Sheet sheet, WhenShape when)
    {
        string? words = when.Text is null ? null : CalendarTime.Of(when) is not null ? $"\"{sheet.Cut(when.Text, 40)}\"" : CalendarTime.Range(when);
        string told = string.Join(", ", new[] { words, CalendarTime.Relative(when) is { } relative ? sheet.Cut(relative, 120) : null }.OfType<string>());
        return told.Length > 0 ? $"  ({told})" : "";
    }
}
