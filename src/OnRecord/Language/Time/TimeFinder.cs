using NodaTime;
using OnRecord.Language.Time.Matching;
using OnRecord.Language.Time.Resolving;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Time;

/// <summary>
/// Finds dates, times, durations and sets in English text, and resolves them against the date of the text. A pure function: the same text and
/// anchor give the same answer on any thread. Linear in the length of the text. Nothing is guessed: what is imprecise stays so, and
/// where the evidence allows more than one reading, all are candidates.
/// </summary>
public static class TimeFinder
{
    [ThreadStatic]
    private static TimeScanner? scanner;

    /// <summary>Finds the times of a text.</summary>
    /// <param name="text">The text, cut into tokens.</param>
    /// <param name="anchor">When it was published or sent; null when that is not known, and then relative times have open values.</param>
    public static TimeFindings Find(TokenizedText text, TimeAnchor? anchor) => Find(text, anchor, []);

    /// <summary>Finds the times of a text in which some words were said on other days; "yesterday" there is counted from the innermost saying.</summary>
    internal static TimeFindings Find(TokenizedText text, TimeAnchor? anchor, IReadOnlyList<ToldWords> told)
    {
        ArgumentNullException.ThrowIfNull(text);
        scanner ??= new TimeScanner();
        var found = new List<FoundTime>();
        scanner.Scan(text, found);
        var evidence = new TextEvidence();
        foreach (FoundTime time in found)
        {
            evidence.Add(time.Meaning, time.Sentence);
        }

        (LocalDate Day, int End)? minutes = MinutesDay.Find(text.Text, found);
        var resolver = new TimeResolver(text.Text, anchor, evidence, minutes);
        var times = new List<TimeMention>(found.Count);
        var problems = new List<TimeProblem>();
        var sayings = new ToldWalk(told);
        foreach (FoundTime time in found)
        {
            ToldWords? saying = time.Meaning.IsDeictic ? sayings.Around(time.Start, time.End) : null;
            times.Add((saying is null ? resolver : new TimeResolver(text.Text, saying.At, evidence, minutes)).Resolve(time, problems));
        }

        return new TimeFindings(times, problems);
    }
}
