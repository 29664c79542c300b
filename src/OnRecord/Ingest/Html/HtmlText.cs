using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.Html;

/// <summary>Placeholder until the HTML reader is merged: leaves out tags, keeps the rest as it stands.</summary>
public static class HtmlText
{
    /// <summary>The words between the tags.</summary>
    public static MappedText ToText(MappedText html)
    {
        var builder = new MappedTextBuilder();
        int at = 0;
        while (at < html.Text.Length)
        {
            int open = html.Text.IndexOf('<', at);
            open = open < 0 ? html.Text.Length : open;
            builder.AppendSlice(html, new Sources.TextSpan(at, open));
            int close = open < html.Text.Length ? html.Text.IndexOf('>', open) : -1;
            at = close < 0 ? html.Text.Length : close + 1;
        }

        return builder.ToMappedText();
    }
}
