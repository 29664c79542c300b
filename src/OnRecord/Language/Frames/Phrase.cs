namespace OnRecord.Language.Frames;

/// <summary>A phrase of a sentence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">Behind its last token.</param>
/// <param name="Head">Its main token: the noun, the last verb.</param>
/// <param name="Mention">The mention that its head is of, -1 for none.</param>
/// <param name="Traits">For a verb, what its words tell.</param>
internal readonly record struct Phrase(PhraseKind Kind, int First, int End, int Head, int Mention = -1, VerbTraits Traits = VerbTraits.None)
{
    /// <summary>True when a verb has all of some traits.</summary>
    public bool Has(VerbTraits traits) => (Traits & traits) == traits;

    /// <summary>True for a verb that makes a clause of its own.</summary>
    public bool IsFinite => Kind == PhraseKind.Verb && (Traits & (VerbTraits.Infinitive | VerbTraits.Gerund | VerbTraits.Participle)) == 0;
}
