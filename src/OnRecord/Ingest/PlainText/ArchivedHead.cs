using System.Text.RegularExpressions;

namespace OnRecord.Ingest.PlainText;

/// <summary>
/// The head of an article as archives of newspapers export it: labels at the beginnings of lines ("HEADLINE:", "BYLINE:", "SECTION:", "LOAD-DATE:"), below the outlet and the day or with labels for these too; or
/// "Quay Post, March 8, 2018, Page A1" above the byline. The day on which the archive took the article in (LOAD-DATE) is not the day of the article. What the form leaves open stays so.
/// </summary>
internal static partial class ArchivedHead
{
    private const int LongestHeadline = 200, LongestOutlet = 60;

    /// <summary>Lines above the first label at most: outlet, day, headline.</summary>
    private const int MostAbove = 4;

    private static readonly string[] s_archive = ["HEADLINE", "BYLINE", "SECTION", "LENGTH", "DATELINE", "LOAD-DATE", "PUBLICATION", "PUBLICATION TITLE"];

    /// <summary>Reads the head; null where it has no such form.</summary>
    /// <param name="lines">Trimmed lines that are not empty, from the first on.</param>
    public static ArticleHead? Of(string[] lines)
    {
        lines = [.. lines.SkipWhile(static line => Count().IsMatch(line) || Rights().IsMatch(line))];
        return lines.Length == 0 ? null : Labelled(lines) ?? Clipped(lines);
    }

    private static ArticleHead? Labelled(string[] lines)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        int first = -1;
        for (int line = 0; line < lines.Length; line++)
        {
            if (Label().Match(lines[line]) is { Success: true } label)
            {
                first = first < 0 ? line : first;
                string value = label.Groups["value"].Value;
                bool isBelow = value.Length == 0 && line + 1 < lines.Length && !Label().IsMatch(lines[line + 1]);
                labels.TryAdd(label.Groups["label"].Value.ToUpperInvariant(), isBelow ? lines[line + 1] : value);
            }
        }

        bool isListed = labels.ContainsKey("PUBLICATION TITLE");
        if (s_archive.Count(labels.ContainsKey) < 2 || !(isListed || labels.ContainsKey("HEADLINE") || labels.ContainsKey("BYLINE")) || first > MostAbove)
        {
            return null;
        }

        string[] above = lines[..first];
        int day = Array.FindIndex(above, static line => Day(line) is not null);
        string? Said(params string[] names) => names.Select(name => labels.GetValueOrDefault(name)).FirstOrDefault(static value => value?.Length > 0);
        string? byline = Said("BYLINE") ?? (isListed ? Said("AUTHOR") : null);
        return new ArticleHead(
            Said("PUBLICATION DATE", "PUB-DATE", "DATE") is { } said ? Day(said) : day >= 0 ? Day(above[day]) : null,
            Short(Said("HEADLINE") ?? (isListed ? Said("TITLE") : null), LongestHeadline) ?? (day >= 0 && above.Length == day + 2 ? Short(above[^1], LongestHeadline) : null),
            byline is null ? [] : HeadCredit.In(byline),
            OutletOf(Said("PUBLICATION", "PUBLICATION TITLE") ?? (day == 1 ? above[0] : null)));
    }

    /// <summary>The outlet, day and page of a line by which clippings are filed, with the headline above or below it and a byline.</summary>
    private static ArticleHead? Clipped(string[] lines)
    {
        int at = Array.FindIndex(lines, 0, Math.Min(2, lines.Length), static line => Filed().IsMatch(line));
        if (at < 0 || Filed().Match(lines[at]) is not { } filed || Day(filed.Groups["date"].Value) is not { } day)
        {
            return null;
        }

        int byline = Array.FindIndex(lines, at + 1, Math.Min(2, lines.Length - at - 1), static line => HeadCredit.Of(line).Names.Count > 0 || Byline.Of(line).Count > 0);
        string? title = at == 1 ? lines[0] : byline == 2 ? lines[1] : null;
        return new ArticleHead(day, Short(title, LongestHeadline), byline < 0 ? [] : HeadCredit.In(lines[byline]), OutletOf(filed.Groups["outlet"].Value));
    }

    /// <summary>The day of a value that is nothing else, also with the weekday and the edition behind it, as archives write it; a weekday that is not the day's leaves it open.</summary>
    private static string? Day(string value) => DateLine.ReadHead(value, monthFirst: null)
        ?? (Weekday().Match(value) is { Success: true } match ? DateLine.Whole($"{match.Groups["weekday"].Value}, {match.Groups["date"].Value}") : null);

    private static string? Short(string? value, int longest) => value?.Length <= longest ? value : null;

    /// <summary>An outlet without the place that an archive adds in brackets.</summary>
    private static string? OutletOf(string? value) => Short(value is null ? null : Bracket().Replace(value, ""), LongestOutlet) is { Length: > 0 } outlet && !outlet.EndsWith('.') ? outlet : null;

    [GeneratedRegex(@"^(?<label>HEADLINE|Headline|BYLINE|Byline|SECTION|Section|LENGTH|Length|DATELINE|Dateline|LOAD-DATE|Load-Date|PUBLICATION(?: TITLE| DATE)?|Publication(?: [Tt]itle| [Dd]ate)?|PUB-DATE|DATE|Date|TITLE|Title|AUTHOR|Author):\s*(?<value>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:Document\s+)?\d{1,5} of \d{1,5}(?: DOCUMENTS?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Count();

    [GeneratedRegex(@"^(?:Copyright|©|All Rights Reserved)\b?.{0,100}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rights();

    [GeneratedRegex(@"^(?<outlet>\p{Lu}[\p{L}\d.'’& -]{2,50}(?:\s\([^()]{2,30}\))?),\s+(?<date>[^|]{8,40}?),\s+(?:[Pp]age|[Pp]g\.?|[Pp]p?\.)\s*(?:\p{Lu}-?)?\d{1,3}\p{Lu}?$", RegexOptions.CultureInvariant)]
    private static partial Regex Filed();

    [GeneratedRegex(@"^(?<date>[^,;]+(?:,\s+)?\d{4}),?\s+(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:,?\s+\p{Lu}[\p{L} -]{0,30}\b(?:Edition|Final))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\s*\([^()]{2,40}\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();
}
