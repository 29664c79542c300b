using OnRecord.Language.Names;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Parties;

/// <summary>Whom "he" and "she" stand for: a judge decides among the people in reach that agree in gender; where the best is not clearly better than the next, or something speaks against it, nobody.</summary>
internal sealed class PersonPronouns(PartyText text, PronounJudge judge, PronounCandidates reach)
{
    /// <summary>Links a pronoun, or says that it stays open.</summary>
    public void Link(int mention, Mention of, MentionGender gender)
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
        List<PronounCandidate> candidates = reach.Of(of, gender, isTeller ? PronounReach.Writer : PronounReach.All, statement);
        if (isTeller && candidates.Count == 0)
        {
            candidates = reach.Of(of, gender, PronounReach.Told, statement);
        }

        if (isTeller && candidates.Count == 0 && Told(of, gender, statement) is { } told && !reach.IsCalledOther(told, of, gender))
        {
            text.Link(mention, told, PartyRule.OnlyCandidate);
            return;
        }

        (PartyDraft? party, PartyRule rule) = isTeller ? TellerChoice.Of(text, mention, candidates, judge) : judge(text, mention, candidates);
        (party, rule) = party is not null && (isTeller ? IsOvertaken(of, gender, party, candidates) : MayBeTeller(of, gender, party, candidates) || IsFarFromQuotation(of, party, candidates)) ? (null, PartyRule.Ambiguous) : (party, rule);
        (party, rule) = party is not null && (PronounDoubts.IsOneOfTwo(text, party, candidates) || (statement >= 0 && PronounDoubts.SpeaksOf(text, statement, of.Head, party))) ? (null, PartyRule.Ambiguous) : (party, rule);
        (party, rule) = party is not null && (reach.IsCalledOther(party, of, gender) || PronounDoubts.MayBeBoth(text, mention, party, isTeller ? statement : -1)) ? (null, PartyRule.Ambiguous) : (party, rule);
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
        int clause = text.FirstMentionFrom(who);
        if (clause < mention && text.Mentions[clause].FirstToken == who && text.Draft[clause] is { Type: MentionType.Person } asker && PronounCandidates.Agrees(asker, gender))
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
            || text.Draft[teller] is not { } draft || draft == chosen || !(draft.Type == MentionType.Person ? PronounCandidates.Agrees(draft, gender) : IsMisread(teller)))
        {
            return false;
        }

        bool begins = text.Tellers.Around(of.FirstToken - 1) != statement || text.Word(of.FirstToken - 1) is "that";
        return begins || candidates.Find(candidate => candidate.Draft == chosen) is not { } candidate || text.SentenceOf(text.Mentions[candidate.Mentions[0]].Head) != text.SentenceOf(of.Head) || text.Quoted[text.Mentions[candidate.Mentions[0]].Head];
    }

    /// <summary>"Bo Tarn, who has never worked for Norcorp": whoever "who" goes on with is a person, whatever the name was read as.</summary>
    private bool IsMisread(int mention) => text.Mentions[mention].EndToken is var end && end + 1 < text.Sentence(text.Mentions[mention].Head).EndToken && text.Word(end) is "," && text.Word(end + 1) is "who";

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

        for (int other = text.FirstMentionFrom(of.FirstToken) - 1; other >= 0 && !IsParagraphBefore(other, of); other--)
        {
            Mention before = text.Mentions[other];
            bool isPerson = before is { Type: MentionType.Person, Number: MentionNumber.One } && before.Form != MentionForm.Pronoun && PronounCandidates.Agrees(before, gender);
            if (isPerson && !text.Quoted[before.Head] && text.Tellers.Around(before.Head) >= 0 && Clauses.IsSubject(text, before) && (text.Draft[other] is not { } draft || (draft != chosen && PronounCandidates.Agrees(draft, gender))))
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
        int first = text.FirstMentionFrom(sentence.FirstToken);
        if (first >= text.Mentions.Count || text.Mentions[first] is not { Form: MentionForm.Name } about || about.EndToken > of.FirstToken || text.Quoted[about.Head]
            || text.IsAddressed(about) || text.Tellers.Around(about.Head) != statement || !Clauses.IsSubject(text, about) || HasTellerNear(of))
        {
            return null;
        }

        return text.Draft[first] is { Type: MentionType.Person } draft && PronounCandidates.Agrees(draft, gender) ? draft : null;
    }

    /// <summary>True when somebody makes a statement in this paragraph or the one before.</summary>
    private bool HasTellerNear(Mention of) => text.Tellers.LastBefore(text.Sentence(of.Head).FirstToken) is >= 0 and var last && text.Tellers.HeadOf(last) is var head
        && (head < 0 || text.Sentence(of.Head).Paragraph - text.Sentence(head).Paragraph <= 1);
}
