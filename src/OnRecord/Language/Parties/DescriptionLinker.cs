using OnRecord.Language.Names;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Parties;

/// <summary>
/// Says whom descriptions stand for: "the mayor" for the one person of that role, "the board" for the one organisation whose name has that word or that is said to be one, "the
/// pastor" for the pastor introduced before, "Roe's lawyer" for the one lawyer of Roe; "the Roe campaign" is a party of its own. Where several fit, none is chosen.
/// </summary>
internal sealed class DescriptionLinker
{
    private const int Near = 3, MostAlike = 16, MostBack = 60;
    private readonly PartyText text;
    private readonly DescriptionWords words;
    private readonly Dictionary<string, List<Candidate>> byRole = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Candidate>> byWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<PartyDraft, int> lastSeen = [];
    private readonly Dictionary<(PartyDraft, string), PartyDraft> offices = [];
    private readonly List<int> organizations = [];

    public DescriptionLinker(PartyText text)
    {
        this.text = text;
        words = new DescriptionWords(text);
        foreach (PartyDraft draft in text.Drafts.Where(d => d.Mentions.Count > 0))
        {
            Know(draft);
        }

        new KindFinder(text).Run((draft, kind) => Put(byWord, kind, new Candidate(draft, -1, 0, 0)));
    }

    /// <summary>Links the descriptions that are not linked yet, in the order of the text.</summary>
    public void Run()
    {
        for (int mention = 0; mention < text.Mentions.Count; mention++)
        {
            Mention of = text.Mentions[mention];
            if (of.Form == MentionForm.Description && text.Draft[mention] is null)
            {
                Resolve(mention, of);
            }

            if (text.Draft[mention] is { } draft)
            {
                lastSeen[draft] = of.FirstToken;
                if (draft.Type == MentionType.Organization)
                {
                    organizations.Add(mention);
                }
            }
        }
    }

    private void Know(PartyDraft draft)
    {
        foreach ((int first, int end, int of) in draft.Roles)
        {
            if (RoleHead.Of(text, first, end) is >= 0 and var head)
            {
                string word = text.Word(head).ToString();
                Candidate candidate = Office(draft, of, first, end, head);
                Put(byRole, word, candidate);
                foreach (string full in TitleWords.FullOf(word))
                {
                    Put(byRole, full, candidate);
                }
            }
        }

        foreach (string key in draft.Type == MentionType.Organization ? draft.Keys : [])
        {
            string[] words = key.Split(' ');
            for (int word = 0; word < words.Length; word++)
            {
                bool isHead = words.Length > 1 && (word == words.Length - 1 || words[word + 1] is "of" or "on" or "for" or "to" or "against");
                if (isHead)
                {
                    Put(byWord, words[word], new Candidate(draft, -1, 0, 0));
                }
            }
        }
    }

    private Candidate Office(PartyDraft draft, int of, int first, int end, int head) =>
        new(draft, of, first, end, RoleHead.Has(text, first, head, TitleWords.IsLesser), RoleHead.Has(text, first, head, TitleWords.IsPast));

    private void Resolve(int mention, Mention of)
    {
        string head = text.Word(of.Head).ToString();
        if (ActsFor(mention, of, head, OwnerOf(of)))
        {
            return;
        }

        if (of.Number == MentionNumber.One && (IsDefinite(of) || (of.Type == MentionType.Person && IsPossessed(of))))
        {
            if (of.Type == MentionType.Person)
            {
                ByRole(mention, of, head);
            }
            else if (of.Type == MentionType.Organization)
            {
                ByWord(mention, of, head);
            }
        }

        bool isNew = of.Number == MentionNumber.One && of.Type is MentionType.Person or MentionType.Organization
            && text.Word(of.FirstToken) is "a" or "A" or "an" or "An" or "another" or "Another" or "one" or "One";
        if (isNew && text.Draft[mention] is null)
        {
            Begin(mention, of, NameInside(of), head);
        }
    }

    /// <summary>"a pastor at St. Jude's": somebody not spoken of before, whom a later mention may take up.</summary>
    private PartyDraft Begin(int mention, Mention of, int inside, string head)
    {
        PartyDraft draft = text.Begin(mention, of.Type);
        draft.Roles.Add((of.FirstToken + (text.Parsed.Tags[of.FirstToken] == PosTag.DT ? 1 : 0), of.EndToken, inside));
        Put(of.Type == MentionType.Person ? byRole : byWord, head, Office(draft, inside, of.FirstToken, of.EndToken, of.Head));
        return draft;
    }

