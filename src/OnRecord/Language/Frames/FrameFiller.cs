namespace OnRecord.Language.Frames;

/// <summary>What may stand in a place of a frame.</summary>
internal enum FrameFiller : byte
{
    /// <summary>A person, organisation or group.</summary>
    Party,

    /// <summary>What is found to be a person, organisation or group, and no name that only may be one.</summary>
    KnownParty,

    /// <summary>A newspaper, a broadcaster, a reporter.</summary>
    Outlet,

    /// <summary>A party, or any noun of which the text says which one: "the inspectorate", "neither company".</summary>
    Body,

    /// <summary>Any noun.</summary>
    Any,

    /// <summary>One of a list of words.</summary>
    Words,
}
