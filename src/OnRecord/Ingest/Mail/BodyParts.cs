using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.Mail;

/// <summary>One of the forms in which Outlook keeps the words of a message.</summary>
/// <param name="Text">The words; <see cref="MappedText.Empty"/> when it has none.</param>
/// <param name="File">The inner file that places in it count in; null to leave them as the text has them.</param>
internal readonly record struct BodyPart(MappedText Text, InnerFile? File)
{
    /// <summary>A form that the message does not have.</summary>
    public static BodyPart None { get; } = new(MappedText.Empty, null);

    /// <summary>True when there is nothing to read in it.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text.Text);

    /// <summary>Whether both have the same letters and digits in the same order.</summary>
    public bool Says(BodyPart other) => BodyText.SameWords(Text.Text, other.Text.Text);
}

/// <summary>The texts of a message that has its words as plain text, HTML and RTF, of which mostly one is made from another; where they differ somebody changed one.</summary>
internal static class BodyParts
{
    /// <summary>Plain text, else the words of the RTF, as <c>body</c>, which may be empty; HTML, else the RTF, as <c>html</c> where that says something else.</summary>
    /// <param name="plain">The plain text.</param>
    /// <param name="html">The HTML.</param>
    /// <param name="rtf">The RTF.</param>
    /// <param name="textUnits">See <see cref="IngestLimits.TextUnits"/>.</param>
    /// <param name="isRtfLeft">True when the RTF says something that neither of the others does; it is in no text then.</param>
    public static List<ItemText> Texts(BodyPart plain, BodyPart html, BodyPart rtf, int textUnits, out bool isRtfLeft)
    {
        isRtfLeft = false;
        if (plain.IsBlank && html.IsBlank)
        {
            plain = rtf;
        }
        else if (!rtf.IsBlank && !rtf.Says(plain) && !rtf.Says(html))
        {
            isRtfLeft = !html.IsBlank;
            html = html.IsBlank ? rtf : html;
        }

        List<ItemText> texts = [.. NumberedTexts.Of("body", plain.Text, textUnits, plain.File)];
        if (html.Text.Text.Length > 0 && !html.Says(plain))
        {
            texts.AddRange(NumberedTexts.Of("html", html.Text, textUnits, html.File));
        }

        return texts;
    }
}
