using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Parties;

/// <summary>Says which names are of the same party: full names first, then family names, given names, acronyms and short forms, each only where one party fits.</summary>
internal sealed class NameLinker(PartyText text)
{
    private const int MostBack = 200, MostAhead = 20, LeastAlone = 2, MostlyTimes = 3, MostTitle = 5;
    private readonly PersonName?[] people = new PersonName?[text.Mentions.Count];
    private readonly HashSet<string> bodies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PartyDraft> byKey = new(StringComparer.Ordinal);
    private readonly DraftIndex byFamily = new();
    private readonly DraftIndex byGiven = new();
    private readonly DraftIndex byMiddle = new();
    private readonly Dictionary<string, PartyDraft> usual = new(StringComparer.Ordinal);
    private readonly HashSet<(string Given, string Family)> shared = [], apart = [];
    private readonly HashSet<int> relatives = [];

    /// <summary>Links all mentions by name.</summary>
    public void Run()
    {
        List<int> names = [.. Enumerable.Range(0, text.Mentions.Count).Where(m => text.Mentions[m].Form == MentionForm.Name)];
        foreach (int mention in names.Where(m => text.Mentions[m].Type == MentionType.Person))
        {
            people[mention] = PersonName.Of(text.Parsed.Text, text.Mentions[mention]);
        }

        FindMisread(names);
        FindBodies(names);
        CompanyNames companies = new(text, names, people);
        shared.UnionWith(Namesakes.Of(people));
        apart.UnionWith(Namesakes.Apart(text, people));
        relatives.UnionWith(names.Where(m => people[m] is { IsSingle: false } && Namesakes.IsRelative(text, m)));
        foreach (int mention in names.Where(m => people[m] is { IsSingle: false }))
        {
            LinkFull(mention, people[mention]!);
        }

        foreach (int mention in names.Where(m => people[m] is null))
        {
            if (!LinkDefined(mention, companies))
            {
                LinkOther(mention);
            }
        }

        foreach (int mention in names.Where(m => people[m] is { IsSingle: true }))
        {
            if (!LinkDefined(mention, companies))
            {
                LinkSingle(mention, people[mention]!);
            }
        }

        // A headline names by the family name whom the text then calls so.
        foreach (int mention in names.Where(m => people[m] is { IsSingle: true } && text.Rules[m] == PartyRule.Ambiguous))
        {
            if (Called(mention, people[mention]!.Family) is { } draft && Agrees(draft, text.Mentions[mention].Gender) && draft.Mentions[0] > mention)
            {
                text.Link(mention, draft, PartyRule.FamilyName);
            }
        }

        new ShortNameLinker(text).Run(names);
    }

    /// <summary>Of those who share a family name the one whom the text mostly calls by it, else the one whom it called so first; null for nobody.</summary>
    private PartyDraft? Called(int mention, string family)
    {
        List<(PartyDraft Draft, int Times)> called = [.. byFamily[family].Select(d => (d, d.Mentions.Count(m => m > mention && people[m] is { IsSingle: true } name && name.Family == family))).OrderByDescending(static pair => pair.Item2)];
        return called.Count > 1 && called[0].Times >= MostlyTimes * (1 + called.Skip(1).Sum(static pair => pair.Times)) ? called[0].Draft : usual.GetValueOrDefault(family);
    }

    /// <summary>Full names that were taken for no person's: "Joss Quill" beside "Quill said", where nobody else has that family name.</summary>
    private void FindMisread(List<int> names)
    {
        List<PersonName> full = [.. people.OfType<PersonName>().Where(static name => !name.IsSingle)];
        HashSet<string> families = [.. full.Select(static name => name.Family)];
        HashSet<(string, string)> known = [.. full.Select(static name => (name.First, name.Family))];
        Dictionary<string, int> alone = names.Where(m => text.Mentions[m].EndToken - text.Mentions[m].FirstToken == 1 && (people[m] is not null || text.IsSource(m)))
            .GroupBy(text.Key).ToDictionary(static same => same.Key, static same => same.Count(), StringComparer.Ordinal);
        foreach (int mention in names.Where(m => text.Mentions[m].Type is MentionType.Organization or MentionType.Other && MisreadPerson.May(text, m)))
        {
            PersonName? name = MisreadPerson.Of(text, mention);
            if (name is { Given.Count: 1 or 2 } && (known.Contains((name.First, name.Family)) || (!families.Contains(name.Family) && alone.GetValueOrDefault(name.Family) >= LeastAlone)))
            {
                people[mention] = name;
            }
        }

        List<int> places = names.FindAll(m => text.Mentions[m].Type == MentionType.Place && text.IsSource(m));
        HashSet<string> introduced = [.. places.Where(m => MisreadPerson.IsIntroduced(text, m)).Select(text.Key)];
        foreach (int mention in places.Where(m => introduced.Contains(text.Key(m))))
        {
            people[mention] = PersonName.Of(text.Parsed.Text, text.Mentions[mention]);
        }
    }

