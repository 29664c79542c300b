using OnRecord.Language.Names;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Parties;

/// <summary>
/// Says which mentions of one document are of the same party, and what each party is called and said to be. Where more than one party fits, or none, a mention stays
/// without party: a wrong link does more harm than a missing one. The same input gives the same answer. Safe to use from several threads.
/// </summary>
public static class PartyResolver
{
    /// <summary>Resolves the mentions of a text.</summary>
    /// <param name="text">The text with parts of speech; trees are used where there are any.</param>
    /// <param name="mentions">Its mentions, as <see cref="MentionFinder"/> orders them.</param>
    public static DocumentParties Resolve(ParsedText text, IReadOnlyList<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mentions);
        return Resolve(text, mentions, Tellers.None, PronounRanker.Shared.Judge);
    }

    /// <summary>Resolves the mentions of a text whose statements are known.</summary>
    /// <param name="text">The text with parts of speech.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="tellers">What its statements tell.</param>
    /// <param name="hasWriter">True for the words of a message: who wrote them is known, and no name in them signs them.</param>
    internal static DocumentParties Resolve(ParsedText text, IReadOnlyList<Mention> mentions, Tellers tellers, bool hasWriter = false) => Resolve(text, mentions, tellers, PronounRanker.Shared.Judge, hasWriter);

    internal static DocumentParties Resolve(ParsedText text, IReadOnlyList<Mention> mentions, Tellers tellers, PronounJudge judge, bool hasWriter = false)
    {
        var work = new PartyText(text, mentions, tellers);
        new NameLinker(work).Run();
        AliasLinker.Run(work);
        new RoleFinder(work).Run();
        var descriptions = new DescriptionLinker(work);
        descriptions.Run();
        new PronounLinker(work, judge, descriptions, new FocusLinker(work, descriptions)).Run();
        if (!hasWriter)
        {
            AuthorLinker.Run(work);
        }

        HeadingSpeaker.Run(work);

        return Finish(work);
    }

    private static DocumentParties Finish(PartyText work)
    {
        List<PartyDraft> drafts = [.. work.Drafts.Where(d => d.Mentions.Count > 0).OrderBy(d => d.Mentions.Min())];
        var numbers = new Dictionary<PartyDraft, int>();
        for (int number = 0; number < drafts.Count; number++)
        {
            numbers[drafts[number]] = number;
        }

        var links = new PartyLink[work.Mentions.Count];
        for (int mention = 0; mention < links.Length; mention++)
        {
            links[mention] = new PartyLink(work.Draft[mention] is { } draft ? numbers[draft] : -1, work.Rules[mention]);
        }

        return new DocumentParties([.. drafts.Select(draft => Make(work, draft, numbers))], links);
    }

    private static Party Make(PartyText work, PartyDraft draft, Dictionary<PartyDraft, int> numbers)
    {
        List<string> names = [.. draft.Mentions.Where(m => work.Mentions[m].Form == MentionForm.Name).Order().Select(m => Words(work, m)).Distinct(StringComparer.Ordinal)];
        List<string> own = draft.OtherNames.Count == 0 ? names : [.. draft.Mentions.Where(m => work.Mentions[m].Form == MentionForm.Name && !draft.OtherNames.Contains(work.Key(m))).Order().Select(m => Words(work, m)).Distinct(StringComparer.Ordinal)];
        own = own.Count > 0 ? own : names;
        string name = own.Count > 0 ? own.OrderByDescending(n => n.Count(c => c == ' ')).ThenByDescending(n => n.Length).First() : Words(work, draft.Mentions.Min());
        ReadOnlySpan<Token> tokens = work.Parsed.Text.Tokens;
        var roles = new List<PartyRole>();
        foreach ((int first, int end, int of) in draft.Roles.Where(r => r.End > r.First).OrderBy(r => r.First))
        {
            int start = tokens[first].Start, stop = tokens[end - 1].End;
            roles.Add(new PartyRole(work.Parsed.Text.Text[start..stop], of >= 0 && work.Rules[of] != PartyRule.OnlyOrganization && work.Draft[of] is { } other && other != draft ? numbers[other] : -1, start, stop));
        }

        MentionGender gender = draft.Type == MentionType.Person ? draft.Gender : MentionGender.Thing;
        return new Party(name, draft.Type, gender, names, roles);
    }

    /// <summary>A mention as written, white space of any length as one space.</summary>
    private static string Words(PartyText work, int mention)
    {
        Mention of = work.Mentions[mention];
        string words = work.Parsed.Text.Text[of.Start..of.End];
        return words.AsSpan().ContainsAny('\n', '\r', '\t') || words.Contains("  ", StringComparison.Ordinal) ? string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : words;
    }
}
