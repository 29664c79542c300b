using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>
/// Says which party a stretch of words names: the mention that holds the noun the words are about. "Quill's lawyer" is not Quill; "Roe and Lee" is nobody alone. Prefers none.
/// </summary>
internal static class SpeakerFinder
{
    /// <summary>The party of some words, -1 for none or several.</summary>
    public static int PartyOf(StatementFrame frame, DocumentParties parties, TokenRange words)
    {
        words = WithoutDay(frame, words);
        if (IsLogged(frame, words))
        {
            return -1;
        }

        if (words.Count == 1 && words.First > 0 && frame.Word(words.First) is "him" or "her" or "them" && frame.Word(words.First - 1) is "by")
        {
            // "Lee said the board was told by him": Lee or somebody else.
            return -1;
        }

        if (words.Count == 1 && frame.Word(words.First) is "which" or "that")
        {
            return Described(frame, parties, words.First);
        }

        int head = HeadOf(frame, words, out bool isSeveral);
        if (head < 0 || isSeveral || frame.Word(words.First) is "both" or "Both")
        {
            return -1;
        }

        int best = -1;
        for (int mention = frame.Mentions.FirstFrom(words.First, static mention => mention.FirstToken); mention < frame.Mentions.Count && frame.Mentions[mention].FirstToken < words.End; mention++)
        {
            Mention of = frame.Mentions[mention];
            bool fits = of.Holds(head) && of.EndToken <= words.End + 1 && (of.Head == head || of.Form == MentionForm.Name);
            if (fits && !IsCutShort(frame, of, words) && !IsSomeOf(frame, of, words) && parties.Links[mention].Party >= 0 && (best < 0 || of.Form < frame.Mentions[best].Form))
            {
                best = mention;
            }
        }

        if (best < 0 || frame.Mentions[best].Form == MentionForm.Description)
        {
            int named = NamedBehind(frame, words, head);
            best = named >= 0 && parties.Links[named].Party >= 0 ? named : best;
        }

        if (best < 0 && NounWords.Voices.Contains(frame.Word(head)))
        {
            return Owner(frame, parties, words with { End = head });
        }

        if (best < 0 && NounWords.Surveys.Contains(frame.Word(head)))
        {
            return Asker(frame, parties, words with { End = head });
        }

        bool isName = frame.MentionAt[head] < 0 && (frame.Tag(head) is PosTag.NNP or PosTag.NNPS || (words.Count == 1 && char.IsUpper(frame.Word(head)[0])));
        return best >= 0 ? parties.Links[best].Party : isName ? ByLastName(frame.Word(head), parties) : -1;
    }

    /// <summary>"09:30 Roe (19 min), 10:35 Lee (4 min), said": the lines of a log, not who speaks.</summary>
    private static bool IsLogged(StatementFrame frame, TokenRange words)
    {
        ReadOnlySpan<char> text = frame.Parsed.Text.Text.AsSpan(frame.Parsed.Text.Tokens[words.First].Start..frame.Parsed.Text.Tokens[words.End - 1].End);
        int clocks = 0;
        for (int at = 1; at + 2 < text.Length; at++)
        {
            clocks += text[at] is ':' && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) ? 1 : 0;
        }

