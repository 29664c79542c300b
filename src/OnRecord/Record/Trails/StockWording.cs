using System.Text.RegularExpressions;
using OnRecord.Language.Tokens;
using OnRecord.Record.Recovered;

namespace OnRecord.Record.Trails;

/// <summary>Tells what people and programs write to anybody ("let me know if you have any questions", "click here") from somebody's own words. The idioms are in <c>Data/stock.txt</c>.</summary>
internal static partial class StockWording
{
    /// <summary>A passage of more words says something beside its idiom.</summary>
    private const int MostWords = 30;

    private static readonly WordList List = new("Record/Trails/Data/stock.txt");
    private static readonly string[] Short = Idioms("short"), Any = Idioms("any"), Courtesy = [.. Short, .. Idioms("courtesy")];

    /// <summary>The examples of the data file, for the tests.</summary>
    public static IReadOnlyList<(string Input, string Expected)> Examples => List.Examples;

    /// <summary>True for such a passage.</summary>
    public static bool IsOne(string passage)
    {
        string line = LineOf(passage);
        return Has(line, Any) || IsShort(line) || IsCourtesy(line);
    }

    /// <summary>Half of the words stand in sentences of courtesy: "Thanks again for your help. Have a great day."</summary>
    private static bool IsCourtesy(string line)
    {
        int courteous = SentenceEnd().Split(line).Where(static sentence => WordDifference.Count(sentence) <= MostWords && Has(sentence, Courtesy)).Sum(static sentence => WordDifference.Count(sentence));
        return courteous > 0 && courteous * 2 >= WordDifference.Count(line);
    }

    [GeneratedRegex(@"(?<=[.!?])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    /// <summary>True for few words with an idiom of letters, which one has by habit: that two have them tells nothing.</summary>
    public static bool IsPhrase(string passage) => IsShort(LineOf(passage));

    private static bool IsShort(string line) => WordDifference.Count(line) <= MostWords && Has(line, Short);

    private static string LineOf(string passage) => string.Join(' ', passage.Replace('\u2019', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool Has(string line, string[] idioms) => Array.Exists(idioms, idiom => line.Contains(idiom, StringComparison.OrdinalIgnoreCase));

    private static string[] Idioms(string kind) => [.. List.Lines(kind).Select(static words => string.Join(' ', words))];
}
