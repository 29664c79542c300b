using System.Globalization;
using System.Text;
using OnRecord.Query.Language;

namespace OnRecord.Query.Search;

/// <summary>Writes words, phrases and what joins them as an expression of the full-text index, and notes what is to be marked in hits. Every word is quoted.</summary>
internal sealed class MatchWriter(Vocabulary vocabulary)
{
    /// <summary>Phrases are written out in all their forms up to this many; beyond it the words are checked in the text.</summary>
    private const int MostAlternatives = 256;

    /// <summary>Words of a long phrase that candidates are chosen by.</summary>
    private const int MostGroups = 16;

    /// <summary>Columns that tell what an item is about at a glance.</summary>
    private const Scope HeadColumns = Scope.Subject | Scope.Sender | Scope.Names;

    private static readonly (Scope Flag, string Column)[] Columns =
    [
        (Scope.Subject, "subject"), (Scope.Sender, "sender"), (Scope.Recipients, "recipients"), (Scope.Names, "names"), (Scope.Headers, "headers"), (Scope.Body, "body"), (Scope.Html, "html"),
    ];

    /// <summary>What is to be marked in the text of hits.</summary>
    public List<HitPattern> Hits { get; } = [];

    /// <summary>The expressions again, asked of the columns that tell what an item is about.</summary>
    public List<string> Heads { get; } = [];

    /// <summary>True for senders, recipients, or both, and nothing else.</summary>
    public static bool IsOfAddresses(Scope scope) => scope != Scope.Any && (scope & ~(Scope.Sender | Scope.Recipients)) == 0;

    /// <summary>True when the index alone can answer: words joined by AND and OR, without NOT.</summary>
    public bool IsMatch(QueryNode node) => node switch
    {
        WordsNode words => words.Exact || words.Terms.Count == 1 || Alternatives(words.Terms) <= MostAlternatives,
        NearNode near => Alternatives(near.Terms) <= MostAlternatives,
        PrefixNode or FuzzyNode => true,
        AndNode and => and.Parts.All(IsMatch),
        OrNode or => or.Parts.All(IsMatch),
        _ => false,
    };

    private int Alternatives(IReadOnlyList<string> terms)
    {
        int count = 1;
        foreach (string term in terms)
        {
            count *= vocabulary.Forms(term).Count;
            if (count > MostAlternatives)
            {
                break;
            }
        }

        return count;
    }

    /// <summary>The expression of what <see cref="IsMatch"/> holds for.</summary>
    /// <param name="node">The words.</param>
    /// <param name="marks">Whether they are to be marked in the text of hits.</param>
    public string Of(QueryNode node, bool marks = true) => node switch
    {
        WordsNode words => Scoped(words.Scope, words.Exact ? MatchExact(words, marks) : MatchForms(words, marks), marks),
        PrefixNode prefix => Scoped(prefix.Scope, MatchPrefix(prefix, marks), marks),
        FuzzyNode fuzzy => Scoped(fuzzy.Scope, MatchFuzzy(fuzzy, marks), marks),
        NearNode near => Scoped(near.Scope, MatchNear(near, marks), marks),
        AndNode and => "(" + string.Join(" AND ", and.Parts.Select(part => Of(part, marks))) + ")",
        OrNode or => "(" + string.Join(" OR ", or.Parts.Select(part => Of(part, marks))) + ")",
        _ => throw new InvalidOperationException("Not for the index."),
    };

    private string MatchExact(WordsNode words, bool marks)
    {
        Mark(marks, words.Terms.Select(static term => (IReadOnlyList<string>)[term]), false, words.Scope);
        return Phrase(words.Terms);
    }

    private string MatchForms(WordsNode words, bool marks) => AnyOf(Combinations(FormsOf(words, marks)).Select(Phrase));

    /// <summary>Every way to take one form of each word.</summary>
    private static IEnumerable<IReadOnlyList<string>> Combinations(List<IReadOnlyList<string>> forms)
    {
        IEnumerable<IReadOnlyList<string>> combinations = [[]];
        foreach (IReadOnlyList<string> step in forms)
        {
            combinations = combinations.SelectMany(taken => step.Select(form => (IReadOnlyList<string>)[.. taken, form]));
        }

        return combinations;
    }

