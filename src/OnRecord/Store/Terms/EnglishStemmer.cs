namespace OnRecord.Store.Terms;

/// <summary>
/// Cuts English words to stems, so that <c>inspections</c> finds <c>inspected</c>: the Porter2 rules published at
/// snowballstem.org (M. F. Porter, "English (Porter2) stemming algorithm"). Thread-safe.
/// </summary>
public static class EnglishStemmer
{
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["skis"] = "ski", ["skies"] = "sky", ["dying"] = "die", ["lying"] = "lie", ["tying"] = "tie", ["idly"] = "idl", ["gently"] = "gentl", ["ugly"] = "ugli", ["early"] = "earli", ["only"] = "onli", ["singly"] = "singl",
        ["sky"] = "sky", ["news"] = "news", ["howe"] = "howe", ["atlas"] = "atlas", ["cosmos"] = "cosmos", ["bias"] = "bias", ["andes"] = "andes",
    };

    private static readonly HashSet<string> KeptAfterPlural = new(StringComparer.Ordinal)
    {
        "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed",
    };

    private static readonly (string Suffix, string Replacement)[] Step2Rules =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"), ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"),
        ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"), ("anci", "ance"),
        ("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Suffix, string Replacement)[] Step3Rules =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""), ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Step4Suffixes =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic",
    ];

    /// <summary>The stem of a folded word. Words of one or two letters, and words with other than ASCII letters, are their own.</summary>
    public static string Stem(string word)
    {
        if (word.Length <= 2 || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return word;
        }

        if (Exceptions.TryGetValue(word, out string? known))
        {
            return known;
        }

        char[] letters = MarkConsonantY(word);
        (int r1, int r2) = Regions(letters);
        string stem = Step1a(new string(letters));
        if (KeptAfterPlural.Contains(stem))
        {
            return stem;
        }

        stem = Step1c(Step1b(stem, r1));
        stem = Step4(Step3(Step2(stem, r1), r1, r2), r2);
        return Step5(stem, r1, r2).Replace('Y', 'y');
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>A y at the start or after a vowel is a consonant, written Y from here on.</summary>
    private static char[] MarkConsonantY(string word)
    {
        char[] letters = word.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            if (letters[i] == 'y' && (i == 0 || IsVowel(letters[i - 1])))
            {
                letters[i] = 'Y';
            }
        }

        return letters;
    }

    private static (int R1, int R2) Regions(ReadOnlySpan<char> word)
    {
        int r1 = word.StartsWith("gener") || word.StartsWith("arsen") ? 5 : word.StartsWith("commun") ? 6 : After(word, 0);
        return (r1, After(word, r1));

        static int After(ReadOnlySpan<char> word, int from)
        {
            for (int i = from + 1; i < word.Length; i++)
            {
                if (!IsVowel(word[i]) && IsVowel(word[i - 1]))
                {
                    return i + 1;
                }
            }

            return word.Length;
        }
    }

    private static bool HasVowel(ReadOnlySpan<char> part)
    {
        foreach (char letter in part)
        {
            if (IsVowel(letter))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsInShortSyllable(ReadOnlySpan<char> word) => word.Length switch
    {
        < 2 => false,
        2 => IsVowel(word[0]) && !IsVowel(word[1]),
        _ => IsVowel(word[^2]) && !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'Y') && !IsVowel(word[^3]),
    };

    private static bool Ends(string word, string suffix) => word.EndsWith(suffix, StringComparison.Ordinal);

    private static string Cut(string word, int count) => word[..^count];

    private static string Step1a(string word)
    {
        if (Ends(word, "sses"))
        {
            return Cut(word, 2);
        }

        if (Ends(word, "ied") || Ends(word, "ies"))
        {
            return Cut(word, word.Length > 4 ? 2 : 1);
        }

        return Ends(word, "s") && !Ends(word, "us") && !Ends(word, "ss") && HasVowel(word.AsSpan(0, word.Length - 2)) ? Cut(word, 1) : word;
    }

    private static string Step1b(string word, int r1)
    {
        foreach (string suffix in (ReadOnlySpan<string>)["eedly", "eed"])
        {
            if (Ends(word, suffix))
            {
                return word.Length - suffix.Length >= r1 ? Cut(word, suffix.Length) + "ee" : word;
            }
        }

        foreach (string suffix in (ReadOnlySpan<string>)["ingly", "edly", "ing", "ed"])
        {
            if (Ends(word, suffix))
            {
                string rest = Cut(word, suffix.Length);
                return HasVowel(rest) ? Mend(rest, r1) : word;
            }
        }

        return word;
    }

    /// <summary>What is left of a word after -ing or -ed gets its e back or loses a doubled consonant.</summary>
    private static string Mend(string word, int r1)
    {
        if (Ends(word, "at") || Ends(word, "bl") || Ends(word, "iz"))
        {
            return word + "e";
        }

        if (word.Length >= 2 && word[^1] == word[^2] && word[^1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't')
        {
            return Cut(word, 1);
        }

        return r1 >= word.Length && EndsInShortSyllable(word) ? word + "e" : word;
    }

    private static string Step1c(string word) =>
        word.Length > 2 && word[^1] is 'y' or 'Y' && !IsVowel(word[^2]) ? Cut(word, 1) + "i" : word;

    private static string Step2(string word, int r1)
    {
        foreach ((string suffix, string replacement) in Step2Rules)
        {
            if (!Ends(word, suffix))
            {
                continue;
            }

            string rest = Cut(word, suffix.Length);
            bool fits = rest.Length >= r1
                && (suffix != "ogi" || Ends(rest, "l"))
                && (suffix != "li" || (rest.Length > 0 && rest[^1] is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't'));
            return fits ? rest + replacement : word;
        }

        return word;
    }

    private static string Step3(string word, int r1, int r2)
    {
        foreach ((string suffix, string replacement) in Step3Rules)
        {
            if (Ends(word, suffix))
            {
                int rest = word.Length - suffix.Length;
                return rest >= r1 && (suffix != "ative" || rest >= r2) ? word[..rest] + replacement : word;
            }
        }

        return word;
    }

    private static string Step4(string word, int r2)
    {
        foreach (string suffix in Step4Suffixes)
        {
            if (Ends(word, suffix))
            {
                string rest = Cut(word, suffix.Length);
                return rest.Length >= r2 && (suffix != "ion" || Ends(rest, "s") || Ends(rest, "t")) ? rest : word;
            }
        }

        return word;
    }

    private static string Step5(string word, int r1, int r2)
    {
        int rest = word.Length - 1;
        if (word[^1] == 'e')
        {
            return rest >= r2 || (rest >= r1 && !EndsInShortSyllable(word.AsSpan(0, rest))) ? Cut(word, 1) : word;
        }

        return word[^1] == 'l' && rest >= r2 && word.Length > 1 && word[^2] == 'l' ? Cut(word, 1) : word;
    }
}
