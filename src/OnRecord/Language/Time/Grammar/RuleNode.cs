namespace OnRecord.Language.Time.Grammar;

/// <summary>A state of the machine that all rules of one name are compiled into: a trie whose edges are symbols or other names.</summary>
internal sealed class RuleNode
{
    /// <summary>Next states by symbol; the key is twice the symbol, plus one where no white space may stand before it.</summary>
    public Dictionary<int, RuleNode> Symbols { get; } = [];

    /// <summary>Next states by the name of other rules.</summary>
    public List<(int Name, bool Glued, RuleNode Next)> Names { get; } = [];

    /// <summary>Rules that end here.</summary>
    public List<RuleEnd> Ends { get; } = [];

    /// <summary>The next state, made when it is new.</summary>
    public RuleNode Next(RuleElement element)
    {
        if (element.Symbol > 0)
        {
            int key = (element.Symbol * 2) + (element.Glued ? 1 : 0);
            if (!Symbols.TryGetValue(key, out RuleNode? next))
            {
                Symbols[key] = next = new RuleNode();
            }

            return next;
        }

        foreach ((int name, bool glued, RuleNode next) in Names)
        {
            if (name == element.Name && glued == element.Glued)
            {
                return next;
            }
        }

        var made = new RuleNode();
        Names.Add((element.Name, element.Glued, made));
        return made;
    }
}
