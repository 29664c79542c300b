namespace OnRecord.Record.Statements;

/// <summary>Whether a statement says that its words are so.</summary>
internal enum ClaimPolarity
{
    /// <summary>They are so.</summary>
    So,

    /// <summary>They are not so: "denied that", "no office was told".</summary>
    NotSo,

    /// <summary>Neither is said: asked, wanted, planned.</summary>
    Open,
}
