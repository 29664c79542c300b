namespace OnRecord.Language.Names;

/// <summary>Whether a mention is of one or of several, as far as its own words tell.</summary>
public enum MentionNumber : byte
{
    /// <summary>The words do not tell.</summary>
    Unknown,

    /// <summary>Of one.</summary>
    One,

    /// <summary>Of several.</summary>
    Several,
}