    /// <summary>Names of several words that were taken for a person's and are said to be no person: "Quillon Energy, another mining company".</summary>
    private void FindBodies(List<int> names)
    {
        foreach (int mention in names.Where(m => people[m] is { IsSingle: false } && !text.IsTitled(m) && IsCapital(text.Mentions[m])))
        {
            int comma = text.Mentions[mention].EndToken;
            bool isSaid = comma + 1 < text.Count && text.Word(comma) is "," && text.Word(comma + 1) is "a" or "an" or "another";
            if (isSaid && text.Mentions.Skip(mention + 1).FirstOrDefault(m => m.FirstToken > comma) is { Form: MentionForm.Description, Type: MentionType.Organization, Number: MentionNumber.One } body && body.FirstToken == comma + 1)
            {
                bodies.Add(text.Key(mention));
            }
        }

        foreach (int mention in names.Where(m => bodies.Count > 0 && bodies.Contains(text.Key(m))))
        {
            people[mention] = null;
        }
    }

    /// <summary>False for "Ann Roe of Quay Welcome", read as one name: what follows is said of the last of it.</summary>
    private bool IsCapital(Mention of)
    {
        for (int token = of.FirstToken; token < of.EndToken; token++)
        {
            if (!char.IsUpper(text.Word(token)[0]))
            {
                return false;
            }
        }

        return true;
    }

    private MentionGender GenderOf(int mention) => text.Mentions[mention].Gender is MentionGender.Female or MentionGender.Male ? text.Mentions[mention].Gender : MentionGender.Unknown;

    /// <summary>"Tarrow" where the text calls a company so: the company; where it may be the founder too, nobody.</summary>
    private bool LinkDefined(int mention, CompanyNames companies)
    {
        (int company, bool isSure) = companies.Of(mention);
        if (company < 0 || company == mention || byFamily[text.Key(mention)].Count == 0)
        {
            return false;
        }

        if (isSure && text.Draft[company] is { } draft)
        {
            text.Link(mention, draft, PartyRule.ShortName);
        }
        else
        {
            text.Rules[mention] = PartyRule.Ambiguous;
        }

        return true;
    }

    private void LinkFull(int mention, PersonName name)
    {
        string key = text.Key(mention);
        if (name.Generation.Length == 0 && apart.Contains((name.First, name.Family)) && Namesakes.Called(text, mention, byFamily[name.Family]) is { IsOneOf: true } called)
        {
            if (called.Draft is { } told)
            {
                text.Link(mention, told, PartyRule.FullName);
            }
            else
            {
                text.Rules[mention] = PartyRule.Ambiguous;
            }

            return;
        }

        if (byKey.TryGetValue(key, out PartyDraft? same) && same.Type == MentionType.Person)
        {
            text.Link(mention, same, PartyRule.SameName);
            return;
        }

        if (name.Generation.Length == 0 && shared.Contains((name.First, name.Family)))
        {
            // "Bo Roe" beside "Bo Roe Sr." and "Bo Roe Jr.": either.
            text.Rules[mention] = PartyRule.Ambiguous;
            return;
        }

        List<PartyDraft> fitting = [.. byFamily[name.Family].Where(d => d.People.All(p => p.IsSingle || p.Fits(name)) && !IsNamedBeside(d, mention, name) && Agrees(d, GenderOf(mention)))];
        if (fitting.Count > 1)
        {
            text.Rules[mention] = PartyRule.Ambiguous;
            return;
        }

        PartyDraft draft;
        if (fitting.Count == 1)
        {
            draft = fitting[0];
            text.Link(mention, draft, PartyRule.FullName);
        }
        else
        {
            draft = text.Begin(mention, MentionType.Person);
        }

        Know(draft, key, name);
    }

    /// <summary>"Bo Roe and Bo Roe Jr.", "Bo Roe spoke. Bo Roe Jr., his son, left.": in one sentence, or where one is called somebody's relative, with and without what tells the generation, these are two.</summary>
    private bool IsNamedBeside(PartyDraft draft, int mention, PersonName name) => draft.Mentions.Exists(other => people[other] is { IsSingle: false } full && full.Generation != name.Generation
        && (apart.Contains((name.First, name.Family)) || text.SentenceOf(text.Mentions[other].FirstToken) == text.SentenceOf(text.Mentions[mention].FirstToken) || relatives.Contains(mention) || relatives.Contains(other)));

