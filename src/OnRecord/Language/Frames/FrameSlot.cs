namespace OnRecord.Language.Frames;

/// <summary>What a phrase of a frame is to what is found.</summary>
internal enum FrameSlot : byte
{
    /// <summary>It must be there and says nothing more.</summary>
    None,

    /// <summary><c>A</c>: who does it.</summary>
    Actor,

    /// <summary><c>B</c>: to whom, or who is asked.</summary>
    Other,

    /// <summary><c>AB</c>: those who do it together; the first is the actor.</summary>
    Both,

    /// <summary><c>T</c>: about what.</summary>
    Topic,
}
