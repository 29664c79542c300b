namespace OnRecord.Language.Segments;

/// <summary>What a line of an embedded header tells.</summary>
internal enum HeaderField : byte
{
    None,
    From,
    Sent,
    To,
    Cc,
    Bcc,
    Subject,
    Attachments,

    /// <summary>A field that is known but not kept: importance, reply address, organisation.</summary>
    Other,
}
