using OnRecord.Language.Names;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Parties;

/// <summary>
/// Says whom pronouns stand for. "he" and "she" are decided by a judge among the parties in reach that agree in gender; inside a quotation "I" is who says it and "he" is somebody
/// else. A pronoun whose best party is not clearly better than the next is left unresolved.
/// </summary>
internal sealed class PronounLinker(PartyText text, PronounJudge judge, DescriptionLinker descriptions, FocusLinker focus)
{
    private const int MostSentences = 4, MostMentions = 80, MostTokens = 300, MostDepth = 4;
    private readonly List<int> recent = [];

    /// <summary>Links the pronouns in the order of the text.</summary>
    public void Run()
    {
        for (int mention = 0; mention < text.Mentions.Count; mention++)
        {
            Mention of = text.Mentions[mention];
            if (of.Form == MentionForm.Pronoun && PronounWords.TryGet(text.Word(of.Head), out PronounWords.Pronoun pronoun))
            {
                if (Bracketed(of) is { } told)
                {
                    text.Link(mention, told, PartyRule.Apposition);
                }
                else
                {
                    Resolve(mention, of, pronoun);
                }

                descriptions.LinkOffice(mention);
            }

            if (text.Draft[mention] is null && (of.Form != MentionForm.Pronoun || of.Type == MentionType.Organization))
            {
                focus.Link(mention);
            }

            if (text.Draft[mention] is not null)
            {
                recent.Add(mention);
            }
        }

        LinkSpeakers();
    }

    /// <summary>"He (Roe) has told me", "she [Roe] said": whom the writer puts in brackets behind the pronoun; null for nobody.</summary>
    private PartyDraft? Bracketed(Mention of)
    {
        int name = of.EndToken + 1 < text.Count && text.Word(of.EndToken) is "(" or "[" ? text.NameAt[of.EndToken + 1] : -1;
        return name >= 0 && text.Mentions[name].Type == MentionType.Person && text.Mentions[name].EndToken is var end && end < text.Count && text.Word(end) is ")" or "]" ? text.Draft[name] : null;
    }

    /// <summary>"I" in a quotation whose statement is known: whoever makes it, also where that is said behind by a pronoun.</summary>
    private void LinkSpeakers()
    {
        for (int mention = 0; mention < text.Mentions.Count; mention++)
        {
            Mention of = text.Mentions[mention];
            bool isOpen = of.Form == MentionForm.Pronoun && text.Draft[mention] is null && text.Quoted[of.Head]
                && PronounWords.TryGet(text.Word(of.Head), out PronounWords.Pronoun pronoun) && pronoun.Kind == PronounWords.PronounKind.First;
            int statement = isOpen ? Quotation(of.Head) : -1;
            if (statement >= 0 && text.Tellers.HeadOf(statement) is >= 0 and var head && text.MentionOfHead(head) is >= 0 and var teller && text.Draft[teller] is { Type: MentionType.Person } draft)
            {
                text.Link(mention, draft, PartyRule.QuoteSpeaker);
            }
        }
    }

    /// <summary>The outermost statement around a token of a quotation whose own words that is in: one whose source stands outside of quotation marks; -1 for none.</summary>
    private int Quotation(int token)
    {
        int statement = text.Tellers.Around(token);
        for (int depth = 0; statement >= 0 && depth < MostDepth; depth++)
        {
            if (text.Tellers.HeadOf(statement) is >= 0 and var head && !text.Quoted[head])
            {
                return statement;
            }

            statement = text.Tellers.OuterOf(statement);
        }

        return -1;
    }

    private void Resolve(int mention, Mention of, PronounWords.Pronoun pronoun)
    {
        switch (pronoun.Kind)
        {
            case PronounWords.PronounKind.Third:
                Rank(mention, of, pronoun.Gender);
                break;
            case PronounWords.PronounKind.It:
                Only(mention, of);
                break;
            case PronounWords.PronounKind.They:
                Several(mention, of);
                break;
            case PronounWords.PronounKind.Relative:
                RelativeLinker.Link(text, recent, mention, of);
                break;
            case PronounWords.PronounKind.First when text.Quoted[of.Head]:
                Speaker(mention, of);
                break;
            default:
                break;
        }
    }

