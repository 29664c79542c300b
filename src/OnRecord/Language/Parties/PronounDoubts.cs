using OnRecord.Language.Names;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Parties;

/// <summary>What speaks against whom a pronoun was taken for, so that it stays open.</summary>
internal static class PronounDoubts
{
    private const int MostTokens = 300, MostBetween = 8, MostReason = 16;

    /// <summary>
    /// "'Ms. Roe will fight this,' she said", "'My client is innocent,' he said": nobody calls themselves by their name, nor a client theirs who is no lawyer. True where the words of a
    /// statement name a person so. "I am Ann Roe" does not count, nor what others say within it.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="pronoun">Who makes it.</param>
    /// <param name="person">Whom that was taken for.</param>
    public static bool SpeaksOf(PartyText text, int statement, int pronoun, PartyDraft person)
    {
        for (int token = Math.Max(1, pronoun - MostTokens); token < Math.Min(text.Count, pronoun + MostTokens); token++)
        {
            if (text.Tellers.Around(token) != statement)
            {
                continue;
            }

            bool isNamed = text.NameAt[token] is >= 0 and var name && text.Draft[name] == person && text.Mentions[name].FirstToken == token && !IsOwn(text, token) && !IsPart(text, text.Mentions[name]);
            bool isClient = text.Word(token) is "client" or "clients" && text.Word(token - 1) is "my" or "My" or "our" or "Our" && !IsLawyer(text, person);
            if (isNamed || isClient)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"who asked not to be named because [he] fears a suit": the "who" of the clause that gives the reason; -1 for none.</summary>
    public static int BeforeBecause(PartyText text, Mention pronoun)
    {
        int because = pronoun.FirstToken - 1, first = text.Sentence(pronoun.Head).FirstToken;
        if (because <= first || text.Word(because) is not "because")
        {
            return -1;
        }

        for (int token = because - 1; token >= Math.Max(first, because - MostReason); token--)
        {
            if (text.Word(token) is "who")
            {
                return token;
            }

            if (text.Parsed.Tags[token] is PosTag.Comma or PosTag.Colon || text.NameAt[token] >= 0)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>
    /// "Price and Gray toured the plant. She said": the last mention of whoever was chosen is joined to the last one of another who may be meant as well, and was not named less often.
    /// </summary>
    public static bool IsOneOfTwo(PartyText text, PartyDraft chosen, List<PronounCandidate> candidates)
    {
        if (candidates.Find(candidate => candidate.Draft == chosen) is not { } one)
        {
            return false;
        }

        Mention last = text.Mentions[one.Mentions[0]];
        return candidates.Exists(other => other != one && other.Mentions.Count >= one.Mentions.Count && AreJoined(text, last, text.Mentions[other.Mentions[0]]));
    }

    /// <summary>"Ann Roe and Mayor Eva Lee", "Ann Roe, Eva Lee and Bo Oz": nothing but names, titles, commas and "and" or "or" between two names, and no verb of the second's own.</summary>
    private static bool AreJoined(PartyText text, Mention one, Mention other)
    {
        (Mention first, Mention second) = one.FirstToken < other.FirstToken ? (one, other) : (other, one);
        if (first.Form == MentionForm.Pronoun || second.Form == MentionForm.Pronoun || second.FirstToken - first.EndToken is < 1 or > MostBetween || text.SentenceOf(first.Head) != text.SentenceOf(second.Head))
        {
            return false;
        }

        bool isAnd = false;
        for (int token = first.EndToken; token < second.FirstToken; token++)
        {
            PosTag tag = text.Parsed.Tags[token];
            isAnd |= tag == PosTag.CC;
            if (!(tag is PosTag.CC or PosTag.Comma or PosTag.NN or PosTag.NNP or PosTag.JJ or PosTag.DT or PosTag.PrpPossessive || text.NameAt[token] >= 0))
            {
                return false;
            }
        }

        return (isAnd || IsListed(text, second)) && !(text.Parsed.Heads[second.Head] >= 0 && Clauses.IsSubject(text, second));
    }

    /// <summary>"Eva Lee and Bo Oz": another name is joined behind.</summary>
    private static bool IsListed(PartyText text, Mention of)
    {
        int and = of.EndToken;
        and += and + 1 < text.Count && text.Word(and) is "," ? 1 : 0;
        return and + 1 < text.Count && text.Parsed.Tags[and] == PosTag.CC && text.NameAt[and + 1] >= 0;
    }

    /// <summary>"I am Ann Roe", "My name is Ann Roe", "I, Ann Roe,", "Call me Ann".</summary>
    private static bool IsOwn(PartyText text, int name) => text.Word(name - 1) is "am" or "'m" or "’m" or "me"
        || (name > 1 && (text.Word(name - 1) is "," && text.Word(name - 2) is "I") || (text.Word(name - 1) is "is" && text.Word(name - 2) is "name"));

    /// <summary>
    /// "Ruvik Loewe phoned. 'He was rude,' she said": whoever says it, or is spoken of in it, where no word and no pronoun before tells the gender of the only one named. True for a pronoun that says what holds one of
    /// the other gender, and for one in a quotation that a pronoun of the other gender says, while that one is nobody known.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="mention">The pronoun.</param>
    /// <param name="person">Whom it was taken for.</param>
    /// <param name="statement">The statement that it makes in the writer's own words; -1 for none.</param>
    public static bool MayBeBoth(PartyText text, int mention, PartyDraft person, int statement)
    {
        Mention of = text.Mentions[mention];
        int around = text.Tellers.Around(of.Head);
        bool isKnown = person.Gender != MentionGender.Unknown || (of.Gender == MentionGender.Female ? person.Pronouns.Women : person.Pronouns.Men) > 0;
        if (isKnown || (statement < 0 && (around < 0 || !text.Quoted[of.Head])))
        {
            return false;
        }

        if (statement < 0)
        {
            int head = text.Tellers.HeadOf(around);
            return head >= 0 && !text.Quoted[head] && text.MentionOfHead(head) is >= 0 and var teller && IsOpenOther(text, text.Mentions[teller], teller, of.Gender);
        }

        int first = text.FirstMentionFrom(of.FirstToken - MostTokens);
        for (int other = first; other < text.Mentions.Count && text.Mentions[other].FirstToken < of.FirstToken + MostTokens; other++)
        {
            Mention told = text.Mentions[other];
            if (text.Quoted[told.Head] && text.Tellers.Around(told.Head) == statement && IsOpenOther(text, told, other, of.Gender))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A pronoun for somebody of the other gender who is not known.</summary>
    private static bool IsOpenOther(PartyText text, Mention of, int mention, MentionGender than) =>
        of.Form == MentionForm.Pronoun && of.Gender is MentionGender.Female or MentionGender.Male && of.Gender != than && text.Draft[mention] is null;

    /// <summary>"the Roe campaign", "Roe supporters": a name before a noun is part of what that names.</summary>
    private static bool IsPart(PartyText text, Mention of) => of.EndToken < text.Count && text.Parsed.Tags[of.EndToken] is PosTag.NN or PosTag.NNS or PosTag.NNP or PosTag.NNPS;

    private static bool IsLawyer(PartyText text, PartyDraft person) => person.Roles.Exists(role =>
    {
        for (int token = role.First; token < role.End; token++)
        {
            if (TitleWords.IsCounsel(text.Word(token)))
            {
                return true;
            }
        }

        return false;
    });
}
