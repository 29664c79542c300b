using System.Text.RegularExpressions;
using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Sources;
using static OnRecord.Language.Annotating.PressWords;

namespace OnRecord.Language.Annotating;

/// <summary>Reads the name of an outlet or agency in a line of an article's head; <c>Annotating/Data/articles.txt</c> has the words. Immutable and safe to share.</summary>
internal static class OutletLines
{
    private const int Longest = 120;
    private const string Place = @"(?:,\s+\p{L}[\p{L}. ]{1,20})?", Dash = @"\s*(?:-|–|—|_)", Day = @",\s+\p{L}{3,9}\.?\s+\d{1,2}(?:,\s+\d{4})?\s*";

    /// <summary>Up to six words with capitals, the last of which is one of outlets; or an agency.</summary>
    private static readonly string Name = $@"(?:(?:(?:{Capitals("staff")}\s+)?{Capitals("writer")}\s+)?(?i:of|for)\s+)?(?!(?:{Capitals("staff")}|{Capitals("writer")}|Of|OF|By|BY)\b)(?<name>(?:(?:The|THE)\s+)?(?:(?:\p{{Lu}}[\p{{L}}.'’&-]*\s+(?:of\s+)?){{1,5}}{Capitals("masthead")}(?:\s+Service)?|{Any("wire")}))";
    private static readonly string Writer = $@"(?:\s+{Capitals("staff")})?(?:\s+{Capitals("writer")})";

    private static readonly Regex Agency = Of($@"^(?:(?:\p{{Lu}}[\p{{L}}.'’ -]{{2,30}}{Place}{Day}|\p{{Lu}}[\p{{Lu}}.'’ -]{{2,30}}{Place}\s+)\(|\(?)(?<name>(?i:{Any("agency")}))\){Dash}");
    private static readonly Regex Wired = Of($@"^(?<name>{Any("wire")})\s+(?:--?|–|—)\s+[""“]?\p{{Lu}}.{{40}}");
    private static readonly Regex Sourced = Of($@"^(?:From|FROM)\s+(?:the\s+)?(?<name>{Any("wire")}|Associated Press)\W*$");
    private static readonly Regex Alone = Of($@"^{Name}\W*$");
    private static readonly Regex Credit = Of($@"^(?:\p{{Lu}}[^,]{{3,60}},\s+(?:of\s+)?)?{Name}{Writer}\W*$");
    private static readonly Regex Byline = Of($@"^(?:By|BY):?\s+[^,|/·]{{3,60}}(?:\s*[,|/·]\s*|\s+of\s+){Name}{Writer}?\W*$");
    private static readonly Regex Notice = Of($@"^(?i:(?:first\s+|last\s+)?{Any("notice")})\b.{{4,40}}\s+in\s+(?:the\s+)?{Name}\W*$");
    private static readonly Regex Clipping = Of($@"^(?:\p{{Lu}}[\p{{L}}.'’ -]{{3,40}}\s+in\s+(?:the\s+)?{Name}\s+--\s+\d|{Name},\s+[^:]{{0,30}}\d{{1,2}}(?:[/,]\s*\d{{2,4}})*(?:$|:))");
    private static readonly Regex Copyright = Of($@"(?i:\bcopyright|©)\W.{{0,12}}\b(?:19|20)\d\d,?\s+(?:(?i:by)\s+)?{Name}(?:\W|$)");

    /// <summary>The agency of "AVERIL (Reuters) -" and "Averil, March 14 (Reuters) -", or of "Reuters - " before a sentence, or "From Reuters" alone; null for none.</summary>
    public static TextSpan? AgencyAt(string line) => In(Agency, line[..Math.Min(line.Length, Longest)]) ?? In(Wired, line[..Math.Min(line.Length, Longest)]) ?? In(Sourced, line);

    /// <summary>The outlet of a line that says whose an article is in other words: "By Lena Soko, Averil Ledger", "Averil Ledger Staff Writer", "Published March 14, 2018, in the Averil Ledger", "Averil Ledger, March 14, 2018"; null for none.</summary>
    public static TextSpan? Within(string line) => In(Byline, line) ?? Credited(line) ?? In(Notice, line) ?? In(Clipping, line);

    /// <summary>The outlet that is all of a line: "The Averil Ledger"; null for none. A headline may look so: "Hard Times".</summary>
    public static TextSpan? Whole(string line) => In(Alone, line);

    /// <summary>The outlet that a copyright is of; null for none.</summary>
    public static TextSpan? OfCopyright(string line) => In(Copyright, line);

    /// <summary>"Lena Soko Ledger Staff Writer" names no outlet that can be told from the writer.</summary>
    private static TextSpan? Credited(string line) =>
        In(Credit, line) is { } name && (NameLexicon.Shared.Word(FeatureHash.Lower(line[name.Start..name.End].Split(' ')[0])) & (NameWords.Man | NameWords.Woman)) == 0 ? name : null;

    private static TextSpan? In(Regex pattern, string line) =>
        line.Length <= Longest && pattern.Match(line) is { Success: true } match ? new TextSpan(match.Groups["name"].Index, match.Groups["name"].Index + match.Groups["name"].Length) : null;
}
