using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>
/// Finds by their parts of speech the names that the finder of names left out: a word behind "Mr." or "Ms."; a word that ends the full name of a person of the same text, or is a
/// name elsewhere in it; the subject of a verb of saying; and who speaks in a transcript ("ROE: The quay is safe."). A word that the text also writes in small letters is none of
/// those without a form of address or label. Linear in the length of the text.
/// </summary>
internal static class NameRepeats
{
    private const NameWords NotParties = NameWords.Title | NameWords.Role | NameWords.Calendar | NameWords.OrganizationWord | NameWords.PlaceWord;

    /// <summary>The names with those added, in order and without overlap.</summary>
    /// <param name="text">The text with parts of speech.</param>
    /// <param name="names">The names found, in order.</param>
    public static IReadOnlyList<Mention> Add(ParsedText text, IReadOnlyList<Mention> names)
    {
        names = FamilyFirst(text.Text, WithoutVerbs(text.Text, names));
        List<int> open = Open(text, names);
        Dictionary<ulong, MentionType> known = Known(text.Text, names);
        HashSet<ulong> families = [.. names.Where(static name => name.EndToken - name.FirstToken > 1 && name.Type == MentionType.Person).Select(name => FeatureHash.Word(text.Text.Word(name.Head)))];
        HashSet<ulong> small = Small(text);
        var added = new List<Mention>();
        foreach (int token in open)
        {
            if (TypeOf(text, token, known, families, small) is { } type)
            {
                added.Add(Make(text.Text, token, token + 1, type));
            }
        }

        added.AddRange(Speakers(text, names, small).Where(token => !added.Exists(name => name.FirstToken == token)).ToList().Select(token => Make(text.Text, token, token + 1, MentionType.Organization)));
        return added.Count == 0 ? names : [.. names.Concat(added).OrderBy(static name => name.FirstToken)];
    }

    /// <summary>"Said Lee: ...", at the beginning of a sentence, is Lee where the text has somebody else whose name ends so.</summary>
    private static IReadOnlyList<Mention> WithoutVerbs(TokenizedText text, IReadOnlyList<Mention> names)
    {
        bool IsFull(Mention name) => name.Type == MentionType.Person && name.EndToken - name.FirstToken > 1;
        bool IsVerb(Mention name) => IsFull(name) && name.EndToken - name.FirstToken == 2 && SpeechWords.IsSaying(text.Word(name.FirstToken)) && text.SentenceOf(name.FirstToken).FirstToken == name.FirstToken;
        if (!names.Any(IsVerb))
        {
            return names;
        }

        HashSet<ulong> families = [.. names.Where(name => IsFull(name) && !SpeechWords.IsSaying(text.Word(name.FirstToken))).Select(name => FeatureHash.Word(text.Word(name.Head)))];
        return [.. names.Select(name => IsVerb(name) && families.Contains(FeatureHash.Word(text.Word(name.Head))) ? Make(text, name.Head, name.Head + 1, MentionType.Person) : name)];
    }

    /// <summary>"Quil Jae-sun" whole, where the text has "Mr. Quil": what a hyphen and small letters follow is given, and the family comes first.</summary>
    private static IReadOnlyList<Mention> FamilyFirst(TokenizedText text, IReadOnlyList<Mention> names)
    {
        List<int> given = [.. Enumerable.Range(1, Math.Max(0, text.Tokens.Length - 3)).Where(token => IsGiven(text, token))];
        if (given.Count == 0)
        {
            return names;
        }

        HashSet<ulong> known = [.. names.Where(static name => name.Type == MentionType.Person).Select(name => FeatureHash.Word(text.Word(name.FirstToken)))];
        List<Mention> all = [.. names];
        foreach (int token in given.Where(token => known.Contains(FeatureHash.Word(text.Word(token - 1)))))
        {
            if (!all.Exists(name => name.EndToken > token - 1 && name.FirstToken < token + 3 && (name.FirstToken < token - 1 || name.EndToken > token + 3)))
            {
                all.RemoveAll(name => name.EndToken > token - 1 && name.FirstToken < token + 3);
                all.Add(Make(text, token - 1, token + 3, MentionType.Person));
            }
        }

        return [.. all.OrderBy(static name => name.FirstToken)];
    }

    /// <summary>"Jae-sun" behind another word with a capital.</summary>
    private static bool IsGiven(TokenizedText text, int token) => text.Word(token + 1) is "-" && text.Tokens[token].End == text.Tokens[token + 1].Start && text.Tokens[token + 1].End == text.Tokens[token + 2].Start
        && char.IsUpper(text.Word(token)[0]) && text.Word(token).Length > 1 && !text.Word(token + 2).ContainsAnyExceptInRange('a', 'z') && char.IsUpper(text.Word(token - 1)[0]) && text.SentenceOf(token).FirstToken < token
        && !NameEdges.IsSuffix(text.Word(token + 2));

