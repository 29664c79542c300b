using NodaTime;

namespace OnRecord.Language.Time.Resolving;

/// <summary>What a meaning is resolved with.</summary>
/// <param name="Anchor">The day of publication or sending, or null.</param>
/// <param name="Clock">The time of that day, or null.</param>
/// <param name="Tense">The tense around the words.</param>
/// <param name="Evidence">How the text writes its dates.</param>
/// <param name="Memory">What it named before.</param>
/// <param name="Sentence">The number of the sentence.</param>
/// <param name="Paragraph">The number of the paragraph.</param>
internal sealed record ResolveContext(LocalDate? Anchor, LocalTime? Clock, Tense Tense, TextEvidence Evidence, Memory Memory, int Sentence, int Paragraph)
{
    private const int NearYears = 2;
    private const int LongBefore = 9;
    private const int LongAgo = 300;

    /// <summary>Whether the words stand right behind a verb of saying.</summary>
    public bool Says { get; init; }

    /// <summary>Whether the text is a message, sent at the anchor.</summary>
    public bool IsSent { get; init; }

    /// <summary>Whether words before them may tell of something over: "thanks for the call on Tuesday".</summary>
    public bool MayBeOver { get; init; }

    /// <summary>Whether they are a day that the story knows: "it was sent on the Friday".</summary>
    public bool IsDefinite { get; init; }

    /// <summary>Whether the words begin their sentence.</summary>
    public bool Opens { get; init; }

    /// <summary>Whether they tell within what something happens: "in the third quarter".</summary>
    public bool IsWithin { get; init; }

    /// <summary>Whether "would" stands before them: what was to come then, and not now.</summary>
    public bool IsReported { get; init; }

    /// <summary>Whether "had" stands before them: what was over by then.</summary>
    public bool IsPerfect { get; init; }

    /// <summary>Whether their sentence compares figures.</summary>
    public bool Compares { get; init; }

    /// <summary>The day that the text is the minutes of, or null.</summary>
    public LocalDate? Minutes { get; init; }

    /// <summary>Whether a day that is not read, or that stands by itself, is in the sentence of a clock time.</summary>
    public bool HasOtherDay { get; init; }

    /// <summary>The day that a story in the past stands at, long before the publication; null where there is none, or the words are of the present.</summary>
    public Stamp? Story => Tense is Tense.Past or Tense.Unknown ? Told : null;

    /// <summary>Whether a day is most of a year or more before the publication.</summary>
    public bool IsLongAgo(Stamp day) => Anchor is { } anchor && Period.DaysBetween(day.First, anchor) >= LongAgo;

    /// <summary>The day of a month that this or the last paragraph names, long before the publication; null where there is none, or the words are of the future.</summary>
    public Stamp? Told => Tense != Tense.Future && Anchor is { } anchor && Memory.NearTold(Paragraph) is { } told && Period.DaysBetween(told.First, anchor) >= LongBefore ? told : null;

    /// <summary>The date with its year that this or the last sentence names, most of a year or more before the publication; null where there is none, or the words are not of the past.</summary>
    public Stamp? Dated => Tense == Tense.Past && Memory.Dated is { } dated && Sentence - Memory.DatedSentence <= 1 && Anchor is { } anchor && Period.DaysBetween(dated.First, anchor) >= LongAgo ? dated : null;

    /// <summary>The date of the background that this paragraph or the last sentence names, most of a year or more before the publication; null where there is none, or the words are not of the past.</summary>
    public Stamp? Aside => Tense is Tense.Past or Tense.Unknown && Memory.Aside is { } aside && (Paragraph == Memory.AsidePlace.Paragraph || Sentence - Memory.AsidePlace.Sentence <= 1) && IsLongAgo(aside) ? aside : null;

    /// <summary>A year far from the anchor's that this or the last sentence tells of in the past, or null: "In 1979 ... On December 27".</summary>
    public int? ToldYear => Tense != Tense.Future && Memory.Year is { } year && Sentence - Memory.YearSentence <= 1 && Anchor is { } anchor && anchor.Year - year >= NearYears ? year : null;
}
