using OnRecord.Language.Names;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>The noun phrase that begins at a token, by mentions and parts of speech.</summary>
internal static class NounPhrases
{
    private const int Longest = 20;

    /// <summary>The phrase from a token on; empty when none begins there.</summary>
    /// <param name="frame">The text.</param>
    /// <param name="first">Where it begins.</param>
    /// <param name="limit">Behind the last token that may belong to it.</param>
    public static TokenRange At(StatementFrame frame, int first, int limit)
    {
        int end = first;
        limit = Math.Min(limit, first + Longest);
        while (end < limit)
        {
            int mention = frame.MentionAt[end];
            if (mention >= 0 && frame.Mentions[mention].FirstToken == end && frame.Mentions[mention].Form != MentionForm.Pronoun && frame.Mentions[mention].EndToken <= limit)
            {
                end = frame.Mentions[mention].EndToken;
            }
            else if (frame.Tag(end).IsNominal() && !(end > first && frame.Tag(end) is PosTag.DT or PosTag.PRP or PosTag.PrpPossessive))
            {
                end++;
            }
            else if (end > first && end + 1 < limit && frame.Word(end) is "-" or "–" && frame.Parsed.Text.Tokens[end].End == frame.Parsed.Text.Tokens[end + 1].Start)
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return new TokenRange(first, TrimTime(frame, first, end));
    }

    /// <summary>"told reporters Tuesday night": the day is no part of whom.</summary>
    private static int TrimTime(StatementFrame frame, int first, int end)
    {
        int day = end - first > 2 && DetailWords.DayParts.Contains(frame.Word(end - 1)) ? end - 1 : end;
        return day - first > 1 && DetailWords.Days.Contains(frame.Word(day - 1)) ? TrimTime(frame, first, day - 1) : end;
    }
}
