using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;
using OnRecord.Language.Syntax.Trees;
using OnRecord.Tools.Train.Parser;
using OnRecord.Tools.Train.Parser.Silver;

namespace OnRecord.Tools.Eval.Parser;

/// <summary>How far trees agree with the mapped machine-made trees of PolNeAR dev, where these are known: news, though not made by people.</summary>
internal static class SilverAgreement
{
    /// <summary>One line with the figures.</summary>
    public static string Measure(WeightsFile tagger, WeightsFile weights)
    {
        DependencyParser parser = DependencyParser.Read(weights);
        var state = new ParserState();
        int heads = 0, sameHeads = 0, relations = 0, same = 0;
        foreach (TrainingTree tree in SilverTrees.Read("dev", tagger, TextWriter.Null))
        {
            tree.Begin(state);
            parser.Build(state);
            for (int word = 1; word <= tree.Count; word++)
            {
                bool isSame = tree.Heads[word] == state.Heads[word];
                heads += tree.Heads[word] == TrainingTree.Unknown ? 0 : 1;
                sameHeads += isSame ? 1 : 0;
                if (tree.Relations[word] is { } relation)
                {
                    relations++;
                    same += isSame && (tree.Heads[word] == 0 || state.Relations[word] == (byte)relation) ? 1 : 0;
                }
            }
        }

        return $"PolNeAR dev, machine-made: same head {100.0 * sameHeads / heads:F2} % of {heads}, same head and relation {100.0 * same / relations:F2} % of {relations}";
    }
}
