using OnRecord.Language.Learning;
using OnRecord.Language.Names;

namespace OnRecord.Language.Parties;

/// <summary>Which of several people who share a name a mention is of.</summary>
/// <param name="text">The text.</param>
/// <param name="people">For each mention the name of a person; null for others.</param>
internal sealed class NameBearers(PartyText text, PersonName?[] people)
{
    private const int MostBack = 200, MostlyTimes = 3;
    private readonly Dictionary<string, PartyDraft> usual = new(StringComparer.Ordinal);

    /// <summary>Of those who share a family name the one whom the text mostly calls by it, else the one whom it called so first; null for nobody.</summary>
    public PartyDraft? Called(int mention, string family, IReadOnlyList<PartyDraft> bearers)
    {
        List<(PartyDraft Draft, int Times)> called = [.. bearers.Select(d => (d, d.Mentions.Count(m => m > mention && people[m] is { IsSingle: true } name && name.Family == family))).OrderByDescending(static pair => pair.Item2)];
        return called.Count > 1 && called[0].Times >= MostlyTimes * (1 + called.Skip(1).Sum(static pair => pair.Times)) ? called[0].Draft : usual.GetValueOrDefault(family);
    }

    /// <summary>Those that agree in gender; where none does, those whose gender only a given name tells and the mention's a form of address: "Pat Roe" may be "Mr. Roe".</summary>
    public List<PartyDraft> Agreeing(IReadOnlyList<PartyDraft> drafts, int mention)
    {
        MentionGender gender = text.Mentions[mention].Gender;
        List<PartyDraft> agreeing = [.. drafts.Where(d => Agrees(d, gender))];
        return agreeing.Count > 0 || !text.IsTitled(mention) ? agreeing : [.. drafts.Where(static d => !d.IsGenderSure)];
    }

    /// <summary>"Judge Cole": of several Coles the one who is called judge; all of them where none or several are.</summary>
    public List<PartyDraft> WithTitle(List<PartyDraft> drafts, int mention)
    {
        int before = text.Mentions[mention].FirstToken - 1;
        if (before < 0 || text.SentenceOf(before) != text.SentenceOf(before + 1) || !char.IsUpper(text.Word(before)[0]) || !NameLexicon.Shared.Word(FeatureHash.Lower(text.Word(before))).HasFlag(NameWords.Title))
        {
            return drafts;
        }

        ulong title = FeatureHash.Lower(text.Word(before));
        List<PartyDraft> titled = drafts.FindAll(draft => draft.Mentions.Exists(other => people[other] is { IsSingle: false } && text.Mentions[other].FirstToken is > 0 and var first && FeatureHash.Lower(text.Word(first - 1)) == title));
        return titled.Count == 1 ? titled : drafts;
    }

    /// <summary>
    /// Which of several a name that they share is of: the only one that was named before; the only one close by; the one that the text called so while the others were not known
    /// yet. All of them where nothing tells.
    /// </summary>
    public (List<PartyDraft> Bearers, PartyRule Rule) Of(List<PartyDraft> drafts, int mention, string name, PartyRule rule)
    {
        List<PartyDraft> introduced = [.. drafts.Where(d => d.Mentions[0] < mention)];
        if (introduced.Count == 1)
        {
            usual.TryAdd(name, introduced[0]);
            return (introduced, rule);
        }

        List<PartyDraft> near = Near(drafts, mention);
        if (Namesakes.Are(drafts))
        {
            // "Roe" beside Bo Roe and Bo Roe Jr., who stand close by each other as often as apart.
            return usual.TryGetValue(name, out PartyDraft? elder) && drafts.Contains(elder) && near.TrueForAll(draft => draft == elder) ? ([elder], rule) : (drafts, PartyRule.Ambiguous);
        }

        if (usual.TryGetValue(name, out PartyDraft? known) && drafts.Contains(known) && near.Count == 1 && near[0] != known && !IsSpokenOf(near[0], mention))
        {
            return ([known], rule);
        }

        return near.Count == 1 ? (near, PartyRule.FamilyNameNear)
            : introduced.Count > 1 && usual.TryGetValue(name, out PartyDraft? first) && drafts.Contains(first) && (near.Count == 0 || near.Contains(first)) ? ([first], rule)
            : (drafts, PartyRule.Ambiguous);
    }

    /// <summary>Whether nothing known of two genders speaks against each other.</summary>
    public static bool Agrees(PartyDraft draft, MentionGender gender) =>
        gender == MentionGender.Unknown || draft.Gender == MentionGender.Unknown || draft.Gender == gender;

    /// <summary>False for whom the sentences before a mention name only in passing: "a picture of Ann Roe".</summary>
    private bool IsSpokenOf(PartyDraft draft, int mention)
    {
        int sentence = text.SentenceOf(text.Mentions[mention].FirstToken);
        return draft.Mentions.Exists(m => m < mention && text.SentenceOf(text.Mentions[m].Head) >= sentence - 1 && (Clauses.IsSubject(text, text.Mentions[m]) || text.IsSource(m)));
    }

    /// <summary>Those of whom a mention stands in the same paragraph or in the sentence before.</summary>
    private List<PartyDraft> Near(List<PartyDraft> drafts, int mention)
    {
        int token = text.Mentions[mention].FirstToken, sentence = text.SentenceOf(token), paragraph = text.Sentence(token).Paragraph;
        return [.. drafts.Where(d => d.Mentions.Skip(d.Mentions.Count - MostBack).Any(m =>
        {
            int at = text.Mentions[m].FirstToken;
            return at < token && (text.SentenceOf(at) >= sentence - 1 || text.Sentence(at).Paragraph == paragraph);
        }))];
    }
}
