using OnRecord.Language.Learning;

namespace OnRecord.Language.Syntax;

/// <summary>Leads inflected words back to their lemmas: exceptions and known base forms from training, else <see cref="LemmaRules"/>. Immutable and safe to share.</summary>
internal sealed class Lemmas
{
    private readonly Dictionary<ulong, (string Lemma, ulong Key)> exceptions = [];
    private readonly HashSet<ulong> bases = [];

    /// <summary>Puts the tables together.</summary>
    /// <param name="exceptions">Lines <c>form TAG lemma</c>.</param>
    /// <param name="bases">Known base forms of verbs and adjectives.</param>
    public Lemmas(IEnumerable<string> exceptions, IEnumerable<string> bases)
    {
        foreach (string line in exceptions)
        {
            string[] parts = line.Split(' ');
            if (parts.Length == 3 && SyntaxNames.TagOf(parts[1]) is { } tag)
            {
                this.exceptions[KeyOf(FeatureHash.Lower(parts[0]), tag)] = (parts[2], FeatureHash.Lower(parts[2]));
            }
        }

        foreach (string word in bases)
        {
            this.bases.Add(FeatureHash.Lower(word));
        }
    }

    /// <summary>Tables without words: rules alone.</summary>
    public static Lemmas Empty { get; } = new([], []);

    /// <summary>Reads the tables from the weights <c>tagger</c>.</summary>
    public static Lemmas Read(WeightsFile file) => new(file.Words("lemma.exceptions"), file.Words("lemma.bases"));

    /// <summary><see cref="FeatureHash.Lower"/> of the lemma.</summary>
    /// <param name="word">The word.</param>
    /// <param name="lower">Its <see cref="FeatureHash.Lower"/>.</param>
    /// <param name="tag">Its part of speech.</param>
    public ulong KeyOf(ReadOnlySpan<char> word, ulong lower, PosTag tag)
    {
        if (exceptions.TryGetValue(KeyOf(lower, tag), out (string Lemma, ulong Key) known))
        {
            return known.Key;
        }

        if (!LemmaRules.Inflects(tag) || word.Length > LemmaRules.LongestWord)
        {
            return lower;
        }

        Span<char> lemma = stackalloc char[LemmaRules.LongestWord + 1];
        int length = LemmaRules.Write(word, tag, bases, lemma);
        return FeatureHash.Lower(lemma[..length]);
    }

    /// <summary>The lemma in small letters.</summary>
    public string Of(ReadOnlySpan<char> word, PosTag tag)
    {
        if (exceptions.TryGetValue(KeyOf(FeatureHash.Lower(word), tag), out (string Lemma, ulong Key) known))
        {
            return known.Lemma;
        }

        if (!LemmaRules.Inflects(tag) || word.Length > LemmaRules.LongestWord)
        {
            return word.ToString().ToLowerInvariant();
        }

        Span<char> lemma = stackalloc char[LemmaRules.LongestWord + 1];
        return lemma[..LemmaRules.Write(word, tag, bases, lemma)].ToString();
    }

    private static ulong KeyOf(ulong lower, PosTag tag) => FeatureHash.Of(1, lower, (ulong)tag);
}
