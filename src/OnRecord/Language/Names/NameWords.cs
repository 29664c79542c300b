namespace OnRecord.Language.Names;

/// <summary>Which word lists a word, or a phrase that begins at it, is in. A word may be in several.</summary>
[Flags]
internal enum NameWords : ushort
{
    None = 0,
    Country = 1,
    Place = 1 << 1,
    People = 1 << 2,
    Organization = 1 << 3,
    Miscellany = 1 << 4,
    Man = 1 << 5,
    Woman = 1 << 6,
    Surname = 1 << 7,
    Title = 1 << 8,
    OrganizationWord = 1 << 9,
    PlaceWord = 1 << 10,
    Role = 1 << 11,
    Particle = 1 << 12,
    Calendar = 1 << 13,

    /// <summary>The lists that hold whole names.</summary>
    Whole = Country | Place | People | Organization | Miscellany,
}
