using OnRecord.Language.Names;

namespace OnRecord.Language.Parties;

/// <summary>Who in reach of "he" or "she" may be meant.</summary>
/// <param name="text">The text.</param>
/// <param name="recent">Mentions whose party is known so far, in order; grows while the text is read.</param>
/// <param name="quotes">Who speaks in quotations.</param>
internal sealed class PronounCandidates(PartyText text, List<int> recent, QuotedPronouns quotes)
{
    /// <summary>At most so many mentions are looked back at.</summary>
    public const int MostMentions = 80;

    private const int MostSentences = 4;

    /// <summary>The people in reach that agree, with those of their mentions that count.</summary>
    public List<PronounCandidate> Of(Mention of, MentionGender gender, PronounReach reach, int statement)
    {
        var mentions = new Dictionary<PartyDraft, List<int>>();
        var order = new List<PartyDraft>();
        var greeted = new HashSet<PartyDraft>();
        int sentence = text.SentenceOf(of.Head), depth = text.QuotedLines.DepthOf(of.Head);
        PartyDraft? speaker = text.Quoted[of.Head] ? quotes.SpeakerOf(of) : null;
        for (int at = recent.Count - 1; at >= 0 && recent.Count - at < MostMentions; at--)
        {
            Mention before = text.Mentions[recent[at]];
            PartyDraft draft = text.Draft[recent[at]]!;
            if ((reach == PronounReach.All ? sentence - text.SentenceOf(before.Head) : text.WritersSentenceOf(of.Head) - text.WritersSentenceOf(before.Head)) > MostSentences)
            {
                break;
            }

            if (text.IsAddressed(before) && text.QuotedLines.DepthOf(before.Head) == depth)
            {
                greeted.Add(draft);
            }

            if (draft.Type != MentionType.Person || draft == speaker || !Agrees(draft, gender) || !Agrees(before, gender) || before.EndToken > of.FirstToken || IsEmployer(before, of) || text.IsGreeted(before) || !IsInReach(before, reach, statement) || text.QuotedLines.DepthOf(before.Head) != depth)
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

        return [.. order.Where(draft => !greeted.Contains(draft)).Select((draft, rank) => new PronounCandidate(draft, mentions[draft], rank))];
    }

    /// <summary>"Stan Loewe claimed he had phoned. She said": whom the text has just called otherwise, or goes on calling so, is not she.</summary>
    public bool IsCalledOther(PartyDraft draft, Mention of, MentionGender gender)
    {
        bool isOther = draft.IsCalledOther(gender);
        for (int at = recent.Count - 1; !isOther && draft.Gender == MentionGender.Unknown && at >= 0 && recent.Count - at < MostMentions; at--)
        {
            Mention before = text.Mentions[recent[at]];
            if (text.WritersSentenceOf(of.Head) - text.WritersSentenceOf(before.Head) > MostSentences)
            {
                break;
            }

            isOther = text.Draft[recent[at]] == draft && before.Form == MentionForm.Pronoun && !Agrees(before, gender);
        }

        return isOther;
    }

    /// <summary>"Roe, who never worked for Norcorp, said he knew nothing": he is Roe, whatever Norcorp is.</summary>
    private bool IsEmployer(Mention before, Mention of) => before.FirstToken > 1 && text.SentenceOf(before.Head) == text.SentenceOf(of.Head)
        && text.Word(before.FirstToken - 1) is "for" && text.Word(before.FirstToken - 2) is "work" or "works" or "worked" or "working";

    /// <summary>Whether nothing known of a party's gender speaks against a pronoun's.</summary>
    public static bool Agrees(PartyDraft draft, MentionGender gender) => draft.Gender == MentionGender.Unknown || draft.Gender == gender;

    /// <summary>Whether nothing known of a mention's gender speaks against a pronoun's.</summary>
    public static bool Agrees(Mention before, MentionGender gender) => before.Gender is not (MentionGender.Female or MentionGender.Male) || before.Gender == gender;

    /// <summary>Who says something is not spoken of in what they say themselves, and seldom in what others say before.</summary>
    private bool IsInReach(Mention before, PronounReach reach, int statement) => reach switch
    {
        PronounReach.Writer => text.Tellers.Around(before.Head) < 0 && !text.Quoted[before.Head],
        PronounReach.Told => text.Tellers.Around(before.Head) != statement && !text.Quoted[before.Head],
        _ => true,
    };
}
