using System.Text.RegularExpressions;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>The words of text/enriched (RFC 1896) and text/richtext (RFC 1341) without its commands, which may stand within words.</summary>
internal static partial class EnrichedText
{
    /// <summary>Whether a media type is one of the two.</summary>
    public static bool Is(string? mediaType) => mediaType is "text/enriched" or "text/richtext";

    /// <summary>Takes commands out, with what their parameters say of fonts and colours, and writes a doubled <c>&lt;</c> once.</summary>
    public static MappedText ToText(MappedText source)
    {
        var text = new MappedTextBuilder();
        int at = 0;
        foreach (Match command in Command().Matches(source.Text))
        {
            text.AppendSlice(source, new TextSpan(at, command.Index));
            at = command.Index + command.Length;
            if (command.Value == "<<")
            {
                text.AppendSlice(source, new TextSpan(command.Index, command.Index + 1));
            }
            else if (command.Value is "<lt>")
            {
                text.AppendDecoded("<", source, new TextSpan(command.Index, at));
            }
            else if (command.Value is "<nl>")
            {
                text.AppendDecoded("\n", source, new TextSpan(command.Index, at));
            }
        }

        text.AppendSlice(source, new TextSpan(at, source.Text.Length));
        return text.ToMappedText();
    }

    [GeneratedRegex(@"<<|<param>[^<]{0,500}</param>|</?[a-z0-9-]{1,60}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Command();
}
