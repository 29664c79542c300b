namespace OnRecord.Language.Segments;

/// <summary>Subjects that programs print once, above all messages: over a line that counts them (<c>2 messages</c>), or as the title of the document.</summary>
internal static class PrintTitles
{
    /// <summary>The longest title.</summary>
    private const int Longest = 160;

    /// <summary>Gives them to the headers that have no subject of their own.</summary>
    /// <param name="lines">The body.</param>
    /// <param name="found">The headers as found.</param>
    /// <param name="headers">The same as read.</param>
    /// <param name="isDocument">Whether the body is a document, so that the only line above its first header may be a title.</param>
    public static void Give(BodyLines lines, List<FoundHeader> found, List<EmbeddedHeader> headers, bool isDocument)
    {
        EmbeddedText? title = null;
        for (int i = 0; i < headers.Count; i++)
        {
            if (found[i].IsPrinted)
            {
                title = AboveCount(lines, found[i].FirstLine) ?? title;
            }
            else
            {
                title = i == 0 && isDocument && found[i].Layout != HeaderLayout.Attribution ? OnlyLineAbove(lines, found[i].FirstLine) : null;
            }

            if (title is not null && headers[i] is { Subject: null, From: not null, Sent: not null, To.Count: > 0 })
            {
                headers[i] = headers[i] with { Subject = title };
            }
        }
    }

    /// <summary>The line above the one that counts the messages, right above a header.</summary>
    private static EmbeddedText? AboveCount(BodyLines lines, int line)
    {
        int count = Above(lines, line);
        if (count < 0 || !IsCount(lines.Text(count)))
        {
            return null;
        }

        int title = Above(lines, count);
        return title < 0 ? null : TextOf(lines, title);
    }

    private static bool IsCount(ReadOnlySpan<char> text)
    {
        int space = text.IndexOf(' ');
        return space is > 0 and <= 4 && text[..space].IndexOfAnyExceptInRange('0', '9') < 0 && text[(space + 1)..] is "message" or "messages";
    }

    /// <summary>The one filled line above a header that is no stamp.</summary>
    private static EmbeddedText? OnlyLineAbove(BodyLines lines, int line)
    {
        int title = Above(lines, line);
        return title >= 0 && Above(lines, title) < 0 && lines[title].Length <= Longest && lines.Text(title)[^1] is not ('.' or ':') ? TextOf(lines, title) : null;
    }

    /// <summary>The nearest filled line above one that is no stamp, or -1; looks at no more lines than a page has.</summary>
    private static int Above(BodyLines lines, int line)
    {
        int least = Math.Max(0, line - 80);
        for (int at = line - 1; at >= least; at--)
        {
            if (!lines[at].IsBlank && !PrintedPages.IsStampLine(lines.Text(at)) && !MarginStamps.IsAlone(lines, at))
            {
                return at;
            }
        }

        return -1;
    }

    private static EmbeddedText TextOf(BodyLines lines, int line) => new(lines.Text(line).ToString(), new Sources.TextSpan(lines[line].TextStart, lines[line].End));
}
