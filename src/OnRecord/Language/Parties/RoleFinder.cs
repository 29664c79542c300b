using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Parties;

/// <summary>
/// Finds what named people are said to be: before the name ("Harbor spokesman Bo Lee"), behind a comma or bracket ("Ann Roe, director of X,"), behind a
/// form of "be" ("Ann Roe is the mayor"), and affiliations ("associated with X"). What is denied is not a role.
/// </summary>
internal sealed class RoleFinder(PartyText text)
{
    private const int MostBefore = 9, MostBehind = 28, MostRoles = 40, MostNear = 12;

    /// <summary>Finds the roles of all people and links the descriptions that state them.</summary>
    public void Run()
    {
        for (int mention = 0; mention < text.Mentions.Count; mention++)
        {
            if (text.Mentions[mention] is { Form: MentionForm.Name, Type: MentionType.Person } && text.Draft[mention] is { } draft)
            {
                Before(mention, draft);
                Around(mention, draft);
                Behind(mention, draft);
            }
        }

        AddTies();
        LinkDescriptions();
    }

    private void Before(int mention, PartyDraft draft)
    {
        int end = text.Mentions[mention].FirstToken, start = text.Sentence(end).FirstToken;
        int first = end;
        bool isApposed = end - 1 > start && text.Word(end - 1) is ",";
        if (isApposed)
        {
            end--;
            first = end;
        }

        if (end - 1 < start || !IsRole(end - 1) || NounWords.Addresses.Contains(text.Word(end - 1)))
        {
            if (isApposed)
            {
                ApposedBefore(end, draft, mention);
            }

            return;
        }

        while (first > start && end - first < MostBefore && BelongsBefore(first - 1, mention))
        {
            first--;
        }

        // "AVERIL, March 12 - Mayor Ann Roe": a dash is no part of it.
        while (first < end && text.Parsed.Tags[first] == PosTag.HYPH)
        {
            first++;
        }

        // "has suspended Chief Roe" is no suspended chief.
        first += text.Parsed.Tags[first] == PosTag.VBN && first > start && text.Parsed.Tags[first - 1] is PosTag.VBZ or PosTag.VBD or PosTag.VBP or PosTag.VB or PosTag.RB or PosTag.MD ? 1 : 0;

        // "Lee's campaign chairman, Ann Roe,": whose he is begins the phrase.
        if (isApposed && text.Parsed.Tags[first] == PosTag.POS && first > start && text.NameAt[first - 1] >= 0 && IsClosed(mention))
        {
            Add(draft, text.Mentions[text.NameAt[first - 1]].FirstToken, end, mention);
            return;
        }

        if (isApposed && (!(text.Parsed.Tags[first] is PosTag.DT or PosTag.PrpPossessive) || IsFronted(first, start) || IsAccording(first, mention) || IsTeller(first, mention)))
        {
            return;
        }

        if (isApposed && IsInside(first))
        {
            ApposedBefore(end, draft, mention);
            return;
        }

        Add(draft, first, end, mention);
    }

    /// <summary>"Secretary of State Ann Roe", "a worker named Bo Lee": a description that the name ends, or that is said to be named so.</summary>
    private void Around(int mention, PartyDraft draft)
    {
        Mention name = text.Mentions[mention];
        bool isNamed = name.FirstToken > 0 && text.Word(name.FirstToken - 1) is "named";
        for (int other = mention - 1; other >= 0 && mention - other < MostNear; other--)
        {
            Mention description = text.Mentions[other];
            bool isTitle = description.EndToken == name.EndToken && IsTitleOf(description, name.FirstToken);
            bool ends = isTitle || (isNamed && description.EndToken == name.FirstToken - 1);
            if (ends && description is { Form: MentionForm.Description, Type: MentionType.Person, Number: MentionNumber.One })
            {
                Add(draft, description.FirstToken, isTitle ? name.FirstToken : description.EndToken, mention);
                return;
            }
        }
    }

