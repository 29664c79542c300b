namespace OnRecord.Language.Segments;

/// <summary>What a stretch of a message body is.</summary>
public enum SegmentKind : byte
{
    /// <summary>The sender's own words.</summary>
    Own,

    /// <summary>Words of an earlier message, kept in a reply.</summary>
    Quoted,

    /// <summary>Words of an earlier message that is passed on.</summary>
    Forwarded,

    /// <summary>The lines that say whose words follow: a block of fields, or a line such as "On Monday, Ann Roe wrote:".</summary>
    Header,

    /// <summary>A signature block: name with position, telephone, address.</summary>
    Signature,

    /// <summary>Words that a system adds: notices of confidentiality, list footers with no words of the list, stamps on printed pages.</summary>
    Disclaimer,
}
