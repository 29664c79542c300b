namespace OnRecord.Record.Logs;

/// <summary>Which way a call went.</summary>
internal enum LogWay : byte
{
    /// <summary>Not told.</summary>
    None,

    /// <summary>To whoever keeps the log.</summary>
    In,

    /// <summary>From whoever keeps the log.</summary>
    Out,

    /// <summary>It reached nobody.</summary>
    Attempt,
}
