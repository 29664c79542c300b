using OnRecord.Language.Learning;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Syntax;

/// <summary>What tagger and parser look at in the words of one sentence, worked out once. Margins are left out. Used again for the next sentence on the same thread.</summary>
internal sealed class SyntaxWords
{
    /// <summary>Places before the first and behind the last word that may be looked at.</summary>
    public const int Edge = 3;

    private const ulong Outside = 0xA5A5_0001;

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>The token of each word.</summary>
    public int[] Tokens { get; private set; } = [];

    /// <summary>Hashes of the words without case, from place <see cref="Edge"/>.</summary>
    public ulong[] Lower { get; private set; } = [];

    /// <summary>Hashes of the last three letters, from place <see cref="Edge"/>.</summary>
    public ulong[] Suffix { get; private set; } = [];

    /// <summary>Shapes, from place <see cref="Edge"/>.</summary>
    public byte[] Shape { get; private set; } = [];

    /// <summary>Classes of the lexicon (0 unknown), from place <see cref="Edge"/>.</summary>
    public byte[] Class { get; private set; } = [];

    /// <summary>Tags, from place <see cref="Edge"/>.</summary>
    public byte[] Tags { get; private set; } = [];

    /// <summary>Hashes of the lemmas, from place <see cref="Edge"/>; set after tagging.</summary>
    public ulong[] Lemma { get; private set; } = [];

    /// <summary>Turns to a sentence.</summary>
    public void Set(TokenizedText text, Sentence sentence, TagLexicon lexicon)
    {
        Grow(sentence.TokenCount);
        Count = 0;
        for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (text.Tokens[token].Kind == TokenKind.Margin)
            {
                continue;
            }

            ReadOnlySpan<char> word = text.Word(token);
            int place = Count + Edge;
            Tokens[Count++] = token;
            Lower[place] = FeatureHash.Lower(word);
            Suffix[place] = FeatureHash.Lower(word[Math.Max(0, word.Length - 3)..]);
            Shape[place] = WordShape.Of(word);
            Class[place] = lexicon.ClassOf(Lower[place]);
        }

        Close();
    }

    private void Close()
    {
        for (int place = 0; place < Edge; place++)
        {
            int behind = Count + Edge + place;
            Lower[place] = Lower[behind] = Suffix[place] = Suffix[behind] = Outside;
            Shape[place] = Shape[behind] = Class[place] = Class[behind] = byte.MaxValue;
            Tags[place] = Tags[behind] = byte.MaxValue;
        }
    }

    private void Grow(int count)
    {
        int length = count + (2 * Edge);
        if (Lower.Length >= length)
        {
            return;
        }

        length *= 2;
        Tokens = new int[length];
        Lower = new ulong[length];
        Lemma = new ulong[length];
        Suffix = new ulong[length];
        Shape = new byte[length];
        Class = new byte[length];
        Tags = new byte[length];
    }
}
