using OnRecord.Language.Time;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>Finds when something is said: the time that hangs on the cue, outside of what is said and not behind it, and is nearest to it.</summary>
internal static class SaidFinder
{
    private const int MostLooked = 64, DayLength = 10;

    /// <summary>An index into the times, -1 for none.</summary>
    public static int Find(StatementFrame frame, StatementDraft draft, IReadOnlyList<TimeMention> times)
    {
        if (!SaidTense.CanBeDated(frame, draft))
        {
            return -1;
        }

        var clause = new ClauseTokens(frame, draft);
        int best = -1, least = int.MaxValue, token = clause.First;
        ReadOnlySpan<Token> tokens = frame.Parsed.Text.Tokens;
        for (int time = times.FirstFrom(tokens[clause.First].Start, static time => time.Span.Start); time < times.Count && times[time].Span.Start < tokens[clause.End - 1].End; time++)
        {
            while (token < clause.End && tokens[token].End <= times[time].Span.Start)
            {
                token++;
            }

            int gap = token < draft.Cue.First ? draft.Cue.First - token : token - draft.Cue.End;
            if (token < clause.End && clause.IsFree(token) && IsTold(draft.Outer, token) && !IsBehind(draft, token) && !IsQuoted(frame, draft.Cue, token) && gap < least && OccasionWords.TellsWhen(times[time]) && !IsFarTold(draft, times[time]) && !IsOver(frame, draft, token, times[time]) && SaidTree.Dates(frame, draft, token, times[time]))
            {
                (best, least) = (time, gap);
            }
        }

        return best >= 0 && IsOtherQuarter(times, best) ? -1 : best;
    }

    /// <summary>"Our third quarter results: this quarter we announced": in a text that names another quarter than that of its day nobody knows which one is meant.</summary>
    private static bool IsOtherQuarter(IReadOnlyList<TimeMention> times, int said)
    {
        if (times[said] is not { Precision: TimePrecision.Quarter, IsDeictic: true })
        {
            return false;
        }

        for (int time = Math.Max(0, said - MostLooked); time < Math.Min(times.Count, said + MostLooked); time++)
        {
            if (times[time] is { Precision: TimePrecision.Quarter, IsDeictic: false } && times[time].Value != times[said].Value)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is said within what another says has its time there, not where that one's words are dated.</summary>
    private static bool IsTold(StatementDraft? outer, int token) => outer is null || outer.Content.Any(range => token >= range.First && token < range.End);

    /// <summary>"Roe told me she saw a message that Lee was told on Monday": behind two tellers nobody knows from when a day counts.</summary>
    private static bool IsFarTold(StatementDraft draft, TimeMention time) => time.Anchor is not null && draft.Outer is { Outer: { } first } outer
        && first.Cue.First < outer.Cue.First && outer.Cue.First < draft.Cue.First;

    /// <summary>"Following your call yesterday, the board has agreed": a time before the cue that does not reach up to its telling.</summary>
    private static bool IsOver(StatementFrame frame, StatementDraft draft, int token, TimeMention time) =>
        token < draft.Cue.First && SaidTense.IsPerfect(frame, draft) && !(time is { IsDeictic: true, Anchor: { } told, To: { } last } && string.CompareOrdinal(last[..Math.Min(last.Length, DayLength)], told[..Math.Min(told.Length, DayLength)]) >= 0);

    /// <summary>A time behind what is said belongs to it more often than to the saying, although the content was found to end before it.</summary>
    private static bool IsBehind(StatementDraft draft, int token) => draft.Content.Any(range => range.First >= draft.Cue.End && token >= range.End);

    /// <summary>A time that somebody else's quotation holds says when something else was.</summary>
    private static bool IsQuoted(StatementFrame frame, CueSpan cue, int token) => frame.Quotes.IsInside(token) && !frame.Quotes.IsInside(cue.First);
}
