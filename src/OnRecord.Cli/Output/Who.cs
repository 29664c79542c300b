using OnRecord.Query.Annotations;
using OnRecord.Query.Events;

namespace OnRecord.Cli.Output;

/// <summary>People and times of the record in a few words for a terminal.</summary>
internal static class Who
{
    /// <summary>What is said below a listing of times whose clock is not told.</summary>
    private const string GuessedClock = "told without an offset from UTC. Its place in the order is by the clock of the messages around it and not sure; build with --zone says by which clock.";

    /// <summary>The party's name, with the words of the text where they are others; "somebody" for nobody named.</summary>
    public static string Of(Sheet sheet, WhoShape? who) => who switch
    {
        null => "somebody not named",
        { Name: null } => sheet.Cut(who.Text, 60),
        { } when who.Name == who.Text || who.Text.Length == 0 => sheet.Cut(who.Name, 60),
        _ => $"{sheet.Cut(who.Name, 60)} (\"{sheet.Cut(who.Text, 40)}\")",
    };

    /// <summary>A calendar time at its precision, else its words, else another with "by", else "no date".</summary>
    public static string Of(Sheet sheet, WhenShape? when, WhenShape? latest) => when switch
    {
        _ when CalendarTime.Of(when) is { } value => Timed(sheet, value, when!.Clock),
        { Text: { } words } => $"\"{sheet.Cut(words, 22)}\"",
        _ when CalendarTime.Latest(latest) is { } by => $"by {Timed(sheet, by, latest!.Clock)}",
        _ => "no date",
    };

    /// <summary>A time with the mark of one whose clock is not told.</summary>
    public static string Timed(Sheet sheet, string time, string? clock) => clock == WhenShape.Guessed ? sheet.Marked(time, GuessedClock) : time;
}
