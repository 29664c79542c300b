using OnRecord.Language.Learning;
using OnRecord.Language.Syntax.Trees;

namespace OnRecord.Language.Syntax;

/// <summary>
/// Gives sentences their trees in one pass from left to right, each step by the highest score (arc-hybrid; Goldberg and Nivre 2013). The work is
/// linear in the words, the state bounded. Every sentence gets one tree: one head of all, and no cycles. Immutable and safe to share.
/// </summary>
/// <remarks>A sentence of more than <see cref="ParserState.MostWords"/> words is parsed in pieces of that length; the heads of further pieces depend on that of the first, as <see cref="Relation.Parataxis"/>.</remarks>
internal sealed class DependencyParser(NarrowTable transitions, FeatureTable relations)
{
    [ThreadStatic]
    private static ParserState? workspace;

    /// <summary>Reads the weights <c>parser</c>.</summary>
    /// <exception cref="InvalidDataException">A section is missing or damaged.</exception>
    public static DependencyParser Read(WeightsFile file) => new(file.Table<NarrowTable>("parser.transitions"), file.Table<FeatureTable>("parser.relations"));

    /// <summary>Parses a sentence.</summary>
    /// <param name="words">Its words with tags and lemmas.</param>
    /// <param name="heads">Takes a head for each token of the sentence, as in <see cref="ParsedText.Heads"/>.</param>
    /// <param name="names">Takes a relation for each token of the sentence.</param>
    public void Parse(SyntaxWords words, Span<int> heads, Span<Relation> names)
    {
        ParserState state = workspace ??= new ParserState();
        int root = -1;
        for (int first = 0; first < words.Count; first += ParserState.MostWords)
        {
            Begin(state, words, first);
            Build(state);
            int own = Keep(state, words.Tokens.AsSpan(first), heads, names);
            if (root >= 0)
            {
                heads[own] = root;
                names[own] = Relation.Parataxis;
            }
            else
            {
                root = own;
            }
        }
    }

    /// <summary>Turns a state to the words of a sentence from one on, as many as it takes.</summary>
    public static void Begin(ParserState state, SyntaxWords words, int first)
    {
        int count = Math.Min(ParserState.MostWords, words.Count - first);
        state.Begin(count);
        for (int word = 1; word <= count; word++)
        {
            int place = first + word - 1 + SyntaxWords.Edge;
            state.Set(word, words.Lemma[place], words.Tags[place]);
        }
    }

    /// <summary>Builds the tree of a state that has just begun.</summary>
    public void Build(ParserState state)
    {
        Span<ulong> features = stackalloc ulong[TransitionFeatures.Count];
        Span<int> scores = stackalloc int[NarrowTable.Labels];
        Span<ulong> pair = stackalloc ulong[RelationFeatures.Count];
        Span<short> labels = stackalloc short[relations.Stride];
        while (!state.IsDone)
        {
            if (state.OnlyStep is not { } step)
            {
                TransitionFeatures.Fill(state, features);
                transitions.Score(features, scores);
                step = Best(state, scores);
            }

            if (step == Transition.Shift)
            {
                state.Shift();
                continue;
            }

            RelationFeatures.Fill(state, state.HeadBy(step), state.Top(0), pair);
            labels.Clear();
            relations.AddTo(pair, labels);
            state.Attach(step, Best(labels[..relations.Labels]));
        }
    }

    private static Transition Best(ParserState state, ReadOnlySpan<int> scores)
    {
        var best = Transition.Shift;
        int most = int.MinValue;
        for (var step = Transition.Shift; step <= Transition.Right; step++)
        {
            if (scores[(int)step] > most && state.Allows(step))
            {
                (best, most) = (step, scores[(int)step]);
            }
        }

        return best;
    }

    /// <summary>The best relation; never <see cref="Relation.Root"/>.</summary>
    private static byte Best(ReadOnlySpan<short> scores)
    {
        int best = 1;
        for (int label = 2; label < scores.Length; label++)
        {
            best = scores[label] > scores[best] ? label : best;
        }

        return (byte)best;
    }

    /// <summary>Writes a tree into the text's heads and relations, and returns the token that heads it.</summary>
    private static int Keep(ParserState state, ReadOnlySpan<int> tokens, Span<int> heads, Span<Relation> names)
    {
        int root = -1;
        for (int word = 1; word <= state.Count; word++)
        {
            int token = tokens[word - 1], head = state.Heads[word];
            heads[token] = head == 0 ? token : tokens[head - 1];
            names[token] = head == 0 ? Relation.Root : (Relation)state.Relations[word];
            root = head == 0 ? token : root;
        }

        return root;
    }
}
