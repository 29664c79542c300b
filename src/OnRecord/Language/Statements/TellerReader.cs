using OnRecord.Language.Parties;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>Reads from the statements of a text, before their parties are known, what they tell about who is meant.</summary>
internal static class TellerReader
{
    /// <summary>What the statements tell, for <see cref="PartyResolver"/>.</summary>
    /// <param name="frame">The text.</param>
    /// <param name="drafts">Its statements, in the order of their cues.</param>
    public static Tellers Read(StatementFrame frame, IReadOnlyList<StatementDraft> drafts)
    {
        int[] heads = new int[drafts.Count];
        var byHead = new Dictionary<int, int>();
        for (int draft = 0; draft < drafts.Count; draft++)
        {
            heads[draft] = Head(frame, drafts[draft]);
            if (heads[draft] >= 0)
            {
                byHead.TryAdd(heads[draft], draft);
                heads[draft] = SpeakerFinder.NamedBehind(frame, drafts[draft].Source[0], heads[draft]) is >= 0 and var named ? frame.Mentions[named].Head : heads[draft];
                byHead.TryAdd(heads[draft], draft);
            }
        }

        return new Tellers([.. drafts.Select(static draft => draft.Cue.First)], heads, Outer(drafts), Told(frame, drafts), byHead, Spoken(frame, drafts));
    }

    /// <summary>The noun or pronoun of the source, -1 for none or several.</summary>
    private static int Head(StatementFrame frame, StatementDraft draft) =>
        draft.Source.Count > 0 && SpeakerFinder.HeadOf(frame, draft.Source[0], out bool isSeveral) is var head && !isSeveral ? head : -1;

    private static int[] Outer(IReadOnlyList<StatementDraft> drafts)
    {
        var numbers = new Dictionary<StatementDraft, int>(drafts.Count);
        foreach (StatementDraft draft in drafts)
        {
            numbers.TryAdd(draft, numbers.Count);
        }

        return [.. drafts.Select(draft => draft.Outer is { } around ? numbers.GetValueOrDefault(around, -1) : -1)];
    }

    private static bool[] Spoken(StatementFrame frame, IReadOnlyList<StatementDraft> drafts)
    {
        bool[] spoken = new bool[frame.TokenCount];
        foreach (TokenRange range in drafts.Where(static draft => draft.IsSpoken).SelectMany(static draft => draft.Content))
        {
            spoken.AsSpan(range.First, range.Count).Fill(true);
        }

        return spoken;
    }

    /// <summary>The innermost statement in whose content each token stands: the longest contents are filled in first.</summary>
    private static int[] Told(StatementFrame frame, IReadOnlyList<StatementDraft> drafts)
    {
        int[] told = new int[frame.TokenCount];
        told.AsSpan().Fill(-1);
        foreach (int draft in Enumerable.Range(0, drafts.Count).OrderByDescending(number => drafts[number].ContentCount))
        {
            foreach (TokenRange range in drafts[draft].Content)
            {
                told.AsSpan(range.First, range.Count).Fill(draft);
            }
        }

        return told;
    }
}
