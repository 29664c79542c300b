namespace OnRecord.Ingest.Text;

/// <summary>Converts between UTF-16 units, which .NET strings count, and Unicode code points, which the contract counts.</summary>
public static class CodePoints
{
    /// <summary>Number of code points before the given UTF-16 position.</summary>
    public static int FromUnits(ReadOnlySpan<char> text, int units)
    {
        ReadOnlySpan<char> head = text[..units];
        int count = head.Length;
        int at;
        while ((at = head.IndexOfAnyInRange('\uD800', '\uDBFF')) >= 0)
        {
            if (at + 1 < head.Length && char.IsLowSurrogate(head[at + 1]))
            {
                count--;
            }

            head = head[(at + 1)..];
        }

        return count;
    }

    /// <summary>UTF-16 position of the given code point; the end of the text when there are fewer.</summary>
    public static int ToUnits(ReadOnlySpan<char> text, int codePoints)
    {
        if (!text.ContainsAnyInRange('\uD800', '\uDBFF'))
        {
            return Math.Min(codePoints, text.Length);
        }

        int at = 0;
        for (int left = codePoints; left > 0 && at < text.Length; left--)
        {
            at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        }

        return at;
    }
}
