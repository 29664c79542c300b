namespace OnRecord.Language.Clauses;

/// <summary>How a clause is meant.</summary>
internal enum ClauseMood
{
    /// <summary>It is told as something that is or was so, or, negated, is or was not.</summary>
    Told,

    /// <summary>It is told of what will or would be.</summary>
    Coming,

    /// <summary>It is not told to be so or not so: possible, wanted, asked, on a condition.</summary>
    Open,
}
