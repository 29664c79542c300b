using System.Collections.Frozen;
using System.Text.RegularExpressions;
using OnRecord.Language.Tokens;

namespace OnRecord.Record.Logs;

/// <summary>Words of call logs (<c>Record/Logs/Data/logs.txt</c>). Immutable and safe to share.</summary>
internal static partial class LogWords
{
    private static readonly WordList List = new("Record/Logs/Data/logs.txt");

    private static readonly FrozenDictionary<string, LogColumn> Columns = Enum.GetValues<LogColumn>().Skip(1)
        .SelectMany(static column => List[KindOf(column)].Select(word => (word, column))).ToFrozenDictionary(static one => one.word, static one => one.column, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Call = Set("call"), In = Set("in"), Out = Set("out"), Attempt = Set("attempt"), Text = Set("text"), Nobody = Set("nobody");

    /// <summary>Words that are a time zone, each with its offset from UTC in minutes or its place.</summary>
    public static IEnumerable<(string Word, string Value)> Zones => Pairs("clock-zone");

    /// <summary>Likewise those that are one only where the log is of North America.</summary>
    public static IEnumerable<(string Word, string Value)> UnsureZones => Pairs("unsure-clock-zone");

    /// <summary>Heads of columns and the kind of each; tests.</summary>
    public static IReadOnlyList<(string Input, string Expected)> Examples => List.Examples;

    /// <summary>What a column holds, by its head; the zone of its times may stand in it.</summary>
    public static LogColumn ColumnOf(string head) => Columns.GetValueOrDefault(Plain(head)) is not LogColumn.None and var column ? column
        : MayBeWhen().IsMatch(head) && LogZone.OfHead(head) is { Zone: not null, Head: var rest } && Columns.GetValueOrDefault(Plain(rest)) == LogColumn.When ? LogColumn.When : LogColumn.None;

    /// <summary>The kind of a column as the data file names it.</summary>
    public static string KindOf(LogColumn column) => column switch
    {
        LogColumn.None => "none",
        LogColumn.CallerNumber => "caller-number",
        LogColumn.CalledNumber => "called-number",
        LogColumn.OtherNumber => "other-number",
        _ => column.ToString().ToLowerInvariant(),
    };

    /// <summary>Whether the head of a column is that of mail, whose lists are no logs.</summary>
    public static bool IsOfMail(string head) => WordsOf(head).Any(static word => word is "subject" or "cc" or "bcc" or "e" or "email" or "mail");

    /// <summary>Whether the head of a column speaks of calls.</summary>
    public static bool IsOfCalls(string head) => WordsOf(head).Any(Call.Contains);

    /// <summary>The way that a cell tells; <see cref="LogWay.None"/> where it tells none.</summary>
    public static LogWay WayOf(string cell)
    {
        string plain = Plain(cell);
        return WordsOf(cell).Any(Attempt.Contains) || plain.Contains("no-answer", StringComparison.Ordinal) || plain is "no" ? LogWay.Attempt
            : In.Contains(plain) || WordsOf(cell).Contains("incoming") || WordsOf(cell).Contains("inbound") ? LogWay.In
            : Out.Contains(plain) || WordsOf(cell).Contains("outgoing") || WordsOf(cell).Contains("outbound") ? LogWay.Out
            : LogWay.None;
    }

    /// <summary>Whether a cell says that it was a text message.</summary>
    public static bool IsText(string cell) => WordsOf(cell).Any(Text.Contains);

    /// <summary>Whether a cell stands where a name might, and names nobody.</summary>
    public static bool IsNobody(string cell) => WordsOf(cell).Any(Nobody.Contains) || Nobody.Contains(Plain(cell));

    private static string Plain(string words) => string.Join('-', Brackets().Replace(words, " ").ToLowerInvariant().Split([' ', '_', '.', ':', '-', '\t', '\u00A0', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)) is var plain && Columns.ContainsKey(plain)
        ? plain : plain.Replace('/', '-');

    private static string[] WordsOf(string words) => words.ToLowerInvariant().Split([' ', '_', '-', '/', ',', '(', ')', '.', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<(string, string)> Pairs(string kind) => List[kind].Select(static word => word.Split('=')).Select(static sides => (sides[0], sides[1]));

    private static FrozenSet<string> Set(string kind) => List[kind].ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex("^(?=.{1,60}$).*(?:time|date|start|sent|began)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MayBeWhen();

    [GeneratedRegex(@"\([^()]*\)|\[[^\[\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();
}