        return clocks > 1;
    }

    /// <summary>"Mayor Roe today announced": the day is not who speaks.</summary>
    private static TokenRange WithoutDay(StatementFrame frame, TokenRange words) =>
        words.Count > 1 && DetailWords.Days.Contains(frame.Word(words.End - 1)) ? words with { End = words.End - 1 } : words;

    /// <summary>"the Post, which first told of it", "the Guild of Averil, which asked", and no part of "a PAC that asks": the organisation named right before.</summary>
    private static int Described(StatementFrame frame, DocumentParties parties, int token)
    {
        int end = token > 0 && frame.Tag(token - 1) == PosTag.Comma ? token - 1 : token;
        int before = NameEndingAt(frame, end);
        if (before >= 0 && frame.Word(token) is "that" && !(frame.Mentions[before].FirstToken is > 0 and var first && frame.Word(first - 1) is "the"))
        {
            return -1;
        }

        if (before >= 0 && frame.Mentions[before] is { Type: MentionType.Place } place && place.FirstToken > 0 && frame.Word(place.FirstToken - 1) is "of" or "in")
        {
            before = NameEndingAt(frame, place.FirstToken - 1);
        }

        return before >= 0 && frame.Mentions[before].Type == MentionType.Organization ? parties.Links[before].Party : -1;
    }

    private static int NameEndingAt(StatementFrame frame, int end) =>
        end > 0 && frame.MentionAt[end - 1] is >= 0 and var mention && frame.Mentions[mention] is { Form: MentionForm.Name } of && of.EndToken == end ? mention : -1;

    /// <summary>"her account", "Roe's letter", "the board's statement": whose words these are.</summary>
    private static int Owner(StatementFrame frame, DocumentParties parties, TokenRange words)
    {
        for (int mention = frame.Mentions.FirstFrom(words.First, static mention => mention.FirstToken); mention < frame.Mentions.Count && frame.Mentions[mention].FirstToken < words.End; mention++)
        {
            Mention of = frame.Mentions[mention];
            bool isOwner = of.FirstToken == words.First && of.EndToken <= words.End && (frame.Tag(of.EndToken - 1) is PosTag.PrpPossessive or PosTag.POS || frame.Tag(of.EndToken) == PosTag.POS);
            if (isOwner && parties.Links[mention].Party is >= 0 and var party)
            {
                return party;
            }
        }

        return -1;
    }

    /// <summary>"A Tidewater poll": the one organisation that the poll is called by.</summary>
    private static int Asker(StatementFrame frame, DocumentParties parties, TokenRange words)
    {
        int found = -1;
        for (int mention = frame.Mentions.FirstFrom(words.First, static mention => mention.FirstToken); mention < frame.Mentions.Count && frame.Mentions[mention].FirstToken < words.End; mention++)
        {
            if (frame.Mentions[mention] is { Form: MentionForm.Name, Type: MentionType.Organization } of && of.EndToken <= words.End && parties.Links[mention].Party is >= 0 and var party && party != found)
            {
                if (found >= 0)
                {
                    return -1;
                }

                found = party;
            }
        }

        return found;
    }

    /// <summary>"Channel" of "Channel 9" is not who is named, nor "Averil" of "the Averil native".</summary>
    private static bool IsCutShort(StatementFrame frame, Mention of, TokenRange words) =>
        of.Form == MentionForm.Name && of.EndToken < frame.Sentence(of.Head).EndToken
        && (frame.Tag(of.EndToken) == PosTag.CD || (of.EndToken < words.End && frame.Tag(of.EndToken) is PosTag.NNP or PosTag.NNPS or PosTag.JJ));

    /// <summary>"Some Averillians", "two Harbourites": not all of whom that is the name.</summary>
    private static bool IsSomeOf(StatementFrame frame, Mention of, TokenRange words) => of is { Form: MentionForm.Name, Type: MentionType.Group } && of.FirstToken > words.First
        && (frame.Tag(of.FirstToken - 1) is PosTag.CD or PosTag.JJ or PosTag.JJS || (frame.Tag(of.FirstToken - 1).IsNoun() && frame.Names[of.FirstToken - 1] == 0) || NounWords.Quantities.Contains(frame.Word(of.FirstToken - 1)));

    /// <summary>
    /// "A spokeswoman for the board, Ann Roe", "its chairman, Sen. Ann Roe", "Lee's union, the Pilots' Guild": who is named behind the comma, up to the end or the next comma; -1 for none.
    /// </summary>
    internal static int NamedBehind(StatementFrame frame, TokenRange words, int head)
    {
        int comma = head + 1;
        while (comma < words.End && frame.Tag(comma) != PosTag.Comma)
        {
            comma++;
        }

        int first = comma + 1;
        while (first < words.End && frame.Names[first] == 0 && (frame.Tag(first) == PosTag.DT || IsTitle(frame.Word(first))))
        {
            first++;
        }

        if (first >= words.End || frame.Mentions.FirstFrom(first, static mention => mention.FirstToken) is var mention && (mention == frame.Mentions.Count || frame.Mentions[mention].Form != MentionForm.Name))
        {
            return -1;
        }

        Mention of = frame.Mentions[mention];
        if (of.Type == MentionType.Person && frame.Tag(head) == PosTag.NNS && frame.Word(words.First) is not ("one" or "One" or "Another" or "another"))
        {
            // "sources close to the mayor's son, Tim Ash": several, and he is none of them.
            return -1;
        }

        if (of.Type == MentionType.Person && InnerOffice.Stands(frame.Parsed, head, comma, of.Gender))
        {
            return -1;
        }

        bool isAlone = of.EndToken >= words.End || frame.Tag(of.EndToken) == PosTag.Comma;
        bool fits = of.Type == MentionType.Person ? frame.Tag(first - 1) != PosTag.DT : of.Type == MentionType.Organization && IsOrganization(frame, head);
        return of.FirstToken == first && isAlone && fits ? mention : -1;
    }

    private static bool IsTitle(ReadOnlySpan<char> word) => NameLexicon.Shared.Word(FeatureHash.Lower(word)).HasFlag(NameWords.Title);

    /// <summary>True for a noun for an organisation: "Lee's union".</summary>
    private static bool IsOrganization(StatementFrame frame, int head) => NounWords.TryGet(frame.Word(head), out NounWords.Noun noun) && noun.Type == MentionType.Organization;

    /// <summary>A name that was not found as one: the only person whose name ends with the word.</summary>
    private static int ByLastName(ReadOnlySpan<char> word, DocumentParties parties)
    {
        if (word.Length == 1)
        {
            return -1;
        }

        int found = -1;
        for (int party = 0; party < parties.Parties.Count; party++)
        {
            if (parties.Parties[party].Type == MentionType.Person && EndsWith(parties.Parties[party].Names, word))
            {
                if (found >= 0)
                {
                    return -1;
                }

                found = party;
            }
        }

        return found;
    }

    private static bool EndsWith(IReadOnlyList<string> names, ReadOnlySpan<char> word)
    {
        foreach (string name in names)
        {
            if (name.AsSpan().EndsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || name[^(word.Length + 1)] == ' '))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The last noun or pronoun before what only describes it.</summary>
    internal static int HeadOf(StatementFrame frame, TokenRange words, out bool isSeveral)
    {
        int end = words.End, head = -1;
        end -= words.Count > 1 && frame.Tag(end - 1) == PosTag.POS ? 1 : 0;
        isSeveral = false;
        for (int token = words.First; token < end; token++)
        {
            PosTag tag = frame.Tag(token);
            if (head >= 0 && (tag is PosTag.Comma or PosTag.IN or PosTag.WP or PosTag.WDT or PosTag.OpenBracket or PosTag.TO or PosTag.Colon or PosTag.VBN or PosTag.VBG) && !(tag is PosTag.VBN or PosTag.VBG && frame.Tag(token - 1) is PosTag.POS or PosTag.HYPH))
            {
                bool isInName = frame.MentionAt[token] is >= 0 and var mention && frame.Mentions[mention].Form == MentionForm.Name && frame.Mentions[mention].Holds(head);
                if (!isInName)
                {
                    isSeveral |= IsJoined(frame, token, end);
                    break;
                }
            }

            // "An electorate he no longer knew": a clause about the noun begins.
            if (head >= 0 && tag == PosTag.PRP && frame.Tag(head).IsNoun())
            {
                break;
            }

            // "The woman Bo Lee fired": the same with a name.
            if (head >= 0 && frame.Tag(head) is PosTag.NN or PosTag.NNS && IsPerson(frame, token) && frame.Mentions[frame.MentionAt[token]] is var named && named.FirstToken == token && named.EndToken + 1 == end && frame.Tag(named.EndToken).IsFinite())
            {
                break;
            }

            isSeveral |= tag == PosTag.CC && head >= 0 && frame.Names[token] == 0;
            head = tag.IsNoun() || tag is PosTag.PRP or PosTag.PrpPossessive or PosTag.WP || (frame.Names[token] & 7) != 0 ? token : head;
        }

        return head;
    }

    /// <summary>"Roe, [Bo Lee and Ann Oz]": a person's name alone between the comma and "and", and another behind.</summary>
    private static bool IsListed(StatementFrame frame, int comma, int and) => frame.Tag(comma) == PosTag.Comma && comma > 0 && IsPerson(frame, comma - 1) && IsPerson(frame, and - 1) && IsPerson(frame, and + 1)
        && frame.Mentions[frame.MentionAt[and - 1]].FirstToken is var first && (first == comma + 1 || (first == comma + 2 && frame.Tag(comma + 1) == PosTag.NNP));

    private static bool IsPerson(StatementFrame frame, int token) => frame.MentionAt[token] is >= 0 and var mention && frame.Mentions[mention] is { Form: MentionForm.Name, Type: MentionType.Person };

    /// <summary>"Sen. Roe (D-Averil) and Rep. Lee", "Roe, the mayor, and her deputy": somebody else behind an aside.</summary>
    private static bool IsJoined(StatementFrame frame, int aside, int end)
    {
        for (int token = aside + 1; token + 1 < end; token++)
        {
            bool isBehind = frame.Tag(token) == PosTag.CC && frame.Tag(token - 1) is PosTag.Comma or PosTag.CloseBracket;
            bool isLast = frame.Tag(token) == PosTag.CC && IsListed(frame, aside, token);
            if (isLast || (isBehind && (frame.Names[token + 1] != 0 || frame.Tag(token + 1) is PosTag.NNP or PosTag.DT or PosTag.PrpPossessive)))
            {
                return true;
            }
        }

        return false;
    }
}