    /// <summary>"her campaign", once it is known who she is: the same as "the Roe campaign".</summary>
    /// <param name="pronoun">A mention that is a pronoun in the possessive.</param>
    public void LinkOffice(int pronoun)
    {
        int mention = pronoun - 1;
        if (mention >= 0 && text.Draft[mention] is null && text.Mentions[mention] is { Form: MentionForm.Description } of && of.FirstToken == text.Mentions[pronoun].FirstToken && of.Head == of.FirstToken + 1)
        {
            ActsFor(mention, of, text.Word(of.Head).ToString(), pronoun);
        }
    }

    /// <summary>"the Roe campaign", "Roe's office": a party of its own, the same each time.</summary>
    private bool ActsFor(int mention, Mention of, string head, int inside)
    {
        if (inside < 0 || of.Type != MentionType.Organization || of.Number != MentionNumber.One || !OrganizationNames.ActsForSomebody(head)
            || text.Draft[inside] is not { } whose || !(whose.Type is MentionType.Person or MentionType.Place or MentionType.Group || IsCandidate(whose, head)))
        {
            return false;
        }

        if (offices.TryGetValue((whose, head), out PartyDraft? known))
        {
            text.Link(mention, known, PartyRule.SameDescription);
            return true;
        }

        offices[(whose, head)] = Begin(mention, of, inside, head);
        return true;
    }

    /// <summary>"the Roe campaign" where Roe was taken for an organisation: people have campaigns.</summary>
    private static bool IsCandidate(PartyDraft whose, string head) => OrganizationNames.IsCampaign(head) && whose.Keys.Count == 1 && !whose.Keys.Single().Contains(' ', StringComparison.Ordinal);

    /// <summary>The name right before the noun of a description, with or without a possessive; -1 for none.</summary>
    private int OwnerOf(Mention of)
    {
        int token = of.Head - 1;
        token -= token > of.FirstToken && text.Parsed.Tags[token] == PosTag.POS ? 1 : 0;
        return token >= of.FirstToken ? text.NameAt[token] : -1;
    }

    /// <summary>"Roe's lawyer": begins with a name in the possessive.</summary>
    private bool IsPossessed(Mention of) => text.NameAt[of.FirstToken] is >= 0 and var name && text.Mentions[name].EndToken is var end && end < of.EndToken
        && (text.Parsed.Tags[end] == PosTag.POS || text.Parsed.Tags[end - 1] == PosTag.POS);

    /// <summary>A title with a capital and without article, "Mayor", counts as definite; so does "the", "this", "that".</summary>
    private bool IsDefinite(Mention of) => text.Word(of.FirstToken) is "the" or "The" or "THE" or "this" or "This" or "that" or "That";

    private void ByRole(int mention, Mention of, string head)
    {
        int inside = NameInside(of);
        bool isPossessed = IsPossessed(of);
        Candidate asked = Office(null!, inside, of.FirstToken, of.EndToken, of.Head);
        List<Candidate> same = [.. byRole.GetValueOrDefault(head, []).Where(c => Agrees(c.Draft, of) && SameOf(c, inside) && Fits(c, of) && !(isPossessed && c.Of < 0) && IsSameOffice(c, asked))];
        List<Candidate> present = [.. same.Where(static c => !c.IsPast)];
        List<PartyDraft> fitting = [.. (present.Count > 0 && !asked.IsPast ? present : same).Select(static c => c.Draft).Distinct()];
        if (fitting.Count > 1)
        {
            List<PartyDraft> near = [.. fitting.Where(d => Distance(d, of.FirstToken) <= 1)];
            fitting = near.Count == 1 ? near : fitting;
        }

        bool isNamed = fitting.Count == 1 && text.Mentions[fitting[0].Mentions[0]].Form == MentionForm.Name;
        Choose(mention, fitting, isNamed ? PartyRule.Role : PartyRule.SameDescription);
    }

