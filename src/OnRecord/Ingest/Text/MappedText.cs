namespace OnRecord.Ingest.Text;

/// <summary>A decoded text and the map from it back to its source. The runs of the map tile the text.</summary>
public sealed record MappedText(string Text, TextMap Map)
{
    /// <summary>No text, no runs.</summary>
    public static MappedText Empty { get; } = new("", TextMap.Empty);
}
