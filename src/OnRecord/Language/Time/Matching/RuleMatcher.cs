using OnRecord.Language.Time.Grammar;

namespace OnRecord.Language.Time.Matching;

/// <summary>
/// Runs the compiled rules over pieces. What a name matches at a place is worked out once and kept, so the work is linear in the number of
/// pieces: the rules have a bounded length, and names go at most <see cref="Deepest"/> levels down. One thread at a time.
/// </summary>
internal sealed class RuleMatcher
{
    private const int Deepest = 14;
    private readonly TimeGrammar grammar = TimeGrammar.Instance;
    private readonly NumberReader numbers;
    private readonly MatchValue[] stack = new MatchValue[1024];
    private readonly List<MatchValue> kept = [];
    private readonly Stack<List<MatchValue>> spare = new();
    private readonly Dictionary<long, (int At, int Count)> known = [];
    private ReadOnlyMemory<Piece> memory;
    private Piece[] pieces = [];
    private int count;
    private int top;
    private int depth;

    /// <summary>Makes a matcher with buffers of its own.</summary>
    public RuleMatcher()
    {
        numbers = new NumberReader(grammar.Vocabulary);
    }

    /// <summary>Begins with new pieces.</summary>
    public void Start(ReadOnlySpan<Piece> stretch)
    {
        count = stretch.Length;
        if (pieces.Length < count)
        {
            pieces = new Piece[Math.Max(count, pieces.Length * 2)];
        }

        stretch.CopyTo(pieces);
        memory = pieces.AsMemory(0, count);
        known.Clear();
        kept.Clear();
    }

    /// <summary>Whether a time can begin with a piece; most words are passed over by this alone.</summary>
    /// <remarks>A word that no rule knows cannot be the second piece of a match, so before one only what can stand alone begins.</remarks>
    public bool MayStart(ReadOnlySpan<Piece> stretch, int at)
    {
        Piece piece = stretch[at];
        bool more = at + 1 < stretch.Length && (stretch[at + 1].Entry != 0 || stretch[at + 1].IsDigits);
        return piece.IsDigits ? NumberStarts(piece, more)
            : piece.Entry != 0 && (more ? grammar.IsStarter(piece.Entry) : grammar.IsLoner(piece.Entry));
    }

    /// <summary>The matches of the top rules at a piece, one for each end.</summary>
    public ReadOnlySpan<MatchValue> Find(int at)
    {
        (int from, int length) = Match(grammar.TopName, at);
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(kept).Slice(from, length);
    }

    private bool NumberStarts(Piece piece, bool more)
    {
        int bits = NumberClass.Of(piece.Number, piece.Length);
        for (int i = 0; i < grammar.NumberSymbols.Length; i++)
        {
            if ((bits & (1 << i)) != 0 && (more ? grammar.CanBegin(grammar.TopName, grammar.NumberSymbols[i]) : grammar.IsAlone(grammar.NumberSymbols[i])))
            {
                return true;
            }
        }

        return false;
    }

    private (int At, int Count) Match(int name, int at)
    {
        long key = ((long)name << 32) | (uint)at;
        if (known.TryGetValue(key, out (int At, int Count) found))
        {
            return found;
        }

        if (!Possible(name, at) || depth >= Deepest)
        {
            return (0, 0);
        }

        List<MatchValue> results = spare.Count > 0 ? spare.Pop() : [];
        int below = top;
        depth++;
        if (name == 0)
        {
            numbers.Read(memory.Span, at, results);
        }
        else
        {
            Walk(grammar.RootOf(name), at, at, below, results);
        }

        depth--;
        top = below;
        found = (kept.Count, results.Count);
        kept.AddRange(results);
        results.Clear();
        spare.Push(results);
        known[key] = found;
        return found;
    }

    private bool Possible(int name, int at)
    {
        Piece piece = pieces[at];
        if (piece.IsDigits)
        {
            int bits = NumberClass.Of(piece.Number, piece.Length);
            for (int i = 0; i < grammar.NumberSymbols.Length; i++)
            {
                if ((bits & (1 << i)) != 0 && grammar.CanBegin(name, grammar.NumberSymbols[i]))
                {
                    return true;
                }
            }

            return false;
        }

        foreach (Sense sense in grammar.Vocabulary.Senses(piece.Entry))
        {
            if (grammar.CanBegin(name, sense.Symbol))
            {
                return true;
            }
        }

        return false;
    }

