using OnRecord.Language.Occasions;
using OnRecord.Language.Syntax;
using OnRecord.Language.Time;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>Finds when something is said: the time in the cue's sentence, outside of what is said and not behind it, that is nearest to the cue.</summary>
internal static class SaidFinder
{
    private const int MostSteps = 16;

    /// <summary>An index into the times, -1 for none.</summary>
    public static int Find(StatementFrame frame, StatementDraft draft, IReadOnlyList<TimeMention> times)
    {
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
            if (token < clause.End && clause.IsFree(token) && IsTold(draft.Outer, token) && !IsBehind(draft, token) && !IsApart(frame, draft.Cue, token) && gap < least && OccasionWords.TellsWhen(times[time]))
            {
                (best, least) = (time, gap);
            }
        }

        return best;
    }

    /// <summary>What is said within what another says has its time there, not where that one's words are dated.</summary>
    private static bool IsTold(StatementDraft? outer, int token) => outer is null || outer.Content.Any(range => token >= range.First && token < range.End);

    /// <summary>A time behind what is said belongs to it more often than to the saying, although the content was found to end before it.</summary>
    private static bool IsBehind(StatementDraft draft, int token) => draft.Content.Any(range => range.First >= draft.Cue.End && token >= range.End);

    /// <summary>A time that somebody else's quotation or a relative clause holds ("who met her in 2010") says when something else was.</summary>
    private static bool IsApart(StatementFrame frame, CueSpan cue, int token)
    {
        if (frame.Quotes.IsInside(token) && !frame.Quotes.IsInside(cue.First))
        {
            return true;
        }

        for (int step = 0; step < MostSteps && !cue.Holds(token) && frame.Parsed.Heads[token] is >= 0 and var head && head != token; step++)
        {
            if (frame.Parsed.Relations[token] == Relation.RelativeClause)
            {
                return true;
            }

            token = head;
        }

        return false;
    }
}