    /// <summary>The places of words that have a capital between small ones, say something, here or there, and are never written small: "Quillcheck".</summary>
    private static List<int> Speakers(ParsedText text, IReadOnlyList<Mention> names, HashSet<ulong> small)
    {
        var places = new Dictionary<ulong, List<int>>();
        int next = 0;
        for (int token = 0; token < text.Tags.Length; token++)
        {
            while (next < names.Count && names[next].EndToken <= token)
            {
                next++;
            }

            ReadOnlySpan<char> word = text.Text.Word(token);
            bool isOpen = (next == names.Count || token < names[next].FirstToken) && word.Length > 2 && char.IsUpper(word[0]) && !small.Contains(FeatureHash.Lower(word)) && text.Tags[token] is not (PosTag.NNS or PosTag.NNPS);
            if (isOpen && (NameLexicon.Shared.Word(FeatureHash.Lower(word)) & NotParties) == 0)
            {
                ulong key = FeatureHash.Word(word);
                (places.TryGetValue(key, out List<int>? list) ? list : places[key] = []).Add(token);
            }
        }

        return [.. places.Values.Where(same => same.Count > 1 && same.Exists(token => IsBetweenSmall(text.Text, token)) && same.Exists(token => Speaks(text, token, CueKinds.Say | CueKinds.Express | CueKinds.Judge | CueKinds.Deny))).SelectMany(static same => same)];
    }

    private static bool IsBetweenSmall(TokenizedText text, int token) => token > 0 && token + 1 < text.Tokens.Length && char.IsLower(text.Word(token - 1)[0]) && char.IsLower(text.Word(token + 1)[0])
        && text.SentenceOf(token).FirstToken < token;

    /// <summary>The words that are a name alone, then the family and given names of people.</summary>
    private static Dictionary<ulong, MentionType> Known(TokenizedText text, IReadOnlyList<Mention> names)
    {
        var known = new Dictionary<ulong, MentionType>();
        foreach (Mention name in names.Where(static name => name.EndToken - name.FirstToken == 1 && name.End - name.Start > 2))
        {
            known.TryAdd(FeatureHash.Word(text.Word(name.Head)), name.Type);
        }

        foreach (Mention name in names.Where(static name => name.EndToken - name.FirstToken > 1 && name.Type == MentionType.Person))
        {
            foreach (int token in (ReadOnlySpan<int>)[name.Head, name.FirstToken])
            {
                if (text.Tokens[token].Length > 1 && char.IsUpper(text.Word(token)[0]) && !text.Word(token).Contains('.'))
                {
                    known.TryAdd(FeatureHash.Word(text.Word(token)), name.Type);
                }
            }
        }

        return known;
    }

    /// <summary>The words with a capital and the part of speech of a name that are in no name.</summary>
    private static List<int> Open(ParsedText text, IReadOnlyList<Mention> names)
    {
        var open = new List<int>();
        int next = 0;
        for (int token = 0; token < text.Text.Tokens.Length; token++)
        {
            while (next < names.Count && names[next].EndToken <= token)
            {
                next++;
            }

            bool isOpen = (text.Tags[token] is PosTag.NNP or PosTag.NNPS || IsLabel(text.Text, token) || Opens(text, token)) && (next == names.Count || token < names[next].FirstToken);
            if (isOpen && text.Text.Tokens[token].Length > 1 && char.IsUpper(text.Text.Word(token)[0]))
            {
                open.Add(token);
            }
        }

        return open;
    }

    /// <summary>"Song said": a word that begins a sentence, right before a verb, and was taken for no name.</summary>
    private static bool Opens(ParsedText text, int token) => text.Tags[token] is PosTag.NN or PosTag.JJ or PosTag.VB or PosTag.VBP or PosTag.VBG or PosTag.JJR
        && text.Text.SentenceOf(token).FirstToken == token && Behind(text, token) is var verb && verb < text.Tags.Length && text.Tags[verb] is PosTag.VBD or PosTag.VBZ or PosTag.MD;

    /// <summary>The token behind one, or behind an adverb there: "Song then said".</summary>
    private static int Behind(ParsedText text, int token) => token + 1 < text.Tags.Length && text.Tags[token + 1] == PosTag.RB ? token + 2 : token + 1;

    /// <summary>The words that are written in small letters somewhere.</summary>
    private static HashSet<ulong> Small(ParsedText text)
    {
        var small = new HashSet<ulong>();
        for (int token = 0; token < text.Text.Tokens.Length; token++)
        {
            ReadOnlySpan<char> word = text.Text.Word(token);
            if (char.IsLower(word[0]))
            {
                small.Add(FeatureHash.Lower(word));
            }
        }

        return small;
    }

