using System.Text.RegularExpressions;
using OnRecord.Language.Names;
using OnRecord.Tools.Corpora.Names;

namespace OnRecord.Tools.Eval.Names;

/// <summary>Counts names right in span and type, in span alone, and by type, as <c>score_names.py</c> does.</summary>
internal sealed partial class NameScore
{
    private readonly SortedDictionary<string, (int Right, int Found, int Gold)> counts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> confusion = new(StringComparer.Ordinal);

    /// <summary>Misses and mistakes, as <c>gold type -> found type: words</c>.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Adds a document.</summary>
    public void Add(NamedText gold, IEnumerable<Mention> found)
    {
        List<GoldName> right = Outermost(gold.Names.Where(n => n.Type is not null).Select(n => Trim(gold.Text, n)));
        List<GoldName> mine = Outermost(found.Where(m => m.Form == MentionForm.Name).Select(m => Trim(gold.Text, new GoldName(m.Start, m.End, Four(m.Type)))));
        Count("names", right.ToHashSet(), mine.ToHashSet());
        Count("span", right.Select(n => n with { Type = null }).ToHashSet(), mine.Select(n => n with { Type = null }).ToHashSet());
        foreach (MentionType type in Enum.GetValues<MentionType>().Where(t => t == Four(t)))
        {
            Count(type.ToString().ToLowerInvariant(), right.Where(n => n.Type == type).ToHashSet(), mine.Where(n => n.Type == type).ToHashSet());
        }

        Confuse(gold, right, mine);
    }

    /// <summary>Writes the figures and the table of gold against found.</summary>
    public void Print(TextWriter into)
    {
        foreach ((string name, (int right, int found, int gold)) in counts)
        {
            double p = found == 0 ? 0 : (double)right / found, r = gold == 0 ? 0 : (double)right / gold;
            into.WriteLine($"{name,-14} P {p * 100:F2}  R {r * 100:F2}  F1 {(p + r == 0 ? 0 : 200 * p * r / (p + r)):F2}  ({right} right, {found} found, {gold} gold)");
        }

        into.WriteLine("gold -> found, equal spans; \"part\" overlaps, \"none\" does not:");
        foreach ((string pair, int count) in confusion)
        {
            into.WriteLine($"  {pair,-32} {count}");
        }
    }

    private void Count(string name, HashSet<GoldName> gold, HashSet<GoldName> found)
    {
        (int Right, int Found, int Gold) old = counts.GetValueOrDefault(name);
        counts[name] = (old.Right + gold.Intersect(found).Count(), old.Found + found.Count, old.Gold + gold.Count);
    }

    private void Confuse(NamedText text, List<GoldName> gold, List<GoldName> found)
    {
        foreach (GoldName name in gold)
        {
            GoldName? same = found.Where(f => f.Start == name.Start && f.End == name.End).Select(f => (GoldName?)f).FirstOrDefault();
            GoldName? part = found.Where(f => f.Start < name.End && name.Start < f.End).Select(f => (GoldName?)f).FirstOrDefault();
            Tell(text, name, same ?? part, $"{name.Type} -> {(same?.Type?.ToString() ?? (part is null ? "none" : "part"))}", name.Type == same?.Type);
        }

        foreach (GoldName name in found.Where(f => !gold.Any(g => f.Start < g.End && g.Start < f.End)))
        {
            Tell(text, null, name, $"none -> {name.Type}", false);
        }
    }

    private void Tell(NamedText text, GoldName? gold, GoldName? found, string pair, bool isRight)
    {
        confusion[pair] = confusion.GetValueOrDefault(pair) + 1;
        if (!isRight)
        {
            int start = Math.Max(0, (gold ?? found)!.Value.Start - 40), end = Math.Min(text.Text.Length, (gold ?? found)!.Value.End + 40);
            string Words(GoldName? n) => n is null ? "-" : text.Text[n.Value.Start..n.Value.End];
            Errors.Add($"{pair}\t{Words(gold)}\t{Words(found)}\t{text.Text[start..end].ReplaceLineEndings(" ")}");
        }
    }

    private static MentionType Four(MentionType type) => type is MentionType.Group or MentionType.Document ? MentionType.Other : type;

    private static GoldName Trim(string text, GoldName name)
    {
        int start = name.Start, end = name.End;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        Match article = Article().Match(text[start..end]);
        start += article.Success ? article.Length : 0;
        string piece = Possessive().Replace(text[start..end], "");
        return name with { Start = start, End = piece.Length == 0 ? end : start + piece.Length };
    }

    private static List<GoldName> Outermost(IEnumerable<GoldName> names)
    {
        var kept = new List<GoldName>();
        foreach (GoldName name in names.OrderBy(n => n.Start - n.End).ThenBy(n => n.Start))
        {
            if (kept.All(k => name.End <= k.Start || name.Start >= k.End))
            {
                kept.Add(name);
            }
        }

        return kept;
    }

    [GeneratedRegex(@"^(?:the|a|an)\s+(?=\S)", RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex("['’]s?$")]
    private static partial Regex Possessive();
}
