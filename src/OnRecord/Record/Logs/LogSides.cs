using System.Text.RegularExpressions;
using OnRecord.Record.Parties;
using OnRecord.Sources;

namespace OnRecord.Record.Logs;

/// <summary>Reads who stands in a cell of a log.</summary>
internal static partial class LogSides
{
    private const int LeastDigits = 5, PhoneDigits = 10, MostWords = 7;

    /// <summary>True for words that are a number to call.</summary>
    public static bool IsNumber(string words) => words.Count(char.IsAsciiDigit) >= LeastDigits && Number().IsMatch(words);

    /// <summary>True for a number to call that is written as one, or as long as one: not that of a letter or a thing.</summary>
    public static bool IsPhone(string words) => IsNumber(words) && (words[0] == '+' || words.Count(char.IsAsciiDigit) >= PhoneDigits || Parted().IsMatch(words));

    /// <summary>True for a number to call, and for what is written as the full name of one person is.</summary>
    public static bool MayBePerson(string words) => IsNumber(words) || PersonNameReader.InHeader(words) is not null;

    /// <summary>True for words that are surely the name of one person, whichever way round.</summary>
    public static bool IsPerson(string words) => PersonNameReader.InHeader(words) is { } key && NamePairs.HasGivenName(key);

    /// <summary>Those in a cell; none for one that names nobody.</summary>
    public static IReadOnlyList<LoggedSide> Of(string text, TextSpan cell)
    {
        var sides = new List<LoggedSide>();
        int start = cell.Start;
        foreach (Match and in Between().Matches(text[cell.Start..cell.End]))
        {
            Add(text, new TextSpan(start, cell.Start + and.Index), sides);
            start = cell.Start + and.Index + and.Length;
        }

        Add(text, new TextSpan(start, cell.End), sides);
        return sides;
    }

    private static void Add(string text, TextSpan span, List<LoggedSide> into)
    {
        string words = text[span.Start..span.End];
        string name = IsNumber(words.Trim()) ? words.Trim() : Behind().Replace(words, "").Trim();
        bool isSomebody = name.Length > 1 && !LogWords.IsNobody(name) && !LogClock.HasClock(name) && (IsNumber(name) || (char.IsUpper(name[0]) && name.Split(' ').Length <= MostWords && !name.Any(char.IsAsciiDigit)) || IsAddress(name));
        if (isSomebody)
        {
            into.Add(new LoggedSide(new TextSpan(span.Start, span.Start + words.IndexOf(name, StringComparison.Ordinal) + name.Length), name, IsAddress(name) ? name : null));
        }
    }

    /// <summary>True for words that are an e-mail address.</summary>
    public static bool IsAddress(string words) => Address().IsMatch(words);

    [GeneratedRegex(@"^\+?[0-9\s().\-/]+(?:\s*(?:x|ext\.?)\s*[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"[0-9]{3}[ .-][0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Parted();

    [GeneratedRegex(@"^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<!\s)\s*;\s*|(?<!\s)\s+(?:&|and)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    /// <summary>"Ann Roe (home)", "Ann Roe, 555-0142".</summary>
    [GeneratedRegex(@"(?<!\s)(?>\s*)(?:\([^()]*\)|\[[^\[\]]*\]|(?>(?:[,<]\s*)?\+?(?<![0-9().\-])(?=[0-9(.\-])[0-9\s().\-]{7,})>?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();
}
