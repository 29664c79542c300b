using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MimeKit;

namespace OnRecord.Tools.Check;

/// <summary>Makes of a text part what a person would read of it: no markup, no control words, no encoded data.</summary>
internal static partial class PlainWords
{
    /// <summary>The readable text of a part.</summary>
    public static string Of(TextPart part)
    {
        if (part.Content is null)
        {
            return "";
        }

        if (part.ContentTransferEncoding == ContentEncoding.Base64 && Raw(part) is var raw && SpacedLine().IsMatch(raw))
        {
            // Words with spaces between them under the name of base64.
            return raw;
        }

        string text = part.Text;
        return part.IsHtml ? OfHtml(text)
            : part.ContentType.IsMimeType("text", "rtf") ? (text.StartsWith("{\\rtf", StringComparison.Ordinal) ? RtfControl().Replace(text, " ") : "")
            : part.ContentType.IsMimeType("text", "rfc822-headers") ? FieldName().Replace(text, " ")
            : Uuencoded().Replace(text, " ");
    }

    /// <summary>A text without lines that are nothing but base64.</summary>
    public static string WithoutBase64(string text) => Base64Line().Replace(text, " ");

    /// <summary>A part that is made of header fields, without their names and without base64.</summary>
    public static string OfFields(string text) => FieldName().Replace(WithoutBase64(text), " ");

    private static string Raw(TextPart part)
    {
        using var raw = new MemoryStream();
        part.Content!.WriteTo(raw);
        return Encoding.Latin1.GetString(raw.ToArray());
    }

    /// <summary>Text nodes with a space between them, for a line break parts words as well as a space does.</summary>
    private static string OfHtml(string html)
    {
        IDocument page = new HtmlParser().ParseDocument(html);
        return string.Join(' ', page.DocumentElement.GetDescendants().OfType<IText>()
            .Where(static text => text.ParentElement?.LocalName is not ("script" or "style" or "template" or "noscript")).Select(static text => text.Data));
    }

    /// <summary>Groups that hold no words of the text, control words and hex digits.</summary>
    [GeneratedRegex(@"\{\\(?:fonttbl|colortbl|stylesheet|info|\*)(?>[^{}]+|\{(?>[^{}]+|\{[^{}]*\})*\})*\}|\\'[0-9a-f]{2}|\\[A-Za-z]+-?[0-9]* ?|[{}]|\\.", RegexOptions.Singleline)]
    private static partial Regex RtfControl();

    [GeneratedRegex(@"^begin [0-7]{3,4} .*\n(?:[!-`].*\n)*?end", RegexOptions.Multiline)]
    private static partial Regex Uuencoded();

    [GeneratedRegex(@"^[A-Za-z0-9-]+:", RegexOptions.Multiline)]
    private static partial Regex FieldName();

    [GeneratedRegex(@"^[A-Za-z0-9+/=]{40,}\r?$", RegexOptions.Multiline)]
    private static partial Regex Base64Line();

    [GeneratedRegex(@"\A\s*\w+ \w+ \w")]
    private static partial Regex SpacedLine();
}
