namespace OnRecord.Ingest.Ocr;

/// <summary>The recognised pages of one file.</summary>
internal interface IPageWords
{
    /// <summary>What was recognised on a page; null when that was not done yet.</summary>
    RecognisedPage? Of(PagePicture picture);

    /// <summary>The file is read to its end, and its bytes are still there.</summary>
    /// <param name="context">What it was read with.</param>
    void Complete(ReadContext context);
}