    private void ByWord(int mention, Mention of, string head)
    {
        List<PartyDraft> fitting = [.. byWord.GetValueOrDefault(head, []).Where(c => Fits(c, of)).Select(static c => c.Draft).Distinct().Where(lastSeen.ContainsKey)];
        List<PartyDraft> close = [.. fitting.Where(d => Distance(d, of.FirstToken) <= 1)];
        fitting = close.Count == 1 ? close : fitting;
        if (fitting.Count > 0 || !OrganizationNames.IsAny(head))
        {
            Choose(mention, fitting.Count == 1 && OrganizationNames.IsAny(head) && IsNamedBeside(of, fitting[0], head) ? [] : fitting, PartyRule.HeadWord);
            return;
        }

        var near = new HashSet<PartyDraft>();
        for (int at = organizations.Count - 1; at >= 0 && organizations.Count - at < MostBack; at--)
        {
            if (text.SentenceOf(of.FirstToken) - text.SentenceOf(text.Mentions[organizations[at]].FirstToken) > Near)
            {
                break;
            }

            if (MayBeCalled(text.Draft[organizations[at]]!, of, head) && words.Fit(of, text.Draft[organizations[at]]!, []))
            {
                near.Add(text.Draft[organizations[at]]!);
            }
        }

        Choose(mention, [.. near], PartyRule.OnlyOrganization);
    }

    /// <summary>"Tarn Co. is a company. When Quay Works rang, the company ...": another that can be called so is named before it in its own sentence.</summary>
    private bool IsNamedBeside(Mention of, PartyDraft than, string head)
    {
        bool isBeside = false;
        for (int at = organizations.Count - 1; !isBeside && at >= 0 && text.SentenceOf(text.Mentions[organizations[at]].FirstToken) == text.SentenceOf(of.FirstToken); at--)
        {
            PartyDraft named = text.Draft[organizations[at]]!;
            isBeside = text.Mentions[organizations[at]].Form == MentionForm.Name && named != than && MayBeCalled(named, of, head);
        }

        return isBeside;
    }

    private bool MayBeCalled(PartyDraft draft, Mention of, string head) => draft.Keys.All(key => OrganizationNames.MayBeCalled(key, head))
        && !(OrganizationNames.IsTrade(head) && draft.Keys.Any(OrganizationNames.IsOutlet) && !draft.Mentions.Exists(mention => Acts(mention, of.FirstToken)));

    /// <summary>"Reuters cut jobs": an outlet that does something before a token besides reporting, and does not only stand in a dateline.</summary>
    private bool Acts(int mention, int before)
    {
        Mention name = text.Mentions[mention];
        bool isDateline = (name.FirstToken > 0 && text.Word(name.FirstToken - 1) is "(") || (name.EndToken < text.Count && text.Parsed.Tags[name.EndToken] is PosTag.HYPH or PosTag.Colon);
        return name.Form == MentionForm.Name && name.FirstToken < before && !isDateline && Clauses.IsMainSubject(text, name) && text.Tellers.StatementBy(name.Head) < 0 && !text.IsSource(mention);
    }

    /// <summary>True when a description of which several are may be this one's.</summary>
    public bool CanBe(int mention, PartyDraft draft)
    {
        Mention of = text.Mentions[mention];
        string head = text.Word(of.Head).ToString();
        Candidate asked = Office(draft, -1, of.FirstToken, of.EndToken, of.Head);
        return (of.Type == MentionType.Person ? byRole : byWord).GetValueOrDefault(head, []).Exists(c => c.Draft == draft && Fits(c, of) && IsSameOffice(c, asked))
            || (of.Type == MentionType.Organization && OrganizationNames.IsAny(head) && of.EndToken - of.FirstToken == 2 && MayBeCalled(draft, of, head));
    }

    /// <summary>
    /// True for "the", a noun for one person and what tells more, of whose kind the text has told of nobody, "the retired surgeon", "the Labour candidate", or only of others whom another
    /// office of that kind is of: "the former mayor" beside the mayor. A noun alone, "the judge", may be anybody the text has yet to name.
    /// </summary>
    public bool TellsNothing(int mention, PartyDraft last)
    {
        Mention of = text.Mentions[mention];
        bool isOne = of is { Type: MentionType.Person, Number: MentionNumber.One } && text.Word(of.FirstToken) is "the" or "The" && (of.EndToken == of.Head + 1 || text.Word(of.Head + 1) is "of")
            && !(of.EndToken < text.Count && text.Word(of.EndToken) is "," or "and");
        if (!isOne || IsBare(of) || IsStranger(last) || IsNamedOtherwise(of, last) || IsWrittenAsName(of) || RoleHead.IsAnybody(text.Word(of.Head)) || text.Parsed.Tags[of.FirstToken..of.Head].Contains(PosTag.POS))
        {
            return false;
        }

        int inside = NameInside(of);
        Candidate asked = Office(last, inside, of.FirstToken, of.EndToken, of.Head);
        return (inside < 0 || text.Mentions[inside].Type is MentionType.Place or MentionType.Group or MentionType.Other) && words.Fit(of, last, last.Roles, namesOnly: true)
            && !byRole.GetValueOrDefault(text.Word(of.Head).ToString(), []).Exists(candidate => candidate.Draft == last || (SameOf(candidate, inside) && IsSameOffice(candidate, asked)));
    }

