using OnRecord.Language.Learning;

namespace OnRecord.Language.Syntax;

/// <summary>Takes regular endings off English nouns, verbs and adjectives.</summary>
internal static class LemmaRules
{
    /// <summary>Longer words are left as they are.</summary>
    public const int LongestWord = 40;

    /// <summary>True for the parts of speech that have endings.</summary>
    public static bool Inflects(PosTag tag) => tag is PosTag.NNS or PosTag.NNPS or PosTag.VBD or PosTag.VBG or PosTag.VBN or PosTag.VBZ or PosTag.JJR or PosTag.JJS or PosTag.RBR or PosTag.RBS;

    /// <summary>Writes the lemma in small letters and returns its length.</summary>
    /// <param name="word">The word, at most <see cref="LongestWord"/> units.</param>
    /// <param name="tag">Its part of speech.</param>
    /// <param name="bases">Hashes of known base forms, asked where an ending leaves two readings.</param>
    /// <param name="lemma">Takes it: one unit more than the word has.</param>
    public static int Write(ReadOnlySpan<char> word, PosTag tag, HashSet<ulong> bases, Span<char> lemma)
    {
        int length = word.ToLowerInvariant(lemma);
        return tag switch
        {
            PosTag.NNS or PosTag.NNPS or PosTag.VBZ => Plural(lemma, length),
            PosTag.VBG => EndsWith(lemma, length, "ing") ? Mend(lemma, length - 3, bases) : length,
            PosTag.VBD or PosTag.VBN => Past(lemma, length, bases),
            PosTag.JJR or PosTag.RBR => Compared(lemma, length, "er", bases),
            PosTag.JJS or PosTag.RBS => Compared(lemma, length, "est", bases),
            _ => length,
        };
    }

    private static bool EndsWith(ReadOnlySpan<char> word, int length, string ending) => length > ending.Length + 1 && word[..length].EndsWith(ending);

    private static int Plural(Span<char> word, int length)
    {
        if (EndsWith(word, length, "ies") && length > 4)
        {
            return Put(word, length - 3, 'y');
        }

        if (EndsWith(word, length, "men"))
        {
            word[length - 2] = 'a';
            return length;
        }

        bool hissing = EndsWith(word, length, "ches") || EndsWith(word, length, "shes") || EndsWith(word, length, "sses") || EndsWith(word, length, "xes") || EndsWith(word, length, "zzes") || EndsWith(word, length, "oes");
        return hissing ? length - 2 : length > 2 && word[length - 1] == 's' && word[length - 2] is not ('s' or 'u') ? length - 1 : length;
    }

    private static int Past(Span<char> word, int length, HashSet<ulong> bases)
    {
        if (EndsWith(word, length, "ied"))
        {
            return Put(word, length - 3, 'y');
        }

        return EndsWith(word, length, "ed") ? Mend(word, length - 2, bases) : length;
    }

    private static int Compared(Span<char> word, int length, string ending, HashSet<ulong> bases)
    {
        if (!EndsWith(word, length, ending))
        {
            return length;
        }

        int stem = length - ending.Length;
        return word[stem - 1] == 'i' ? Put(word, stem - 1, 'y') : Mend(word, stem, bases);
    }

    /// <summary>What is left of a word gets its e back or loses a doubled consonant.</summary>
    private static int Mend(Span<char> word, int stem, HashSet<ulong> bases)
    {
        if (stem < 2)
        {
            return stem;
        }

        char last = word[stem - 1];
        bool doubled = last == word[stem - 2] && !IsVowel(last);
        bool known = bases.Contains(FeatureHash.Lower(word[..stem]));
        char kept = word[stem];
        word[stem] = 'e';
        bool knownWithE = bases.Contains(FeatureHash.Lower(word[..(stem + 1)]));
        bool takesE = known == knownWithE ? LooksCut(word[..stem]) : knownWithE;
        if (doubled && !known && !knownWithE)
        {
            return last is 'l' or 's' or 'z' or 'f' && !bases.Contains(FeatureHash.Lower(word[..(stem - 1)])) ? stem : stem - 1;
        }

        word[stem] = takesE ? 'e' : kept;
        return takesE ? stem + 1 : stem;
    }

    /// <summary>True when a stem looks as if an e had been taken from it: a short syllable, or endings like -at, -iz, -v.</summary>
    private static bool LooksCut(ReadOnlySpan<char> stem)
    {
        char last = stem[^1];
        if (last is 'v' or 'c' or 'u' or 'z' || stem.EndsWith("at") || stem.EndsWith("bl") || stem.EndsWith("rg") || stem.EndsWith("dg") || stem.EndsWith("ng") && stem.Length > 4 && stem[^3] == 'a')
        {
            return true;
        }

        if (last == 's')
        {
            return stem[^2] != 's';
        }

        bool shortEnd = !IsVowel(last) && last is not ('w' or 'x' or 'y') && IsVowel(stem[^2]) && (stem.Length == 2 || !IsVowel(stem[^3]));
        return shortEnd && CountVowelGroups(stem) == 1;
    }

    private static int CountVowelGroups(ReadOnlySpan<char> word)
    {
        int groups = 0;
        for (int at = 0; at < word.Length; at++)
        {
            groups += IsVowel(word[at]) && (at == 0 || !IsVowel(word[at - 1])) ? 1 : 0;
        }

        return groups;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static int Put(Span<char> word, int at, char letter)
    {
        word[at] = letter;
        return at + 1;
    }
}
