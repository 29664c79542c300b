namespace OnRecord.Store;

/// <summary>The work could not be done, for a reason outside the evidence; the message is a sentence for the user.</summary>
public sealed class OnRecordException : Exception
{
    /// <summary>With the sentence that is shown.</summary>
    public OnRecordException(string message)
        : base(message)
    {
    }

    /// <summary>With the sentence that is shown and what lies behind it.</summary>
    public OnRecordException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Needed by convention; prefer a sentence.</summary>
    public OnRecordException()
    {
    }
}
