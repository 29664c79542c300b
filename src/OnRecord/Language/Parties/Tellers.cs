using OnRecord.Language.Statements;

namespace OnRecord.Language.Parties;

/// <summary>
/// What the statements of a text tell about who is meant: which words name who says something, and whose words a token stands in. Statements are numbered in the order of their
/// cues. Made for one text and one thread.
/// </summary>
internal sealed class Tellers
{
    private const int MostBack = 64;
    private readonly int[] cues, heads, outer, told;
    private readonly Dictionary<int, int> byHead = [];

    /// <summary>Of the statements of a text, before it is said who their parties are.</summary>
    public Tellers(StatementFrame frame, List<StatementDraft> drafts)
    {
        cues = new int[drafts.Count];
        heads = new int[drafts.Count];
        outer = new int[drafts.Count];
        told = new int[frame.TokenCount];
        told.AsSpan().Fill(-1);
        for (int draft = 0; draft < drafts.Count; draft++)
        {
            cues[draft] = drafts[draft].Cue.First;
            heads[draft] = drafts[draft].Source.Count == 0 ? -1 : SpeakerFinder.HeadOf(frame, drafts[draft].Source[0], out bool isSeveral) is var head && isSeveral ? -1 : head;
            if (heads[draft] >= 0)
            {
                byHead.TryAdd(heads[draft], draft);
                heads[draft] = SpeakerFinder.NamedBehind(frame, drafts[draft].Source[0], heads[draft]) is >= 0 and var named ? frame.Mentions[named].Head : heads[draft];
                byHead.TryAdd(heads[draft], draft);
            }
        }

        var numbers = new Dictionary<StatementDraft, int>(drafts.Count);
        drafts.ForEach(draft => numbers.TryAdd(draft, numbers.Count));
        for (int draft = 0; draft < drafts.Count; draft++)
        {
            outer[draft] = drafts[draft].Outer is { } around ? numbers.GetValueOrDefault(around, -1) : -1;
        }

        foreach (int draft in Enumerable.Range(0, drafts.Count).OrderByDescending(number => drafts[number].ContentCount))
        {
            foreach (TokenRange range in drafts[draft].Content)
            {
                told.AsSpan(range.First, range.Count).Fill(draft);
            }
        }
    }

    private Tellers()
    {
        cues = heads = outer = told = [];
    }

    /// <summary>Of a text whose statements are not known.</summary>
    public static Tellers None { get; } = new();

    /// <summary>The statement of which a token is the noun or pronoun that names who says it; -1 for none.</summary>
    public int StatementBy(int head) => byHead.GetValueOrDefault(head, -1);

    /// <summary>The innermost statement in whose content a token stands; -1 for the writer's own words.</summary>
    public int Around(int token) => told.Length == 0 ? -1 : told[token];

    /// <summary>The statement in whose content a statement is made; -1 for none.</summary>
    public int OuterOf(int statement) => outer[statement];

    /// <summary>The noun or pronoun that names who makes a statement; -1 for none or several.</summary>
    public int HeadOf(int statement) => heads[statement];

    /// <summary>The last statement of the writer's own telling whose source and cue stand before a token; -1 for none.</summary>
    public int LastBefore(int token)
    {
        int low = 0, high = cues.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = cues[middle] < token ? (middle + 1, high) : (low, middle);
        }

        for (int statement = low - 1; statement >= Math.Max(0, low - MostBack); statement--)
        {
            if (told[cues[statement]] is < 0 && heads[statement] != token && heads[statement] < token)
            {
                return statement;
            }
        }

        return -1;
    }
}
