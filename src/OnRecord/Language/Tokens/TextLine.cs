namespace OnRecord.Language.Tokens;

/// <summary>A line of a text as the layout sees it. Positions are UTF-16 units.</summary>
/// <param name="Start">Its first unit.</param>
/// <param name="TextStart">The first unit behind quotation marks of mail and white space.</param>
/// <param name="TextEnd">Behind its last visible unit; equal to <paramref name="TextStart"/> for a blank line.</param>
/// <param name="Depth">How many quotation marks of mail stand before it.</param>
/// <param name="Indent">How many units of white space stand before its text.</param>
internal readonly record struct TextLine(int Start, int TextStart, int TextEnd, int Depth, int Indent)
{
    private const int LongestKey = 24;

    /// <summary>True when nothing of it is visible but quotation marks of mail.</summary>
    public bool IsBlank => TextStart == TextEnd;

    /// <summary>How long its text is.</summary>
    public int Length => TextEnd - TextStart;

    /// <summary>Reads the line that begins at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the line begins.</param>
    /// <param name="next">Where the next one begins; the end of the text behind the last.</param>
    public static TextLine Read(ReadOnlySpan<char> text, int start, out int next)
    {
        int length = text[start..].IndexOfAny(Ends);
        int end = length < 0 ? text.Length : start + length;
        next = length < 0 ? end : end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
        int at = start;
        int depth = 0;
        int indent = 0;
        while (at < end && (text[at] == '>' || CharKinds.Of(text[at]) == CharKind.Space))
        {
            depth += text[at] == '>' ? 1 : 0;
            indent = text[at] == '>' ? 0 : indent + 1;
            at++;
        }

        int textEnd = end;
        while (textEnd > at && CharKinds.Of(text[textEnd - 1]) == CharKind.Space)
        {
            textEnd--;
        }

        return new TextLine(start, at, textEnd, depth, indent);
    }

    /// <summary>How long its first word is.</summary>
    public int FirstWordLength(ReadOnlySpan<char> text)
    {
        int at = TextStart;
        while (at < TextEnd && CharKinds.Of(text[at]) != CharKind.Space)
        {
            at++;
        }

        return at - TextStart;
    }

    /// <summary>True when it begins with a small letter or a mark that never begins a sentence.</summary>
    public bool GoesOn(ReadOnlySpan<char> text) => CharKinds.Of(text[TextStart]) == CharKind.Lower || text[TextStart] is ',' or ';' or ')' or '&' or '%';

    /// <summary>True when it ends with a stop, with or without closing marks behind it.</summary>
    public bool EndsSentence(ReadOnlySpan<char> text)
    {
        int at = TextEnd - 1;
        while (at > TextStart && text[at] is '"' or '\'' or '\u2019' or '\u201D' or ')' or ']')
        {
            at--;
        }

        return text[at] is '.' or '!' or '?' or ':' or '\u2026';
    }

    /// <summary>True when its last word never ends a sentence: "the last week of".</summary>
    public bool EndsOpen(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> line = text[TextStart..TextEnd];
        return StopRules.Open.Contains(line[(line.LastIndexOf(' ') + 1)..]);
    }

    /// <summary>True when it begins like an entry of a list: a bullet, or a number or letter with a stop or bracket.</summary>
    public bool IsEntry(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> line = text[TextStart..TextEnd];
        if (line[0] is '*' or '-' or '\u2022' or '\u2013' or '\u25CF' or '\u25AA' or '\u00B7' or '+' or 'o' && line.Length > 2 && CharKinds.Of(line[1]) == CharKind.Space)
        {
            return line[0] is not 'o' || Indent > 0;
        }

        int at = line[0] == '(' ? 1 : 0;
        int from = at;
        while (at < line.Length && at < from + 3 && char.IsAsciiDigit(line[at]))
        {
            at++;
        }

        bool letter = at == from && at < line.Length && char.IsAsciiLetter(line[at]);
        at += letter ? 1 : 0;
        bool closed = at > from && at + 1 < line.Length && (line[at] == ')' || line[at] == '.' && from == 0 && !letter) && CharKinds.Of(line[at + 1]) == CharKind.Space;
        return closed;
    }

    /// <summary>True when it looks like a field: one or two words with a capital and a colon (<c>Sent: Monday</c>).</summary>
    public bool IsField(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> line = text[TextStart..Math.Min(TextEnd, TextStart + LongestKey)];
        int colon = line.IndexOf(':');
        if (colon < 2 || CharKinds.Of(line[0]) != CharKind.Upper || TextStart + colon + 1 < TextEnd && CharKinds.Of(text[TextStart + colon + 1]) != CharKind.Space)
        {
            return false;
        }

        ReadOnlySpan<char> key = line[..colon].TrimEnd(' ');
        int spaces = key.Count(' ');
        return spaces <= 1 && !key.ContainsAny('.', ',', '"') && CharKinds.IsLetter(CharKinds.Of(key[^1]));
    }

    /// <summary>True when it has no letter or digit, as a rule of dashes has not.</summary>
    public bool IsRule(ReadOnlySpan<char> text)
    {
        foreach (char unit in text[TextStart..TextEnd])
        {
            if (CharKinds.IsWord(CharKinds.Of(unit)))
            {
                return false;
            }
        }

        return Length > 1;
    }

    /// <summary>True when it has columns: a tab, or four blanks inside.</summary>
    public bool HasColumns(ReadOnlySpan<char> text) => text[TextStart..TextEnd].Contains('\t') || text[TextStart..TextEnd].Contains("    ", StringComparison.Ordinal);

    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");
}
