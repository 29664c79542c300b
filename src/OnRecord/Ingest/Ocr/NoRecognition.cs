using OnRecord.Sources;

namespace OnRecord.Ingest.Ocr;

/// <summary>Nothing is recognised and nothing waits for it.</summary>
internal sealed class NoRecognition : IRecognition, IPageWords
{
    /// <summary>The only one.</summary>
    public static NoRecognition Instance { get; } = new();

    /// <inheritdoc/>
    public bool IsOffered => false;

    /// <inheritdoc/>
    public string? Missing => null;

    /// <inheritdoc/>
    public IPageWords Open(byte[] sha256, SourceBytes bytes) => this;

    /// <inheritdoc/>
    public RecognisedPage? Of(PagePicture picture) => null;

    /// <inheritdoc/>
    public void Complete(ReadContext context)
    {
    }
}
