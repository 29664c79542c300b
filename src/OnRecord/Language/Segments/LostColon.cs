namespace OnRecord.Language.Segments;

/// <summary>
/// Knows fields of a printed header whose colon was lost when the page was recognised: "To Roe, Ann". Only lines of a block count, whose other fields have theirs, and a value that is one of the field; a sentence
/// that begins so is none.
/// </summary>
internal static class LostColon
{
    /// <summary>Lines below the first in which other fields prove a block, and how many.</summary>
    private const int MostBelow = 6, LeastBelow = 2;

    /// <summary>Words of a value of names without a comma or an address.</summary>
    private const int MostNameWords = 4;

    /// <summary>The field that a line is, right below others of a block.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="line">One of them, which begins with no field that has its colon.</param>
    /// <param name="seen">The fields above it in the block; none for the first line of one.</param>
    /// <param name="value">Where the value begins in the line.</param>
    /// <returns><see cref="HeaderField.None"/> when it is none.</returns>
    public static HeaderField Match(BodyLines lines, int line, HeaderFields seen, out int value)
    {
        ReadOnlySpan<char> text = lines.Text(line);
        value = text.IndexOf(' ') + 1;
        HeaderField field = value > 1 && value < text.Length && char.IsUpper(text[0]) ? FieldNames.Find(text[..(value - 1)]) : HeaderField.None;
        while (value < text.Length && text[value] == ' ')
        {
            value++;
        }

        bool isOne = !seen.Has(field) && field switch
        {
            HeaderField.From => !seen.IsAny && LooksNamed(text[value..]) && Below(lines, line) >= LeastBelow,
            HeaderField.Sent => seen.Has(HeaderField.From) && LineLooks.HasDay(text[value..]),
            HeaderField.To or HeaderField.Cc => seen.Has(HeaderField.From) && seen.Has(HeaderField.Sent) && LooksNamed(text[value..]),
            HeaderField.Subject => seen.Has(HeaderField.From) && seen.Has(HeaderField.Sent) && seen.Has(HeaderField.To),
            _ => false,
        };
        return isOne ? field : HeaderField.None;
    }

    /// <summary>How many fields of a message's header with their colons stand below a line, with no blank line between.</summary>
    private static int Below(BodyLines lines, int line)
    {
        int found = 0;
        for (int at = line + 1; at < Math.Min(lines.Count, line + MostBelow) && !lines[at].IsBlank && lines[at].Depth == lines[line].Depth; at++)
        {
            found += FieldNames.Match(lines.Text(at), out _) is HeaderField.Sent or HeaderField.To or HeaderField.Cc or HeaderField.Subject ? 1 : 0;
        }

        return found;
    }

    /// <summary>"Roe, Ann; Lund, Bo", an address, or a few words that all begin as names do.</summary>
    private static bool LooksNamed(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        if (value.IsEmpty || !(char.IsUpper(value[0]) || value[0] is '<' or '"' or '\'' || value.Contains('@')))
        {
            return false;
        }

        int words = 0;
        foreach (Range range in value.Split(' '))
        {
            ReadOnlySpan<char> word = value[range];
            words += word.IsEmpty ? 0 : 1;
            if (!word.IsEmpty && char.IsLower(word[0]) && !word.Contains('@'))
            {
                return false;
            }
        }

        return words <= MostNameWords || value.ContainsAny(',', ';', '@');
    }
}
