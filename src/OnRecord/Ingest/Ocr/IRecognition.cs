using OnRecord.Sources;

namespace OnRecord.Ingest.Ocr;

/// <summary>Gives readers the words that were recognised in pictures. Readers recognise nothing themselves: it takes seconds a page. Thread-safe.</summary>
internal interface IRecognition
{
    /// <summary>Whether pages that are not recognised yet wait for it.</summary>
    bool IsOffered { get; }

    /// <summary>Why they cannot be recognised here: a sentence that names what to install; null when they can.</summary>
    string? Missing { get; }

    /// <summary>The pages of a file.</summary>
    /// <param name="sha256">Of its bytes.</param>
    /// <param name="bytes">Its bytes, which are there until <see cref="IPageWords.Complete"/>.</param>
    IPageWords Open(byte[] sha256, SourceBytes bytes);
}
