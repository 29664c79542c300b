using OnRecord.Language.Names;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Parties;

/// <summary>
/// Says whom a source stands for that nothing else tells: whoever said something or acted last in the writer's own words, at most a few paragraphs before, where the words can be
/// theirs: a name that several share, by which one of them spoke last ("Roe said"), a description ("the retired surgeon told reporters"), "it". Nobody when somebody else was spoken of since.
/// </summary>
internal sealed class FocusLinker(PartyText text, DescriptionLinker descriptions)
{
    private const int MostMentions = 60, MostParagraphs = 3;

    /// <summary>Links a mention without party that says something, or leaves it.</summary>
    public void Link(int mention)
    {
        if (Last(mention) is { } last && CanBe(mention, last))
        {
            text.Link(mention, last, PartyRule.SameSpeaker);
        }
    }

    /// <summary>
    /// Whoever said something or acted last before a mention that says something; null for nobody, or when another of that type is spoken of since. Who only acted is meant by a
    /// description where nobody else is in reach, and by no name that others share. Who was named beside him counts not before a name and words that tell more ("the Averil senator").
    /// </summary>
    private PartyDraft? Last(int mention)
    {
        Mention of = text.Mentions[mention];
        bool isTeller = (text.Tellers.StatementBy(of.Head) >= 0 || IsActor(of)) && text.Tellers.Around(of.Head) < 0 && !text.Quoted[of.Head];
        bool isTelling = of.Form == MentionForm.Name || (of.Form == MentionForm.Description && descriptions.NameInside(of) >= 0);
        var since = new List<int>();
        PartyDraft? actor = null, speaker = null;
        for (int other = mention - 1; isTeller && other >= Math.Max(0, mention - MostMentions) && IsInReach(text.Mentions[other], of); other--)
        {
            Mention before = text.Mentions[other];
            if (!IsOne(other, of) || text.Tellers.Around(before.Head) >= 0 || text.Quoted[before.Head] || before.EndToken > of.FirstToken)
            {
                continue;
            }

            if (IsAside(other, of))
            {
                if (isTelling && !IsWith(other, of))
                {
                    continue;
                }

                return null;
            }

            bool hasSaid = text.Tellers.StatementBy(before.Head) >= 0, hasActed = of.Type == MentionType.Person && Clauses.IsMainSubject(text, before);
            PartyDraft? draft = text.Draft[other];
            bool isPassed = isTelling && !hasSaid && !hasActed;
            if (!isPassed && (draft is null || (actor is not null && draft != actor)))
            {
                return null;
            }

            if (actor is null && (hasSaid || hasActed) && !since.TrueForAll(later => text.Draft[later] == draft || (isTelling && IsBeside(later, before) && !IsWith(later, of))))
            {
                return null;
            }

            // "Ann Roe agreed. Roe said": a full name tells not whom the text calls so, where another Roe spoke or acted too.
            if (speaker is not null && draft != speaker && !isPassed)
            {
                return null;
            }

            if (hasSaid && (of.Form != MentionForm.Name || before.EndToken - before.FirstToken == 1))
            {
                return draft;
            }

            speaker ??= hasSaid ? draft : null;
            actor ??= hasActed ? draft : null;
            since.Add(other);
        }

        return of.Form == MentionForm.Name ? speaker : actor;
    }

    /// <summary>"The retired surgeon was in town": a description right before its verb that a sentence is about.</summary>
    private bool IsActor(Mention of) => of.Form == MentionForm.Description && Clauses.IsMainSubject(text, of) && of.EndToken < text.Count
        && text.Parsed.Tags[of.EndToken] is PosTag.VBD or PosTag.VBZ or PosTag.MD;

    /// <summary>"Roe spoke after Lee had written": Lee says something in a sentence that is about somebody else.</summary>
    private bool IsAside(int mention, Mention source)
    {
        Mention of = text.Mentions[mention];
        for (int other = mention - 1; other >= 0 && text.SentenceOf(text.Mentions[other].Head) == text.SentenceOf(of.Head); other--)
        {
            bool isOther = text.Draft[other] is null || text.Draft[other] != text.Draft[mention];
            if (isOther && IsOne(other, source) && Clauses.IsMainSubject(text, text.Mentions[other]))
            {
                return !Clauses.IsMainSubject(text, of);
            }
        }

        return false;
    }

