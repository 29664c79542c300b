using System.Text.RegularExpressions;
using OnRecord.Query.Language;
using OnRecord.Store;
using OnRecord.Store.Terms;

namespace OnRecord.Tests.Query.Search;

/// <summary>Answers parsed queries the slow and plain way: word by word over the items themselves.</summary>
internal sealed class SearchOracle
{
    private readonly IReadOnlyList<FixtureItem> _items;
    private readonly List<(Scope Scope, List<string> Terms)>[] _columns;

    public SearchOracle(IReadOnlyList<FixtureItem> items)
    {
        _items = items;
        _columns = [.. items.Select(ColumnsOf)];
    }

    /// <summary>Paths of the items that the query finds, in order.</summary>
    public IEnumerable<string> Answer(QueryNode query) =>
        Enumerable.Range(0, _items.Count).Where(item => Holds(query, item)).Select(item => _items[item].Path).Order(StringComparer.Ordinal);

    private static List<(Scope, List<string>)> ColumnsOf(FixtureItem item)
    {
        string? party(string? text) => text?.Replace('<', ' ').Replace('>', ' ');
        (Scope, string?)[] texts =
        [
            (Scope.Subject, item.Subject ?? item.Title), (Scope.Sender, party(item.From)), (Scope.Recipients, party(item.To)),
            (Scope.Names, string.Join(' ', [.. item.Attached, System.IO.Path.GetFileName(item.Path)])), (Scope.Headers, item.Header), (Scope.Body, item.Body), (Scope.Html, item.Html),
        ];
        return [.. texts.Select(text => (text.Item1, TermTokenizer.Tokens(text.Item2 ?? "").Select(term => term.Folded).ToList()))];
    }

    private bool Holds(QueryNode node, int item) => node switch
    {
        AllNode => true,
        AndNode and => and.Parts.All(part => Holds(part, item)),
        OrNode or => or.Parts.Any(part => Holds(part, item)),
        NotNode not => !Holds(not.Part, item),
        WordsNode words => InColumns(words.Scope, item, terms => HasRow(terms, words.Terms, words.Exact ? Same : SameStem)),
        PrefixNode prefix => InColumns(prefix.Scope, item, terms => HasRow(terms, prefix.Terms, Same, lastBegins: true)),
        FuzzyNode fuzzy => InColumns(fuzzy.Scope, item, terms => terms.Any(term => Distance(term, fuzzy.Term) <= fuzzy.Distance)),
        NearNode near => InColumns(near.Scope, item, terms => HasNear(terms, near)),
        KindNode kind => kind.Kind == (_items[item].Title is null ? "message" : "document") || (kind.Kind is not ("message" or "document") && _items[item].MediaType.Contains(kind.Kind, StringComparison.Ordinal)),
        PathNode path => _items[item].Path.StartsWith(path.Prefix, StringComparison.Ordinal),
        FileNode file => _items[item].Attached.Append(System.IO.Path.GetFileName(_items[item].Path)).Any(name => Regex.IsMatch(name, "^" + Regex.Escape(file.Pattern).Replace("\\*", ".*", StringComparison.Ordinal) + "$", RegexOptions.IgnoreCase)),
        HasAttachmentNode => _items[item].Attached.Count > 0,
        HasDateNode => ItemDate.Parse(_items[item].Date, null) is not null,
        AfterNode after => ItemDate.Parse(_items[item].Date, null) is { } date && date.To >= after.Date.From,
        BeforeNode before => ItemDate.Parse(_items[item].Date, null) is { } date && date.From <= before.Date.To,
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, null),
    };

    private bool InColumns(Scope scope, int item, Func<List<string>, bool> holds) =>
        _columns[item].Any(column => (scope == Scope.Any || scope.HasFlag(column.Scope)) && holds(column.Terms));

    private static bool HasRow(List<string> terms, IReadOnlyList<string> wanted, Func<string, string, bool> fits, bool lastBegins = false) =>
        Enumerable.Range(0, terms.Count).Any(at => at + wanted.Count <= terms.Count && Enumerable.Range(0, wanted.Count).All(step =>
            lastBegins && step == wanted.Count - 1 ? terms[at + step].StartsWith(wanted[step], StringComparison.Ordinal) : fits(terms[at + step], wanted[step])));

    /// <summary>Some choice of places, one for each word, with few enough words between the outermost.</summary>
    private static bool HasNear(List<string> terms, NearNode near)
    {
        int[][] places = [.. near.Terms.Select(wanted => Enumerable.Range(0, terms.Count).Where(at => SameStem(terms[at], wanted)).ToArray())];
        return Choose([], 0);

        bool Choose(List<int> chosen, int step) => step == places.Length
            ? chosen.Max() - chosen.Min() - 1 <= near.Distance
            : places[step].Any(place => Choose([.. chosen, place], step + 1));
    }

    private static bool Same(string term, string wanted) => term == wanted;

    private static bool SameStem(string term, string wanted) => term == wanted || (IsWord(term) && IsWord(wanted) && EnglishStemmer.Stem(term) == EnglishStemmer.Stem(wanted));

    private static bool IsWord(string term) => term.Length is >= 3 and <= 30 && term.All(char.IsAsciiLetterLower);

    /// <summary>Insertions, omissions, changes and swaps of neighbours, by the recursive definition.</summary>
    private static int Distance(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                table[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[left.Length, right.Length];
    }
}
