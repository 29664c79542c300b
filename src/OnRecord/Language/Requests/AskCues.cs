namespace OnRecord.Language.Requests;

/// <summary>What the words of a message do, as far as requests for comment go. The names are the kinds of <c>Requests/Data/asking.txt</c>.</summary>
[Flags]
public enum AskCues : ushort
{
    /// <summary>None of it.</summary>
    None = 0,

    /// <summary>They ask for comment, a statement, an interview.</summary>
    Comment = 1,

    /// <summary>They ask for an answer.</summary>
    Asks = 2,

    /// <summary>They tell that the writer writes for the press, or is about to publish.</summary>
    Press = 4,

    /// <summary>They tell by when.</summary>
    Deadline = 8,

    /// <summary>They ask for records under a law.</summary>
    Records = 16,

    /// <summary>They say that nothing will be said, or send the question on.</summary>
    Decline = 32,

    /// <summary>They say that a message has arrived and will be looked at.</summary>
    Acknowledge = 64,

    /// <summary>A program wrote them while somebody is away.</summary>
    Automatic = 128,

    /// <summary>A sentence ends with a question mark.</summary>
    Question = 256,

    /// <summary>They announce questions: "three questions about".</summary>
    Announces = 512,

    /// <summary>They say that no more will be said: "no further comment". Of replies alone.</summary>
    Further = 1024,

    /// <summary>They tell that the writer is away. Of replies alone.</summary>
    Away = 2048,

    /// <summary>They say nothing but courtesies, or send to somebody else. Of replies alone.</summary>
    Courtesy = 4096,

    /// <summary>They say that an answer comes later. Of replies alone.</summary>
    Later = 8192,

    /// <summary>They tell why nothing is said: "the matter is before the court". Of replies alone.</summary>
    Reason = 16384,

    /// <summary>They ask for what is no comment: a lunch, a room, the hour of a meeting.</summary>
    Errand = 32768,

    /// <summary>All that only replies do.</summary>
    OfReplies = Further | Away | Courtesy | Later | Reason,
}
