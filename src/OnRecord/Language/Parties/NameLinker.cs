using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Parties;

/// <summary>Says which names are of the same party: full names first, then family names, given names, acronyms and short forms, each only where one party fits.</summary>
internal sealed class NameLinker
{
    private readonly PartyText text;
    private readonly List<int> names;
    private readonly PersonName?[] people;
    private readonly HashSet<string> bodies;
    private readonly NameBearers bearers;
    private readonly Dictionary<string, PartyDraft> byKey = new(StringComparer.Ordinal);
    private readonly DraftIndex byFamily = new();
    private readonly DraftIndex byGiven = new();
    private readonly DraftIndex byMiddle = new();
    private readonly HashSet<(string Given, string Family)> shared, apart;
    private readonly HashSet<int> relatives;

    /// <summary>Reads the names of a text.</summary>
    public NameLinker(PartyText text)
    {
        this.text = text;
        names = [.. Enumerable.Range(0, text.Mentions.Count).Where(m => text.Mentions[m].Form == MentionForm.Name)];
        (people, bodies) = new PersonReader(text).Read(names);
        bearers = new NameBearers(text, people);
        shared = [.. Namesakes.Of(people)];
        apart = [.. Namesakes.Apart(text, people)];
        relatives = [.. names.Where(m => people[m] is { IsSingle: false } && Namesakes.IsRelative(text, m))];
    }

    /// <summary>Links all mentions by name.</summary>
    public void Run()
    {
        CompanyNames companies = new(text, names, people);
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
            if (bearers.Called(mention, people[mention]!.Family, byFamily[people[mention]!.Family]) is { } draft && NameBearers.Agrees(draft, text.Mentions[mention].Gender) && draft.Mentions[0] > mention)
            {
                text.Link(mention, draft, PartyRule.FamilyName);
            }
        }

        new ShortNameLinker(text).Run(names);
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

        List<PartyDraft> fitting = [.. byFamily[name.Family].Where(d => d.People.All(p => p.IsSingle || p.Fits(name)) && !IsNamedBeside(d, mention, name) && NameBearers.Agrees(d, GenderOf(mention)))];
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

        List<PartyDraft> family = Namesakes.OfGeneration(bearers.Agreeing([.. byFamily[name.Family].Where(draft => !AroundName.IsKinOf(text, people, mention, draft))], mention), name);
        if (family.Count > 0 && (Namesakes.IsCompared(text, mention) || Namesakes.IsRelativeOf(text, mention)))
        {
            // "The younger Roe", "his son Judge Roe": one of that family, and none of those known for sure.
            text.Rules[mention] = PartyRule.Ambiguous;
            return;
        }

        bool isBeforeSon = name.Generation.Length == 0 && family is [var son] && son.Mentions[0] > mention && relatives.Contains(son.Mentions[0]) && people[son.Mentions[0]] is { Generation.Length: > 0 };
        if (isBeforeSon || (family.Count == 1 && AroundName.IsListedBody(text, people, mention, family[0])))
        {
            text.Rules[mention] = PartyRule.Ambiguous;
            return;
        }

        List<PartyDraft> given = family.Count > 0 || AroundName.IsKin(text, mention) || AroundName.HasOffice(text, mention) ? [] : bearers.Agreeing(byGiven[name.Family], mention);
        (List<PartyDraft> fitting, PartyRule rule) = family.Count > 0 ? (family, PartyRule.FamilyName)
            : given.Count > 0 ? (given, PartyRule.GivenName) : (AroundName.HasOffice(text, mention) ? [] : bearers.Agreeing(byMiddle[name.Family], mention), PartyRule.FamilyName);
        bool isShared = fitting.Count > 1;
        fitting = isShared ? bearers.WithTitle(fitting, mention) : fitting;
        if (fitting.Count > 1)
        {
            (fitting, rule) = bearers.Of(fitting, mention, name.Family, rule);
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

        if (of.Type == MentionType.Place && text.IsSource(mention) && MisreadPerson.IsGiven(text, of) && byGiven[key] is [var given] && given.Mentions[0] < mention && NameBearers.Agrees(given, of.Gender))
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
}
