namespace OnRecord.Language.Tokens;

/// <summary>A sentence, heading, list entry or other stretch that is read as one. Sentences tile their text: the first begins at 0, each ends where the next begins, the last ends with the text; white space belongs to the sentence before it.</summary>
/// <param name="Start">The first UTF-16 unit.</param>
/// <param name="End">Behind the last unit.</param>
/// <param name="FirstToken">The index of its first token.</param>
/// <param name="EndToken">Behind the index of its last token; equal to <paramref name="FirstToken"/> only for a text without tokens.</param>
/// <param name="Paragraph">The number, from 0, of the paragraph it lies in.</param>
public readonly record struct Sentence(int Start, int End, int FirstToken, int EndToken, int Paragraph)
{
    /// <summary>How many tokens it has.</summary>
    public int TokenCount => EndToken - FirstToken;
}
