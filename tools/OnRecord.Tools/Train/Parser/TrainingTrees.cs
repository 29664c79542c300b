using OnRecord.Language.Syntax;
using OnRecord.Language.Syntax.Trees;
using OnRecord.Language.Tokens;
using OnRecord.Tools.Corpora.Treebanks;

namespace OnRecord.Tools.Train.Parser;

/// <summary>Cuts documents into sentences to learn from.</summary>
internal static class TrainingTrees
{
    /// <summary>The sentences that fit into one state.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="tags">For each document the tags that a tagger gave.</param>
    /// <param name="lemmas">Tells lemmas.</param>
    /// <param name="log">Takes what happens.</param>
    public static List<TrainingTree> Of(IReadOnlyList<TreebankDocument> documents, PosTag[][] tags, Lemmas lemmas, TextWriter log)
    {
        var trees = new List<TrainingTree>();
        int lifted = 0, crossed = 0;
        for (int number = 0; number < documents.Count; number++)
        {
            foreach (Sentence sentence in documents[number].Text.Sentences)
            {
                if (sentence.TokenCount is 0 or > ParserState.MostWords)
                {
                    continue;
                }

                TrainingTree tree = Cut(documents[number], sentence, tags[number], lemmas);
                int lifts = Projectivity.Lift(tree.Heads);
                lifted += lifts;
                crossed += lifts > 0 ? 1 : 0;
                trees.Add(tree);
            }
        }

        log.WriteLine($"  {trees.Count:N0} sentences, {trees.Sum(static tree => tree.Count):N0} words; in {crossed:N0} sentences arcs cross, {lifted:N0} arcs were lifted");
        return trees;
    }

    private static TrainingTree Cut(TreebankDocument document, Sentence sentence, PosTag[] tags, Lemmas lemmas)
    {
        int count = sentence.TokenCount;
        var tree = new TrainingTree(new ulong[count + 1], new PosTag[count + 1], new int[count + 1], new Relation?[count + 1]);
        for (int word = 1; word <= count; word++)
        {
            int token = sentence.FirstToken + word - 1;
            ReadOnlySpan<char> letters = document.Text.Word(token);
            tree.Tags[word] = tags[token];
            tree.Lemmas[word] = lemmas.KeyOf(letters, Language.Learning.FeatureHash.Lower(letters), tags[token]);
            tree.Heads[word] = document.Heads[token] == token ? 0 : document.Heads[token] - sentence.FirstToken + 1;
            tree.Relations[word] = document.Relations[token];
        }

        return tree;
    }
}
