using OnRecord.Language.Names;

namespace OnRecord.Language.Parties;

/// <summary>
/// Says whom pronouns stand for. "he" and "she" are decided by a judge among the parties in reach that agree in gender; inside a quotation "I" is who says it and "he" is somebody
/// else. A pronoun whose best party is not clearly better than the next is left unresolved.
/// </summary>
internal sealed class PronounLinker
{
    private readonly PartyText text;
    private readonly DescriptionLinker descriptions;
    private readonly FocusLinker focus;
    private readonly QuotedPronouns quotes;
    private readonly PersonPronouns persons;
    private readonly List<int> recent = [];

    /// <summary>Makes ready for a text.</summary>
    /// <param name="text">The text, its names and descriptions linked.</param>
    /// <param name="judge">Decides among people in reach.</param>
    /// <param name="descriptions">Links descriptions of offices.</param>
    /// <param name="focus">Links what takes up whom the text is about.</param>
    public PronounLinker(PartyText text, PronounJudge judge, DescriptionLinker descriptions, FocusLinker focus)
    {
        (this.text, this.descriptions, this.focus) = (text, descriptions, focus);
        quotes = new QuotedPronouns(text);
        persons = new PersonPronouns(text, judge, new PronounCandidates(text, recent, quotes));
    }

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

        quotes.LinkOpen();
    }

    /// <summary>"He (Roe) has told me", "she [Roe] said": whom the writer puts in brackets behind the pronoun; null for nobody.</summary>
    private PartyDraft? Bracketed(Mention of)
    {
        int name = of.EndToken + 1 < text.Count && text.Word(of.EndToken) is "(" or "[" ? text.NameAt[of.EndToken + 1] : -1;
        return name >= 0 && text.Mentions[name].Type == MentionType.Person && text.Mentions[name].EndToken is var end && end < text.Count && text.Word(end) is ")" or "]" ? text.Draft[name] : null;
    }

    private void Resolve(int mention, Mention of, PronounWords.Pronoun pronoun)
    {
        switch (pronoun.Kind)
        {
            case PronounWords.PronounKind.Third:
                persons.Link(mention, of, pronoun.Gender);
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
                quotes.Link(mention, of);
                break;
            default:
                break;
        }
    }

    /// <summary>The one organisation of this sentence or the one before; any other in reach leaves "it" unresolved, for "it" is often no party at all.</summary>
    private void Only(int mention, Mention of)
    {
        int sentence = text.SentenceOf(of.Head);
        bool isTeller = text.Tellers.StatementBy(of.Head) >= 0 && text.Tellers.Around(of.Head) < 0;
        var found = new HashSet<PartyDraft>();
        PartyDraft? subject = null;
        for (int at = recent.Count - 1; at >= 0 && recent.Count - at < PronounCandidates.MostMentions; at--)
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
}
