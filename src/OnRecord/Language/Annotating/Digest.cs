using OnRecord.Language.Statements;
using OnRecord.Language.Time;

namespace OnRecord.Language.Annotating;

/// <summary>
/// Words of a message that whoever sent it did not write alone: a newsletter, a clipping service, the notes of several analysts, a long article without a head. It says how to subscribe to it, or is longer than
/// people write to one another. Who tells what stands there is not known.
/// </summary>
internal static class Digest
{
    /// <summary>Characters: four pages; and one page, below which a list puts how to leave it under everybody's words.</summary>
    private const int Longest = 8000, LongestOnList = 3000;

    /// <summary>The statements of the news of a week without the days that count from the day of their writing ("announced today"), which nobody knows.</summary>
    public static List<Statement> Undated(string words, List<Statement> statements, IReadOnlyList<TimeMention> times) => !PressWords.IsOfWeek(words) ? statements
        : [.. statements.Select(said => said.Said >= 0 && times[said.Said] is { IsDeictic: true, Precision: not (TimePrecision.Week or TimePrecision.Month or TimePrecision.Quarter or TimePrecision.Year) } ? said with { Said = -1 } : said)];

    /// <summary>True for such words.</summary>
    public static bool Is(string words) => words.Length > Longest || (words.Length > LongestOnList && PressWords.TellsHowToSubscribe(words));
}
