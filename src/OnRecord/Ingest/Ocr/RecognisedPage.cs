namespace OnRecord.Ingest.Ocr;

/// <summary>What was recognised on a page.</summary>
/// <param name="Engine">What recognised it, with its version, languages and our rules for it.</param>
/// <param name="End">How that ended.</param>
/// <param name="Scale">Units of the page, points of a PDF and pixels of a picture, for each pixel of the words' boxes.</param>
/// <param name="Words">In the order in which they were given.</param>
internal sealed record RecognisedPage(string Engine, RecognitionEnd End, float Scale, IReadOnlyList<RecognisedWord> Words)
{
    /// <summary>Whether there is a word on it that the recogniser is sure of: photographs, rules and dirt give only others.</summary>
    public bool HasWords { get; } = Words.Any(static word => word.IsSure && word.Text.Count(char.IsLetterOrDigit) > 1);
}
