namespace OnRecord.Language.Time.Meanings;

/// <summary>Zones that a word names without saying whether daylight saving holds. The numbers are above all minutes east of UTC, so one field takes both.</summary>
internal enum NamedZone
{
    /// <summary>Eastern time.</summary>
    Eastern = 10_000,

    /// <summary>Central time.</summary>
    Central,

    /// <summary>Mountain time.</summary>
    Mountain,

    /// <summary>Pacific time.</summary>
    Pacific,

    /// <summary>Letters that several parts of the world use for zones of theirs ("IST"): no offset follows from them.</summary>
    Open,
}
