namespace OnRecord.Language.Segments;

/// <summary>
/// Knows fields of a printed header whose colon was lost when the page was recognised, "To Roe, Ann", or became another sign, "To. Roe, Ann", "From; Roe, Ann". Only lines of a block count, whose other fields have
/// theirs, and a value that is one of the field; a sentence that begins so is none.
/// </summary>
internal static class LostColon
{
    /// <summary>Lines around one in which other fields prove a block, and how many.</summary>
    private const int MostBelow = 6, LeastBelow = 2;

    /// <summary>Words of a value of names without a comma or an address.</summary>
    private const int MostNameWords = 4;

    /// <summary>What a colon is read as.</summary>
    private const string Signs = ".;,•·'’!|-";

    /// <summary>The field that a line is, right below or above others of a block.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="line">One of them, which begins with no field that has its colon.</param>
    /// <param name="seen">The fields above it in the block; none for the first line of one.</param>
    /// <param name="value">Where the value begins in the line.</param>
    /// <returns><see cref="HeaderField.None"/> when it is none.</returns>
    public static HeaderField Match(BodyLines lines, int line, HeaderFields seen, out int value)
    {
        HeaderField field = Named(lines.Text(line), out value, out bool isSign);
        if (field == HeaderField.None || seen.Has(field) || (field == HeaderField.From ? seen.IsAny : !seen.Has(HeaderField.From)))
        {
            return HeaderField.None;
        }

        HeaderFields below = field == HeaderField.Sent || (!isSign && field != HeaderField.From) ? default : Below(lines, line);
        ReadOnlySpan<char> words = lines.Text(line)[value..];
        bool isOne = field switch
        {
            HeaderField.From => LooksNamed(words) && Count(below) >= LeastBelow,
            HeaderField.Sent => LineLooks.HasDay(words),
            HeaderField.To or HeaderField.Cc => Has(HeaderField.Sent) && (!isSign || Has(HeaderField.Subject)) && LooksNamed(words),
            _ => Has(HeaderField.Sent) && Has(HeaderField.To),
        };
        return isOne ? field : HeaderField.None;

        bool Has(HeaderField other) => seen.Has(other) || below.Has(other);
    }

    /// <summary>The field that the first word names, one sign behind it aside.</summary>
    private static HeaderField Named(ReadOnlySpan<char> text, out int value, out bool isSign)
    {
        value = text.IndexOf(' ') + 1;
        isSign = value > 2 && Signs.Contains(text[value - 2]);
        HeaderField field = value > 1 && value < text.Length && char.IsUpper(text[0]) ? FieldNames.Find(text[..(value - (isSign ? 2 : 1))]) : HeaderField.None;
        while (value < text.Length && text[value] == ' ')
        {
            value++;
        }

        return field is HeaderField.From or HeaderField.Sent or HeaderField.To or HeaderField.Cc or HeaderField.Subject ? field : HeaderField.None;
    }

    /// <summary>The fields of a message's header with their colons that stand below a line, with no blank line between; the end of a value that was wrapped without its marks may.</summary>
    private static HeaderFields Below(BodyLines lines, int line)
    {
        HeaderFields found = default;
        for (int at = line + 1; at < Math.Min(lines.Count, line + MostBelow) && !lines[at].IsBlank && lines[at].Depth <= lines[line].Depth; at++)
        {
            HeaderField field = lines[at].Depth == lines[line].Depth ? FieldNames.Match(lines.Text(at), out _) : HeaderField.None;
            if (field == HeaderField.From)
            {
                break;
            }

            found = field is HeaderField.Sent or HeaderField.To or HeaderField.Cc or HeaderField.Subject ? found.With(field) : found;
        }

        return found;
    }

    private static int Count(HeaderFields fields) => (fields.Has(HeaderField.Sent) ? 1 : 0) + (fields.Has(HeaderField.To) ? 1 : 0) + (fields.Has(HeaderField.Cc) ? 1 : 0) + (fields.Has(HeaderField.Subject) ? 1 : 0);

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
