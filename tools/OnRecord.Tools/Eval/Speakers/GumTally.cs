using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Tools.Corpora.Names;

namespace OnRecord.Tools.Eval.Speakers;

/// <summary>
/// Counts, on a document with coreference, whom pronouns of the third person and definite descriptions of one person or organisation stand for, where the document names it. Right: a name of the party
/// that is found is one of the same; wrong: it has names, and none of them is; open: nobody with a name is found.
/// </summary>
internal sealed class GumTally
{
    private readonly SortedDictionary<string, int[]> byForm = new(StringComparer.Ordinal);

    /// <summary>Counts one document.</summary>
    public void Add(GumText gum, IReadOnlyList<Mention> mentions, DocumentParties parties)
    {
        ILookup<string, GumMention> byParty = gum.Mentions.ToLookup(static mention => mention.Party);
        ILookup<int, int> namesOf = Enumerable.Range(0, mentions.Count).Where(index => mentions[index].Form == MentionForm.Name && parties.Links[index].Party >= 0).ToLookup(index => parties.Links[index].Party);
        foreach (GumMention gold in gum.Mentions)
        {
            GumMention[] named = [.. byParty[gold.Party].Where(mention => IsName(gum, mention))];
            if (named.Length == 0 || FormOf(gum, gold) is not { } form)
            {
                continue;
            }

            (int start, int end) = gum.Places[HeadOf(gold)];
            int found = Enumerable.Range(0, mentions.Count).FirstOrDefault(index => mentions[index].Form != MentionForm.Name && IsHeadAt(mentions[index], start, end, gum, gold), -1);
            int party = found < 0 ? -1 : parties.Links[found].Party;
            int[] names = party < 0 ? [] : [.. namesOf[party]];
            bool isRight = names.Any(name => named.Any(mention => Overlaps(mentions[name], gum.Places[mention.First].Start, gum.Places[mention.Last].End)));
            int[] counts = byForm.TryGetValue(form, out int[]? known) ? known : byForm[form] = new int[3];
            counts[names.Length == 0 ? 2 : isRight ? 0 : 1]++;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', byForm.Select(static of => Line(of.Key, of.Value)));

    private static string Line(string form, int[] counts) =>
        $"{form,-12} {counts[0],5} right {counts[1],5} wrong {counts[2],5} open; accuracy {100.0 * counts[0] / Math.Max(1, counts.Sum()):F1}, precision {100.0 * counts[0] / Math.Max(1, counts[0] + counts[1]):F1}";

    private static int HeadOf(GumMention mention) => Math.Min(mention.Last, mention.First + (mention.Minimal.Length > 0 ? mention.Minimal[^1] - 1 : 0));

    private static bool IsName(GumText gum, GumMention mention) => gum.Rows[HeadOf(mention)].Tag.StartsWith("NNP", StringComparison.Ordinal);

    /// <summary>How a mention refers, or null for one that is not counted: names, the first and second person, "it", what is not definite or not one.</summary>
    private static string? FormOf(GumText gum, GumMention mention)
    {
        GumRow head = gum.Rows[HeadOf(mention)];
        if (mention.Type is not ("person" or "organization"))
        {
            return null;
        }

        if (mention.First == mention.Last)
        {
            return head.Tag is "PRP" or "PRP$" && head.Word.ToLowerInvariant() is "he" or "she" or "him" or "his" or "her" or "hers" ? "pronoun" : null;
        }

        return head.Tag is "NN" && gum.Rows[mention.First].Word.Equals("the", StringComparison.OrdinalIgnoreCase) ? "description" : null;
    }

    /// <summary>A mention of ours whose words hold the head, and which begins within the annotated one.</summary>
    private static bool IsHeadAt(Mention mention, int start, int end, GumText gum, GumMention gold) =>
        mention.Start < end && start < mention.End && mention.Start >= gum.Places[gold.First].Start && mention.Start <= start;

    private static bool Overlaps(Mention mention, int start, int end) => mention.Start < end && start < mention.End;
}
