namespace OnRecord.Store.Analysis;

/// <summary>What is done with one item after it was read. Names stand in the case and in Problems.</summary>
internal enum AnalysisStep
{
    /// <summary>Its text is cut into segments.</summary>
    Cutting,

    /// <summary>It is linked to the messages that it answers.</summary>
    Threading,

    /// <summary>What it quotes is compared and recovered.</summary>
    Quotations,

    /// <summary>Its passages are gathered.</summary>
    Passages,

    /// <summary>A wording of it is followed.</summary>
    Trails,

    /// <summary>The language engine reads it.</summary>
    Analysing,

    /// <summary>What it tells is told of the parties of the case.</summary>
    People,

    /// <summary>What it asks for is met with what came back.</summary>
    Requests,

    /// <summary>Its statements are compared with others.</summary>
    Disputes,
}