    private string MatchPrefix(PrefixNode prefix, bool marks)
    {
        Mark(marks, prefix.Terms.Select(static term => (IReadOnlyList<string>)[term]), true, prefix.Scope);
        return Phrase(prefix.Terms) + " *";
    }

    private string MatchFuzzy(FuzzyNode fuzzy, bool marks)
    {
        IReadOnlyList<string> forms = vocabulary.Near(fuzzy.Term, fuzzy.Distance);
        Mark(marks, [forms], false, fuzzy.Scope);
        return AnyOf(forms.Select(Quote));
    }

    private string MatchNear(NearNode near, bool marks)
    {
        List<IReadOnlyList<string>> forms = MarkNear(near, marks);
        string distance = near.Distance.ToString(CultureInfo.InvariantCulture);
        return AnyOf(Combinations(forms).Select(group => $"NEAR({string.Join(' ', group.Select(Quote))}, {distance})"));
    }

    /// <summary>The forms of each of several words that stand near each other.</summary>
    public List<IReadOnlyList<string>> MarkNear(NearNode near, bool marks)
    {
        List<IReadOnlyList<string>> forms = [.. near.Terms.Select(vocabulary.Forms)];
        foreach (IReadOnlyList<string> step in forms)
        {
            Mark(marks, [step], false, near.Scope);
        }

        return forms;
    }

    /// <summary>The forms of each word of a phrase.</summary>
    public List<IReadOnlyList<string>> FormsOf(WordsNode words, bool marks)
    {
        List<IReadOnlyList<string>> forms = [.. words.Terms.Select(vocabulary.Forms)];
        Mark(marks, forms, false, words.Scope);
        return forms;
    }

    /// <summary>An expression that finds every item with all words, wherever they stand: more than those where they stand rightly.</summary>
    public string AllOf(List<IReadOnlyList<string>> forms, Scope scope)
    {
        IEnumerable<string> words = forms.Select(static step => AnyOf(step.Select(Quote))).Distinct().OrderBy(static any => any.Length).Take(MostGroups);
        return Scoped(scope, "(" + string.Join(" AND ", words) + ")", heads: false);
    }

    private void Mark(bool marks, IEnumerable<IReadOnlyList<string>> steps, bool lastIsPrefix, Scope scope)
    {
        if (marks)
        {
            Hits.Add(PatternOf(steps, lastIsPrefix, scope));
        }
    }

    private static HitPattern PatternOf(IEnumerable<IReadOnlyList<string>> steps, bool lastIsPrefix, Scope scope) =>
        new([.. steps.Select(static step => (IReadOnlySet<string>)new HashSet<string>(step, StringComparer.Ordinal))], lastIsPrefix, scope);

    /// <summary>The expression in its columns; noted for the head columns too where it may stand there.</summary>
    private string Scoped(Scope scope, string match, bool heads)
    {
        Scope head = scope == Scope.Any ? HeadColumns : scope & HeadColumns;
        if (heads && head != Scope.Any && !IsOfAddresses(scope))
        {
            Heads.Add(InColumns(head, match));
        }

        return scope == Scope.Any ? match : InColumns(scope, match);
    }

    private static string InColumns(Scope scope, string match) =>
        $"{{{string.Join(' ', Columns.Where(column => scope.HasFlag(column.Flag)).Select(static column => column.Column))}}} : {match}";

    /// <summary>Any of several expressions.</summary>
    public static string AnyOf(IEnumerable<string> alternatives)
    {
        var any = new StringBuilder("(");
        foreach (string alternative in alternatives)
        {
            any.Append(any.Length > 1 ? " OR " : "").Append(alternative);
        }

        return any.Append(')').ToString();
    }

    private static string Phrase(IReadOnlyList<string> terms) => "\"" + string.Join(' ', terms) + "\"";

    private static string Quote(string term) => "\"" + term + "\"";
}
