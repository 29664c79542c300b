namespace OnRecord.Record.Disputes;

/// <summary>Whether two parts of clauses are of the same.</summary>
internal enum PartFit
{
    /// <summary>They are of others.</summary>
    Other,

    /// <summary>That is not known, or one of them is missing.</summary>
    Open,

    /// <summary>One of them is of everybody or everything: "nobody", "any office".</summary>
    All,

    /// <summary>They are of the same.</summary>
    Same,
}
