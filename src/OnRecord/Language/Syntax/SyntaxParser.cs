using OnRecord.Language.Learning;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Syntax;

/// <summary>Decides by its tags whether a sentence is worth parsing.</summary>
/// <param name="tagged">The text with tags and lemmas, without heads.</param>
/// <param name="sentence">An index into its sentences.</param>
public delegate bool SentenceGate(ParsedText tagged, int sentence);

/// <summary>Gives a tokenized text its parts of speech, lemmas and trees. Safe to use from several threads.</summary>
public sealed class SyntaxParser
{
    private static readonly Lazy<SyntaxParser> Loaded = new(static () => Read(ShippedWeights.Open("tagger"), ShippedWeights.Open("parser")));

    [ThreadStatic]
    private static SyntaxWords? workspace;

    private readonly Tagger tagger;
    private readonly Lemmas lemmas;
    private readonly DependencyParser? trees;

    internal SyntaxParser(Tagger tagger, Lemmas lemmas, DependencyParser? trees = null)
    {
        this.tagger = tagger;
        this.lemmas = lemmas;
        this.trees = trees;
    }

    /// <summary>The parser with the weights that ship; loaded when first asked for.</summary>
    /// <exception cref="InvalidOperationException">The library was built without them.</exception>
    public static SyntaxParser Shipped => Loaded.Value;

    /// <summary>Tags, lemmas, and trees for the sentences that the gate lets through.</summary>
    /// <param name="text">The tokens and sentences.</param>
    /// <param name="gate">Which sentences to parse; all when null.</param>
    public ParsedText Parse(TokenizedText text, SentenceGate? gate = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        SyntaxWords words = workspace ??= new SyntaxWords();
        int count = text.Tokens.Length;
        var tags = new PosTag[count];
        var keys = new ulong[count];
        var heads = new int[count];
        var relations = new Relation[count];
        heads.AsSpan().Fill(-1);
        tags.AsSpan().Fill(PosTag.NFP);
        var parsed = new ParsedText(text, tags, keys, heads, relations, lemmas);
        for (int sentence = 0; sentence < text.Sentences.Length; sentence++)
        {
            words.Set(text, text.Sentences[sentence], tagger.Lexicon);
            tagger.Tag(text, words);
            Keep(text, words, tags, keys);
            if (gate is null || gate(parsed, sentence))
            {
                trees?.Parse(words, heads, relations);
            }
        }

        return parsed;
    }

    /// <summary>Reads the weights <c>tagger</c> and, unless null, <c>parser</c>.</summary>
    internal static SyntaxParser Read(WeightsFile tagger, WeightsFile? parser) => new(Tagger.Read(tagger), Lemmas.Read(tagger), parser is null ? null : DependencyParser.Read(parser));

    /// <summary>Tags and lemmas alone; no sentence gets a tree.</summary>
    /// <param name="text">The tokens and sentences.</param>
    public ParsedText Tag(TokenizedText text) => Parse(text, static (_, _) => false);

    private void Keep(TokenizedText text, SyntaxWords words, PosTag[] tags, ulong[] keys)
    {
        for (int index = 0; index < words.Count; index++)
        {
            int token = words.Tokens[index];
            var tag = (PosTag)words.Tags[index + SyntaxWords.Edge];
            tags[token] = tag;
            keys[token] = words.Lemma[index + SyntaxWords.Edge] = lemmas.KeyOf(text.Word(token), words.Lower[index + SyntaxWords.Edge], tag);
        }
    }
}
