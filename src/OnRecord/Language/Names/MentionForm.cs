namespace OnRecord.Language.Names;

/// <summary>How a mention refers.</summary>
public enum MentionForm : byte
{
    /// <summary>By name: <c>Ann Roe</c>, <c>Harbor Board</c>.</summary>
    Name,

    /// <summary>By describing: <c>a pastor at St. Jude's</c>, <c>the mayor</c>, <c>officials</c>.</summary>
    Description,

    /// <summary>By a pronoun: <c>she</c>, <c>their</c>, <c>who</c>.</summary>
    Pronoun,
}
