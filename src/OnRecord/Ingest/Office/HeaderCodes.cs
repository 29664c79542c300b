using System.Text.RegularExpressions;
using OnRecord.Sources;

namespace OnRecord.Ingest.Office;

/// <summary>
/// The codes in headers and footers of sheets for place, font, size, colour, page number, date and file (ISO/IEC 29500-1 clause 18.3.1.46; MS-XLS section 2.4.136 has the same).
/// </summary>
internal static partial class HeaderCodes
{
    /// <summary>Where the words between the codes stand, without white space around them.</summary>
    /// <param name="raw">The header as it is stored.</param>
    /// <param name="isEscaped">True for XML, with entities as written.</param>
    public static IEnumerable<TextSpan> Words(string raw, bool isEscaped)
    {
        int at = 0;
        foreach ((int codeStart, int codeEnd) in (isEscaped ? Escaped() : Plain()).Matches(raw).Select(static code => (code.Index, code.Index + code.Length)).Append((raw.Length, raw.Length)))
        {
            string words = raw[at..codeStart];
            int from = at + (words.Length - words.TrimStart().Length), to = at + words.TrimEnd().Length;
            if (to > from)
            {
                yield return new TextSpan(from, to);
            }

            at = codeEnd;
        }
    }

    [GeneratedRegex("""&amp;(?:"[^"]*"|&quot;(?:(?!&quot;).)*&quot;|K(?:[0-9A-Fa-f]{6}|[0-9]{2}[+-][0-9]{3})|[0-9]{1,3}|[A-Za-z]|&amp;)""", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Escaped();

    [GeneratedRegex("""&(?:"[^"]*"|K(?:[0-9A-Fa-f]{6}|[0-9]{2}[+-][0-9]{3})|[0-9]{1,3}|[A-Za-z]|&)""", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
