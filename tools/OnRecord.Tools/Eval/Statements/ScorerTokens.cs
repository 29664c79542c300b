using System.Text.RegularExpressions;
using OnRecord.Sources;
using OnRecord.Tools.Corpora.Polnear;

namespace OnRecord.Tools.Eval.Statements;

/// <summary>
/// A text cut into tokens for scoring, which are not ours: words with inner apostrophes, and single marks. A token belongs to a span when one of its characters does.
/// </summary>
internal sealed partial class ScorerTokens
{
    private static readonly HashSet<string> Reporting = new((
        "say says said saying tell tells told telling add adds added adding state states stated announce announces announced write writes wrote written claim claims claimed argue argues argued "
        + "ask asks asked reply replied respond responded responds explain explained explains note noted notes report reported reports according call called calls calling suggest suggested suggests "
        + "declare declared warn warned warns insist insisted insists tweet tweeted tweets acknowledge acknowledged admit admitted deny denied denies accuse accused accuses promise promised promises "
        + "vow vowed describe described describes criticize criticized praise praised predict predicted urge urged urges recall recalled remark remarked point pointed points maintain maintained contend "
        + "contended assert asserted confirm confirmed quip quipped joke joked testify testified conclude concluded mention mentioned discuss discussed talk talked speak spoke speaking read reads comment "
        + "commented quote quoted cite cited cites").Split(' '), StringComparer.Ordinal);

    private readonly string text;
    private readonly int[] at;

    public ScorerTokens(string text)
    {
        this.text = text;
        at = new int[text.Length + 1];
        Array.Fill(at, -1);
        var words = new List<bool>();
        foreach (Match match in Token().Matches(text))
        {
            at.AsSpan(match.Index, match.Length).Fill(words.Count);
            words.Add(Word().IsMatch(match.Value));
        }

        IsWord = [.. words];
    }

    /// <summary>For each token whether it has a letter, digit or underscore.</summary>
    public bool[] IsWord { get; }

    /// <summary>A statement as tokens.</summary>
    public ScoredStatement Read(GoldStatement statement) =>
        new(Of(statement.Source), Of(statement.Cue), Of(statement.Content), KindOf(statement));

    private HashSet<int> Of(IReadOnlyList<TextSpan> spans)
    {
        var found = new HashSet<int>();
        foreach (TextSpan span in spans)
        {
            for (int unit = span.Start; unit < Math.Min(span.End, text.Length); unit++)
            {
                if (at[unit] >= 0)
                {
                    found.Add(at[unit]);
                }
            }
        }

        return found;
    }

    private string KindOf(GoldStatement statement)
    {
        string cue = string.Join(' ', statement.Cue.Select(s => text[s.Start..s.End])).ToLowerInvariant();
        string content = string.Join(' ', statement.Content.Select(s => text[s.Start..s.End]));
        bool isReporting = Letters().Matches(cue).Any(static m => Reporting.Contains(m.Value));
        bool isQuoted = content.AsSpan().IndexOfAny("\"“”") >= 0 || content.Contains("''", StringComparison.Ordinal);
        return (isReporting ? "reporting" : "other") + (isQuoted ? ", quoted" : ", not quoted");
    }

    [GeneratedRegex(@"\w+(?:['’]\w+)*|[^\w\s]")]
    private static partial Regex Token();

    [GeneratedRegex(@"\w")]
    private static partial Regex Word();

    [GeneratedRegex("[a-z]+")]
    private static partial Regex Letters();
}
