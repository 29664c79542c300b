namespace OnRecord.Language.Time.Meanings;

/// <summary>What a relative point counts from.</summary>
internal enum Basis
{
    /// <summary>The publication or sending date: "yesterday", "last month".</summary>
    Anchor,

    /// <summary>The time mentioned last: "the next day", "a year earlier".</summary>
    Mentioned,
}
