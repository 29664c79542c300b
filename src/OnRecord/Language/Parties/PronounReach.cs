namespace OnRecord.Language.Parties;

/// <summary>Which mentions a pronoun may take up.</summary>
internal enum PronounReach : byte
{
    /// <summary>All before it.</summary>
    All,

    /// <summary>Those in the writer's own words, outside of what others say.</summary>
    Writer,

    /// <summary>Also those in what others are told to have said, in no quotation, and not in what is said by whom the pronoun stands for.</summary>
    Told,
}
