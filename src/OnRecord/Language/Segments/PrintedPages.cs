using System.Text.RegularExpressions;

namespace OnRecord.Language.Segments;

/// <summary>Stamps on the pages of printed and released mail: page and case numbers, classification, release and exemption codes. They are nobody's words.</summary>
internal static partial class PrintedPages
{
    /// <summary>The label of <see cref="LineLabeler.Labels"/> that stamps get.</summary>
    private const byte Disclaimer = 2;

    private const int LongestStamp = 160;

    /// <summary>Labels the stamps.</summary>
    public static void Label(BodyLines lines, byte[] labels)
    {
        for (int line = 0; line < lines.Count; line++)
        {
            ReadOnlySpan<char> text = lines.Text(line);
            if (IsStampLine(text))
            {
                labels[line] = Disclaimer;
            }
        }
    }

    /// <summary>Whether a line, of any length, is such a stamp.</summary>
    public static bool IsStampLine(ReadOnlySpan<char> text) => text.Length is > 1 and <= LongestStamp && IsStamp(text);

    /// <summary>Whether a line is such a stamp.</summary>
    public static bool IsStamp(ReadOnlySpan<char> text) => (text[^1] is >= '0' and <= '9' && text.Contains("age ", StringComparison.Ordinal) && RunningHead().IsMatch(text)) || (MayBeStamp(text) && (Release().IsMatch(text) || Codes().IsMatch(text) || Case().IsMatch(text) || Page().IsMatch(text) || Classified().IsMatch(text)));

    /// <summary>Whether a line has exemption codes and nothing else.</summary>
    public static bool IsCode(ReadOnlySpan<char> text) => text.Length is > 1 and <= LongestStamp && MayBeStamp(text) && Codes().IsMatch(text);

    /// <summary>Stamps have a capital, a digit or a bracket first; a quick look saves the patterns for few lines.</summary>
    private static bool MayBeStamp(ReadOnlySpan<char> text) =>
        text[0] is 'U' or 'R' or 'P' or 'p' or 'C' or 'D' or 'S' or 'B' or 'F' or 'T' or '1' or '(' or '[' or 'b' or '—' or 'E' or 'N';

    [GeneratedRegex(@"^(RELEASED?|PRODUCED|WITHHELD|DENIED) (IN|TO) ?(PART|FULL)?\b[ A-Z0-9.,()/]*$|^PART( [B(][0-9A-Z.,() ]+)?$")]
    private static partial Regex Release();

    [GeneratedRegex(@"^[\[(]?([Bb]\d|\([Bb]\) ?\(\d\)|1\.4)(\([A-Za-z0-9]+\))*([,; ]+(([Bb]\d|\([Bb]\) ?\(\d\)|1\.4|[A-Z]\d)(\([A-Za-z0-9]+\))*))*[\])]?$")]
    private static partial Regex Codes();

    [GeneratedRegex(@"^(UNCLASSIFIED|CONFIDENTIAL|SECRET|TOP SECRET)\b.*\b(Case|Doc|Date|PRODUCED|DEPT)|^(U\.S\. Department of|Department of) .*\b(Case|SUBJECT TO|Doc) |^(Case|Doc|Document|FOIA|Control) (No|Number|ID)\b\.?:? ?[A-Z]{0,4}[-0-9A-Z]{4,}|^SUBJECT TO AGREEMENT ON|^(UNCLASSIFIED|CONFIDENTIAL|SECRET|TOP SECRET)( ?//.*)?$")]
    private static partial Regex Case();

    [GeneratedRegex(@"^[Pp]age \d{1,5}( of \d{1,5})?$|^-? ?\d{1,4} of \d{1,4} ?-?$")]
    private static partial Regex Page();

    /// <summary>What a program prints above or below each page, the number of the page apart at the end of the line.</summary>
    [GeneratedRegex(@"^\S.{0,100}?(\t|[ \u00A0]{3})[ \t\u00A0]*[Pp]age \d{1,5} of \d{1,5}$")]
    private static partial Regex RunningHead();

    [GeneratedRegex(@"^(Classified by|Declassify on|Class: |— Declassify|Reason: 1\.4 ?\([A-Z]\))|^1\.4\([A-Z]\)( —|, 1\.4)")]
    private static partial Regex Classified();
}
