using OnRecord.Language.Learning;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>
/// Where every word has a capital, capitals tell nothing of where a name ends: "Ann Roe Slams Harbor Board". Names that the rest of the text has are looked for in such sentences, and
/// what was read around them is no name. Linear in the length of the text.
/// </summary>
internal static class HeadlineNames
{
    private const int LeastLetters = 3, Longest = 8;

    /// <summary>The names with those of headlines cut as the rest of the text has them, in order and without overlap.</summary>
    public static List<Mention> Cut(NameFrame frame, List<Mention> names)
    {
        if (!frame.Styles.AsSpan().Contains(SentenceStyle.Title))
        {
            return names;
        }

        Dictionary<ulong, MentionType> known = Known(frame, names);
        var all = new List<Mention>(names.Count);
        int next = 0;
        for (int number = 0; number < frame.Styles.Length; number++)
        {
            Sentence sentence = frame.Text.Sentences[number];
            int from = next;
            while (next < names.Count && names[next].FirstToken < sentence.EndToken)
            {
                next++;
            }

            if (frame.Styles[number] == SentenceStyle.Title)
            {
                AddHeadline(frame, sentence, names[from..next], known, all);
            }
            else
            {
                all.AddRange(names[from..next]);
            }
        }

        return all;
    }

    /// <summary>The names of sentences that are written as usual, and the family names of people among them.</summary>
    private static Dictionary<ulong, MentionType> Known(NameFrame frame, List<Mention> names)
    {
        var known = new Dictionary<ulong, MentionType>();
        int sentence = 0;
        foreach (Mention name in names)
        {
            while (frame.Text.Sentences[sentence].EndToken <= name.FirstToken)
            {
                sentence++;
            }

            if (frame.Styles[sentence] is not (SentenceStyle.Usual or SentenceStyle.Lower) || name.EndToken - name.FirstToken > Longest)
            {
                continue;
            }

            known.TryAdd(frame.KeyOf(name.FirstToken, name.EndToken), name.Type);
            if (name.Type == MentionType.Person && frame.Text.Tokens[name.Head].Length >= LeastLetters)
            {
                known.TryAdd(frame.KeyOf(name.Head, name.Head + 1), name.Type);
            }
        }

        return known;
    }

    private static void AddHeadline(NameFrame frame, Sentence sentence, List<Mention> found, Dictionary<ulong, MentionType> known, List<Mention> into)
    {
        int next = 0;
        for (int token = sentence.FirstToken; token < sentence.EndToken;)
        {
            while (next < found.Count && found[next].EndToken <= token)
            {
                next++;
            }

            Mention? over = next < found.Count && found[next].FirstToken <= token ? found[next] : null;
            if (over is { } whole && whole.FirstToken == token && IsWhole(frame, whole, known))
            {
                into.Add(whole);
                token = whole.EndToken;
                continue;
            }

            int end = MatchEnd(frame, token, sentence.EndToken, known, out MentionType type);
            if (end > token)
            {
                into.Add(NameSpans.Make(frame, token, end, type));
            }

            token = Math.Max(end, token + 1);
        }
    }

    /// <summary>A name that the rest of the text has, one that holds no longer name of those and, unless it is a person's, no person, or one that ends with a word for an organisation or place.</summary>
    private static bool IsWhole(NameFrame frame, Mention name, Dictionary<ulong, MentionType> known)
    {
        if (IsFamilyWithVerb(frame, name, known))
        {
            return false;
        }

        if (name.EndToken - name.FirstToken == 1 || known.ContainsKey(frame.KeyOf(name.FirstToken, name.EndToken)) || (frame.Words[name.EndToken - 1] & (NameWords.OrganizationWord | NameWords.PlaceWord)) != 0)
        {
            return true;
        }

        for (int token = name.FirstToken; token < name.EndToken; token++)
        {
            int end = MatchEnd(frame, token, name.EndToken, known, out MentionType type);
            if (end - token > 1 || (end > token && type == MentionType.Person && name.Type != MentionType.Person))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Roe Sees", of somebody whom the rest of the text calls Roe: neither is Roe a given name nor is the other word a name.</summary>
    private static bool IsFamilyWithVerb(NameFrame frame, Mention name, Dictionary<ulong, MentionType> known)
    {
        const NameWords Given = NameWords.Man | NameWords.Woman;
        int last = name.EndToken - 1;
        return name.Type == MentionType.Person && last == name.FirstToken + 1 && (frame.Words[name.FirstToken] & Given) == 0 && (frame.Words[last] & (Given | NameWords.Surname)) == 0
            && known.GetValueOrDefault(frame.KeyOf(name.FirstToken, last), MentionType.Other) == MentionType.Person && !known.ContainsKey(frame.KeyOf(name.FirstToken, name.EndToken))
            && !known.ContainsKey(frame.KeyOf(last, name.EndToken));
    }

    /// <summary>Behind the longest known name that begins at a token, at most at an end; the token itself for none.</summary>
    private static int MatchEnd(NameFrame frame, int token, int limit, Dictionary<ulong, MentionType> known, out MentionType type)
    {
        type = MentionType.Other;
        if (!frame.IsCapital(token))
        {
            return token;
        }

        for (int end = Math.Min(limit, token + Longest); end > token; end--)
        {
            if (known.TryGetValue(frame.KeyOf(token, end), out type))
            {
                return end;
            }
        }

        return token;
    }
}
