namespace OnRecord.Record.Recovered;

/// <summary>How a message is known that is not held.</summary>
public enum RecoveredFrom : byte
{
    /// <summary>An answer quotes it.</summary>
    Quoted,

    /// <summary>Somebody passed it on.</summary>
    Forwarded,

    /// <summary>It was printed.</summary>
    Printed,
}
