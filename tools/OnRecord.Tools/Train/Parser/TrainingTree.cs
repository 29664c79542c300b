using OnRecord.Language.Syntax;
using OnRecord.Language.Syntax.Trees;

namespace OnRecord.Tools.Train.Parser;

/// <summary>A sentence to learn from, with words numbered from 1 as in <see cref="ParserState"/>.</summary>
/// <param name="Lemmas">For each word the hash of its lemma; place 0 means nothing.</param>
/// <param name="Tags">For each word the tag that a tagger gave.</param>
/// <param name="Heads">For each word its head, 0 for the head of the tree, <see cref="Unknown"/> where any will do.</param>
/// <param name="Relations">For each word its relation; null where any will do.</param>
internal sealed record TrainingTree(ulong[] Lemmas, PosTag[] Tags, int[] Heads, Relation?[] Relations)
{
    /// <summary>Stands for a head that is not known.</summary>
    public const int Unknown = -1;

    /// <summary>How many words there are.</summary>
    public int Count => Heads.Length - 1;

    /// <summary>Turns a state to these words.</summary>
    public void Begin(ParserState state)
    {
        state.Begin(Count);
        for (int word = 1; word <= Count; word++)
        {
            state.Set(word, Lemmas[word], (byte)Tags[word]);
        }
    }
}