    private void Walk(RuleNode node, int start, int at, int below, List<MatchValue> results)
    {
        foreach (RuleEnd end in node.Ends)
        {
            Accept(end, start, at, below, results);
        }

        if (at >= count || top + 1 >= stack.Length)
        {
            return;
        }

        Piece piece = pieces[at];
        if (node.Symbols.Count > 0)
        {
            Symbols(node, piece, start, at, below, results);
        }

        foreach ((int name, bool glued, RuleNode next) in node.Names)
        {
            if (glued && !piece.Glued)
            {
                continue;
            }

            (int from, int length) = Match(name, at);
            for (int i = from; i < from + length; i++)
            {
                MatchValue value = kept[i];
                stack[top++] = value;
                Walk(next, start, value.End, below, results);
                top--;
            }
        }
    }

    private void Symbols(RuleNode node, Piece piece, int start, int at, int below, List<MatchValue> results)
    {
        if (piece.IsDigits)
        {
            int bits = NumberClass.Of(piece.Number, piece.Length);
            for (int i = 0; i < grammar.NumberSymbols.Length; i++)
            {
                if ((bits & (1 << i)) != 0)
                {
                    Step(node, grammar.NumberSymbols[i], piece.Number, piece, start, at, below, results);
                }
            }

            return;
        }

        foreach (Sense sense in grammar.Vocabulary.Senses(piece.Entry))
        {
            if (!sense.Capital || piece.IsCapital)
            {
                Step(node, sense.Symbol, sense.Value, piece, start, at, below, results);
            }
        }
    }

    private void Step(RuleNode node, int symbol, int number, Piece piece, int start, int at, int below, List<MatchValue> results)
    {
        for (int glued = 0; glued <= (piece.Glued ? 1 : 0); glued++)
        {
            if (node.Symbols.TryGetValue((symbol * 2) + glued, out RuleNode? next))
            {
                stack[top++] = new MatchValue(at, at + 1, number, null, 0);
                Walk(next, start, at + 1, below, results);
                top--;
            }
        }
    }

    private void Accept(RuleEnd end, int start, int at, int below, List<MatchValue> results)
    {
        Rule rule = end.Rule;
        int same = -1;
        for (int i = 0; i < results.Count; i++)
        {
            same = results[i].End == at ? i : same;
        }

        if ((same >= 0 && results[same].Rank <= rule.Rank) || !Fits(rule.Before, start - 1) || !Fits(rule.After, at))
        {
            return;
        }

        object? made = rule.Operation(new RuleMatch(end, stack.AsSpan(below, top - below)));
        if (made is null)
        {
            return;
        }

        var value = new MatchValue(start, at, made is int number ? number : 0, made is int ? null : made, rule.Rank);
        if (same >= 0)
        {
            results[same] = value;
        }
        else
        {
            results.Add(value);
        }
    }

    private bool Fits(Neighbour? neighbour, int at)
    {
        if (neighbour is null)
        {
            return true;
        }

        bool found = at >= count && !neighbour.Forbidden && neighbour.Symbols.Contains(grammar.EndMark);
        if (at >= 0 && at < count)
        {
            Piece piece = pieces[at];
            if (piece.IsDigits)
            {
                int bits = NumberClass.Of(piece.Number, piece.Length);
                for (int i = 0; i < grammar.NumberSymbols.Length; i++)
                {
                    found |= (bits & (1 << i)) != 0 && neighbour.Symbols.Contains(grammar.NumberSymbols[i]);
                }
            }

            foreach (Sense sense in grammar.Vocabulary.Senses(piece.Entry))
            {
                found |= (!sense.Capital || piece.IsCapital) && neighbour.Symbols.Contains(sense.Symbol);
            }
        }

        return found != neighbour.Forbidden;
    }
}
