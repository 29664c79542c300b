using System.Text.RegularExpressions;

namespace OnRecord.Record.Threads;

/// <summary>What a subject says without the marks of answers and forwards (RFC 5256 section 2.1, with the marks of other languages).</summary>
/// <param name="Text">The subject without marks and list tags in front, white space as one space.</param>
/// <param name="IsReply">Whether a mark of an answer or a forward was taken off.</param>
/// <param name="Series">The words that all parts of a numbered series share: the text before the number, or null when it is no part of one.</param>
/// <param name="Number">The part's number; 0 for the covering message.</param>
/// <param name="Count">How many parts the series has.</param>
public readonly partial record struct SubjectBase(string Text, bool IsReply, string? Series, int Number, int Count)
{
    /// <summary>Longest subject that is read; the rest is left out.</summary>
    private const int Longest = 500;

    /// <summary>Reads a subject.</summary>
    public static SubjectBase Of(string? subject)
    {
        string text = Spaces().Replace(subject is null ? "" : subject.Length > Longest ? subject[..Longest] : subject, " ").Trim();
        bool isReply = false;
        while (Mark().Match(text) is { Success: true } mark)
        {
            isReply |= mark.Groups["mark"].Success;
            string rest = text[mark.Length..].TrimStart();
            if (rest.Length == 0 && !mark.Groups["mark"].Success)
            {
                break;
            }

            text = rest;
        }

        while (text.EndsWith("(fwd)", StringComparison.OrdinalIgnoreCase))
        {
            (text, isReply) = (text[..^5].TrimEnd(), true);
        }

        Match part = Part().Match(text);
        return part.Success && int.TryParse(part.Groups["number"].ValueSpan, out int number) && int.TryParse(part.Groups["count"].ValueSpan, out int count)
            ? new SubjectBase(text, isReply, part.Groups["before"].Value.Trim().ToLowerInvariant(), number, count)
            : new SubjectBase(text, isReply, null, 0, 0);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>A mark of an answer or forward, or the tag of a list before one or before words; tags that tell of the content, such as <c>[PATCH 2/3]</c>, stay.</summary>
    [GeneratedRegex(@"^(?:(?<mark>(?:re|fwd?|aw|antw|wg|sv|vs|vb|rv|tr|rif|res|enc|odp|ynt|atb|ref|回复|答复|回覆|转发|轉寄|返信|転送)(?:\s?[\[(]\d+[\])]|\^\d+|\*\d+)?\s?[::]\s*)|\[[^\]\[]{1,60}\]\s*(?=(?:re|fwd?|aw|sv|vs|antw)(?:\[\d+\])?\s?:))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?<before>\[[^\]]{0,60}?)\b0*(?<number>\d{1,3})\s?/\s?0*(?<count>\d{1,3})\b[^\]]{0,30}\]")]
    private static partial Regex Part();
}