    /// <summary>"Secretary of State", "chief of staff": an office in capitals or without article, and nobody else's.</summary>
    private bool IsTitleOf(Mention description, int end)
    {
        int head = description.Head;
        bool isOffice = head + 2 < end && text.Word(head + 1) is "of" && IsRole(head) && !IsRole(end - 1) && text.Parsed.Tags[end - 1] is PosTag.NN or PosTag.NNP or PosTag.NNPS;
        for (int token = head + 2; isOffice && token < end; token++)
        {
            isOffice = text.NameAt[token] < 0 && (char.IsUpper(text.Word(head)[0]) ? char.IsUpper(text.Word(token)[0]) : end - head == 3 && description.FirstToken == head);
        }

        return isOffice;
    }

    /// <summary>"For the mayor, Ann Roe": a phrase that opens the sentence behind a preposition is no description of who comes next.</summary>
    private bool IsFronted(int first, int start) => first - 1 == start && text.Parsed.Tags[start] is PosTag.IN or PosTag.TO;

    /// <summary>"According to the mayor, Ann Roe was ill": no comma behind the name makes it the mayor's.</summary>
    private bool IsAccording(int first, int mention) => first > 1 && text.Word(first - 2) is "According" or "according" && !IsClosed(mention);

    /// <summary>"Roe called the mayor, Ann Lee said": who says it is nobody whom it names last.</summary>
    private bool IsTeller(int first, int mention) => text.Mentions[mention].EndToken is var end && end < text.Count && text.Parsed.Tags[end].IsFinite() && (first > text.Sentence(first).FirstToken || IsInserted(end));

    /// <summary>"The treasurer, Roe wrote, claimed": between commas stands who says it, and another verb follows.</summary>
    private bool IsInserted(int verb) => verb + 2 < text.Sentence(verb).EndToken && SpeechWords.IsSaying(text.Word(verb)) && text.Word(verb + 1) is "," && (text.Parsed.Tags[verb + 2].IsFinite() || text.Parsed.Tags[verb + 2] is PosTag.MD or PosTag.RB);

    /// <summary>"The wife of the mayor, Ann Roe": the wife, not the mayor.</summary>
    private bool IsInside(int first) => first > 1 && text.Parsed.Tags[first - 1] is PosTag.IN or PosTag.TO && IsRole(first - 2);

    /// <summary>"the director of the Harbor Board, Ann Roe,": a description right before the comma.</summary>
    private void ApposedBefore(int comma, PartyDraft draft, int mention)
    {
        for (int other = mention - 1; other >= 0 && mention - other < 12; other--)
        {
            Mention description = text.Mentions[other];
            if (description.Form == MentionForm.Description && description.EndToken == comma && description.Type == MentionType.Person && !InnerOffice.Stands(text.Parsed, description.Head, comma, draft.Gender)
                && !IsFronted(description.FirstToken, text.Sentence(comma).FirstToken) && !IsTeller(description.FirstToken, mention) && !IsInside(description.FirstToken)
                && (text.Word(description.FirstToken) is "the" or "The" or "its" or "his" or "her" or "their" or "our" or "my" || (text.Word(description.FirstToken) is "a" or "A" or "an" or "An" && IsClosed(mention))))
            {
                Add(draft, description.FirstToken, comma, mention);
                return;
            }
        }
    }

    /// <summary>"A lawyer for Roe, Bo Lee, told": a comma behind the name as well, and no list.</summary>
    private bool IsClosed(int mention)
    {
        int end = text.Mentions[mention].EndToken;
        return end + 1 < text.Sentence(end - 1).EndToken && text.Word(end) is "," && !(text.Word(end + 1) is "and" or "or") && text.NameAt[end + 1] < 0;
    }