    /// <summary>"Roe met Lee at the quay": somebody in the same sentence whom it is not about.</summary>
    private bool IsBeside(int other, Mention of) => text.SentenceOf(text.Mentions[other].Head) == text.SentenceOf(of.Head) && !Clauses.IsMainSubject(text, text.Mentions[other]);

    /// <summary>"Roe wrote to Lee as the Averil senator left": a description may be of whoever is named in its own sentence.</summary>
    private bool IsWith(int other, Mention description) => description.Form == MentionForm.Description && text.SentenceOf(text.Mentions[other].Head) == text.SentenceOf(description.Head);

    private bool IsInReach(Mention before, Mention of) => of.Form == MentionForm.Pronoun
        ? text.Sentence(of.Head).Paragraph - text.Sentence(before.Head).Paragraph <= 1
        : text.ParagraphOf(of.Head) - text.ParagraphOf(before.Head) <= MostParagraphs;

    /// <summary>True for a mention of one party that counts beside a source: of the same type, known or a single one that is no pronoun; beside a name, of somebody with that name.</summary>
    private bool IsOne(int mention, Mention source)
    {
        Mention of = text.Mentions[mention];
        return source.Form == MentionForm.Name ? text.Draft[mention] is { } bearer && IsNamed(bearer, source)
            : text.Draft[mention] is { } draft ? draft.Type == source.Type
            : of.Type == source.Type && of.Form != MentionForm.Pronoun && of.Number == MentionNumber.One;
    }

    private bool IsNamed(PartyDraft draft, Mention name)
    {
        string family = text.Word(name.Head).ToString().ToLowerInvariant();
        return draft.People.Exists(person => person.Family == family);
    }

    /// <summary>False for "Harbor Transit" that was taken for a person.</summary>
    private bool IsSurelyPerson(PartyDraft draft) => draft.Type != MentionType.Person || draft.Gender != MentionGender.Unknown
        || !draft.Mentions.Exists(name => text.Mentions[name].Form == MentionForm.Name && OrganizationNames.MayBe(text, name) && OrganizationNames.HasPlaceOrBody(text.Key(name)));

    /// <summary>"The officer asked whether he had been told": whoever puts a question puts it to whoever spoke last, and is somebody else.</summary>
    private bool Questions(Mention of) => of.EndToken + 1 < text.Count && SpeechWords.IsAsking(text.Word(of.EndToken)) && SpeechWords.BeginsQuestion(text.Word(of.EndToken + 1));

    /// <summary>"Roe said he would resign": what begins with a pronoun of the other sex is said by the other Roe, as far as anything tells.</summary>
    private bool IsOfOtherSex(int mention, PartyDraft last)
    {
        Mention of = text.Mentions[mention];
        int next = mention + 1;
        while (next < text.Mentions.Count && text.Mentions[next].FirstToken < of.EndToken)
        {
            next++;
        }

        bool isPronoun = next < text.Mentions.Count && text.Mentions[next].Form == MentionForm.Pronoun && text.Word(text.Mentions[next].Head) is "he" or "she";
        return isPronoun && text.SentenceOf(text.Mentions[next].Head) == text.SentenceOf(of.Head) && last.Gender is MentionGender.Female or MentionGender.Male && text.Mentions[next].Gender != last.Gender;
    }

    private bool CanBe(int mention, PartyDraft last)
    {
        Mention of = text.Mentions[mention];
        bool agrees = of.Type == last.Type && (of.Gender is not (MentionGender.Female or MentionGender.Male) || last.Gender == MentionGender.Unknown || of.Gender == last.Gender);
        return agrees && of.Form switch
        {
            MentionForm.Name => text.Rules[mention] == PartyRule.Ambiguous && IsNamed(last, of) && !IsOfOtherSex(mention, last),
            MentionForm.Description => text.Rules[mention] == PartyRule.Ambiguous ? descriptions.CanBe(mention, last) : descriptions.TellsNothing(mention, last) && !Questions(of) && last.Keys.Count > 0 && IsSurelyPerson(last),
            _ => of.Type == MentionType.Organization,
        };
    }
}
