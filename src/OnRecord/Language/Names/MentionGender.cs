namespace OnRecord.Language.Names;

/// <summary>What a mention's own words tell about gender: given names, forms of address, nouns such as <c>spokeswoman</c>, pronouns.</summary>
public enum MentionGender : byte
{
    /// <summary>The words do not tell.</summary>
    Unknown,

    /// <summary>A woman or girl.</summary>
    Female,

    /// <summary>A man or boy.</summary>
    Male,

    /// <summary>Not a person.</summary>
    Thing,
}
