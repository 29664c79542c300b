using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Language.Statements;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;
using OnRecord.Tools.Corpora.Gap;
using OnRecord.Tools.Corpora.Names;

namespace OnRecord.Tools.Train.Pronouns;

/// <summary>
/// Gathers what pronouns can be learned from: names, descriptions and parties as our own program finds them, pronouns as annotated. Pronouns before the one
/// at hand are linked as annotated.
/// </summary>
internal sealed class PronounExamples
{
    private readonly List<PronounExample> examples = [];

    /// <summary>All examples of GAP's validation part and of GUM's train part.</summary>
    public static List<PronounExample> All()
    {
        var all = new PronounExamples();
        foreach (GapCase gap in GapReader.Read("validation"))
        {
            all.AddGap(gap);
        }

        foreach (GumText gum in NameCorpora.GumTexts(false))
        {
            all.AddGum(gum);
        }

        return all.examples;
    }

    private void AddGap(GapCase gap)
    {
        if (!gap.IsA && !gap.IsB)
        {
            return;
        }

        (int start, int end) = gap.IsA ? gap.A : gap.B;
        Resolve(gap.Text, (text, pronoun, candidates) =>
        {
            Mention of = text.Mentions[pronoun];
            return of.Start != gap.Pronoun.Start ? null : candidates.FirstOrDefault(c => c.Draft.Mentions.Any(m => text.Mentions[m].Form == MentionForm.Name && text.Mentions[m].Start < end && start < text.Mentions[m].End))?.Draft;
        });
    }

    private void AddGum(GumText gum)
    {
        var parties = new Dictionary<int, string>();
        var byHead = new Dictionary<int, List<(int End, string Party)>>();
        foreach (GumMention mention in gum.Mentions)
        {
            int head = mention.First + (mention.Minimal.Length > 0 ? mention.Minimal[^1] - 1 : 0);
            head = Math.Min(head, mention.Last);
            if (mention.First == mention.Last)
            {
                parties[gum.Places[mention.First].Start] = mention.Party;
            }

            int at = gum.Places[head].Start;
            (byHead.TryGetValue(at, out List<(int, string)>? list) ? list : byHead[at] = []).Add((gum.Places[mention.Last].End, mention.Party));
        }

        bool IsOf(PartyText text, PronounCandidate candidate, string party) => candidate.Draft.Mentions.Any(m =>
        {
            Mention of = text.Mentions[m];
            return of.Form == MentionForm.Pronoun ? parties.GetValueOrDefault(of.Start) == party
                : byHead.TryGetValue(text.Parsed.Text.Tokens[of.Head].Start, out List<(int End, string Party)>? at) && at.Exists(x => x.Party == party);
        });

        Resolve(gum.Text, (text, pronoun, candidates) => parties.TryGetValue(text.Mentions[pronoun].Start, out string? party) ? candidates.FirstOrDefault(c => IsOf(text, c, party))?.Draft : null);
    }

    private void Resolve(string words, Func<PartyText, int, IReadOnlyList<PronounCandidate>, PartyDraft?> right)
    {
        ParsedText parsed = SyntaxParser.Shipped.Parse(Tokenizer.Cut(words));
        var frame = new StatementFrame(parsed, MentionFinder.Find(parsed));
        PartyResolver.Resolve(parsed, frame.Mentions, TellerReader.Read(frame, DraftFinder.Find(frame, StatementModel.Shared)), (text, pronoun, candidates) =>
        {
            PartyDraft? party = right(text, pronoun, candidates);
            if (party is not null && candidates.Count > 1)
            {
                Add(text, pronoun, candidates, party);
            }

            return (party, party is null ? PartyRule.None : PartyRule.BestCandidate);
        });
    }

    private void Add(PartyText text, int pronoun, IReadOnlyList<PronounCandidate> candidates, PartyDraft party)
    {
        var features = new ulong[PronounFeatures.Most];
        examples.Add(new PronounExample(
            [.. candidates.Select(c => features[..PronounFeatures.Write(text, pronoun, c, candidates.Count, features)])],
            candidates.ToList().FindIndex(c => c.Draft == party)));
    }
}
