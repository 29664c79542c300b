using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>Quotations that end with a comma right before somebody who says them: "'The boss said, "Sign,"' Roe testified." Linear in the length of the text.</summary>
internal static class ToldQuotes
{
    private const int MostSource = 8, LeastContent = 4;

    /// <summary>A statement for each quotation that begins its sentence and is told so.</summary>
    public static List<StatementDraft> Find(StatementFrame frame)
    {
        var found = new List<StatementDraft>();
        foreach ((int first, int end, bool isClosed) in frame.Quotes.Regions)
        {
            bool isWhole = isClosed && end - first >= LeastContent && end < frame.TokenCount && first == frame.Sentence(first).FirstToken && EndsWithComma(frame, first, end);
            if (isWhole && Verb(frame, end) is >= 0 and var verb)
            {
                found.Add(new StatementDraft(new CueSpan(verb, verb + 1), [new TokenRange(end, verb)], [new TokenRange(first, end)]));
            }
        }

        return found;
    }

    /// <summary>A comma, a question mark or a call before the closing mark, and before that of a quotation within.</summary>
    private static bool EndsWithComma(StatementFrame frame, int first, int end)
    {
        int last = end - 2;
        while (last > first && frame.Word(last) is "'" or "’")
        {
            last--;
        }

        return frame.Word(last) is "," or "?" or "!";
    }

    /// <summary>The verb of saying behind a name or a noun with what stands before it; -1 where something else comes between.</summary>
    private static int Verb(StatementFrame frame, int first)
    {
        int end = Math.Min(frame.Sentence(first - 1).EndToken, first + MostSource), token = first;
        while (token < end && (frame.Names[token] != 0 || frame.Tag(token).IsNominal()))
        {
            token++;
        }

        bool isTold = token > first && token < end && frame.Tag(token) is PosTag.VBD or PosTag.VBZ or PosTag.VBP && (frame.Kinds[token] & CueKinds.Say) != 0;
        return isTold ? token : -1;
    }
}
