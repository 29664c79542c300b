using System.Text;
using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;
using OnRecord.Tools.Corpora.Treebanks;

namespace OnRecord.Tools.Train.Parser.Silver;

/// <summary>Sentences to learn from out of PolNeAR's machine-made trees, with the tags of our own tagger, which never saw them.</summary>
internal static class SilverTrees
{
    private const int MostWords = 100;

    /// <summary>The sentences of a part.</summary>
    /// <param name="part"><c>train</c> or <c>dev</c>.</param>
    /// <param name="weights">The weights <c>tagger</c>.</param>
    /// <param name="log">Takes what happens.</param>
    public static List<TrainingTree> Read(string part, WeightsFile weights, TextWriter log)
    {
        SyntaxParser tagger = SyntaxParser.Read(weights, null);
        var trees = new List<TrainingTree>();
        foreach (MachineSentence sentence in PolNearTrees.Read(part).SelectMany(static article => article))
        {
            if (sentence.Count <= MostWords && sentence.Heads.Skip(1).Count(static head => head == 0) == 1)
            {
                trees.Add(ToTree(sentence, tagger));
            }
        }

        int words = trees.Sum(static tree => tree.Count), known = trees.Sum(static tree => tree.Heads.Skip(1).Count(static head => head != TrainingTree.Unknown));
        log.WriteLine($"  PolNeAR {part}: {trees.Count:N0} sentences, {words:N0} words, {known:N0} heads known");
        return trees;
    }

    private static TrainingTree ToTree(MachineSentence sentence, SyntaxParser tagger)
    {
        ParsedText tagged = tagger.Tag(ToText(sentence));
        MappedTree mapped = MappedTree.Of(sentence);
        return new TrainingTree([0, .. tagged.LemmaKeys], [PosTag.NFP, .. tagged.Tags], mapped.Heads, mapped.Relations);
    }

    private static TokenizedText ToText(MachineSentence sentence)
    {
        var text = new StringBuilder();
        var tokens = new Token[sentence.Count];
        for (int word = 1; word <= sentence.Count; word++)
        {
            string letters = sentence.Words[word];
            tokens[word - 1] = new Token(text.Length, text.Length + letters.Length, TokenKind.Word);
            text.Append(letters).Append(' ');
        }

        return new TokenizedText(text.ToString(), tokens, [new Sentence(0, text.Length, 0, tokens.Length, 0)]);
    }
}
