using System.Collections.Frozen;
using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Parties;

/// <summary>Whom a pronoun stands for that says something: "he said".</summary>
internal static class TellerChoice
{
    private static readonly FrozenSet<ulong> Replying = CueWords.Words["replying"].Select(static word => FeatureHash.Lower(word)).ToFrozenSet();

    /// <summary>
    /// Who says something, by a pronoun: whoever said something or acted last in the writer's own words, in this paragraph or the one before. Nobody when that is somebody whom nobody
    /// could name ("said the cashier. She ..."), or when the name may follow ("When she spoke, Roe said ...").
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="mention">The pronoun, outside of what others say.</param>
    /// <param name="candidates">Who may be meant, with their mentions in reach.</param>
    /// <param name="judge">Decides where this cannot.</param>
    public static (PartyDraft? Party, PartyRule Rule) Of(PartyText text, int mention, List<PronounCandidate> candidates, PronounJudge judge)
    {
        Mention of = text.Mentions[mention];
        int paragraph = text.ParagraphOf(of.Head), focus = -1;
        PartyDraft? found = null;
        foreach (PronounCandidate candidate in candidates)
        {
            foreach (int at in candidate.Mentions)
            {
                if (paragraph - text.ParagraphOf(text.Mentions[at].Head) <= 1 && IsFocus(text, text.Mentions[at]) && IsAfter(text, at, focus))
                {
                    (found, focus) = (candidate.Draft, at);
                }
            }
        }

        bool isUnnamed = LastTeller(text, of) is >= 0 and var teller && teller > focus && text.Draft[teller] is null
            && text.Mentions[teller] is { Type: MentionType.Person, Number: MentionNumber.One } unnamed && (!(unnamed.Gender is MentionGender.Female or MentionGender.Male) || unnamed.Gender == of.Gender);
        if (isUnnamed || (focus >= 0 && MayAnswer(text, mention, focus)) || (Clauses.IsFronted(text, of) && !Clauses.IsMainSubject(text, of) && MayFollow(text, mention, found)))
        {
            return (null, PartyRule.Ambiguous);
        }

        bool isSure = found is not null && text.Parsed.Tags[of.Head] != PosTag.PrpPossessive && text.Tellers.Around(text.Mentions[focus].Head) < 0 && !text.Quoted[text.Mentions[focus].Head]
            && candidates.TrueForAll(c => c.Draft == found || c.Mentions.TrueForAll(m => SentenceOf(text, m) <= SentenceOf(text, focus) || Clauses.IsInOpening(text, text.Mentions[m], of)));
        return isSure ? (found, PartyRule.SameSpeaker) : judge(text, mention, candidates);
    }

    /// <summary>
    /// "Roe told Lee that it was shut. She asked why", "Roe asked Lee for the file. She said it was lost": who was told asks and answers, and who was asked says something; so may who spoke before.
    /// True where both can be meant.
    /// </summary>
    private static bool MayAnswer(PartyText text, int mention, int focus)
    {
        int now = text.Tellers.StatementBy(text.Mentions[mention].Head), before = text.Tellers.StatementBy(text.Mentions[focus].Head);
        if (now < 0 || before < 0)
        {
            return false;
        }

        bool asks = IsAsking(text, now), asked = IsAsking(text, before);
        bool isOther = asked ? !asks : asks || Replying.Contains(text.Parsed.LemmaKeys[text.Tellers.CueOf(now)]);
        return isOther && IsToldToAnother(text, text.Tellers.CueOf(before), mention, focus);
    }

    private static bool IsAsking(PartyText text, int statement) => (CueWords.Shared.Of(text.Parsed.LemmaKeys[text.Tellers.CueOf(statement)]) & CueKinds.Ask) != 0;

    /// <summary>True where a person stands right behind a cue, or behind its "to", whom the pronoun may mean too.</summary>
    private static bool IsToldToAnother(PartyText text, int cue, int mention, int focus)
    {
        int told = cue + 1 < text.Count && text.Word(cue + 1) is "to" or "with" ? cue + 2 : cue + 1;
        for (int other = focus + 1; other < mention && text.Mentions[other].FirstToken <= told; other++)
        {
            Mention person = text.Mentions[other];
            if (person.FirstToken == told && person is { Type: MentionType.Person, Number: not MentionNumber.Several })
            {
                MentionGender gender = text.Draft[other]?.Gender ?? person.Gender;
                return text.Draft[other] != text.Draft[focus] && (gender is not (MentionGender.Female or MentionGender.Male) || gender == text.Mentions[mention].Gender);
            }
        }

        return false;
    }

    /// <summary>
    /// "When she spoke, Roe said": whom a pronoun in front stands for may be named behind. Not where that is who spoke last anyway, nor where the sentence is about a pronoun of the
    /// same gender ("Though he laughed, he said") or about several or a thing.
    /// </summary>
    private static bool MayFollow(PartyText text, int mention, PartyDraft? found)
    {
        Mention of = text.Mentions[mention];
        for (int other = mention + 1; other < text.Mentions.Count && SentenceOf(text, other) == SentenceOf(text, mention); other++)
        {
            Mention main = text.Mentions[other];
            if (Clauses.IsMainSubject(text, main))
            {
                return main.Form == MentionForm.Pronoun ? main.Gender != of.Gender : main.Type == MentionType.Person && (found is null || text.Draft[other] != found);
            }
        }

        return true;
    }

    private static int SentenceOf(PartyText text, int mention) => text.SentenceOf(text.Mentions[mention].Head);

    /// <summary>True when a mention is in a later sentence than another, or in the same one and rather what it is about.</summary>
    private static bool IsAfter(PartyText text, int mention, int other)
    {
        if (other < 0 || SentenceOf(text, mention) != SentenceOf(text, other))
        {
            return mention > other;
        }

        bool isMain = Clauses.IsMainSubject(text, text.Mentions[mention]), isOtherMain = Clauses.IsMainSubject(text, text.Mentions[other]);
        return isMain == isOtherMain ? mention > other : isMain;
    }

    /// <summary>Who says something, or what a sentence is about.</summary>
    private static bool IsFocus(PartyText text, Mention of) => text.Tellers.StatementBy(of.Head) >= 0 || Clauses.IsMainSubject(text, of);

    /// <summary>The mention that names who made the last statement in this paragraph or the one before; -1 for none.</summary>
    private static int LastTeller(PartyText text, Mention of)
    {
        int statement = text.Tellers.LastBefore(of.Head);
        if (statement < 0 || text.Tellers.HeadOf(statement) is not (>= 0 and var head) || text.Sentence(of.Head).Paragraph - text.Sentence(head).Paragraph > 1)
        {
            return -1;
        }

        return text.MentionOfHead(head);
    }
}
