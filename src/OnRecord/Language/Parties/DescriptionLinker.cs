using OnRecord.Language.Names;

namespace OnRecord.Language.Parties;

/// <summary>
/// Says whom descriptions stand for: "the mayor" for the one person of that role, "the board" for the one organisation whose name has that word, "the
/// pastor" for the pastor introduced before. Where several fit, none is chosen.
/// </summary>
internal sealed class DescriptionLinker
{
    private const int Near = 3, MostAlike = 16, MostBack = 60;
    private static readonly HashSet<string> AnyOrganization = ["company", "group", "organization", "organisation", "agency", "firm", "corporation", "nonprofit", "newspaper", "party", "campaign"];
    private readonly PartyText text;
    private readonly Dictionary<string, List<Candidate>> byRole = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Candidate>> byWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<PartyDraft, int> lastSeen = [];
    private readonly List<int> organizations = [];

    public DescriptionLinker(PartyText text)
    {
        this.text = text;
        foreach (PartyDraft draft in text.Drafts.Where(d => d.Mentions.Count > 0))
        {
            Know(draft);
        }
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
                Put(byRole, word, new Candidate(draft, of));
                foreach (string full in TitleWords.FullOf(word))
                {
                    Put(byRole, full, new Candidate(draft, of));
                }
            }
        }

        foreach (string key in draft.Type == MentionType.Organization ? draft.Keys : [])
        {
            string[] words = key.Split(' ');
            for (int word = 0; word < words.Length; word++)
            {
                bool isHead = words.Length > 1 && (word == words.Length - 1 || words[word + 1] == "of");
                if (isHead)
                {
                    Put(byWord, words[word], new Candidate(draft, -1));
                }
            }
        }
    }

    private void Resolve(int mention, Mention of)
    {
        string head = text.Word(of.Head).ToString();
        if (of.Number == MentionNumber.One && IsDefinite(of))
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
            Begin(mention, of, head);
        }
    }

    /// <summary>"a pastor at St. Jude's": somebody not spoken of before, whom a later mention may take up.</summary>
    private void Begin(int mention, Mention of, string head)
    {
        PartyDraft draft = text.Begin(mention, of.Type);
        int inside = NameInside(of);
        draft.Roles.Add((of.FirstToken + 1, of.EndToken, inside));
        Put(of.Type == MentionType.Person ? byRole : byWord, head, new Candidate(draft, inside));
    }

    /// <summary>A title with a capital and without article, "Mayor", counts as definite; so does "the", "this", "that".</summary>
    private bool IsDefinite(Mention of) => text.Word(of.FirstToken) is "the" or "The" or "THE" or "this" or "This" or "that" or "That";

    private void ByRole(int mention, Mention of, string head)
    {
        int inside = NameInside(of);
        List<PartyDraft> fitting = [.. byRole.GetValueOrDefault(head, []).Where(c => Agrees(c.Draft, of) && SameOf(c, inside)).Select(c => c.Draft).Distinct()];
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
        List<PartyDraft> fitting = [.. byWord.GetValueOrDefault(head, []).Select(c => c.Draft).Distinct().Where(lastSeen.ContainsKey)];
        if (fitting.Count > 0 || !AnyOrganization.Contains(head))
        {
            Choose(mention, fitting, PartyRule.HeadWord);
            return;
        }

        var near = new HashSet<PartyDraft>();
        for (int at = organizations.Count - 1; at >= 0 && organizations.Count - at < MostBack; at--)
        {
            if (text.SentenceOf(of.FirstToken) - text.SentenceOf(text.Mentions[organizations[at]].FirstToken) > Near)
            {
                break;
            }

            near.Add(text.Draft[organizations[at]]!);
        }

        Choose(mention, [.. near], PartyRule.OnlyOrganization);
    }

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

    private int NameInside(Mention of)
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

    /// <summary>A draft that a word may stand for, and the mention that its role is in, or -1.</summary>
    private readonly record struct Candidate(PartyDraft Draft, int Of);
}
