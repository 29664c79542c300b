namespace OnRecord.Record.Disputes;

/// <summary>In what two sides of a dispute do not fit together.</summary>
internal enum DisputeKind
{
    /// <summary>One says that something is so, the other that it is not.</summary>
    Denial,

    /// <summary>Different numbers of the same.</summary>
    Number,

    /// <summary>Different times of the same.</summary>
    Time,

    /// <summary>Different doers of the same.</summary>
    Doer,

    /// <summary>Somebody is said to have said what they are said not to have said.</summary>
    Unsaid,

    /// <summary>A contact is denied, and there is a message, or it is told or kept in a log.</summary>
    Contact,
}
