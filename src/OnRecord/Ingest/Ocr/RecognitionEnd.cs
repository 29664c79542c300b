namespace OnRecord.Ingest.Ocr;

/// <summary>How the recognition of a page ended. The numbers stand in case files.</summary>
internal enum RecognitionEnd
{
    /// <summary>The page was recognised, with or without words on it.</summary>
    Done = 0,

    /// <summary>A tool ended with an error.</summary>
    Failed = 1,

    /// <summary>A tool took longer than it may.</summary>
    Stopped = 2,

    /// <summary>A tool was ended by somebody else, or had no room for its files: this says nothing of the page, and is not kept.</summary>
    Interrupted = 3,
}