    private void LinkSingle(int mention, PersonName name)
    {
        // "S told me" beside "Jim S": a letter is nobody's family name.
        if (name.Family.TrimEnd('.').Length == 1)
        {
            if (byKey.TryGetValue(text.Key(mention), out PartyDraft? letter))
            {
                text.Link(mention, letter, PartyRule.SameName);
            }
            else
            {
                byKey[text.Key(mention)] = text.Begin(mention, MentionType.Person);
            }

            return;
        }

        List<PartyDraft> family = Namesakes.OfGeneration(Agreeing([.. byFamily[name.Family].Where(draft => !IsKinOf(mention, draft))], mention), name);
        if (family.Count > 0 && (Namesakes.IsCompared(text, mention) || Namesakes.IsRelativeOf(text, mention)))
        {
            // "The younger Roe", "his son Judge Roe": one of that family, and none of those known for sure.
            text.Rules[mention] = PartyRule.Ambiguous;
            return;
        }

        bool isBeforeSon = name.Generation.Length == 0 && family is [var son] && son.Mentions[0] > mention && relatives.Contains(son.Mentions[0]) && people[son.Mentions[0]] is { Generation.Length: > 0 };
        if (isBeforeSon || (family.Count == 1 && IsListedBody(mention, family[0])))
        {
            text.Rules[mention] = PartyRule.Ambiguous;
            return;
        }

        List<PartyDraft> given = family.Count > 0 || IsKin(mention) || HasOffice(mention) ? [] : Agreeing(byGiven[name.Family], mention);
        (List<PartyDraft> fitting, PartyRule rule) = family.Count > 0 ? (family, PartyRule.FamilyName)
            : given.Count > 0 ? (given, PartyRule.GivenName) : (HasOffice(mention) ? [] : Agreeing(byMiddle[name.Family], mention), PartyRule.FamilyName);
        bool isShared = fitting.Count > 1;
        fitting = isShared ? WithTitle(fitting, mention) : fitting;
        if (fitting.Count > 1)
        {
            (fitting, rule) = Bearer(fitting, mention, name.Family, rule);
        }

        if (fitting.Count == 1)
        {
            bool isSame = fitting[0].People.Any(p => p.IsSingle && p.Family == name.Family) && fitting[0].People.All(p => p.IsSingle);
            text.Link(mention, fitting[0], isSame ? PartyRule.SameName : rule);
        }
        else if (isShared)
        {
            text.Rules[mention] = PartyRule.Ambiguous;
        }
        else
        {
            Know(text.Begin(mention, MentionType.Person), text.Key(mention), name);
        }
    }

    /// <summary>"Judge Cole": of several Coles the one who is called judge; all of them where none or several are.</summary>
    private List<PartyDraft> WithTitle(List<PartyDraft> drafts, int mention)
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

    /// <summary>"Tollmark, AES and Quillon met", and a person of that name much later: rather one more of what is listed.</summary>
    private bool IsListedBody(int mention, PartyDraft person)
    {
        int joined = text.Mentions[mention].FirstToken - 1;
        return joined > 0 && text.Word(joined) is "and" or "or" or "," && text.NameAt[joined - 1] is >= 0 and var before && people[before] is null && text.Mentions[before].Type == MentionType.Organization
            && !text.IsTitled(mention) && text.SentenceOf(text.Mentions[person.Mentions.Min()].FirstToken) - text.SentenceOf(text.Mentions[mention].FirstToken) > MostAhead;
    }

    /// <summary>"Senator John": behind an office stands a family name, or the beginning of a name that a line or page cuts off.</summary>
    private bool HasOffice(int mention)
    {
        int before = text.Mentions[mention].FirstToken - 1;
        return before >= 0 && char.IsUpper(text.Word(before)[0]) && RoleHead.IsRole(text, before) && !text.IsTitled(mention) && !TitleWords.IsKin(text.Word(before)) && !TitleWords.IsBeforeGiven(text.Word(before));
    }

