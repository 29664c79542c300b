namespace OnRecord.Language.Time;

/// <summary>How a time lies to an event that the text names.</summary>
public enum TimeOrder
{
    /// <summary>Earlier: "hours before the vote".</summary>
    Before,

    /// <summary>Later: "two days after the raid".</summary>
    After,

    /// <summary>Beginning with it: "in the weeks since the raid".</summary>
    Since,

    /// <summary>Ending with it: "the weeks until the vote".</summary>
    Until,
}