    private void Behind(int mention, PartyDraft draft)
    {
        int at = text.Mentions[mention].EndToken, stop = text.Sentence(at - 1).EndToken;
        if (at >= stop || text.Word(text.Sentence(at - 1).FirstToken) is "Dear" or "Hi" or "Hello")
        {
            return;
        }

        bool isApposed = text.Word(at) is "," or "(" or "–" or "—";
        if (isApposed)
        {
            at += 1;
            at += at < stop && text.Word(at) is "who" ? 1 : 0;
            if (at < stop && text.Word(at - 1) is "who" && !IsBe(at))
            {
                return;
            }
        }

        // "a former secretary of Ann Roe, is now": the comma ends what is apposed to somebody else.
        if (at < stop && isApposed && IsBe(at) && text.Word(at - 1) is not "who")
        {
            return;
        }

        if (at < stop && IsBe(at))
        {
            at++;
        }
        else if (!isApposed)
        {
            return;
        }

        // A number behind a name is an age: "Ann Roe, 41, a doctor".
        if (isApposed && at + 1 < stop && text.Parsed.Tags[at] == PosTag.CD && text.Word(at).Length > 1 && text.Word(at + 1) is ",")
        {
            at += 2;
        }

        int end = PhraseEnd(at, stop, mention);
        // "Ann Roe, her deputy and two aides" are several.
        bool isListed = isApposed && end > at && text.Parsed.Tags[at] == PosTag.PrpPossessive && end < stop && text.Word(end) is "and" or "or";
        if (end > at && !isListed && !(isApposed && text.Word(text.Mentions[mention].EndToken) is "," && GoesOnAsClause(end, stop)))
        {
            Add(draft, at, end, mention);
        }
    }

    /// <summary>"Wilma, the mayor sat down": a verb right behind makes what follows the comma its subject, and the name an address.</summary>
    private bool GoesOnAsClause(int end, int stop) => end < stop && text.Parsed.Tags[end] is PosTag.VBD or PosTag.VBZ or PosTag.VBP or PosTag.MD;

    /// <summary>Behind the phrase that begins here if it is headed by a role noun; else where it begins.</summary>
    private int PhraseEnd(int at, int stop, int mention)
    {
        int head = -1, token = at;
        while (token < stop && token - at < MostBefore && !(head == token - 1 && head >= 0 && text.Parsed.Tags[token] == PosTag.VBN) && (IsInPhrase(token) || (text.NameAt[token] >= 0 && text.NameAt[token] != mention)))
        {
            head = text.NameAt[token] < 0 && IsRole(token) ? token : head;
            token++;
        }

        // The role noun ends the phrase: "director of X" but not "director Bo Lee".
        if (head < 0 || head != token - 1 || RoleHead.IsAnybody(text.Word(head)))
        {
            return at;
        }

        int end = token;
        while (end < stop && end - at < MostBehind && !(text.Word(end) is "," or ")" or ";" or "–" or "—" or "." or "who" or "whose" or "which" or "and" or "\"" or "“" or "”")
            && !(text.Parsed.Tags[end] is PosTag.VBD or PosTag.VBZ or PosTag.VBP or PosTag.MD or PosTag.WP or PosTag.WDT or PosTag.WRB))
        {
            end++;
        }

        return end;
    }

    /// <summary>"works for X", "associated with X": a role of whom the tree makes the subject.</summary>
    private void AddTies()
    {
        foreach (Affiliation tie in Affiliations.Find(text))
        {
            if (text.Draft[tie.Person] is { } draft && draft.Roles.Count < MostRoles)
            {
                draft.Roles.Add((tie.First, tie.End, tie.Of));
            }
        }
    }

    /// <summary>"Ann Roe, every former mayor and the board": what many are, and what nobody's office is.</summary>
    private bool IsNobodys(int first, int end) => text.Word(first) is "every" or "each" or "any" or "all" or "some" or "such" or "Every" or "Each" || (RoleHead.Of(text, first, end) is >= 0 and var head && text.Word(head) is "source" or "sources");

    private void Add(PartyDraft draft, int first, int end, int mention)
    {
        if (IsNobodys(first, end))
        {
            return;
        }

        first += end - first > 1 && text.Parsed.Tags[first] == PosTag.DT ? 1 : 0;
        if (IsUnder(first))
        {
            first--;
            if (first == text.Sentence(first).FirstToken && IsFollowedByComma(mention))
            {
                return;
            }
        }

        for (int token = first; token < end; token++)
        {
            if (IsNegation(token))
            {
                return;
            }
        }

        if (draft.Roles.Count < MostRoles && !draft.Roles.Exists(r => r.First == first))
        {
            draft.Roles.Add((first, end, Of(first, end, mention)));
        }
    }

    /// <summary>"Under Secretary Roe" is no secretary.</summary>
    private bool IsUnder(int first) => first > text.Sentence(first).FirstToken && text.Word(first) is "Secretary" or "Sheriff" or "secretary" or "sheriff"
        && text.Word(first - 1) is "Under" or "under" && char.IsUpper(text.Word(first - 1)[0]) == char.IsUpper(text.Word(first)[0]);

