using OnRecord.Sources;
using OnRecord.Tools.Corpora.Polnear;

namespace OnRecord.Tools.Eval.Statements;

/// <summary>Sorts mistakes by kind and shows each in its words.</summary>
internal static class StatementErrors
{
    /// <summary>Adds what is wrong with an annotated statement, if anything is.</summary>
    public static void Add(List<string> errors, PolnearArticle article, GoldStatement gold, ScoredStatement goldTokens, GoldStatement? found, ScoredStatement? foundTokens)
    {
        if (found is null || foundTokens is null)
        {
            errors.Add($"missed ({goldTokens.Kind})\t{Show(article, gold)}");
            return;
        }

        string[] wrong =
        [
            .. goldTokens.Cue.SetEquals(foundTokens.Cue) ? Array.Empty<string>() : ["cue"],
            .. goldTokens.Source.SetEquals(foundTokens.Source) ? Array.Empty<string>() : [Difference("source", goldTokens.Source, foundTokens.Source)],
            .. goldTokens.Content.SetEquals(foundTokens.Content) ? Array.Empty<string>() : [Difference("content", goldTokens.Content, foundTokens.Content)],
        ];
        if (wrong.Length > 0)
        {
            errors.Add($"{string.Join(" + ", wrong)} ({goldTokens.Kind})\t{Show(article, gold)}\n\t\tfound {Show(article, found)}");
        }
    }

    /// <summary>Adds a statement that nobody annotated.</summary>
    public static void AddSpurious(List<string> errors, PolnearArticle article, GoldStatement found) => errors.Add($"not in the gold\t{Show(article, found)}");

    private static string Difference(string part, HashSet<int> gold, HashSet<int> found)
    {
        int missing = gold.Count(t => !found.Contains(t)), extra = found.Count(t => !gold.Contains(t));
        return part + (found.Count == 0 ? " missing" : gold.Count == 0 ? " invented" : missing == gold.Count ? " elsewhere" : extra == 0 ? " short" : missing == 0 ? " long" : " shifted");
    }

    private static string Show(PolnearArticle article, GoldStatement statement) =>
        $"[{Words(article, statement.Source)}] <{Words(article, statement.Cue)}> {{{Words(article, statement.Content)}}}";

    private static string Words(PolnearArticle article, IReadOnlyList<TextSpan> spans) => string.Join(" ... ", spans.Select(s => article.Text[s.Start..s.End].ReplaceLineEndings(" ")));
}
