namespace OnRecord.Language.Statements;

/// <summary>How somebody's words are given.</summary>
public enum StatementKind : byte
{
    /// <summary>All of it in quotation marks.</summary>
    Direct,

    /// <summary>None of it in quotation marks.</summary>
    Indirect,

    /// <summary>Some of it in quotation marks.</summary>
    Mixed,
}
