namespace OnRecord.Ingest.Tools;

/// <summary>How a run of an external tool ended.</summary>
internal enum ToolEnd
{
    /// <summary>It is not installed.</summary>
    Missing,

    /// <summary>It said that it was done.</summary>
    Done,

    /// <summary>It ended with an error, or the system ended it at a limit.</summary>
    Failed,

    /// <summary>It ran longer than it may and was stopped.</summary>
    Stopped,

    /// <summary>Somebody else ended it: a user, or the system when memory was short.</summary>
    Killed,

    /// <summary>It wrote more than it may and was stopped.</summary>
    OverLimit,
}
