using OnRecord.Language.Statements;
using OnRecord.Language.Time;
using OnRecord.Language.Tokens;
using OnRecord.Sources;

namespace OnRecord.Language.Annotating;

/// <summary>
/// Counts "yesterday" and "last month" within what somebody said on another day than the text was published from the day of the saying. Where that day is not known they stay open.
/// The times keep their number and places.
/// </summary>
internal static class ReportedTimes
{
    private const string Dated = " dated";

    /// <summary>The times, those within dated statements resolved anew.</summary>
    public static TimeFindings Of(TokenizedText text, TimeAnchor? published, TimeFindings times, IReadOnlyList<Statement> statements)
    {
        var told = new List<ToldWords>();
        foreach (Statement statement in statements)
        {
            if (SaidOf(text.Text, times.Times, statement) is not { } said || !IsDated(said) || said.IsBehind(published))
            {
                continue;
            }

            TimeAnchor? day = IsTold(told, said) ? null : DayOf(said);
            told.AddRange(statement.Content.Where(span => HasDeictic(times.Times, span)).Select(span => new ToldWords(span, day?.Date == published?.Date ? published : day)));
        }

        return told.TrueForAll(words => words.At == published) ? times : TimeFinder.Find(text, published, told);
    }

    /// <summary>When it was said, or from when the paper is that says it: "the memo, dated March 5, says".</summary>
    private static TimeMention? SaidOf(string text, IReadOnlyList<TimeMention> times, Statement statement) =>
        statement.Said >= 0 ? times[statement.Said]
        : statement.Source is [var source, ..] && statement.Cue[0].Start > source.Start
            ? times.Skip(FirstFrom(times, source.Start)).TakeWhile(time => time.Span.End <= statement.Cue[0].Start).FirstOrDefault(time => text.AsSpan(0, time.Span.Start).TrimEnd().EndsWith(Dated, StringComparison.Ordinal))
        : null;

    /// <summary>"Now" and "recently" date nothing.</summary>
    private static bool IsDated(TimeMention said) => said.From is not null || said.Candidates.Count > 0 || said.Relation is not null;

    /// <summary>A saying dated by "yesterday" within what another said on another day is not known to the day before that is counted anew.</summary>
    private static bool IsTold(List<ToldWords> told, TimeMention said) => said.IsDeictic && told.Exists(words => words.Span.Start <= said.Span.Start && said.Span.End <= words.Span.End);

    private static TimeAnchor? DayOf(TimeMention said) =>
        said is { From: { Length: >= 10 } first, To: { Length: >= 10 } last } && first[..10] == last[..10] && TimeAnchor.Parse(first[..10]) is { } day ? day : null;

    private static bool HasDeictic(IReadOnlyList<TimeMention> times, TextSpan span) =>
        times.Skip(FirstFrom(times, span.Start)).TakeWhile(time => time.Span.End <= span.End).Any(static time => time.IsDeictic);

    /// <summary>The number of the first time that begins at a place or behind it.</summary>
    private static int FirstFrom(IReadOnlyList<TimeMention> times, int start)
    {
        int low = 0, high = times.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = times[middle].Span.Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
