using OnRecord.Language.Learning;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>
/// What the features of names look at, worked out once for a text: hashes and forms of words, word lists, runs of capitals, and how the same
/// word is used elsewhere in the document. Made for one text and one thread.
/// </summary>
internal sealed class NameFrame
{
    private readonly TokenizedText text;

    public NameFrame(TokenizedText text)
    {
        this.text = text;
        int count = text.Tokens.Length;
        Lower = new ulong[count];
        Exact = new ulong[count];
        Forms = new WordForm[count];
        Words = new NameWords[count];
        Phrases = new ushort[count];
        RunStart = new int[count];
        RunEnd = new int[count];
        Elsewhere = new ushort[count];
        Styles = new SentenceStyle[text.Sentences.Length];
        Votes = new byte[count];
        Scores = new short[count * NameLabels.Count];
        for (int token = 0; token < count; token++)
        {
            Look(token);
        }

        for (int sentence = 0; sentence < Styles.Length; sentence++)
        {
            Styles[sentence] = StyleOf(text.Sentences[sentence]);
            MarkPhrases(text.Sentences[sentence]);
            MarkRuns(text.Sentences[sentence]);
        }

        DocumentWords.Mark(this, text);
    }

    /// <summary>The text.</summary>
    public TokenizedText Text => text;

    /// <summary>A hash of some tokens in a row, as they are written: equal names have the same.</summary>
    public ulong KeyOf(int first, int end)
    {
        ulong key = (ulong)(end - first);
        for (int token = first; token < end; token++)
        {
            key = FeatureHash.Of(2, key, Exact[token]);
        }

        return key;
    }

    /// <summary>Each token without regard to case.</summary>
    public ulong[] Lower { get; }

    /// <summary>Each token as it is.</summary>
    public ulong[] Exact { get; }

    /// <summary>How each is written.</summary>
    public WordForm[] Forms { get; }

    /// <summary>The lists each word is in.</summary>
    public NameWords[] Words { get; }

    /// <summary>The whole name of a list that each token is part of: lists and 8 bits up, 1 begin, 2 inside, 3 end, 4 single.</summary>
    public ushort[] Phrases { get; }

    /// <summary>The first token of the run of capitals that a token is part of, -1 for none.</summary>
    public int[] RunStart { get; }

    /// <summary>Behind the last token of that run.</summary>
    public int[] RunEnd { get; }

    /// <summary>How the same word is used elsewhere; bits of <see cref="DocumentWords"/>.</summary>
    public ushort[] Elsewhere { get; }

    /// <summary>How each sentence is written.</summary>
    public SentenceStyle[] Styles { get; }

    /// <summary>What the first pass made of the same word elsewhere (<see cref="NameVotes"/>); 0 in the first pass.</summary>
    public byte[] Votes { get; }

    /// <summary>For each token the scores of all labels before neighbours are looked at, from the pass that came last; 0 where no name was looked for.</summary>
    public short[] Scores { get; }

    /// <summary>True for the first token of a sentence.</summary>
    public bool IsSentenceStart(int token)
    {
        ReadOnlySpan<Sentence> sentences = text.Sentences;
        int low = 0, high = sentences.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (sentences[middle].FirstToken == token)
            {
                return true;
            }

            (low, high) = sentences[middle].FirstToken < token ? (middle + 1, high) : (low, middle - 1);
        }