    /// <summary>"Under Secretary Roe, the office grew" may tell under whom it did.</summary>
    private bool IsFollowedByComma(int mention) => text.Mentions[mention].EndToken is var end && end < text.Count && text.Word(end) is ",";

    /// <summary>The organisation, place or person that the role is of: the first name behind the role noun, else the last before it, else "her" or "the mayor's" at its beginning.</summary>
    private int Of(int first, int end, int mention)
    {
        int before = -1;
        bool isBehind = false;
        for (int token = first; token < end; token++)
        {
            int name = text.NameAt[token];
            isBehind |= name < 0 && IsRole(token);
            if (name >= 0 && name != mention && text.Mentions[name].Type is MentionType.Organization or MentionType.Place or MentionType.Person)
            {
                if (isBehind)
                {
                    return name;
                }

                before = name;
            }
        }

        return before >= 0 ? before : Possessor(first, end, mention);
    }

    /// <summary>The pronoun or description before the role noun with whose possessive the role begins; -1 for none.</summary>
    private int Possessor(int first, int end, int mention)
    {
        int head = RoleHead.Of(text, first, end);
        for (int other = mention; other >= 0 && mention - other < MostNear; other--)
        {
            if (IsPossessor(text.Mentions[other], first, head))
            {
                return other;
            }
        }

        for (int other = mention + 1; other < text.Mentions.Count && text.Mentions[other].FirstToken < head; other++)
        {
            if (IsPossessor(text.Mentions[other], first, head))
            {
                return other;
            }
        }

        return -1;
    }

    private bool IsPossessor(Mention of, int first, int head) => of.Form != MentionForm.Name && of.EndToken <= head
        && (of.FirstToken == first || of.FirstToken == first - 1)
        && (text.Parsed.Tags[of.Head] == PosTag.PrpPossessive || text.Parsed.Tags[of.EndToken] == PosTag.POS || text.Parsed.Tags[of.EndToken - 1] == PosTag.POS);

    private void LinkDescriptions()
    {
        var ends = new Dictionary<int, PartyDraft>();
        foreach (PartyDraft draft in text.Drafts)
        {
            foreach ((int first, int end, _) in draft.Roles)
            {
                if (RoleHead.Of(text, first, end) is >= 0 and var head)
                {
                    ends.TryAdd(head, draft);
                }
            }
        }

        for (int mention = 0; mention < text.Mentions.Count; mention++)
        {
            if (text.Mentions[mention] is { Form: MentionForm.Description, Type: MentionType.Person } && text.Draft[mention] is null
                && ends.TryGetValue(text.Mentions[mention].Head, out PartyDraft? draft))
            {
                text.Link(mention, draft, PartyRule.Apposition);
            }
        }
    }

    private bool IsRole(int token) => RoleHead.IsRole(text, token);

    private bool IsInPhrase(int token) => text.Parsed.Tags[token] is PosTag.DT or PosTag.JJ or PosTag.JJS or PosTag.JJR or PosTag.NN or PosTag.NNP or PosTag.NNS or PosTag.NNPS
        or PosTag.HYPH or PosTag.POS or PosTag.PrpPossessive or PosTag.AFX or PosTag.RB or PosTag.CD or PosTag.VBN;

    private bool BelongsBefore(int token, int mention) =>
        (text.NameAt[token] >= 0 && text.NameAt[token] != mention && text.Mentions[text.NameAt[token]].Type != MentionType.Person)
        || (text.NameAt[token] < 0 && text.Parsed.Tags[token] is PosTag.DT or PosTag.JJ or PosTag.NN or PosTag.NNP or PosTag.NNS or PosTag.NNPS or PosTag.HYPH or PosTag.POS or PosTag.PrpPossessive or PosTag.AFX or PosTag.VBN);

    private bool IsBe(int token) => text.Word(token) is "is" or "was" or "'s" or "’s" or "became" && text.Parsed.Tags[token] is PosTag.VBZ or PosTag.VBD;

    private bool IsNegation(int token) => Affiliations.IsNegation(text.Word(token));
}
