using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>
/// Finds a name whole where its letters stand in brackets behind it: "Alliance to Mend Our Quays (AMOQ)". The words back to the first of these letters are the name, small words
/// between them counted in. So is a row of words with capitals elsewhere that makes up letters of the text ("Q.F.C."), and is in no name. Linear in the length of the text.
/// </summary>
internal static class SpelledNames
{
    private const int LeastLetters = 3, MostLetters = 8, MostSmall = 3;

    /// <summary>The names with those found, in order and without overlap.</summary>
    public static List<Mention> Add(NameFrame frame, List<Mention> names)
    {
        names = With(frame, names, Rows(frame, names));
        return With(frame, names, Bracketed(frame));
    }

    /// <summary>First and end tokens of names whose letters stand in brackets behind them, rising.</summary>
    private static List<(int First, int End)> Bracketed(NameFrame frame)
    {
        var found = new List<(int First, int End)>();
        int last = frame.Text.Tokens.Length - 1;
        for (int letters = 2; letters < last; letters++)
        {
            bool isInBrackets = frame.Text.Word(letters - 1) is "(" && frame.Text.Word(letters + 1) is ")" && frame.Forms[letters] is WordForm.AllCapitals or WordForm.Dotted;
            if (isInBrackets && FirstOf(frame, letters) is >= 0 and var first)
            {
                found.Add((first, letters - 1));
            }
        }

        return found;
    }

    /// <summary>First and end tokens of rows of words that make up letters of the text, rising.</summary>
    private static List<(int First, int End)> Rows(NameFrame frame, List<Mention> names)
    {
        var found = new List<(int First, int End)>();
        HashSet<string> wanted = [.. names.Where(name => name.EndToken - name.FirstToken == 1 && frame.Forms[name.FirstToken] is WordForm.Dotted or WordForm.AllCapitals).Select(name => LettersOf(frame, name.FirstToken)).Where(static letters => letters.Length >= LeastLetters)];
        int longest = wanted.Select(static letters => letters.Length).DefaultIfEmpty().Max();
        for (int number = 0; number < frame.Styles.Length && longest > 0; number++)
        {
            Sentence sentence = frame.Text.Sentences[number];
            for (int token = sentence.FirstToken; token < sentence.EndToken && frame.Styles[number] == SentenceStyle.Usual; token++)
            {
                if (frame.Forms[token] == WordForm.Capitalized && !frame.Words[token].HasFlag(NameWords.Calendar) && RowEnd(frame, token, sentence.EndToken, wanted, longest) is var end && end > token)
                {
                    found.Add((token, end));
                    token = end;
                }
            }
        }

        return found;
    }

    /// <summary>Behind a row of words with capitals that begins at a token and makes up wanted letters; the token itself for none.</summary>
    private static int RowEnd(NameFrame frame, int first, int limit, HashSet<string> wanted, int longest)
    {
        string letters = "";
        int token = first, end = first;
        while (token < limit && letters.Length <= longest && (frame.Forms[token] == WordForm.Capitalized || frame.Text.Word(token) is "of" or "and" or "for" or "on" or "the"))
        {
            if (frame.Forms[token] == WordForm.Capitalized)
            {
                letters += frame.Text.Word(token)[0];
                end = token + 1;
            }

            token++;
        }

        return wanted.Contains(letters) ? end : first;
    }

    private static string LettersOf(NameFrame frame, int token) => frame.Text.Word(token).ToString().Replace(".", "", StringComparison.Ordinal);

    /// <summary>The first of the words that some letters stand for; -1 for none.</summary>
    private static int FirstOf(NameFrame frame, int letters)
    {
        string wanted = LettersOf(frame, letters);
        int token = letters - 1, left = wanted.Length, small = 0;
        while (left > 0 && token > 0 && !frame.IsSentenceStart(token) && small <= MostSmall && wanted.Length is >= LeastLetters and <= MostLetters)
        {
            token--;
            bool isLetter = frame.IsCapital(token) && frame.Text.Word(token)[0] == wanted[left - 1];
            if (!isLetter && (frame.IsCapital(token) || frame.Forms[token] != WordForm.Lower))
            {
                return -1;
            }

            (left, small) = isLetter ? (left - 1, 0) : (left, small + 1);
        }

        return left == 0 ? token : -1;
    }

    /// <summary>With names in the place of those that lie in them; as it was where another reaches out of one.</summary>
    /// <param name="frame">The text.</param>
    /// <param name="names">The names, in order and without overlap.</param>
    /// <param name="found">First and end tokens of more names, in order and without overlap.</param>
    private static List<Mention> With(NameFrame frame, List<Mention> names, List<(int First, int End)> found)
    {
        if (found.Count == 0)
        {
            return names;
        }

        var all = new List<Mention>(names.Count + found.Count);
        int next = 0;
        foreach ((int first, int end) in found)
        {
            for (; next < names.Count && names[next].EndToken <= first; next++)
            {
                all.Add(names[next]);
            }

            int behind = next;
            while (behind < names.Count && names[behind].FirstToken < end)
            {
                behind++;
            }

            bool isKnown = names[next..behind].Exists(name => name.FirstToken < first || name.EndToken > end || (name.FirstToken == first && name.EndToken == end));
            if (!isKnown)
            {
                all.Add(NameSpans.Make(frame, first, end, MentionType.Organization));
                next = behind;
            }
        }

        all.AddRange(names[next..]);
        return all;
    }
}