        return false;
    }

    /// <summary>True for a word that may be part of a name by the way it is written.</summary>
    public bool IsCapital(int token) => Forms[token] is WordForm.Capitalized or WordForm.AllCapitals or WordForm.Initial or WordForm.Dotted or WordForm.Mixed;

    private void Look(int token)
    {
        ReadOnlySpan<char> word = text.Word(token);
        Lower[token] = FeatureHash.Lower(word);
        Exact[token] = FeatureHash.Word(word);
        Forms[token] = FormOf(word, text.Tokens[token].Kind);
        Words[token] = NameLexicon.Shared.Word(Lower[token]);
        RunStart[token] = -1;
    }

    private static WordForm FormOf(ReadOnlySpan<char> word, TokenKind kind)
    {
        if (kind == TokenKind.Address)
        {
            return WordForm.Address;
        }

        int upper = 0, lower = 0, digits = 0, stops = 0;
        foreach (char unit in word)
        {
            upper += char.IsUpper(unit) ? 1 : 0;
            lower += char.IsLower(unit) || (char.IsLetter(unit) && !char.IsUpper(unit)) ? 1 : 0;
            digits += char.IsAsciiDigit(unit) ? 1 : 0;
            stops += unit == '.' ? 1 : 0;
        }

        return (upper, lower, digits) switch
        {
            (0, 0, 0) => word[0] is '"' or '“' or '”' or '‘' or '’' or '\'' or '`' ? WordForm.Quote : WordForm.Mark,
            (0, 0, _) => WordForm.Number,
            (_, _, > 0) => WordForm.NumberAndLetters,
            (1, 0, 0) => WordForm.Initial,
            (_, 0, 0) => stops > 0 ? WordForm.Dotted : WordForm.AllCapitals,
            (0, _, 0) => WordForm.Lower,
            (1, _, 0) when char.IsUpper(word[0]) => WordForm.Capitalized,
            _ => WordForm.Mixed,
        };
    }

    /// <summary>A sentence in capitals or with nearly every word capitalised tells little by its capitals.</summary>
    private SentenceStyle StyleOf(Sentence sentence)
    {
        int capital = 0, allCapital = 0, lower = 0;
        for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            bool isLong = text.Tokens[token].Length > 3;
            capital += isLong && Forms[token] is WordForm.Capitalized or WordForm.Mixed ? 1 : 0;
            allCapital += Forms[token] == WordForm.AllCapitals ? 1 : 0;
            lower += isLong && Forms[token] == WordForm.Lower ? 1 : 0;
        }

        int words = capital + allCapital + lower;
        return words < 3 ? SentenceStyle.Short
            : allCapital * 10 >= words * 7 ? SentenceStyle.Capitals
            : (capital + allCapital) * 10 >= words * 8 ? SentenceStyle.Title
            : capital + allCapital == 0 ? SentenceStyle.Lower
            : SentenceStyle.Usual;
    }

    private void MarkPhrases(Sentence sentence)
    {
        for (int token = sentence.FirstToken; token < sentence.EndToken;)
        {
            (int length, NameWords kinds) = NameLexicon.Shared.Phrase(Exact.AsSpan(token, sentence.EndToken - token));
            for (int part = 0; part < length; part++)
            {
                int place = length == 1 ? 4 : part == 0 ? 1 : part == length - 1 ? 3 : 2;
                Phrases[token + part] = (ushort)((int)kinds | (place << 8));
            }

            token += Math.Max(1, length);
        }
    }

    /// <summary>Runs of capitalised words, joined over "of", "the", particles, "&amp;", hyphens and full stops of initials.</summary>
    private void MarkRuns(Sentence sentence)
    {
        for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (!IsCapital(token))
            {
                continue;
            }

            int end = token + 1;
            while (true)
            {
                int next = end;
                while (next < sentence.EndToken && next - end < 3 && Joins(next))
                {
                    next++;
                }

                if (next >= sentence.EndToken || !IsCapital(next))
                {
                    break;
                }

                end = next + 1;
            }

            RunStart.AsSpan(token, end - token).Fill(token);
            RunEnd.AsSpan(token, end - token).Fill(end);
            token = end;
        }
    }

    private bool Joins(int token) =>
        text.Word(token) is "of" or "the" or "&" or "-" or "for" || (Words[token].HasFlag(NameWords.Particle) && Forms[token] == WordForm.Lower && !(text.Word(token) is "i" or "e" or "us" or "do" or "den" or "ten"));
}