    /// <summary>"The judge", not "the candidate", by which a writer calls again whom he has named.</summary>
    private bool IsBare(Mention of) => of.Head == of.FirstToken + 1 && of.EndToken == of.Head + 1 && !TitleWords.IsVariety(text.Word(of.Head));

    /// <summary>"Fire Chief Roe" of whom the whole was taken for the name is no police chief.</summary>
    private bool IsNamedOtherwise(Mention of, PartyDraft last) => last.Keys.Select(static key => key.Split(' '))
        .Any(name => name.Contains(text.Word(of.Head).ToString()) && !text.Words(of.FirstToken + 1, of.Head).ToLowerInvariant().Split(' ').All(name.Contains));

    /// <summary>"Ann Roe, a baker": named once and told what she is, she is not what somebody is called later.</summary>
    private bool IsStranger(PartyDraft draft) => draft.Roles.Count > 0 && draft.Mentions.Count(mention => text.Mentions[mention].Form == MentionForm.Name) == 1;

    /// <summary>"The Mayor": written like a name, it is whoever holds the office, and not whoever was spoken of last.</summary>
    private bool IsWrittenAsName(Mention of) => char.IsUpper(text.Word(of.Head)[0]);

    private void Choose(int mention, List<PartyDraft> fitting, PartyRule rule)
    {
        if (fitting.Count == 1)
        {
            text.Link(mention, fitting[0], rule);
        }
        else if (fitting.Count > 1)
        {
            text.Rules[mention] = PartyRule.Ambiguous;
        }
    }

    /// <summary>"the director of X" is no director of Y.</summary>
    private bool SameOf(Candidate candidate, int inside) =>
        inside < 0 || candidate.Of < 0 || text.Draft[inside] is null || text.Draft[inside] == text.Draft[candidate.Of];

    /// <summary>"the Yemeni leader", "the senator from Vermont" and "the minister of justice" are none of whom the text does not say so.</summary>
    private bool Fits(Candidate candidate, Mention of) => words.Fit(of, candidate.Draft, [(candidate.First, candidate.End, candidate.Of)]);

    /// <summary>"the mayor" is no deputy mayor, "the former mayor" nobody who is mayor; whoever was mayor may be called the mayor.</summary>
    private static bool IsSameOffice(Candidate candidate, Candidate asked) => candidate.IsLesser == asked.IsLesser && (candidate.IsPast || !asked.IsPast);

    /// <summary>The first name in a description; -1 for none.</summary>
    public int NameInside(Mention of)
    {
        for (int token = of.FirstToken; token < of.EndToken; token++)
        {
            if (text.NameAt[token] >= 0)
            {
                return text.NameAt[token];
            }
        }

        return -1;
    }

    private int Distance(PartyDraft draft, int token) =>
        lastSeen.TryGetValue(draft, out int last) ? text.SentenceOf(token) - text.SentenceOf(last) : int.MaxValue;

    private static bool Agrees(PartyDraft draft, Mention of) =>
        of.Gender is not (MentionGender.Female or MentionGender.Male) || draft.Gender == MentionGender.Unknown || draft.Gender == of.Gender;

    private static void Put(Dictionary<string, List<Candidate>> into, string key, Candidate candidate)
    {
        if (!into.TryGetValue(key, out List<Candidate>? list))
        {
            into[key] = list = [];
        }

        if (list.Count < MostAlike)
        {
            list.Add(candidate);
        }
    }

    /// <summary>A draft that a word may stand for, the mention that its role is in, or -1, the tokens of the role, and whether the role is a lesser or a past one.</summary>
    private readonly record struct Candidate(PartyDraft Draft, int Of, int First, int End, bool IsLesser = false, bool IsPast = false);
}
