using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>
/// What the features of statements look at, worked out once for a text: words, lemmas, kinds of words, mentions, quotations, and counts from the start that tell how
/// many verbs, commas, openers of clauses and mentions stand between two tokens. Made for one text and one thread.
/// </summary>
internal sealed class StatementFrame
{
    public StatementFrame(ParsedText parsed, IReadOnlyList<Mention> mentions)
    {
        Parsed = parsed;
        Mentions = mentions;
        HasSmall = parsed.Text.Text.AsSpan().ContainsAnyInRange('a', 'z');
        int count = parsed.Text.Tokens.Length;
        Lower = new ulong[count];
        Shapes = new byte[count];
        Kinds = new CueKinds[count];
        Names = new byte[count];
        MentionAt = new int[count];
        SentenceOf = new int[count];
        Marks = new byte[count];
        Verbs = new int[count + 1];
        Commas = new int[count + 1];
        Openers = new int[count + 1];
        MentionStarts = new int[count + 1];
        Quotes = new QuoteMap(parsed);
        Edges = new PhraseEdges(parsed.Heads);
        MentionAt.AsSpan().Fill(-1);
        for (int token = 0; token < count; token++)
        {
            ReadOnlySpan<char> word = parsed.Text.Word(token);
            Lower[token] = FeatureHash.Lower(word);
            Shapes[token] = WordShape.Of(word);
            Kinds[token] = CueWords.Shared.Of(parsed.LemmaKeys[token]);
        }

        MarkSentences();
        MarkMentions();
        Count();
    }

    /// <summary>The text with its parts of speech.</summary>
    public ParsedText Parsed { get; }

    /// <summary>Its mentions.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>Its quotations.</summary>
    public QuoteMap Quotes { get; }

    /// <summary>Where phrases of its trees begin and end.</summary>
    public PhraseEdges Edges { get; }

    /// <summary>Each token without regard to case.</summary>
    public ulong[] Lower { get; }

    /// <summary>How each is written (<see cref="WordShape"/>).</summary>
    public byte[] Shapes { get; }

    /// <summary>Kinds of each lemma.</summary>
    public CueKinds[] Kinds { get; }

    /// <summary>For each token 0, or type + 1 of the name it is in, plus 8 at its beginning; 16 for a description, 32 for a pronoun.</summary>
    public byte[] Names { get; }

    /// <summary>For each token the outermost mention it is in, or -1.</summary>
    public int[] MentionAt { get; }

    /// <summary>The sentence of each token.</summary>
    public int[] SentenceOf { get; }

    /// <summary>For each token 0, or 1 for an opening and 2 for a closing quotation mark.</summary>
    public byte[] Marks { get; }

    /// <summary>How many finite verbs stand before each token.</summary>
    public int[] Verbs { get; }

    /// <summary>How many commas and dashes stand before each token.</summary>
    public int[] Commas { get; }

    /// <summary>How many words that open a clause stand before each token.</summary>
    public int[] Openers { get; }

    /// <summary>How many outermost mentions begin before each token.</summary>
    public int[] MentionStarts { get; }

    /// <summary>False for a text all in capitals.</summary>
    public bool HasSmall { get; }

    /// <summary>How many tokens there are.</summary>
    public int TokenCount => Lower.Length;

    /// <summary>The part of speech of a token.</summary>
    public PosTag Tag(int token) => Parsed.Tags[token];

    /// <summary>The lemma of a token as a hash.</summary>
    public ulong Lemma(int token) => Parsed.LemmaKeys[token];

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Word(int token) => Parsed.Text.Word(token);

    /// <summary>A token's sentence.</summary>
    public Sentence Sentence(int token) => Parsed.Text.Sentences[SentenceOf[token]];

    /// <summary>True when a finite verb is among some tokens.</summary>
    public bool HasVerb(TokenRange range) => Verbs[range.End] > Verbs[range.First];

    /// <summary>Behind the last token of a sentence that is no stop.</summary>
    public int BeforeStop(Sentence sentence)
    {
        int end = sentence.EndToken;
        while (end > sentence.FirstToken && Tag(end - 1) == PosTag.Period)
        {
            end--;
        }

        return end;
    }

    private void MarkSentences()
    {
        for (int sentence = 0; sentence < Parsed.Text.Sentences.Length; sentence++)
        {
            Sentence of = Parsed.Text.Sentences[sentence];
            SentenceOf.AsSpan(of.FirstToken, of.TokenCount).Fill(sentence);
        }
    }

    private void MarkMentions()
    {
        for (int index = 0; index < Mentions.Count; index++)
        {
            Mention mention = Mentions[index];
            bool isOuter = MentionAt[mention.FirstToken] < 0;
            for (int token = mention.FirstToken; token < mention.EndToken; token++)
            {
                MentionAt[token] = MentionAt[token] < 0 && isOuter ? index : MentionAt[token];
                Names[token] |= mention.Form switch
                {
                    MentionForm.Name => (byte)((int)mention.Type + 1 + (token == mention.FirstToken ? 8 : 0)),
                    MentionForm.Description => 16,
                    _ => 32,
                };
            }
        }
    }

    private void Count()
    {
        for (int token = 0; token < TokenCount; token++)
        {
            PosTag tag = Tag(token);
            Marks[token] = (byte)Quotes.MarkAt(token);
            Verbs[token + 1] = Verbs[token] + (tag.IsFinite() ? 1 : 0);
            Commas[token + 1] = Commas[token] + (tag is PosTag.Comma or PosTag.Colon ? 1 : 0);
            Openers[token + 1] = Openers[token] + (tag is PosTag.WDT or PosTag.WP or PosTag.WRB or PosTag.WpPossessive || Word(token) is "that" or "if" or "whether" or "because" or "while" or "although" or "though" ? 1 : 0);
            MentionStarts[token + 1] = MentionStarts[token] + (MentionAt[token] is >= 0 and var mention && Mentions[mention].FirstToken == token ? 1 : 0);
        }
    }
}
