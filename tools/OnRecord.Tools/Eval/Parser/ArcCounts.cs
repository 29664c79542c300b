using OnRecord.Language.Syntax;
using OnRecord.Tools.Corpora.Treebanks;

namespace OnRecord.Tools.Eval.Parser;

/// <summary>Counts arcs: how many words have the right head, and the right relation to it.</summary>
internal sealed class ArcCounts
{
    private readonly int[] gold = new int[SyntaxNames.RelationCount], found = new int[SyntaxNames.RelationCount], both = new int[SyntaxNames.RelationCount];
    private int heads, labelled, plain, plainHeads, plainLabelled;

    /// <summary>How many words there are.</summary>
    public int Words { get; private set; }

    /// <summary>Takes a document.</summary>
    public void Add(TreebankDocument document, ParsedText parsed)
    {
        for (int token = 0; token < document.Heads.Length; token++)
        {
            Relation right = document.Relations[token], own = parsed.Relations[token];
            bool isHead = document.Heads[token] == parsed.Heads[token], isRight = isHead && right == own, isPlain = right != Relation.Punctuation;
            Words++;
            heads += isHead ? 1 : 0;
            labelled += isRight ? 1 : 0;
            plain += isPlain ? 1 : 0;
            plainHeads += isPlain && isHead ? 1 : 0;
            plainLabelled += isPlain && isRight ? 1 : 0;
            gold[(int)right]++;
            found[(int)own]++;
            both[(int)right] += isRight ? 1 : 0;
        }
    }

    /// <summary>One line with all figures.</summary>
    public override string ToString() => $"{Words,6} words, UAS {Share(heads, Words):F2}, LAS {Share(labelled, Words):F2}; without punctuation UAS {Share(plainHeads, plain):F2}, LAS {Share(plainLabelled, plain):F2}";

    /// <summary>A line for each relation that occurs: precision and recall of head and relation together.</summary>
    public IEnumerable<string> ByRelation() => Enumerable.Range(0, gold.Length).Where(name => gold[name] > 0).OrderByDescending(name => gold[name])
        .Select(name => $"  {SyntaxNames.NameOf((Relation)name),-14} {gold[name],6}  precision {Share(both[name], found[name]),5:F1}  recall {Share(both[name], gold[name]),5:F1}");

    private static double Share(int part, int all) => 100.0 * part / Math.Max(1, all);
}
