namespace OnRecord.Store.Decisions;

/// <summary>What a reviewer decides.</summary>
public enum DecisionAction
{
    /// <summary>Two parties are one.</summary>
    Join,

    /// <summary>A name or address is not of the party it was put to.</summary>
    Split,

    /// <summary>What the record says is right.</summary>
    Confirm,

    /// <summary>What the record says is wrong.</summary>
    Reject,

    /// <summary>A note.</summary>
    Note,
}
