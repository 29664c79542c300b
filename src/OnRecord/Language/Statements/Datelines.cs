using OnRecord.Language.Names;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>Where a dateline ends ("PORT AVERIL, Ore., March 12 (AP) —"), which is neither who says something nor said by anybody. It begins its line and holds names, capitals, dates and brackets.</summary>
internal static class Datelines
{
    private const int Longest = 14, LeastCapitals = 4;

    /// <summary>The token behind the dash of the dateline that a source begins with or in; the source's own first where there is none.</summary>
    public static int BehindIn(StatementFrame frame, TokenRange source) => Behind(frame, source, frame.Sentence(source.First).FirstToken, out _);

    /// <summary>
    /// The token behind the dash of a dateline that what is said begins with; its own first where there is none. Only what names a date or an agency in brackets, or begins with a place in capitals, is one:
    /// "Quay Power - the owner - will close".
    /// </summary>
    public static int BehindAt(StatementFrame frame, TokenRange content)
    {
        int behind = Behind(frame, content, content.First, out bool isSure);
        return isSure && behind < content.End ? behind : content.First;
    }

    private static int Behind(StatementFrame frame, TokenRange range, int first, out bool isSure)
    {
        isSure = frame.Word(first).Length >= LeastCapitals && IsCapitals(frame.Word(first));
        if (!BeginsLine(frame, first))
        {
            return range.First;
        }

        for (int token = first; token < Math.Min(range.End, first + Longest); token++)
        {
            if (token > first && IsDash(frame, token))
            {
                bool isApart = frame.Parsed.Text.Tokens[token].Start > frame.Parsed.Text.Tokens[token - 1].End || frame.Tag(token - 1) == PosTag.CloseBracket;
                if (isApart && token + 1 < range.End && frame.Tag(token + 1) == PosTag.OpenBracket)
                {
                    continue;
                }

                return isApart ? Math.Max(token + 1, range.First) : range.First;
            }

            if (!HasLetterOrDigit(frame.Word(token)) && token == first)
            {
                first++;
                continue;
            }

            bool isPerson = range.First == first && frame.MentionAt[token] is >= 0 and var mention && frame.Mentions[mention].Type == MentionType.Person;
            if (isPerson || !(frame.Tag(token) is PosTag.NNP or PosTag.NNPS or PosTag.CD or PosTag.Comma or PosTag.OpenBracket or PosTag.CloseBracket || char.IsUpper(frame.Word(token)[0])))
            {
                return range.First;
            }

            isSure |= frame.Tag(token) == PosTag.OpenBracket || (frame.Tag(token) == PosTag.CD && token > first && CalendarOf(frame, token - 1));
        }

        return range.First;
    }

    private static bool CalendarOf(StatementFrame frame, int token) => NameLexicon.Shared.Word(frame.Lower[token]).HasFlag(NameWords.Calendar);

    private static bool IsDash(StatementFrame frame, int token) => frame.Word(token) is "-" or "--" or "–" or "—" or "―" or "_" or "*" || IsBrokenDash(frame, token);

    /// <summary>A control character with a bracket is what is left of a dash in a charset that nobody told.</summary>
    private static bool IsBrokenDash(StatementFrame frame, int token) => frame.Word(token) is ")" && frame.Parsed.Text.Tokens[token].Start is > 0 and var start && frame.Parsed.Text.Text[start - 1] == '\u0001';

    /// <summary>True where nothing but signs stands before a token on its line.</summary>
    private static bool BeginsLine(StatementFrame frame, int token)
    {
        ReadOnlySpan<char> before = frame.Parsed.Text.Text.AsSpan(0, frame.Parsed.Text.Tokens[token].Start);
        int at = before.Length;
        while (at > 0 && before[at - 1] is not ('\n' or '\r'))
        {
            if (char.IsLetterOrDigit(before[--at]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (char letter in word)
        {
            if (!char.IsUpper(letter))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True for a word, and for what begins one.</summary>
    public static bool HasLetterOrDigit(ReadOnlySpan<char> word)
    {
        foreach (char unit in word)
        {
            if (char.IsLetterOrDigit(unit) || unit is '@' or '#' or '(' or '[')
            {
                return true;
            }
        }

        return false;
    }
}
