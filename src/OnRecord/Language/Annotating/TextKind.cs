namespace OnRecord.Language.Annotating;

/// <summary>How a text is read.</summary>
public enum TextKind
{
    /// <summary>As one text: an article, a report, a post.</summary>
    Text,

    /// <summary>As the body of a message: cut into segments first, each embedded message read by itself and against its own date.</summary>
    Message,
}
