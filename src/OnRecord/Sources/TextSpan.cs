namespace OnRecord.Sources;

/// <summary>
/// A stretch of decoded text in UTF-16 code units, as .NET strings count. The output contract counts Unicode code
/// points; <see cref="Ingest.Text.CodePoints"/> converts at the edge.
/// </summary>
/// <param name="Start">First unit, from 0, inclusive.</param>
/// <param name="End">Unit after the last, exclusive.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;
}
