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
        var isTold = new bool[times.Times.Count];
        foreach (Statement statement in statements)
        {
            int said = SaidOf(text.Text, times.Times, statement);
            if (said < 0 || !IsDated(times.Times[said]) || times.Times[said].IsBehind(published))
            {
                continue;
            }

            // A saying dated by "yesterday" within what another said on another day is not known to the day before that is counted anew.
            TimeAnchor? day = isTold[said] ? null : DayOf(times.Times[said]);
            foreach (TextSpan span in statement.Content)
            {
                if (MarkDeictic(times.Times, span, isTold))
                {
                    told.Add(new ToldWords(span, day?.Date == published?.Date ? published : day));
                }
            }
        }

        return told.TrueForAll(words => words.At == published) ? times : TimeFinder.Find(text, published, told);
    }

    /// <summary>When it was said, or from when the paper is that says it ("the memo, dated March 5, says"): the number of the time, -1 for none.</summary>
    private static int SaidOf(string text, IReadOnlyList<TimeMention> times, Statement statement)
    {
        if (statement.Said >= 0 || statement.Source is not [var source, ..])
        {
            return statement.Said;
        }

        int time = FirstFrom(times, source.Start);
        while (time < times.Count && times[time].Span.End <= statement.Cue[0].Start)
        {
            if (text.AsSpan(0, times[time].Span.Start).TrimEnd().EndsWith(Dated, StringComparison.Ordinal))
            {
                return time;
            }

            time++;
        }

        return -1;
    }

    /// <summary>"Now" and "recently" date nothing.</summary>
    private static bool IsDated(TimeMention said) => said.From is not null || said.Candidates.Count > 0 || said.Relation is not null;

    private static TimeAnchor? DayOf(TimeMention said) =>
        said is { From: { Length: >= 10 } first, To: { Length: >= 10 } last } && first[..10] == last[..10] && TimeAnchor.Parse(first[..10]) is { } day ? day : null;

    /// <summary>Marks the times within some words that count from the day of saying them; false when there is none.</summary>
    private static bool MarkDeictic(IReadOnlyList<TimeMention> times, TextSpan words, bool[] marks)
    {
        bool isAny = false;
        for (int time = FirstFrom(times, words.Start); time < times.Count && times[time].Span.End <= words.End; time++)
        {
            marks[time] |= times[time].IsDeictic;
            isAny |= times[time].IsDeictic;
        }

        return isAny;
    }

    private static int FirstFrom(IReadOnlyList<TimeMention> times, int start) => times.FirstFrom(start, static time => time.Span.Start);
}
