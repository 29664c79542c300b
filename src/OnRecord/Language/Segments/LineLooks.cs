namespace OnRecord.Language.Segments;

/// <summary>What can be told of a stretch of text at a glance. Each looks at no more than the first 400 units.</summary>
internal static class LineLooks
{
    private const int Most = 400;

    /// <summary>Whether it has a year from 1900 to 2099, a date in numbers, or a time of day.</summary>
    public static bool HasDate(ReadOnlySpan<char> text) => HasClock(text) || HasDay(text);

    /// <summary>Whether it has a time such as <c>9:14</c>.</summary>
    public static bool HasClock(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Most)];
        for (int i = 1; i + 2 < text.Length; i++)
        {
            if (text[i] is ':' or '.' && IsDigit(text[i - 1]) && IsDigit(text[i + 1]) && IsDigit(text[i + 2])
                && (text[i] == ':' || i + 3 == text.Length || !IsDigit(text[i + 3])) && (i < 3 || !IsDigit(text[i - 2]) || !IsDigit(text[i - 3])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it has a year or a date in numbers.</summary>
    public static bool HasDay(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Most)];
        for (int i = 0; i + 3 < text.Length; i++)
        {
            if (!IsDigit(text[i]) || (i > 0 && IsDigit(text[i - 1])))
            {
                continue;
            }

            int digits = 1;
            while (i + digits < text.Length && IsDigit(text[i + digits]))
            {
                digits++;
            }

            if ((digits == 4 && text[i] is '1' or '2' && text[i + 1] is '9' or '0') || (digits <= 2 && IsTriple(text[(i + digits)..])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it has an e-mail address: a sign <c>@</c> between characters of one.</summary>
    public static bool HasAddress(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Most)];
        int at = text.IndexOf('@');
        return at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) && !char.IsWhiteSpace(text[at - 1]);
    }

    /// <summary>Whether it ends with a colon, possibly behind a space or before closing signs.</summary>
    public static bool EndsWithColon(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(" \t\u00A0*_");
        return text.Length > 0 && text[^1] is ':' or '：';
    }

    /// <summary>Whether it could be a person's name: up to six words, most of them capitalised, none a sentence.</summary>
    public static bool LooksLikeName(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 80 || text[^1] is '.' or '!' or '?' or ':' or ';')
        {
            return false;
        }

        int words = 0;
        int capitals = 0;
        bool inWord = false;
        foreach (char c in text)
        {
            bool letter = char.IsLetter(c);
            if (letter && !inWord)
            {
                words++;
                capitals += char.IsUpper(c) || c >= '\u0590' ? 1 : 0;
            }

            inWord = letter || c is '\'' or '’' or '-' or '.' or '@' or '_' || char.IsDigit(c);
        }

        return words is >= 1 and <= 12 && (capitals * 2 >= words || HasAddress(text));
    }

    /// <summary>Behind one or two digits: a separator, one or two digits or a short word, the same separator, two to four digits.</summary>
    private static bool IsTriple(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 4 || rest[0] is not ('/' or '.' or '-'))
        {
            return false;
        }

        char mark = rest[0];
        int at = 1;
        while (at < rest.Length && at < 6 && (char.IsLetterOrDigit(rest[at]) || (mark == '.' && rest[at] == ' ')))
        {
            at++;
        }

        if (at == 1 || at >= rest.Length || rest[at] != mark)
        {
            return false;
        }

        at++;
        while (at < rest.Length && rest[at] == ' ')
        {
            at++;
        }

        return at + 1 < rest.Length && IsDigit(rest[at]) && IsDigit(rest[at + 1]);
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c);
}
