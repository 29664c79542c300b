namespace OnRecord.Language.Time.Meanings;

/// <summary>What sort of time an expression means.</summary>
internal enum MeaningKind
{
    /// <summary>A place on the calendar or the clock.</summary>
    Point,

    /// <summary>The past, the present or the future, without a place in it.</summary>
    Reference,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Times that come again.</summary>
    Set,

    /// <summary>No time at all: words that look like one ("44-year-old") and are passed over.</summary>
    Nothing,

    /// <summary>From one point to another.</summary>
    Range,
}