    /// <summary>"I" in a quotation: the one person who is the subject of a verb of saying in the same paragraph outside quotation marks.</summary>
    private void Speaker(int mention, Mention of)
    {
        if (Quotation(of.Head) is >= 0 and var quoted && text.Tellers.HeadOf(quoted) is >= 0 and var head && text.MentionOfHead(head) is >= 0 and var teller && text.Draft[teller] is null && text.Rules[teller] == PartyRule.Ambiguous)
        {
            // "I met Lee," said Roe, where two are called so.
            text.Rules[mention] = PartyRule.Ambiguous;
            return;
        }

        PartyDraft? speaker = null;
        int paragraph = text.Sentence(of.Head).Paragraph;
        int first = of.Head, end = of.Head + 1;
        while (first > 0 && text.Sentence(first - 1).Paragraph == paragraph && of.Head - first < MostTokens)
        {
            first--;
        }

        while (end < text.Count && text.Sentence(end).Paragraph == paragraph && end - of.Head < MostTokens)
        {
            end++;
        }

        for (int other = FirstMentionFrom(first); other < text.Mentions.Count && text.Mentions[other].FirstToken < end; other++)
        {
            if (text.Draft[other] is { Type: MentionType.Person } draft && !text.Quoted[text.Mentions[other].Head] && Clauses.SaysSomething(text, text.Mentions[other]))
            {
                if (speaker is not null && speaker != draft)
                {
                    text.Rules[mention] = PartyRule.Ambiguous;
                    return;
                }

                speaker = draft;
            }
        }

        if (speaker is not null)
        {
            text.Link(mention, speaker, PartyRule.QuoteSpeaker);
        }
    }

    /// <summary>The one organisation of this sentence or the one before; any other in reach leaves "it" unresolved, for "it" is often no party at all.</summary>
    private void Only(int mention, Mention of)
    {
        int sentence = text.SentenceOf(of.Head);
        bool isTeller = text.Tellers.StatementBy(of.Head) >= 0 && text.Tellers.Around(of.Head) < 0;
        var found = new HashSet<PartyDraft>();
        PartyDraft? subject = null;
        for (int at = recent.Count - 1; at >= 0 && recent.Count - at < MostMentions; at--)
        {
            Mention before = text.Mentions[recent[at]];
            if (text.SentenceOf(before.Head) < sentence - 1)
            {
                break;
            }

            bool isInReach = text.Quoted[before.Head] == text.Quoted[of.Head] && (!isTeller || text.Tellers.Around(before.Head) < 0);
            if (text.Draft[recent[at]] is { Type: MentionType.Organization } draft && isInReach)
            {
                found.Add(draft);
                subject = Clauses.IsSubject(text, before) && !draft.Keys.Any(OrganizationNames.IsThing) ? draft : subject;
            }
        }

        if (found.Count == 1 && subject is not null)
        {
            text.Link(mention, subject, PartyRule.OnlyCandidate);
        }
        else if (found.Count > 1)
        {
            text.Rules[mention] = PartyRule.Ambiguous;
        }
    }

    /// <summary>"The board voted. They said": the organisation that made the last statement, in this paragraph or the one before, with nobody since whom several may mean.</summary>
    private void Several(int mention, Mention of)
    {
        bool isTeller = text.Tellers.StatementBy(of.Head) >= 0 && text.Tellers.Around(of.Head) < 0 && !text.Quoted[of.Head];
        if (!isTeller || text.Tellers.LastBefore(of.Head) is not (>= 0 and var last) || text.Tellers.HeadOf(last) is not (>= 0 and var head) || text.MentionOfHead(head) is not (>= 0 and var teller)
            || text.Draft[teller] is not { Type: MentionType.Organization } draft || text.Sentence(of.Head).Paragraph - text.Sentence(head).Paragraph > 1)
        {
            return;
        }

        for (int other = teller + 1; other < mention; other++)
        {
            Mention since = text.Mentions[other];
            bool isOther = text.Draft[other] is null ? since.Form != MentionForm.Pronoun && since.Type == MentionType.Group : text.Draft[other] != draft && text.Draft[other]!.Type is MentionType.Organization or MentionType.Group;
            if (isOther && text.Tellers.Around(since.Head) < 0)
            {
                return;
            }
        }

        text.Link(mention, draft, PartyRule.SameSpeaker);
    }

    private void Rank(int mention, Mention of, MentionGender gender)
    {
        if (Clauses.IsAsked(text, of))
        {
            text.Rules[mention] = PartyRule.Ambiguous;
            return;
        }

        if (PronounDoubts.BeforeBecause(text, of) is >= 0 and var who)
        {
            LinkReason(mention, who, gender);
            return;
        }

        int statement = text.Tellers.StatementBy(of.Head);
        bool isTeller = statement >= 0 && text.Tellers.Around(of.Head) < 0;
        List<PronounCandidate> candidates = Candidates(of, gender, isTeller ? PronounReach.Writer : PronounReach.All, statement);
        if (isTeller && candidates.Count == 0)
        {
            candidates = Candidates(of, gender, PronounReach.Told, statement);
        }

        if (isTeller && candidates.Count == 0 && Told(of, gender, statement) is { } told)
        {
            text.Link(mention, told, PartyRule.OnlyCandidate);
            return;
        }

        (PartyDraft? party, PartyRule rule) = isTeller ? TellerChoice.Of(text, mention, candidates, judge) : judge(text, mention, candidates);
        (party, rule) = party is not null && (isTeller ? IsOvertaken(of, gender, party, candidates) : MayBeTeller(of, gender, party, candidates) || IsFarFromQuotation(of, party, candidates)) ? (null, PartyRule.Ambiguous) : (party, rule);
        (party, rule) = party is not null && (PronounDoubts.IsOneOfTwo(text, party, candidates) || (statement >= 0 && PronounDoubts.SpeaksOf(text, statement, of.Head, party))) ? (null, PartyRule.Ambiguous) : (party, rule);
        if (party is null)
        {
            text.Rules[mention] = rule;
        }
        else
        {
            text.Link(mention, party, rule);
        }
    }

