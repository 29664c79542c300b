using OnRecord.Language.Segments;

namespace OnRecord.Store.Analysis;

/// <summary>What is found in an item on its own: how its text is cut, and the header fields that threading needs.</summary>
/// <param name="Field">The text that is cut: <c>body</c>, or <c>html</c> of a message that has no other.</param>
/// <param name="Segments">Its segments and embedded headers, in UTF-16 units of that text.</param>
internal sealed record ItemCut(string Field, MessageSegments Segments)
{
    /// <summary>Version of what finds it; a build finds again what an earlier version found. Raise it when segments or embedded headers change.</summary>
    public const int Rules = 15;

    /// <summary>The rules since which cuts are packed as they are today, and can be read until a build replaces them. Raise it with <see cref="CutCodec"/>.</summary>
    public const int FirstOfLayout = 5;

    /// <summary>Thread-Index as written, or null.</summary>
    public string? ThreadIndex { get; init; }

    /// <summary>Thread-Topic, or null.</summary>
    public string? ThreadTopic { get; init; }
}
