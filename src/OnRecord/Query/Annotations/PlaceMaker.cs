using OnRecord.Language.Annotating;
using OnRecord.Sources;

namespace OnRecord.Query.Annotations;

/// <summary>Turns stretches of a part's words into code points of the whole text.</summary>
internal sealed class PlaceMaker(string text)
{
    private readonly CodePointMap map = new(text);

    /// <summary>Code points of the text.</summary>
    public int Length => map.Length;

    /// <summary>A stretch of a part's words.</summary>
    public (int Start, int End) Of(PieceText words, int start, int end) => Of(words.InSource(start, end));

    /// <summary>A stretch of the text.</summary>
    public (int Start, int End) Of(TextSpan span) => (map.At(span.Start), map.At(span.End));
}
