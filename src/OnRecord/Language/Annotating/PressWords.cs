using System.Text.RegularExpressions;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Annotating;

/// <summary>What the press and its archives write on lines of their own (<c>Annotating/Data/articles.txt</c>). Immutable and safe to share.</summary>
internal static class PressWords
{
    private static readonly WordList List = new("Annotating/Data/articles.txt");
    private static readonly Regex Credited = Of($@"^\p{{Lu}}[\p{{L}}.,'’-]*(?:\s+(?:(?:and|of|the)\s+)*\p{{Lu}}[\p{{L}}.,'’-]*){{0,7}}\s{Capitals("writer")}(?:\s+(?:Chief|CHIEF))?$");
    private static readonly Regex Staffed = Of($@"\b{Capitals("staff")}\s+{Capitals("writer")}\W*$");
    private static readonly Regex Labelled = Of($@"^(?:LENGTH:\s+\d+\s+words|{Any("head")}|{Any("press")}|[A-Z]{{2,3}}-ACC-NO:|FOR\s+(?:IMMEDIATE\s+)?RELEASE\b|(?i:for\s+immediate\s+release)\b)");
    private static readonly Regex OfPress = Of($"^{Any("press")}");
    private static readonly Regex Footed = Of($@"^(?:{Any("foot")}|\d+\s+of\s+\d+\s+DOCUMENTS$)");
    private static readonly Regex Noticed = Of($@"^(?i:(?:first\s+|last\s+)?{Any("notice")})\b");
    private static readonly Regex Copyrighted = Of(@"(?i:\bcopyright\b|©).{0,40}\b(?:19|20)\d\d\b|(?:^|\()[cC]\)\s*(?:19|20)\d\d\b");

    private static readonly Regex Listed = Of(@"^\p{Lu}[\p{L}.&'’() ]{1,40},\s+(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)[a-z]*\.?,\s+\d{1,2}/\d{1,2}(?:/\d{2,4})?:|^\p{Lu}[\p{L}.'’ -]{3,40}\s+in\s+(?:the\s+)?\p{Lu}[\p{L}.'’& ]{2,40}\s+--\s+\d{1,2}/\d{1,2}/\d{2,4}$");
    private static readonly Regex Subscribing = Of($@"\b(?i:{string.Join('|', List.Lines("subscribe").Select(static words => string.Join(@"\s+", words)))})\b");
    private static readonly Regex Saluting = Of($@"^{Capitals("salutation")}\s+\p{{Lu}}[^.!?]{{1,60}}(?:\.\s*\p{{Lu}}[^.!?]{{0,60}})?[:,]$");

    private static readonly Regex Speaking = Of($@"^(?:{Any("oration")}(?:\s+(?:BY|OF|TO|AT|DELIVERED|PREPARED)\b[^a-z]*)?|(?i:{string.Join('|', List.Lines("address").Select(static words => string.Join(@"\s+", words.Select(Regex.Escape))))})\b[^.?]{{0,90}}[:,.!–—-]+)$");
    private static readonly Regex Today = Of($@"^[\p{{Lu}}""“'‘].*\b{Any("today")}\b");

    /// <summary>The examples of the list.</summary>
    public static List<(string Input, string Expected)> Examples => List.Examples;

    /// <summary>"Averil Ledger Correspondent", all of it a name: whose an article is.</summary>
    public static bool IsCredit(string line) => Credited.IsMatch(line);

    /// <summary>"Staff Writer" at the end.</summary>
    public static bool IsStaff(string line) => Staffed.IsMatch(line);

    /// <summary>A label that begins a line in the head of an article.</summary>
    public static bool IsLabel(string line) => Labelled.IsMatch(line);

    /// <summary>A label that begins a line in the head of an article and hardly any other.</summary>
    public static bool IsPressLabel(string line) => OfPress.IsMatch(line);

    /// <summary>"Averil Ledger, Fri, 5/4:" and "Lena Soko in the Averil Ledger -- 5/4/18", as those who clip write before or behind each article.</summary>
    public static bool IsClipping(string line) => Listed.IsMatch(line);

    /// <summary>True for words that say how they are subscribed to, or no longer.</summary>
    public static bool TellsHowToSubscribe(string words) => Subscribing.IsMatch(words);

    /// <summary>What an archive sets under an article or between two.</summary>
    public static bool IsFoot(string line) => Footed.IsMatch(line);

    /// <summary>What says that the date behind it is that of publishing or changing.</summary>
    public static bool IsNotice(string line) => Noticed.IsMatch(line);

    /// <summary>What a letter begins with.</summary>
    public static bool IsSalutation(string line) => Saluting.IsMatch(line);

    /// <summary>What heads or begins a speech: "SPEECH", "REMARKS BY ANN ROE", "Ladies and gentlemen,".</summary>
    public static bool IsSpeech(string line) => Speaking.IsMatch(line);

    /// <summary>A line that begins a sentence and tells what was done on the day of its writing: "Ann Roe today made this statement:".</summary>
    public static bool TellsOfToday(string line) => Today.IsMatch(line);

    /// <summary>True for the news of a week put together, each written on another day.</summary>
    public static bool IsOfWeek(string words) => List.Lines("weekly").Any(phrase => words.Contains(string.Join(' ', phrase), StringComparison.OrdinalIgnoreCase));

    /// <summary>A notice of copyright with its year.</summary>
    public static bool IsCopyright(string line) => Copyrighted.IsMatch(line);

    internal static string Any(string kind) => $"(?:{string.Join('|', List[kind].Select(Regex.Escape))})";

    /// <summary>The words of a kind with a capital, or all in capitals.</summary>
    internal static string Capitals(string kind) => $"(?:{string.Join('|', List[kind].SelectMany(static word => new[] { char.ToUpperInvariant(word[0]) + word[1..], word.ToUpperInvariant() }))})";

    internal static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
