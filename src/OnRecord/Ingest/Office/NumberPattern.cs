namespace OnRecord.Ingest.Office;

/// <summary>
/// The code of a number format (ISO/IEC 29500-1 clause 18.8.31) for numbers that are no days: padding, thousands, decimals, hundredths, currencies, words beside the digits, up to
/// three sections for what is above, below and at zero. Codes with anything else, such as conditions, fractions and exponents, are not understood.
/// </summary>
internal sealed class NumberPattern
{
    private readonly List<NumberSection> _sections;

    private NumberPattern(List<NumberSection> sections)
    {
        _sections = sections;
    }

    /// <summary>A code; null when it is not understood.</summary>
    public static NumberPattern? Of(string code)
    {
        const int NumberSections = 3;
        var sections = new List<NumberSection>();
        foreach (string section in Parts(code).Take(NumberSections))
        {
            if (NumberSection.Of(section) is not { } read)
            {
                return null;
            }

            sections.Add(read);
        }

        return sections.Count == 0 || !sections[0].HasDigits ? null : new NumberPattern(sections);
    }

    /// <summary>A number as the code shows it; null when it shows nothing, or more digits than can be told.</summary>
    public string? Write(double value)
    {
        const double Most = 1e15;
        if (!double.IsFinite(value) || Math.Abs(value) >= Most)
        {
            return null;
        }

        int section = value < 0 && _sections.Count > 1 ? 1 : value == 0 && _sections.Count > 2 ? 2 : 0;
        string shown = _sections[section].Write((decimal)Math.Abs(value)).Trim();
        return shown.Length == 0 ? null : value < 0 && section == 0 ? "-" + shown : shown;
    }

    /// <summary>The sections of a code, parted by semicolons outside of words and brackets.</summary>
    internal static IEnumerable<string> Parts(string code)
    {
        int start = 0;
        for (int at = 0; at < code.Length; at++)
        {
            if (code[at] == ';')
            {
                yield return code[start..at];
                start = at + 1;
            }
            else if (code[at] is '\\' or '_' or '*')
            {
                at++;
            }
            else if (code[at] is '"' or '[')
            {
                at = code.IndexOf(code[at] == '"' ? '"' : ']', at + 1) is >= 0 and var end ? end : code.Length;
            }
        }

        yield return code[Math.Min(start, code.Length)..];
    }
}
