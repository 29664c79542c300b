namespace OnRecord.Language.Time.Resolving;

/// <summary>Where the verb that a time belongs to puts it.</summary>
internal enum Tense
{
    /// <summary>No verb tells.</summary>
    Unknown,

    /// <summary>Before the text was written.</summary>
    Past,

    /// <summary>A present form, which with a time mostly speaks of what comes.</summary>
    Present,

    /// <summary>After the text was written.</summary>
    Future,

    /// <summary>Before or after: the words allow both ("approved a plan to sell it on Tuesday").</summary>
    Either,
}
