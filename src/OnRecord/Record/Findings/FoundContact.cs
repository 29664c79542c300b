using OnRecord.Language.Contacts;
using OnRecord.Sources;

namespace OnRecord.Record.Findings;

/// <summary>A contact that an item's text tells of.</summary>
/// <param name="Writer">Whose words tell it.</param>
/// <param name="Span">The words that tell it.</param>
/// <param name="From">Who reached the others, or null.</param>
/// <param name="To">Whom; none: whoever wrote the words.</param>
/// <param name="IsMutual">True when no side is said to have reached the other.</param>
/// <param name="Medium">How.</param>
/// <param name="Time">An index into the times, or -1.</param>
/// <param name="Statement">The statement it is told in, or -1.</param>
/// <param name="IsByWriter">True when whoever wrote the words reached the others, and leaves out "I".</param>
internal sealed record FoundContact(int Writer, TextSpan Span, FoundWho? From, IReadOnlyList<FoundWho> To, bool IsMutual, ContactMedium Medium, int Time, int Statement, bool IsByWriter = false)
{
    /// <summary>True for one that stands below the head of an article in somebody's mail, that was told to whoever wrote it, or that stands in words of somebody else who is not known: not on the word of whoever sent it.</summary>
    public bool IsPasted { get; init; }

    /// <summary>True for a row of a call log or an entry of a calendar: a side that is left out is whoever keeps it, and it is told on the word of the file.</summary>
    public bool IsLogged { get; init; }

    /// <summary>Of an event of a calendar that repeats the time that tells this one from the others, which have the same words; else null.</summary>
    public string? Repeat { get; init; }

    /// <summary>Of an event of a calendar with a UID which appointment it is; else null.</summary>
    public SeriesDate? Series { get; init; }

    /// <summary>True for a contact between whoever wrote it and whoever it was written to.</summary>
    public bool IsShared => From is null && To.Count == 0 && !IsLogged;
}
