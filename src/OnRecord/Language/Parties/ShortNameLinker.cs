using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Parties;

/// <summary>Joins letters, shortened names and first words of organisations to the one longer name that they fit. Runs when all names are linked.</summary>
internal sealed class ShortNameLinker(PartyText text)
{
    private const int MostAhead = 20, LeastLetters = 4;

    /// <summary>Links short names.</summary>
    /// <param name="names">The mentions that are names.</param>
    public void Run(IReadOnlyList<int> names)
    {
        Shorten(names);
        JoinFirstWords();
    }

    /// <summary>Acronyms and shortened names of organisations, where one longer name alone fits.</summary>
    private void Shorten(IReadOnlyList<int> names)
    {
        List<PartyDraft> longer = [.. text.Drafts.Where(d => d.Type is MentionType.Organization or MentionType.Other && d.Keys.Any(k => k.Contains(' ', StringComparison.Ordinal)))];
        var initials = new DraftIndex();
        var edges = new DraftIndex();
        var tails = new DraftIndex();
        foreach (PartyDraft draft in longer)
        {
            foreach (string key in draft.Keys.Where(k => k.Contains(' ', StringComparison.Ordinal)))
            {
                foreach (string letters in Acronyms.Of(key))
                {
                    initials.Put(letters, draft);
                }

                if (OrganizationNames.EndsWithTail(key))
                {
                    edges.Put(key[..key.IndexOf(' ', StringComparison.Ordinal)], draft);
                }

                if (draft.Type == MentionType.Organization && key[(key.LastIndexOf(' ') + 1)..] is var last && OrganizationNames.IsKnownByTail(last))
                {
                    tails.Put(last, draft);
                }

                if (Acronyms.WithoutLegalForm(key) is { } bare && bare != key)
                {
                    edges.Put(bare, draft);
                }
            }
        }

        foreach (int mention in names)
        {
            PartyDraft? draft = text.Draft[mention];
            if (draft is null || !(draft.Type is MentionType.Organization or MentionType.Other || IsLetters(mention)))
            {
                continue;
            }

            ShortenOne(mention, draft, initials, edges);
            bool isTail = draft.Type == MentionType.Organization && text.Draft[mention] == draft;
            if (isTail && tails.Only(text.Key(mention)) is { } outlet && outlet != draft)
            {
                text.Merge(outlet, draft, PartyRule.ShortName);
            }
        }
    }

    private void ShortenOne(int mention, PartyDraft draft, DraftIndex initials, DraftIndex edges)
    {
        string key = text.Key(mention);
        ReadOnlySpan<char> word = text.Word(text.Mentions[mention].Head);
        bool isAcronym = !key.Contains(' ', StringComparison.Ordinal) && key.Length >= 2 && (word.IndexOfAnyExceptInRange('A', 'Z') < 0 || word.Contains('.'));
        string letters = key.Replace(".", "", StringComparison.Ordinal);
        if (isAcronym && initials.Only(letters) is { } expanded && expanded != draft && !IsFarBehind(expanded, mention))
        {
            text.Merge(expanded, draft, PartyRule.Acronym);
            return;
        }

        bool isTelling = key.Length > 3 && !word.Contains('.') && !NameLexicon.Shared.Word(FeatureHash.Lower(key)).HasFlag(NameWords.OrganizationWord)
            && (NameLexicon.Shared.Phrase([FeatureHash.Word(word)]).Kinds & (NameWords.Country | NameWords.Place | NameWords.People)) == 0;
        if (isTelling && edges.Only(key) is { } longer && longer != draft)
        {
            text.Merge(longer, draft, PartyRule.ShortName);
        }
    }

    /// <summary>"Q.F.C." that was taken for a person or place: such letters are a name's if one name has them.</summary>
    private bool IsLetters(int mention) => text.Mentions[mention] is var of && of.EndToken - of.FirstToken == 1 && text.Word(of.Head).Contains('.') && text.Word(of.Head).Length >= LeastLetters
        && !text.IsTitled(mention) && (NameLexicon.Shared.Phrase([FeatureHash.Word(text.Word(of.Head))]).Kinds & (NameWords.Country | NameWords.Place)) == 0;

    /// <summary>A name that comes only long after its letters does not tell what they stand for.</summary>
    private bool IsFarBehind(PartyDraft longer, int letters) => text.SentenceOf(text.Mentions[longer.Mentions.Min()].FirstToken) - text.SentenceOf(text.Mentions[letters].FirstToken) > MostAhead;

    /// <summary>"Fenwick council", "in Fenwick": where something is.</summary>
    private bool IsModifier(int mention)
    {
        Mention of = text.Mentions[mention];
        return Clauses.IsBehindPreposition(text, of)
            || (of.EndToken < text.Count && text.SentenceOf(of.EndToken) == text.SentenceOf(of.Head) && text.Parsed.Tags[of.EndToken] is PosTag.NN or PosTag.NNS or PosTag.NNP or PosTag.NNPS or PosTag.JJ or PosTag.HYPH);
    }

    /// <summary>A single word that is nobody's name and begins the name of one organisation alone was taken for a person: "Tollmark" of Tollmark Learning.</summary>
    private void JoinFirstWords()
    {
        ILookup<string, PartyDraft> firsts = text.Drafts.Where(static draft => draft.Type == MentionType.Organization).SelectMany(static draft => draft.Keys.Select(key => (draft, key)))
            .Where(static pair => pair.key.LastIndexOf(' ') is > 0 and var last && !OrganizationNames.IsKnownByTail(pair.key.AsSpan(last + 1))).ToLookup(static pair => pair.key[..pair.key.IndexOf(' ', StringComparison.Ordinal)], static pair => pair.draft, StringComparer.Ordinal);
        foreach (PartyDraft draft in text.Drafts.Where(static draft => draft is { Type: MentionType.Person, Gender: MentionGender.Unknown, People.Count: > 0 } && draft.People.TrueForAll(static person => person.IsSingle)).ToList())
        {
            List<PartyDraft> longer = [.. firsts[draft.People[0].Family].Distinct()];
            if (longer.Count == 1 && draft.Mentions.TrueForAll(of => OrganizationNames.MayBe(text, of) && !IsModifier(of)))
            {
                text.Merge(longer[0], draft, PartyRule.ShortName);
            }
        }
    }
}
