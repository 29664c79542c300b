namespace OnRecord.Ingest.Pdf;

/// <summary>A reference from one object to another, where it is written.</summary>
/// <param name="target">Number of the other object.</param>
/// <param name="weight">How much of the depth that is allowed one such step takes.</param>
/// <param name="isListed">Whether it is an element of a list.</param>
/// <param name="written">Its bytes.</param>
internal sealed class PdfReference(long target, int weight, bool isListed, Memory<byte> written)
{
    /// <summary>Number of the object it refers to.</summary>
    public long Target => target;

    /// <summary>How much of the depth that is allowed one such step takes.</summary>
    public int Weight => weight;

    /// <summary>Whether it refers to nothing any more.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Takes it out of its list; elsewhere <c>null</c> is written over it, and the shortest reference has a byte more.</summary>
    public void Cut()
    {
        IsCut = true;
        written.Span.Fill((byte)' ');
        if (!isListed)
        {
            "null"u8.CopyTo(written.Span);
        }
    }
}
