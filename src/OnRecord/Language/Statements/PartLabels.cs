namespace OnRecord.Language.Statements;

/// <summary>Labels of the second step, for one cue: outside, the cue, and where in a piece of its source or of its content a token is.</summary>
internal static class PartLabels
{
    public const byte Outside = 0, Cue = 1, SourceBegin = 2, SourceInside = 3, SourceEnd = 4, SourceSingle = 5, ContentBegin = 6, ContentInside = 7, ContentEnd = 8, ContentSingle = 9;

    /// <summary>The names of the labels, in order.</summary>
    public static IReadOnlyList<string> All { get; } = ["O", "C", "SB", "SI", "SE", "SS", "AB", "AI", "AE", "AS"];

    /// <summary>True for tokens of the source.</summary>
    public static bool IsSource(byte label) => label is >= SourceBegin and <= SourceSingle;

    /// <summary>True for tokens of the content.</summary>
    public static bool IsContent(byte label) => label >= ContentBegin;

    /// <summary>True when the second never follows the first; as first, the number of labels means the start.</summary>
    public static bool IsForbidden(int from, int to) => from switch
    {
        SourceBegin or SourceInside => to is not (SourceInside or SourceEnd),
        ContentBegin or ContentInside => to is not (ContentInside or ContentEnd),
        _ => to is SourceInside or SourceEnd or ContentInside or ContentEnd,
    };
}
