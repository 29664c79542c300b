using OnRecord.Language.Tokens;

namespace OnRecord.Language.Syntax;

/// <summary>
/// A text with a part of speech and a lemma for each token and, in the sentences that were parsed, a head and a relation.
/// Immutable and safe to share between threads.
/// </summary>
public sealed class ParsedText
{
    private readonly PosTag[] tags;
    private readonly ulong[] lemmaKeys;
    private readonly int[] heads;
    private readonly Relation[] relations;
    private readonly Lemmas lemmas;

    internal ParsedText(TokenizedText text, PosTag[] tags, ulong[] lemmaKeys, int[] heads, Relation[] relations, Lemmas lemmas)
    {
        Text = text;
        this.tags = tags;
        this.lemmaKeys = lemmaKeys;
        this.heads = heads;
        this.relations = relations;
        this.lemmas = lemmas;
    }

    /// <summary>The tokens and sentences.</summary>
    public TokenizedText Text { get; }

    /// <summary>A part of speech for each token; <see cref="PosTag.NFP"/> for margins.</summary>
    public ReadOnlySpan<PosTag> Tags => tags;

    /// <summary>For each token the index (in the whole text) of its head; itself for the head of a sentence, -1 where nothing was parsed and for margins.</summary>
    public ReadOnlySpan<int> Heads => heads;

    /// <summary>For each token its relation to its head; means nothing where the head is -1.</summary>
    public ReadOnlySpan<Relation> Relations => relations;

    /// <summary>For each token <see cref="Learning.FeatureHash.Lower"/> of its lemma.</summary>
    internal ReadOnlySpan<ulong> LemmaKeys => lemmaKeys;

    /// <summary>The lemma of a token in small letters: <c>say</c> for <c>Said</c>, <c>not</c> for <c>n't</c>, the word itself for a name. Makes a string; inner loops use the keys.</summary>
    /// <param name="token">An index into <see cref="TokenizedText.Tokens"/>.</param>
    public string Lemma(int token) => lemmas.Of(Text.Word(token), tags[token]);
}
