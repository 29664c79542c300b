using OnRecord.Language.Time;
using OnRecord.Record.Findings;
using OnRecord.Sources;

namespace OnRecord.Store.Recording;

/// <summary>An item with what was found in its text.</summary>
/// <param name="Item">Its number.</param>
/// <param name="Hash">The hash of its id.</param>
/// <param name="Kind">Message or document.</param>
/// <param name="Field">The text that was analysed: <c>body</c> or <c>html</c>.</param>
/// <param name="Date">When it was sent or published, or null.</param>
/// <param name="Findings">What was found.</param>
/// <param name="Standing">Whose words stand in the record; what others say in it is left out.</param>
internal sealed record FoundItem(long Item, long Hash, ItemKind Kind, string Field, string? Date, ItemFindings Findings, IReadOnlySet<int> Standing)
{
    /// <summary>When some words of a writer were written: in a quoted message or a pasted article as that says, else the item's date; the latest that it can be where <see cref="IsDated"/> is false; null where neither is told.</summary>
    public string? DateAt(int writer, TextSpan words) => ToldAt(writer, words) is { } told ? told.Latest : Date;

    /// <summary>False for words of a pasted article that does not tell its day.</summary>
    public bool IsDated(int writer, TextSpan words) => ToldAt(writer, words)?.IsTold ?? true;

    /// <summary>What relative times of some words of a writer are resolved against; of messages the moment of sending, of pasted articles, which tell a day alone, the day, or nothing.</summary>
    public TimeAnchor? AnchorAt(int writer, TextSpan words) =>
        IsDated(writer, words) && DateAt(writer, words) is { } date && TimeAnchor.Parse(date) is { } anchor ? anchor with { IsSent = Kind == ItemKind.Message && date.Length > DayLength } : null;

    private FoundDate? ToldAt(int writer, TextSpan words) => Findings.Dates.FirstOrDefault(date => date.Writer == writer && date.Span.Start <= words.Start && words.Start < date.Span.End);

    private const int DayLength = 10;
}