    /// <summary>"The father of Mayor Roe, Bo Roe,": whose father he is is not he.</summary>
    private bool IsKinOf(int mention, PartyDraft draft)
    {
        int first = text.Mentions[mention].FirstToken, of = first - 1;
        while (of > 0 && first - of < MostTitle && text.Word(of) is not "of" && char.IsUpper(text.Word(of)[0]))
        {
            of--;
        }

        return of > 0 && text.Word(of) is "of" && TitleWords.IsKin(text.Word(of - 1))
            && draft.Mentions.Exists(other => other > mention && people[other] is { IsSingle: false } && text.SentenceOf(text.Mentions[other].FirstToken) == text.SentenceOf(first));
    }

    /// <summary>"his wife, Linda": somebody of another family circle than any Linda named before.</summary>
    private bool IsKin(int mention)
    {
        int noun = text.Mentions[mention].FirstToken - 1;
        noun -= noun > 0 && text.Word(noun) is "," ? 1 : 0;
        return noun >= 0 && TitleWords.IsKin(text.Word(noun));
    }

    /// <summary>Those that agree in gender; where none does, those whose gender only a given name tells and the mention's a form of address: "Pat Roe" may be "Mr. Roe".</summary>
    private List<PartyDraft> Agreeing(IReadOnlyList<PartyDraft> drafts, int mention)
    {
        MentionGender gender = text.Mentions[mention].Gender;
        List<PartyDraft> agreeing = [.. drafts.Where(d => Agrees(d, gender))];
        return agreeing.Count > 0 || !text.IsTitled(mention) ? agreeing : [.. drafts.Where(static d => !d.IsGenderSure)];
    }

    /// <summary>
    /// Which of several a name that they share is of: the only one that was named before; the only one close by; the one that the text called so while the others were not known
    /// yet. All of them where nothing tells.
    /// </summary>
    private (List<PartyDraft> Bearers, PartyRule Rule) Bearer(List<PartyDraft> drafts, int mention, string name, PartyRule rule)
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

    /// <summary>False for whom the sentences before a mention name only in passing: "a picture of Ann Roe".</summary>
    private bool IsSpokenOf(PartyDraft draft, int mention)
    {
        int sentence = text.SentenceOf(text.Mentions[mention].FirstToken);
        return draft.Mentions.Exists(m => m < mention && text.SentenceOf(text.Mentions[m].Head) >= sentence - 1 && (Clauses.IsSubject(text, text.Mentions[m]) || text.IsSource(m)));
    }

    /// <summary>Names that are no person's: by their words alone. One word that is the family name of one person in full is that person, whatever the finder took it for.</summary>
    private void LinkOther(int mention)
    {
        string key = text.Key(mention);
        Mention of = text.Mentions[mention];
        bool isListed = (NameLexicon.Shared.Word(FeatureHash.Lower(key)) & NameWords.Whole) != 0 || NameLexicon.Shared.Phrase([FeatureHash.Word(text.Word(of.Head))]).Tokens > 0;
        bool isPerson = !isListed || text.IsTitled(mention) || text.IsSource(mention);
        if (of.EndToken - of.FirstToken == 1 && isPerson && byFamily[key] is [var family])
        {
            text.Link(mention, family, PartyRule.FamilyName);
            return;
        }

        if (of.Type == MentionType.Place && text.IsSource(mention) && MisreadPerson.IsGiven(text, of) && byGiven[key] is [var given] && given.Mentions[0] < mention && Agrees(given, of.Gender))
        {
            text.Link(mention, given, PartyRule.GivenName);
            return;
        }

        if (byKey.TryGetValue(key, out PartyDraft? same))
        {
            text.Link(mention, same, PartyRule.SameName);
            return;
        }

        PartyDraft draft = text.Begin(mention, bodies.Contains(key) ? MentionType.Organization : of.Type);
        draft.Keys.Add(key);
        byKey[key] = draft;
    }

    private void Know(PartyDraft draft, string key, PersonName name)
    {
        draft.Keys.Add(key);
        draft.People.Add(name);
        byKey[key] = draft;
        byFamily.Put(name.Family, draft);
        if (!name.IsSingle && name.First.Length > 1 && !name.First.Contains('.', StringComparison.Ordinal))
        {
            byGiven.Put(name.First, draft);
        }

        // "Ms. Quill" is Joss Quill Roe: many have the names of both families.
        foreach (string middle in name.Given.Skip(1).Where(static word => word.Length > 2 && !word.Contains('.', StringComparison.Ordinal)))
        {
            byMiddle.Put(middle, draft);
        }

        if (name.Quoted.Length > 0)
        {
            byGiven.Put(name.Quoted, draft);
        }
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

    private static bool Agrees(PartyDraft draft, MentionGender gender) =>
        gender == MentionGender.Unknown || draft.Gender == MentionGender.Unknown || draft.Gender == gender;
}
