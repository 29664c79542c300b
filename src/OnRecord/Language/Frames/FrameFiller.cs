namespace OnRecord.Language.Frames;

/// <summary>What may stand in a place of a frame.</summary>
internal enum FrameFiller : byte
{
    /// <summary>A person, organisation or group.</summary>
    Party,

    /// <summary>A newspaper, a broadcaster, a reporter.</summary>
    Outlet,

    /// <summary>Any noun.</summary>
    Any,

    /// <summary>One of a list of words.</summary>
    Words,
}
