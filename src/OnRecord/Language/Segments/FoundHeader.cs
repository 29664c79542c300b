namespace OnRecord.Language.Segments;

/// <summary>The lines of an embedded header, before its values are read.</summary>
internal readonly record struct FoundHeader
{
    /// <summary>The first line, that of a divider above the fields included.</summary>
    public required int FirstLine { get; init; }

    /// <summary>Behind the last line.</summary>
    public required int EndLine { get; init; }

    public required HeaderLayout Layout { get; init; }

    /// <summary>True when a divider says that the message was passed on, false when it says otherwise, null without one.</summary>
    public bool? IsForward { get; init; }

    /// <summary>The first of its pieces in <see cref="HeaderFinder.Pieces"/>.</summary>
    public int FirstPiece { get; init; }

    /// <summary>Behind the last of its pieces.</summary>
    public int EndPiece { get; init; }

    /// <summary>Whether sender and date stand in one line above the recipients, as programs print the messages of a conversation one below the other.</summary>
    public bool IsPrinted { get; init; }

    /// <summary>Whether dates in it are written day first, as its language tells; null when it does not.</summary>
    public bool? DayFirst { get; init; }
}