    /// <summary>"The neighbor, who asked not to be named because he fears a suit": he is who asked; nobody where it is not known who that is.</summary>
    private void LinkReason(int mention, int who, MentionGender gender)
    {
        int clause = FirstMentionFrom(who);
        if (clause < mention && text.Mentions[clause].FirstToken == who && text.Draft[clause] is { Type: MentionType.Person } asker && Agrees(asker, gender))
        {
            text.Link(mention, asker, PartyRule.Relative);
        }
        else
        {
            text.Rules[mention] = PartyRule.Ambiguous;
        }
    }

    /// <summary>
    /// "Roe, who wrote to Lee, said she was ill", "Roe said the clerk told her": in what somebody says outside of quotation marks a pronoun may stand for who says it. True where that
    /// is not who was chosen, the words begin with it, or whoever was chosen is not in the sentence, or only in a quotation there. "What she said, he added, was" is no part of what is said.
    /// </summary>
    private bool MayBeTeller(Mention of, MentionGender gender, PartyDraft chosen, List<PronounCandidate> candidates)
    {
        int statement = text.Quoted[of.Head] ? -1 : text.Tellers.Around(of.Head);
        bool isInserted = of.FirstToken > 0 && text.Word(of.FirstToken - 1) is ",";
        if (statement < 0 || isInserted || text.Tellers.HeadOf(statement) is not (>= 0 and var head) || head > of.Head || text.MentionOfHead(head) is not (>= 0 and var teller)
            || text.Draft[teller] is not { Type: MentionType.Person } draft || draft == chosen || !Agrees(draft, gender))
        {
            return false;
        }

        bool begins = text.Tellers.Around(of.FirstToken - 1) != statement || text.Word(of.FirstToken - 1) is "that";
        return begins || candidates.Find(candidate => candidate.Draft == chosen) is not { } candidate || text.SentenceOf(text.Mentions[candidate.Mentions[0]].Head) != text.SentenceOf(of.Head) || text.Quoted[text.Mentions[candidate.Mentions[0]].Head];
    }

    /// <summary>"She has rights" in a quotation, and somebody of an earlier paragraph of whom no word tells whether that is a woman: too little to go by.</summary>
    private bool IsFarFromQuotation(Mention of, PartyDraft chosen, List<PronounCandidate> candidates) => chosen.Gender == MentionGender.Unknown && text.Quoted[of.Head]
        && candidates.Find(candidate => candidate.Draft == chosen) is { } far && far.Mentions.TrueForAll(mention => IsParagraphBefore(mention, of));

