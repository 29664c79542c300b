using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using OnRecord.Ingest;

namespace OnRecord.Tools.Check;

/// <summary>
/// Looks for regular expressions of the program that take more than linear time: each is run over short pieces of text that are repeated, alone and behind the words that it has itself, and ended by what nothing
/// matches. One that takes longer than <see cref="Most"/> for <see cref="Length"/> characters tries the same stretch from many places.
/// </summary>
internal sealed partial class PatternCheck(CheckReport report)
{
    private const int Length = 3000, MostWords = 6;

    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(250), Hopeless = TimeSpan.FromSeconds(4);

    private static readonly string[] Pieces =
    [
        " ", ",", "a", "A", "1", ".", "-", "\n", "\t", "(", "\"", "'", "/", ":", "@", "<", "[", "=", "_", "&", "\u2019", "\r\n", "\u00e9", "t ", "1,", "a ", "A ", "A. ", "1 ", "1.", "1-", "a-", "a,", "a.", "(1", "a:", "> ", "--", "a\n", " \n", ", ", "1/",
        "A, ", "and ", "1:", "11:11 ", "a@", "<a", "=a", "a=b ", "\"a\"", "of ", "the ", "May ", "Mr. ", "http://a/",
    ];

    /// <summary>Tries all patterns.</summary>
    public void Run()
    {
        (string Name, GeneratedRegexAttribute Pattern)[] patterns = [.. typeof(Readers).Assembly.GetTypes().SelectMany(static type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Select(static method => ($"{method.DeclaringType!.FullName}.{method.Name}", method.GetCustomAttribute<GeneratedRegexAttribute>()!)).Where(static one => one.Item2 is not null).OrderBy(static one => one.Item1, StringComparer.Ordinal)];
        foreach ((string name, GeneratedRegexAttribute pattern) in patterns)
        {
            var regex = new Regex(pattern.Pattern, pattern.Options, Hopeless);
            (TimeSpan worst, string text) = Slowest(regex, pattern.Pattern);
            report.Require(worst <= Most, () => string.Create(CultureInfo.InvariantCulture, $"{name}: {worst.TotalSeconds:0.0} s for {Length} characters of {text}"));
        }

        report.Require(patterns.Length > 0, static () => "no pattern was found");
        report.Figure("Patterns tried", patterns.Length);
    }

    private static (TimeSpan Time, string Text) Slowest(Regex regex, string pattern)
    {
        (TimeSpan Time, string Text) slowest = default;
        foreach (string word in Word().Matches(pattern).Select(static match => match.Value).Distinct(StringComparer.Ordinal).Take(MostWords).Prepend(""))
        {
            foreach (string piece in Pieces)
            {
                TimeSpan time = TimeOf(regex, Repeated(word, piece));
                slowest = time > slowest.Time ? (time, $"\"{word}\" and {string.Join(' ', piece.Select(static unit => ((int)unit).ToString("x2", CultureInfo.InvariantCulture)))}") : slowest;
                if (slowest.Time >= Hopeless)
                {
                    return slowest;
                }
            }
        }

        return slowest;
    }

    private static TimeSpan TimeOf(Regex regex, string text)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            foreach (ValueMatch match in regex.EnumerateMatches(text))
            {
                _ = match;
            }
        }
        catch (RegexMatchTimeoutException)
        {
            return Hopeless;
        }

        return Stopwatch.GetElapsedTime(start);
    }

    private static string Repeated(string word, string piece)
    {
        var text = new StringBuilder(word, Length + piece.Length).Append(word.Length > 0 ? " " : "");
        while (text.Length < Length)
        {
            text.Append(piece);
        }

        return text.Append('\u0001').ToString();
    }

    /// <summary>A word that a pattern has as it is.</summary>
    [GeneratedRegex(@"(?<![\\\[\w])[A-Za-z]{3,}(?: [A-Za-z]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
