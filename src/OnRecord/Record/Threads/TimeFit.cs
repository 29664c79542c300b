namespace OnRecord.Record.Threads;

/// <summary>How the dates of two headers fit.</summary>
internal enum TimeFit
{
    /// <summary>One of them has none.</summary>
    Unknown,

    /// <summary>The same minute: of one moment, or as the clocks show it where one tells no zone.</summary>
    Same,

    /// <summary>Apart as zones are, or by the minute that a program rounds: one moment only where subject and words say so too.</summary>
    Near,

    /// <summary>One of them tells the day alone, and the other can be of that day.</summary>
    Day,

    /// <summary>Two moments.</summary>
    Other,
}
