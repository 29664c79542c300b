using System.Text.RegularExpressions;

namespace OnRecord.Ingest.PlainText;

/// <summary>
/// Stamps that whoever released a document put on its first page: case and document numbers with the day of the release, classification, and the day until which it was kept secret. None of their
/// days is the date of the document.
/// </summary>
public static partial class ReleaseStamps
{
    /// <summary>The lines without stamps, and without those in the margin of others; a day alone below a stamp that has none is part of it.</summary>
    /// <param name="lines">Trimmed lines that are not empty.</param>
    public static IEnumerable<string> Without(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        bool isOpen = false;
        foreach (string line in lines)
        {
            if (Stamp().IsMatch(line))
            {
                isOpen = !Ended().IsMatch(line);
            }
            else if (isOpen && Day().IsMatch(line))
            {
                isOpen = false;
            }
            else
            {
                isOpen &= Release().IsMatch(line);
                yield return Margin().Replace(line, "");
            }
        }
    }

    [GeneratedRegex(@"^(?:(?:UN)?CLASSIFIED|CONFIDENTIAL|(?:TOP )?SECRET)\b.*\b(?:Case|Doc|Date|Reason|Declassify|Department|PRODUCED)\b|^U\.S\. Department of\b.*\b(?:Case|SUBJECT TO)\b|^(?:Case|Doc|Document|FOIA|Control) (?:No|Number|ID)\b|^(?:[—–-] )?Declassify\b|\bDeclassify on\b|^Classified by\b", RegexOptions.CultureInvariant)]
    private static partial Regex Stamp();

    /// <summary>The day of a release, or until which something is secret, stands on the line.</summary>
    [GeneratedRegex(@"\b(?:Date|Declassify on): *\d{1,2}/\d{1,2}/\d{2,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

    [GeneratedRegex(@"^(?:Date: *|on: *)?\d{1,2}/\d{1,2}/\d{4}(?:\s{3,}.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"^\W?RELEASED? IN\b|^(?:[Bb]\d|1\.4)", RegexOptions.CultureInvariant)]
    private static partial Regex Release();

    [GeneratedRegex(@"\s{3,}\W?(?:RELEASED? IN\b[A-Z0-9., ()]*|PART\b[A-Z0-9., ()]*|(?:[Bb]\d|1\.4)[A-Z0-9.,; ()]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Margin();
}
