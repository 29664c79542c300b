using OnRecord.Language.Time.Meanings;
using OnRecord.Language.Time.Resolving;

namespace OnRecord.Language.Time.Matching;

/// <summary>A time that was found and is not yet resolved.</summary>
/// <param name="Start">The first UTF-16 unit of its words.</param>
/// <param name="End">Behind the last unit.</param>
/// <param name="Sentence">The number of its sentence.</param>
/// <param name="Paragraph">The number of its paragraph.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Tense">The tense around it.</param>
/// <param name="Relation">The event that it is told from, or null.</param>
/// <param name="Opens">Whether it begins its sentence, but for a preposition, and so sets the scene.</param>
internal sealed record FoundTime(int Start, int End, int Sentence, int Paragraph, Meaning Meaning, Tense Tense, TimeRelation? Relation, bool Opens)
{
    /// <summary>Whether it stands right behind a verb of saying: "Roe said on Tuesday".</summary>
    public bool Says { get; init; }

    /// <summary>Whether words before it in its sentence may tell of something over: "thanks for the call on Tuesday".</summary>
    public bool MayBeOver { get; init; }

    /// <summary>Whether it is one that the story knows: "it was sent on the Friday".</summary>
    public bool IsDefinite { get; init; }

    /// <summary>Whether "in" or "during" stands right before it.</summary>
    public bool IsWithin { get; init; }

    /// <summary>Whether "would" stands before it in its sentence: what was to come then, and not now.</summary>
    public bool IsReported { get; init; }

    /// <summary>Whether "had" stands before it in its sentence: what was over by then.</summary>
    public bool IsPerfect { get; init; }

    /// <summary>Whether it is of the background of somebody or something, told by the way: "born on May 5, 1960", "since June 3, 2015", "who was hired on Jan. 4, 2010,".</summary>
    public bool IsAside { get; init; }

    /// <summary>Whether it is the day that everybody knows the year of: "the Sept. 11 attacks".</summary>
    public bool IsOfAttack { get; init; }

    /// <summary>Whether its sentence compares figures: "up from $2 million a year ago".</summary>
    public bool Compares { get; init; }

    /// <summary>Whether a day that is not read stands beside the clock time: "noon on the last day".</summary>
    public bool DayUnread { get; init; }
}
