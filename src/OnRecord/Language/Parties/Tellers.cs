namespace OnRecord.Language.Parties;

/// <summary>
/// What the statements of a text tell about who is meant: which words name who says something, and whose words a token stands in. Statements are numbered in the order of their
/// cues. Made for one text and one thread.
/// </summary>
internal sealed class Tellers
{
    private const int MostBack = 64;
    private readonly int[] cues, heads, outer, told;
    private readonly bool[] spoken;
    private readonly Dictionary<int, int> byHead;

    /// <summary>Of some statements.</summary>
    /// <param name="cues">The first token of the cue of each, in order.</param>
    /// <param name="heads">The noun or pronoun that names who makes each; -1 for none or several.</param>
    /// <param name="outer">The statement in whose content each is made; -1 for none.</param>
    /// <param name="told">For every token of the text the innermost statement that has it in its content, -1 for none; empty where nothing is said.</param>
    /// <param name="byHead">The statement whose maker a noun or pronoun names.</param>
    /// <param name="spoken">For every token whether it is spoken word for word without quotation marks; empty where none is.</param>
    public Tellers(int[] cues, int[] heads, int[] outer, int[] told, Dictionary<int, int> byHead, bool[]? spoken = null)
    {
        this.cues = cues;
        this.heads = heads;
        this.outer = outer;
        this.told = told;
        this.byHead = byHead;
        this.spoken = spoken ?? [];
    }

    /// <summary>Of a text whose statements are not known.</summary>
    public static Tellers None { get; } = new([], [], [], [], []);

    /// <summary>The statement of which a token is the noun or pronoun that names who says it; -1 for none.</summary>
    public int StatementBy(int head) => byHead.GetValueOrDefault(head, -1);

    /// <summary>The innermost statement in whose content a token stands; -1 for the writer's own words.</summary>
    public int Around(int token) => told.Length == 0 ? -1 : told[token];

    /// <summary>Whether a token is spoken word for word without quotation marks, in a turn of a transcript.</summary>
    public bool IsSpoken(int token) => spoken.Length > 0 && spoken[token];

    /// <summary>The statement in whose content a statement is made; -1 for none.</summary>
    public int OuterOf(int statement) => outer[statement];

    /// <summary>The first token of a statement's cue.</summary>
    public int CueOf(int statement) => cues[statement];

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
