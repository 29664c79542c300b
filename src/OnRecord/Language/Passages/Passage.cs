namespace OnRecord.Language.Passages;

/// <summary>A paragraph-sized piece of a text, with the blank lines behind it. The passages of a text tile it. Positions are UTF-16 units.</summary>
/// <param name="Start">The first unit.</param>
/// <param name="End">Behind the last unit.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Language">
/// Its language as ISO 639-1 (<c>en</c>); <c>und</c> for a script other than the Latin; null when it has too few words to tell and the text around does not tell either.
/// </param>
public readonly record struct Passage(int Start, int End, PassageKind Kind, string? Language)
{
    /// <summary>True when it is analysed: prose that is English for all that can be told.</summary>
    public bool IsEnglishProse => Kind == PassageKind.Prose && Language is null or "en";
}
