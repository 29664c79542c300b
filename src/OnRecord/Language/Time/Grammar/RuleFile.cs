using OnRecord.Language.Time.Operations;

namespace OnRecord.Language.Time.Grammar;

/// <summary>
/// Reads a file of rules. <c>[name]</c> begins the rules of a name; each following line is a rule:
/// <c>{before} pattern {after} => operation k=value</c>. Without an operation the rule gives the value of the element labelled <c>v</c>, or of its last. Braces name what the piece beside the match
/// must be, or with <c>!</c> must not be. <c>></c> begins an example, which the tests run, <c>//</c> a comment.
/// </summary>
internal sealed class RuleFile(Vocabulary vocabulary, Func<string, int> names, Func<string, RuleNode> roots)
{
    private readonly PatternReader patterns = new(vocabulary, names);
    private int rank;

    /// <summary>Compiles the rules of a file.</summary>
    /// <exception cref="FormatException">A line is wrong.</exception>
    public void Load(string text, string file)
    {
        RuleNode? root = null;
        foreach (string whole in text.Split('\n'))
        {
            string line = whole.Split("//")[0].Trim();
            if (line.Length == 0 || line[0] == '>')
            {
                continue;
            }

            if (line[0] == '[')
            {
                root = roots(line[1..^1]);
                continue;
            }

            Compile(root ?? throw new FormatException($"{file}: a rule before any [name]: {line}"), line, file);
        }
    }

    private void Compile(RuleNode root, string line, string file)
    {
        string[] sides = line.Split("=>");
        string pattern = sides[0].Trim();
        Neighbour? before = TakeNeighbour(ref pattern, pattern.StartsWith('{'), true);
        Neighbour? after = TakeNeighbour(ref pattern, pattern.EndsWith('}'), false);
        string[] operation = sides.Length == 1 ? [""] : sides[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Dictionary<char, int> constants = operation.Skip(1).ToDictionary(static c => c[0], c => WordFile.Value(c[2..], file, line));
        var rule = new Rule(rank++, line, OperationTable.Find(operation[0]) ?? throw new FormatException($"{file}: no operation '{operation[0]}': {line}"), constants, before, after);
        foreach (List<RuleElement> way in patterns.Read(pattern))
        {
            if (way.Count == 0)
            {
                throw new FormatException($"{file}: a rule that matches nothing: {line}");
            }

            Insert(root, way, rule);
        }
    }

    private static void Insert(RuleNode root, List<RuleElement> way, Rule rule)
    {
        var labels = new Dictionary<char, int>();
        RuleNode node = root;
        for (int i = 0; i < way.Count; i++)
        {
            node = node.Next(way[i]);
            if (way[i].Label != '\0')
            {
                labels[way[i].Label] = i;
            }
        }

        if (!node.Ends.Exists(end => end.Rule == rule && end.Labels.SequenceEqual(labels)))
        {
            node.Ends.Add(new RuleEnd(rule, labels));
        }
    }

    private Neighbour? TakeNeighbour(ref string pattern, bool present, bool front)
    {
        if (!present)
        {
            return null;
        }

        int cut = front ? pattern.IndexOf('}') : pattern.LastIndexOf('{');
        string inside = front ? pattern[1..cut] : pattern[(cut + 1)..^1];
        pattern = (front ? pattern[(cut + 1)..] : pattern[..cut]).Trim();
        bool forbidden = inside.StartsWith('!');
        IEnumerable<string> atoms = inside.TrimStart('!').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new Neighbour(atoms.Select(patterns.Symbol).ToHashSet(), forbidden);
    }
}
