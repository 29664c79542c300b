namespace OnRecord.Record.Threads;

/// <summary>Why a message is taken for the answer to another, the surest first.</summary>
public enum LinkReason : byte
{
    /// <summary>It answers nothing that is known.</summary>
    None,

    /// <summary>In-Reply-To or References name it.</summary>
    References,

    /// <summary>Thread-Index continues its index.</summary>
    ThreadIndex,

    /// <summary>Its words are quoted.</summary>
    Quotation,

    /// <summary>An embedded header names its sender, time or subject.</summary>
    EmbeddedHeader,

    /// <summary>Numbered parts of one series follow their first or covering message.</summary>
    Series,

    /// <summary>The same subject marked as an answer, with participants and times that fit.</summary>
    Subject,
}
