using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>
/// Finds noun phrases that describe a party by what they say instead of a name. Works on parts of speech: a noun of <see cref="NounWords"/>, the
/// words before it that belong to it, and the prepositional phrases after it that say of, for, at or with whom.
/// </summary>
internal static class DescriptionFinder
{
    private const int MostBefore = 8, MostLinks = 3;

    /// <summary>Adds the descriptions of a text.</summary>
    public static void AddTo(List<Mention> all, ParsedText text, IReadOnlyList<Mention> names)
    {
        int[] nameAt = NameAt(text, names);
        foreach (Sentence sentence in text.Text.Sentences)
        {
            int last = sentence.FirstToken;
            for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                if (nameAt[token] < 0 && IsHead(text, sentence, token, nameAt, out NounWords.Noun noun))
                {
                    Mention found = Make(text, sentence, token, last, noun, nameAt, names);
                    all.Add(found);
                    last = token + 1;
                }
            }
        }
    }

    private static int[] NameAt(ParsedText text, IReadOnlyList<Mention> names)
    {
        var at = new int[text.Text.Tokens.Length];
        at.AsSpan().Fill(-1);
        for (int name = 0; name < names.Count; name++)
        {
            at.AsSpan(names[name].FirstToken, names[name].EndToken - names[name].FirstToken).Fill(name);
        }

        return at;
    }

    /// <summary>The last noun of its phrase. A title right before a person's name is part of how that person is named, not a description.</summary>
    private static bool IsHead(ParsedText text, Sentence sentence, int token, int[] nameAt, out NounWords.Noun noun)
    {
        noun = default;
        bool isNoun = text.Tags[token] is PosTag.NN or PosTag.NNS or PosTag.NNP or PosTag.NNPS;
        if (!isNoun || !NounWords.TryGet(text.Text.Word(token), out noun) || IsInPerson(text, sentence, token))
        {
            return false;
        }

        if (token + 1 >= sentence.EndToken)
        {
            return true;
        }

        bool nextIsNoun = text.Tags[token + 1] is PosTag.NN or PosTag.NNS or PosTag.NNP or PosTag.NNPS or PosTag.HYPH;
        return !(nextIsNoun || nameAt[token + 1] >= 0);
    }

    /// <summary>"spoke in person with Roe": that is how, and nobody.</summary>
    private static bool IsInPerson(ParsedText text, Sentence sentence, int token) => token > sentence.FirstToken && text.Text.Word(token) is "person" && text.Text.Word(token - 1) is "in";

    private static Mention Make(ParsedText text, Sentence sentence, int head, int least, NounWords.Noun noun, int[] nameAt, IReadOnlyList<Mention> names)
    {
        int first = head;
        while (first > least && head - first < MostBefore && Belongs(text, first - 1, nameAt) && !IsOpened(text, first, nameAt))
        {
            first--;
        }

        if (nameAt[first] >= 0)
        {
            first = Math.Max(least, Math.Min(first, names[nameAt[first]].FirstToken));
        }

        // "dozens of shop owners": what counts is part of it.
        if (first - 2 >= least && text.Text.Word(first - 1) is "of" && NounWords.Quantities.Contains(text.Text.Word(first - 2)))
        {
            first -= 2;
            first -= first - 1 >= least && text.Text.Word(first - 1) is "a" or "A" ? 1 : 0;
            noun = noun.Type == MentionType.Person ? noun with { Type = MentionType.Group, Number = MentionNumber.Several } : noun;
        }

        int end = EndOf(text, sentence, head, nameAt, names);
        Token from = text.Text.Tokens[first], to = text.Text.Tokens[end - 1];
        return new Mention(from.Start, to.End, first, end, head, noun.Type, MentionForm.Description, noun.Number, noun.Gender);
    }

    /// <summary>A determiner opens the phrase, so that "sent Ann Roe a letter" gives "a letter".</summary>
    private static bool IsOpened(ParsedText text, int first, int[] nameAt) =>
        nameAt[first] < 0 && text.Tags[first] is PosTag.DT or PosTag.PrpPossessive && text.Tags[first - 1] != PosTag.PDT;

    private static bool Belongs(ParsedText text, int token, int[] nameAt) =>
        nameAt[token] >= 0 || text.Tags[token] is PosTag.DT or PosTag.PDT or PosTag.JJ or PosTag.JJR or PosTag.JJS or PosTag.NN or PosTag.NNS or PosTag.NNP or PosTag.NNPS
            or PosTag.CD or PosTag.POS or PosTag.HYPH or PosTag.VBN or PosTag.PrpPossessive or PosTag.AFX;

    /// <summary>Goes on over "of", "for", "at", "with", "from", "in" and the noun phrase behind, at most three times.</summary>
    private static int EndOf(ParsedText text, Sentence sentence, int head, int[] nameAt, IReadOnlyList<Mention> names)
    {
        int end = head + 1;
        for (int link = 0; link < MostLinks && end + 1 < sentence.EndToken && IsLink(text.Text.Word(end), link); link++)
        {
            int at = end + 1, noun = -1;
            while (at < sentence.EndToken && at - end <= MostBefore && !(noun >= 0 && text.Tags[at] == PosTag.VBN) && (Belongs(text, at, nameAt) || (at == end + 1 && text.Tags[at] == PosTag.DT)))
            {
                bool isNamed = nameAt[at] >= 0;
                noun = isNamed || (text.Tags[at] is PosTag.NN or PosTag.NNS or PosTag.NNP or PosTag.NNPS && !(noun >= 0 && NounWords.Days.Contains(text.Text.Word(at)))) ? at : noun;
                at = isNamed ? names[nameAt[at]].EndToken : at + 1;
                noun = isNamed ? at - 1 : noun;
            }

            if (noun < 0)
            {
                break;
            }

            // "at St. Jude's": a name may end with a possessive that owns nothing.
            bool isName = text.Tags[noun] is PosTag.NNP or PosTag.NNPS && noun == at - 2 && text.Tags[at - 1] == PosTag.POS;
            end = isName ? at : noun + 1;
        }

        return end;
    }

    /// <summary>"in" and "on", which mostly say when or where something happened, only right behind the head noun's own phrase.</summary>
    private static bool IsLink(ReadOnlySpan<char> word, int link) =>
        word is "of" or "for" || (link == 0 && word is "at" or "with" or "from" or "in");
}
