using System.Text.RegularExpressions;

namespace OnRecord.Ingest.PlainText;

/// <summary>Finds where below some words a message of somebody else begins: what stands there dates that message, not the words.</summary>
internal static partial class MessageBelow
{
    /// <summary>How many of the lines stand above such a message; all where there is none.</summary>
    public static int LinesAbove(IReadOnlyList<string> lines)
    {
        for (int line = 0; line < lines.Count; line++)
        {
            if (Divider().IsMatch(lines[line]) || (line > 0 && Sender().IsMatch(lines[line]) && !Field().IsMatch(lines[line - 1])))
            {
                return line;
            }
        }

        return lines.Count;
    }

    [GeneratedRegex(@"^(?:begin forwarded message\b|[-_=*]{2,}\s*(?:original|forwarded)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Divider();

    [GeneratedRegex(@"^\**from:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sender();

    [GeneratedRegex(@"^[\p{L}-]{2,20}:", RegexOptions.CultureInvariant)]
    private static partial Regex Field();
}