    /// <summary>"The priest said the mayor came to him. What she said": whoever said something paragraphs ago, while the last words told of somebody else who may be meant.</summary>
    private bool IsOvertaken(Mention of, MentionGender gender, PartyDraft chosen, List<PronounCandidate> candidates)
    {
        if (candidates.Find(candidate => candidate.Draft == chosen) is not { } far || !far.Mentions.TrueForAll(mention => IsParagraphBefore(mention, of)))
        {
            return false;
        }

        for (int other = FirstMentionFrom(of.FirstToken) - 1; other >= 0 && !IsParagraphBefore(other, of); other--)
        {
            Mention before = text.Mentions[other];
            bool isPerson = before is { Type: MentionType.Person, Number: MentionNumber.One } && before.Form != MentionForm.Pronoun && Agrees(before, gender);
            if (isPerson && !text.Quoted[before.Head] && text.Tellers.Around(before.Head) >= 0 && Clauses.IsSubject(text, before) && (text.Draft[other] is not { } draft || (draft != chosen && Agrees(draft, gender))))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsParagraphBefore(int mention, Mention of) => text.ParagraphOf(text.Mentions[mention].Head) < text.ParagraphOf(of.Head);

    /// <summary>
    /// "Roe would mend the lamp, he said", where nobody else is in reach: the subject that begins what is said; nobody where the last statement before is of somebody unknown.
    /// </summary>
    private PartyDraft? Told(Mention of, MentionGender gender, int statement)
    {
        Sentence sentence = text.Sentence(of.Head);
        int first = FirstMentionFrom(sentence.FirstToken);
        if (first >= text.Mentions.Count || text.Mentions[first] is not { Form: MentionForm.Name } about || about.EndToken > of.FirstToken || text.Quoted[about.Head]
            || text.Tellers.Around(about.Head) != statement || !Clauses.IsSubject(text, about) || HasTellerNear(of))
        {
            return null;
        }

        return text.Draft[first] is { Type: MentionType.Person } draft && Agrees(draft, gender) ? draft : null;
    }

    /// <summary>True when somebody makes a statement in this paragraph or the one before.</summary>
    private bool HasTellerNear(Mention of) => text.Tellers.LastBefore(text.Sentence(of.Head).FirstToken) is >= 0 and var last && text.Tellers.HeadOf(last) is var head
        && (head < 0 || text.Sentence(of.Head).Paragraph - text.Sentence(head).Paragraph <= 1);

    /// <summary>The people in reach that agree, with those of their mentions that count.</summary>
    private List<PronounCandidate> Candidates(Mention of, MentionGender gender, PronounReach reach, int statement)
    {
        var mentions = new Dictionary<PartyDraft, List<int>>();
        var order = new List<PartyDraft>();
        int sentence = text.SentenceOf(of.Head), depth = text.QuotedLines.DepthOf(of.Head);
        PartyDraft? speaker = text.Quoted[of.Head] ? SpeakerBeside(of) ?? TellerAround(of) : null;
        for (int at = recent.Count - 1; at >= 0 && recent.Count - at < MostMentions; at--)
        {
            Mention before = text.Mentions[recent[at]];
            PartyDraft draft = text.Draft[recent[at]]!;
            if ((reach == PronounReach.All ? sentence - text.SentenceOf(before.Head) : text.WritersSentenceOf(of.Head) - text.WritersSentenceOf(before.Head)) > MostSentences)
            {
                break;
            }

            if (draft.Type != MentionType.Person || draft == speaker || !Agrees(draft, gender) || !Agrees(before, gender) || before.EndToken > of.FirstToken || text.IsGreeted(before) || !IsInReach(before, reach, statement) || text.QuotedLines.DepthOf(before.Head) != depth)
            {
                continue;
            }

            if (!mentions.TryGetValue(draft, out List<int>? list))
            {
                mentions[draft] = list = [];
                order.Add(draft);
            }

            list.Add(recent[at]);
        }

        return [.. order.Select((draft, rank) => new PronounCandidate(draft, mentions[draft], rank))];
    }

    /// <summary>Who says something is not spoken of in what they say themselves, and seldom in what others say before.</summary>
    private bool IsInReach(Mention before, PronounReach reach, int statement) => reach switch
    {
        PronounReach.Writer => text.Tellers.Around(before.Head) < 0 && !text.Quoted[before.Head],
        PronounReach.Told => text.Tellers.Around(before.Head) != statement && !text.Quoted[before.Head],
        _ => true,
    };

    /// <summary>Whoever is known to make the statement in whose quotation a pronoun stands; null for nobody.</summary>
    private PartyDraft? TellerAround(Mention of) =>
        Quotation(of.Head) is >= 0 and var statement && text.Tellers.HeadOf(statement) is >= 0 and var head && text.MentionOfHead(head) is >= 0 and var teller ? text.Draft[teller] : null;

    /// <summary>Whoever says the quotation a token is in, by a verb of saying in the same sentence outside the marks.</summary>
    private PartyDraft? SpeakerBeside(Mention of)
    {
        Sentence sentence = text.Sentence(of.Head);
        int first = Math.Max(sentence.FirstToken, of.Head - MostTokens), end = Math.Min(sentence.EndToken, of.Head + MostTokens);
        for (int other = FirstMentionFrom(first); other < text.Mentions.Count && text.Mentions[other].FirstToken < end; other++)
        {
            if (!text.Quoted[text.Mentions[other].Head] && text.Draft[other] is { Type: MentionType.Person } draft && Clauses.SaysSomething(text, text.Mentions[other]))
            {
                return draft;
            }
        }

        return null;
    }

    private int FirstMentionFrom(int token)
    {
        int low = 0, high = text.Mentions.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = text.Mentions[middle].FirstToken < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool Agrees(PartyDraft draft, MentionGender gender) => draft.Gender == MentionGender.Unknown || draft.Gender == gender;

    private static bool Agrees(Mention before, MentionGender gender) => before.Gender is not (MentionGender.Female or MentionGender.Male) || before.Gender == gender;
}
