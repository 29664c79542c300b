namespace OnRecord.Language.Frames;

/// <summary>Where a phrase stands in a frame.</summary>
internal enum FrameRole : byte
{
    /// <summary>The subject of the verb.</summary>
    Subject,

    /// <summary>The object right behind the verb; the subject of a passive.</summary>
    Object,

    /// <summary>A second object: "sent Roe [a note]".</summary>
    SecondObject,

    /// <summary>Behind one of some prepositions.</summary>
    Preposition,

    /// <summary>A verb with "to": "declined [to comment]".</summary>
    Infinitive,

    /// <summary>The object of that verb: "declined to discuss [the alert]".</summary>
    Topic,

    /// <summary>The owner of a noun: "[their] meeting".</summary>
    Owner,

    /// <summary>The subject of the verb that a noun behind "in", "during", "after" goes with: "[Roe] said in a call with Lee".</summary>
    Host,
}
