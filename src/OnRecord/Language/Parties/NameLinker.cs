using OnRecord.Language.Learning;
using OnRecord.Language.Names;

namespace OnRecord.Language.Parties;

/// <summary>Says which names are of the same party: full names first, then family names, given names, acronyms and short forms, each only where one party fits.</summary>
internal sealed class NameLinker(PartyText text)
{
    private const int MostAlike = 32, MostBack = 200;
    private readonly PersonName?[] people = new PersonName?[text.Mentions.Count];
    private readonly Dictionary<string, PartyDraft> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PartyDraft>> byFamily = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PartyDraft>> byGiven = new(StringComparer.Ordinal);

    /// <summary>Links all mentions by name.</summary>
    public void Run()
    {
        List<int> names = [.. Enumerable.Range(0, text.Mentions.Count).Where(m => text.Mentions[m].Form == MentionForm.Name)];
        foreach (int mention in names.Where(m => text.Mentions[m].Type == MentionType.Person))
        {
            people[mention] = PersonName.Of(text.Parsed.Text, text.Mentions[mention]);
        }

        foreach (int mention in names.Where(m => people[m] is { IsSingle: false }))
        {
            LinkFull(mention, people[mention]!);
        }

        foreach (int mention in names.Where(m => text.Mentions[m].Type != MentionType.Person || people[m] is null))
        {
            LinkOther(mention);
        }

        foreach (int mention in names.Where(m => people[m] is { IsSingle: true }))
        {
            LinkSingle(mention, people[mention]!);
        }

        Shorten(names);
    }

    private void LinkFull(int mention, PersonName name)
    {
        string key = text.Key(mention);
        if (byKey.TryGetValue(key, out PartyDraft? same) && same.Type == MentionType.Person)
        {
            text.Link(mention, same, PartyRule.SameName);
            return;
        }

        List<PartyDraft> fitting = [.. byFamily.GetValueOrDefault(name.Family, []).Where(d => d.People.All(p => p.IsSingle || p.Fits(name)) && Agrees(d, text.Mentions[mention].Gender))];
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

    private void LinkSingle(int mention, PersonName name)
    {
        MentionGender gender = text.Mentions[mention].Gender;
        List<PartyDraft> family = [.. byFamily.GetValueOrDefault(name.Family, []).Where(d => Agrees(d, gender))];
        List<PartyDraft> given = [.. byGiven.GetValueOrDefault(name.Family, []).Where(d => Agrees(d, gender))];
        (List<PartyDraft> fitting, PartyRule rule) = family.Count > 0 ? (family, PartyRule.FamilyName) : (given, PartyRule.GivenName);
        bool isShared = fitting.Count > 1;
        if (isShared)
        {
            fitting = Near(fitting, mention);
            rule = PartyRule.FamilyNameNear;
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
        if (byKey.TryGetValue(key, out PartyDraft? same))
        {
            text.Link(mention, same, PartyRule.SameName);
            return;
        }

        Mention of = text.Mentions[mention];
        bool isListed = (NameLexicon.Shared.Word(FeatureHash.Lower(key)) & NameWords.Whole) != 0 || NameLexicon.Shared.Phrase([FeatureHash.Word(text.Word(of.Head))]).Tokens > 0;
        if (of.EndToken - of.FirstToken == 1 && !isListed && byFamily.TryGetValue(key, out List<PartyDraft>? family) && family.Count == 1)
        {
            text.Link(mention, family[0], PartyRule.FamilyName);
            return;
        }

        PartyDraft draft = text.Begin(mention, of.Type);
        draft.Keys.Add(key);
        byKey[key] = draft;
    }

    /// <summary>Acronyms and shortened names of organisations, where one longer name alone fits.</summary>
    private void Shorten(List<int> names)
    {
        List<PartyDraft> longer = [.. text.Drafts.Where(d => d.Type is MentionType.Organization or MentionType.Other && d.Keys.Any(k => k.Contains(' ', StringComparison.Ordinal)))];
        var initials = new Dictionary<string, List<PartyDraft>>(StringComparer.Ordinal);
        var edges = new Dictionary<string, List<PartyDraft>>(StringComparer.Ordinal);
        foreach (PartyDraft draft in longer)
        {
            foreach (string key in draft.Keys.Where(k => k.Contains(' ', StringComparison.Ordinal)))
            {
                foreach (string letters in Acronyms.Of(key))
                {
                    Put(initials, letters, draft);
                }

                if (OrganizationNames.EndsWithTail(key))
                {
                    Put(edges, key[..key.IndexOf(' ', StringComparison.Ordinal)], draft);
                }

                if (Acronyms.WithoutLegalForm(key) is { } bare && bare != key)
                {
                    Put(edges, bare, draft);
                }
            }
        }

        foreach (int mention in names)
        {
            PartyDraft? draft = text.Draft[mention];
            if (draft is null || draft.Type is not (MentionType.Organization or MentionType.Other))
            {
                continue;
            }

            ShortenOne(mention, draft, initials, edges);
        }
    }

    private void ShortenOne(int mention, PartyDraft draft, Dictionary<string, List<PartyDraft>> initials, Dictionary<string, List<PartyDraft>> edges)
    {
        string key = text.Key(mention);
        ReadOnlySpan<char> word = text.Word(text.Mentions[mention].Head);
        bool isAcronym = !key.Contains(' ', StringComparison.Ordinal) && key.Length >= 2 && (word.IndexOfAnyExceptInRange('A', 'Z') < 0 || word.Contains('.'));
        string letters = key.Replace(".", "", StringComparison.Ordinal);
        if (isAcronym && initials.TryGetValue(letters, out List<PartyDraft>? expanded) && expanded.Count == 1 && expanded[0] != draft)
        {
            text.Merge(expanded[0], draft, PartyRule.Acronym);
            return;
        }

        bool isTelling = key.Length > 3 && !NameLexicon.Shared.Word(FeatureHash.Lower(key)).HasFlag(NameWords.OrganizationWord)
            && (NameLexicon.Shared.Phrase([FeatureHash.Word(word)]).Kinds & (NameWords.Country | NameWords.Place | NameWords.People)) == 0;
        if (isTelling && edges.TryGetValue(key, out List<PartyDraft>? longer) && longer.Count == 1 && longer[0] != draft)
        {
            text.Merge(longer[0], draft, PartyRule.ShortName);
        }
    }

    private void Know(PartyDraft draft, string key, PersonName name)
    {
        draft.Keys.Add(key);
        draft.People.Add(name);
        byKey[key] = draft;
        Put(byFamily, name.Family, draft);
        if (!name.IsSingle && name.First.Length > 2)
        {
            Put(byGiven, name.First, draft);
        }

        if (name.Quoted.Length > 0)
        {
            Put(byGiven, name.Quoted, draft);
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

    private static void Put(Dictionary<string, List<PartyDraft>> into, string key, PartyDraft draft)
    {
        if (!into.TryGetValue(key, out List<PartyDraft>? list))
        {
            into[key] = list = [];
        }

        if (list.Count < MostAlike && !list.Contains(draft))
        {
            list.Add(draft);
        }
    }
}
