namespace OnRecord.Language.Clauses;

/// <summary>What a part of a clause is to its verb.</summary>
internal enum ClauseRole
{
    /// <summary>Who does it, also behind "by" in the passive.</summary>
    Agent,

    /// <summary>Whom or what it is done to, also the subject of the passive.</summary>
    Object,

    /// <summary>Whom it is given or told: an indirect object.</summary>
    Receiver,

    /// <summary>Behind a preposition.</summary>
    Oblique,

    /// <summary>What the subject is said to be: "a member", "safe".</summary>
    Predicate,
}
