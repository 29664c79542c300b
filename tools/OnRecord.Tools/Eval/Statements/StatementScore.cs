using OnRecord.Tools.Corpora.Polnear;

namespace OnRecord.Tools.Eval.Statements;

/// <summary>
/// Precision, recall and F1 of statements, over all documents together. Found and annotated statements are put together one to one: those that share a word of the cue, the most alike first.
/// strict: source, cue and content are the same; usable: the source by half, the content by four fifths.
/// </summary>
internal sealed class StatementScore
{
    private static readonly string[] Figures = ["cue", "source", "content", "strict", "usable"];
    private static readonly string[] KindFigures = ["found", "source", "content", "strict", "usable"];
    private readonly SortedDictionary<string, Tally> all = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Tally> kinds = new(StringComparer.Ordinal);

    /// <summary>Mistakes, a line each: kind, article, gold, found.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Adds an article.</summary>
    /// <param name="article">The article with its gold.</param>
    /// <param name="found">What was found in it.</param>
    public void Add(PolnearArticle article, IReadOnlyList<GoldStatement> found)
    {
        var tokens = new ScorerTokens(article.Text);
        ScoredStatement[] gold = [.. article.Statements.Select(tokens.Read)], predicted = [.. found.Select(tokens.Read)];
        List<(int Gold, int Predicted)> pairs = Align(gold, predicted, tokens.IsWord);
        var mate = pairs.ToDictionary(static p => p.Gold, static p => p.Predicted);
        var back = pairs.ToDictionary(static p => p.Predicted, static p => p.Gold);
        CountAll(gold, predicted, pairs);
        for (int index = 0; index < gold.Length; index++)
        {
            CountKind(gold[index].Kind, true, mate.TryGetValue(index, out int other) ? Matches(gold[index], predicted[other]) : null);
            StatementErrors.Add(Errors, article, article.Statements[index], gold[index], mate.TryGetValue(index, out other) ? found[other] : null, mate.ContainsKey(index) ? predicted[other] : null);
        }

        for (int index = 0; index < predicted.Length; index++)
        {
            CountKind(predicted[index].Kind, false, back.TryGetValue(index, out int other) ? Matches(gold[other], predicted[index]) : null);
            if (!back.ContainsKey(index))
            {
                StatementErrors.AddSpurious(Errors, article, found[index]);
            }
        }
    }

    /// <summary>Prints the figures.</summary>
    public void Print(TextWriter output)
    {
        foreach (string figure in Figures)
        {
            output.WriteLine($"{figure,-8} {all.GetValueOrDefault(figure, new Tally())}");
        }

        foreach ((string kind, _) in kinds.Where(static k => k.Key.EndsWith("/found", StringComparison.Ordinal)))
        {
            string name = kind[..^6];
            output.WriteLine($"{name,-24} gold {kinds[kind].Gold} found {kinds[kind].Predicted}  " + string.Join("  ", KindFigures.Select(f => $"{f} {kinds[$"{name}/{f}"].F1:F1}")));
        }
    }

    private void CountAll(ScoredStatement[] gold, ScoredStatement[] predicted, List<(int Gold, int Predicted)> pairs)
    {
        void Count(string figure, Func<ScoredStatement, bool> has, Func<ScoredStatement, ScoredStatement, bool> right)
        {
            Tally tally = Of(all, figure);
            int hits = pairs.Count(p => right(gold[p.Gold], predicted[p.Predicted]));
            tally.Gold += gold.Count(has);
            tally.Predicted += predicted.Count(has);
            tally.HitGold += hits;
            tally.HitPredicted += hits;
        }

        Count("cue", static s => s.Cue.Count > 0, static (g, p) => g.Cue.Count > 0 && g.Cue.SetEquals(p.Cue));
        Count("source", static s => s.Source.Count > 0, static (g, p) => g.Source.Count > 0 && g.Source.SetEquals(p.Source));
        Count("content", static s => s.Content.Count > 0, static (g, p) => g.Content.Count > 0 && g.Content.SetEquals(p.Content));
        Count("strict", static _ => true, IsStrict);
        Count("usable", static _ => true, IsUsable);
    }