    private static MentionType? TypeOf(ParsedText text, int token, Dictionary<ulong, MentionType> known, HashSet<ulong> families, HashSet<ulong> small)
    {
        ReadOnlySpan<char> word = text.Text.Word(token);
        Sentence sentence = text.Text.SentenceOf(token);
        bool isBehindName = token > sentence.FirstToken && IsName(text, token - 1), isBeforeName = token + 1 < sentence.EndToken && IsName(text, token + 1);
        if (token > sentence.FirstToken && IsAddress(text.Text.Word(token - 1)) && !isBeforeName)
        {
            return MentionType.Person;
        }

        NameWords lists = NameLexicon.Shared.Word(FeatureHash.Lower(word));
        if (IsLabel(text.Text, token) && (known.GetValueOrDefault(FeatureHash.Word(Capitalized(word)), MentionType.Other) == MentionType.Person || (lists & (NameWords.Surname | NameWords.Man | NameWords.Woman)) != 0))
        {
            return MentionType.Person;
        }

        if (isBehindName || isBeforeName || small.Contains(FeatureHash.Lower(word)) || !(text.Tags[token] is PosTag.NNP or PosTag.NNPS))
        {
            return Opens(text, token) && families.Contains(FeatureHash.Word(word)) && !small.Contains(FeatureHash.Lower(word)) && (lists & (NameWords.Calendar | NameWords.Role | NameWords.Title)) == 0 ? MentionType.Person : null;
        }

        // "King" alone is Ann King when the text has no other.
        bool isFamily = families.Contains(FeatureHash.Word(word)) && !(token > sentence.FirstToken && text.Tags[token - 1] is PosTag.DT or PosTag.PrpPossessive or PosTag.POS or PosTag.JJ);
        if (isFamily && (lists & NameWords.Calendar) == 0)
        {
            return MentionType.Person;
        }

        if ((lists & NotParties) != 0)
        {
            return null;
        }

        return known.TryGetValue(FeatureHash.Word(word), out MentionType type) ? type
            : !Speaks(text, token) ? null
            : (lists & (NameWords.Surname | NameWords.Man | NameWords.Woman)) != 0 ? MentionType.Person : MentionType.Organization;
    }

    /// <summary>The subject of a verb of saying, or of other kinds: by the tree, or right before it where the sentence has none.</summary>
    private static bool Speaks(ParsedText text, int token, CueKinds kinds = CueKinds.Say)
    {
        int verb = text.Heads[token] is >= 0 and var head && head != token && text.Relations[token] == Relation.Subject ? head : VerbBehind(text, token);
        return verb >= 0 && (CueWords.Shared.Of(text.LemmaKeys[verb]) & kinds) != 0;
    }

    private static int VerbBehind(ParsedText text, int token)
    {
        int verb = Behind(text, token);
        return verb < text.Tags.Length && text.Heads[verb] < 0 && text.Tags[verb] is PosTag.VBD or PosTag.VBZ ? verb : -1;
    }

    /// <summary>A word that alone says who speaks in a transcript; two letters are a field ("TO:", "RE:").</summary>
    private static bool IsLabel(TokenizedText text, int token) => token + 1 < text.Tokens.Length && text.Word(token + 1) is ":" && text.Tokens[token].Length > 2
        && TranscriptLabel.At(text, text.SentenceOf(token).FirstToken) is { Count: 1 } label && label.First == token;

    /// <summary>"O'Hara" of "O'HARA".</summary>
    private static string Capitalized(ReadOnlySpan<char> word)
    {
        char[] letters = word.ToArray();
        for (int at = 1; at < letters.Length; at++)
        {
            letters[at] = char.IsLetter(letters[at - 1]) ? char.ToLowerInvariant(letters[at]) : letters[at];
        }

        return new string(letters);
    }

    private static bool IsName(ParsedText text, int token) => text.Tags[token] is PosTag.NNP or PosTag.NNPS or PosTag.HYPH or PosTag.CD;

    private static bool IsAddress(ReadOnlySpan<char> word) => word is "Mr" or "Mr." or "Mrs" or "Mrs." or "Ms" or "Ms." or "Mx" or "Mx." or "Miss";

    private static Mention Make(TokenizedText text, int first, int end, MentionType type) => new(
        text.Tokens[first].Start, text.Tokens[end - 1].End, first, end, end - 1, type, MentionForm.Name,
        type == MentionType.Person ? MentionNumber.One : MentionNumber.Unknown, GenderWords.OfName(text, first, end, type));
}
