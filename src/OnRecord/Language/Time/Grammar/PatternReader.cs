namespace OnRecord.Language.Time.Grammar;

/// <summary>
/// Reads the pattern of a rule and spells out every way through it. A pattern is a sequence of elements: a word or mark, <c>%class</c>,
/// <c>#number</c>, <c>$name</c> of other rules, <c>(this|or that)</c>; <c>?</c> behind one makes it optional, <c>~</c> before it forbids white space
/// there, <c>x:</c> before it labels it for the operation, and <c>\</c> takes the next character as it is.
/// </summary>
internal sealed class PatternReader(Vocabulary vocabulary, Func<string, int> names)
{
    private const int MostWays = 20_000;
    private string text = "";
    private int at;

    /// <summary>All sequences of elements that the pattern means.</summary>
    /// <exception cref="FormatException">The pattern is wrong.</exception>
    public List<List<RuleElement>> Read(string pattern)
    {
        text = pattern;
        at = 0;
        List<List<RuleElement>> ways = Choice();
        return at == text.Length ? ways : throw new FormatException($"Unexpected '{text[at]}' in the pattern: {pattern}");
    }

    private List<List<RuleElement>> Choice()
    {
        List<List<RuleElement>> all = Sequence();
        while (at < text.Length && text[at] == '|')
        {
            at++;
            all.AddRange(Sequence());
        }

        return all;
    }

    private List<List<RuleElement>> Sequence()
    {
        List<List<RuleElement>> ways = [[]];
        while (true)
        {
            while (at < text.Length && text[at] == ' ')
            {
                at++;
            }

            if (at == text.Length || text[at] is '|' or ')')
            {
                return ways;
            }

            List<List<RuleElement>> next = Element();
            ways = [.. ways.SelectMany(way => next.Select(tail => (List<RuleElement>)[.. way, .. tail]))];
            if (ways.Count > MostWays)
            {
                throw new FormatException($"Too many ways through the pattern: {text}");
            }
        }
    }

    private List<List<RuleElement>> Element()
    {
        bool glued = text[at] == '~';
        at += glued ? 1 : 0;
        char label = '\0';
        if (at + 1 < text.Length && char.IsAsciiLetter(text[at]) && text[at + 1] == ':')
        {
            label = text[at];
            at += 2;
        }

        List<List<RuleElement>> ways;
        if (text[at] == '(')
        {
            at++;
            ways = Choice();
            at++;
        }
        else
        {
            ways = [[Atom()]];
        }

        ways = [.. ways.Select(way => way.Count == 0 ? way : [way[0] with { Glued = glued || way[0].Glued }, .. way.Skip(1)])];
        ways = label == '\0' ? ways : [.. ways.Select(way => way.Select(e => e with { Label = label }).ToList())];
        if (at < text.Length && text[at] == '?')
        {
            at++;
            ways = [[], .. ways];
        }

        return ways;
    }

    private RuleElement Atom()
    {
        if (text[at] == '\\')
        {
            at += 2;
            return new RuleElement(Symbol(text[(at - 1)..at]), 0, '\0', false);
        }

        int start = at++;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_') && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[start] is '%' or '#' or '$'))
        {
            at++;
        }

        string atom = text[start..at];
        return atom[0] == '$' && atom.Length > 1
            ? new RuleElement(0, names(atom[1..]), '\0', false)
            : new RuleElement(Symbol(atom), 0, '\0', false);
    }

    /// <summary>The symbol of an atom; a word that only rules name enters the vocabulary here.</summary>
    public int Symbol(string atom)
    {
        int symbol = vocabulary.Symbol(atom);
        if (atom.Length == 1 || atom[0] is not ('%' or '#'))
        {
            vocabulary.Add(atom, symbol, 1);
        }

        return symbol;
    }
}
