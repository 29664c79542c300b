using OnRecord.Language.Learning;

namespace OnRecord.Language.Statements;

/// <summary>How the tokens of a sentence hang on a cue by the tree: the relations on the way, and through which child. Empty where there are no trees. Used again for the next cue.</summary>
internal sealed class CueTree
{
    private const int MostSteps = 24;
    private ulong[] paths = [], branches = [];
    private int[] roots = [];
    private Stretch stretch;

    /// <summary>True when the cue's sentence has a tree.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>Turns to a cue.</summary>
    public void Set(StatementFrame frame, Stretch of, CueSpan cue, int head)
    {
        stretch = of;
        ReadOnlySpan<int> heads = frame.Parsed.Heads;
        IsKnown = heads[head] >= 0;
        if (!IsKnown)
        {
            return;
        }

        if (paths.Length < of.Count)
        {
            paths = new ulong[of.Count * 2];
            branches = new ulong[of.Count * 2];
            roots = new int[of.Count * 2];
        }

        Span<int> above = stackalloc int[4];
        int steps = 0;
        for (int at = heads[head]; steps < above.Length && at >= 0; at = heads[at])
        {
            if (!cue.Holds(at))
            {
                above[steps++] = at;
            }

            if (heads[at] == at)
            {
                break;
            }
        }

        for (int token = of.First; token < of.End; token++)
        {
            Climb(frame, token, cue, above[..steps]);
        }
    }

    /// <summary>The relations from a token up to the cue or to what both hang on, the nearest four, and how far above the cue that is; 0 where nothing is known.</summary>
    public ulong Path(int token) => paths[token - stretch.First];

    /// <summary>The relation through which a token hangs below the cue or beside it, with how far above the cue; 0 where nothing is known.</summary>
    public ulong Branch(int token) => branches[token - stretch.First];

    /// <summary>The token below the cue, or beside it, through which a token hangs; -1 where nothing is known.</summary>
    public int Root(int token) => roots[token - stretch.First];

    private void Climb(StatementFrame frame, int token, CueSpan cue, ReadOnlySpan<int> above)
    {
        int place = token - stretch.First;
        ReadOnlySpan<int> heads = frame.Parsed.Heads;
        (paths[place], branches[place], roots[place]) = (0, 0, -1);
        ulong path = 11;
        int at = token;
        for (int step = 0; step < MostSteps && heads[at] >= 0; step++)
        {
            int level = cue.Holds(at) ? 0 : above.IndexOf(at) + 1;
            if (level > 0 || cue.Holds(at))
            {
                Keep(frame, place, path, level, step == 0 ? -1 : roots[place]);
                return;
            }

            path = step < 4 ? FeatureHash.Of(12, path, (ulong)frame.Parsed.Relations[at]) : path;
            roots[place] = at;
            if (heads[at] == at)
            {
                break;
            }

            at = heads[at];
        }

        roots[place] = -1;
    }

    private void Keep(StatementFrame frame, int place, ulong path, int level, int root)
    {
        ulong relation = root < 0 ? 63u : (ulong)frame.Parsed.Relations[root];
        (paths[place], branches[place], roots[place]) = (FeatureHash.Of(13, path, (ulong)level), ((ulong)level << 8) | relation | (1u << 16), root);
    }
}