    private static bool[] Matches(ScoredStatement gold, ScoredStatement found) =>
        [true, gold.Source.SetEquals(found.Source), gold.Content.SetEquals(found.Content), IsStrict(gold, found), IsUsable(gold, found)];

    private static bool IsStrict(ScoredStatement gold, ScoredStatement found) =>
        gold.Source.SetEquals(found.Source) && gold.Cue.SetEquals(found.Cue) && gold.Content.SetEquals(found.Content);

    private static bool IsUsable(ScoredStatement gold, ScoredStatement found) =>
        ((gold.Source.Count == 0 && found.Source.Count == 0) || ScoredStatement.Overlap(gold.Source, found.Source) >= 0.5) && ScoredStatement.Overlap(gold.Content, found.Content) >= 0.8;

    private void CountKind(string kind, bool isGold, bool[]? matches)
    {
        string group = kind.StartsWith("reporting", StringComparison.Ordinal) ? "reporting" : "other";
        foreach (string name in new[] { kind, group, "all", kind.EndsWith(", quoted", StringComparison.Ordinal) ? "quoted" : "not quoted" })
        {
            for (int figure = 0; figure < KindFigures.Length; figure++)
            {
                Tally tally = Of(kinds, $"{name}/{KindFigures[figure]}");
                int hit = matches?[figure] == true ? 1 : 0;
                tally.Gold += isGold ? 1 : 0;
                tally.Predicted += isGold ? 0 : 1;
                tally.HitGold += isGold ? hit : 0;
                tally.HitPredicted += isGold ? 0 : hit;
            }
        }
    }

    private static List<(int Gold, int Predicted)> Align(ScoredStatement[] gold, ScoredStatement[] predicted, bool[] isWord)
    {
        HashSet<int>[] goldWords = [.. gold.Select(g => Words(g.Cue, isWord))], foundWords = [.. predicted.Select(p => Words(p.Cue, isWord))];
        var pairs = new List<(double Cue, int Content, int Source, int Gold, int Predicted)>();
        for (int g = 0; g < gold.Length; g++)
        {
            for (int p = 0; p < predicted.Length; p++)
            {
                double overlap = ScoredStatement.Overlap(foundWords[p], goldWords[g]);
                int content = gold[g].Content.Count(predicted[p].Content.Contains);
                overlap = overlap == 0 && (goldWords[g].Count == 0 || foundWords[p].Count == 0) && content > 0 ? 0.001 : overlap;
                if (overlap > 0)
                {
                    pairs.Add((-overlap, -content, -gold[g].Source.Count(predicted[p].Source.Contains), g, p));
                }
            }
        }

        pairs.Sort();
        var usedGold = new HashSet<int>();
        var usedFound = new HashSet<int>();
        return [.. pairs.Where(p => !usedGold.Contains(p.Gold) && !usedFound.Contains(p.Predicted) && usedGold.Add(p.Gold) && usedFound.Add(p.Predicted)).Select(static p => (p.Gold, p.Predicted))];
    }

    private static HashSet<int> Words(HashSet<int> tokens, bool[] isWord) => [.. tokens.Where(t => isWord[t])];

    private static Tally Of(SortedDictionary<string, Tally> tallies, string key) => tallies.TryGetValue(key, out Tally? tally) ? tally : tallies[key] = new Tally();

    /// <summary>Counts from which precision and recall follow.</summary>
    private sealed class Tally
    {
        public int Gold { get; set; }

        public int Predicted { get; set; }

        public int HitGold { get; set; }

        public int HitPredicted { get; set; }

        public double Precision => Predicted == 0 ? 0 : 100.0 * HitPredicted / Predicted;

        public double Recall => Gold == 0 ? 0 : 100.0 * HitGold / Gold;

        public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

        public override string ToString() => $"P {Precision:F2}  R {Recall:F2}  F1 {F1:F2}  ({HitGold} right, {Predicted} found, {Gold} gold)";
    }
}
