namespace OnRecord.Record.Logs;

/// <summary>What a column of a call log holds.</summary>
internal enum LogColumn : byte
{
    /// <summary>Nothing that matters here.</summary>
    None,

    /// <summary>The day, the time of day, or both.</summary>
    When,

    /// <summary>Who called.</summary>
    Caller,

    /// <summary>The number of who called.</summary>
    CallerNumber,

    /// <summary>Who was called.</summary>
    Called,

    /// <summary>The number that was called.</summary>
    CalledNumber,

    /// <summary>Who called, if it is a log of calls at all.</summary>
    From,

    /// <summary>Who was called, if it is a log of calls at all.</summary>
    To,

    /// <summary>With whom; which way another column tells.</summary>
    Other,

    /// <summary>The number of these.</summary>
    OtherNumber,

    /// <summary>Which way the call went.</summary>
    Direction,

    /// <summary>How long it took.</summary>
    Duration,

    /// <summary>Whether anybody was reached.</summary>
    Result,

    /// <summary>When it was over.</summary>
    End,

    /// <summary>Who sent a message.</summary>
    Sender,

    /// <summary>Whom it was sent to.</summary>
    Recipient,

    /// <summary>Its words.</summary>
    Message,

    /// <summary>In which time zone the times are.</summary>
    Zone,
}
