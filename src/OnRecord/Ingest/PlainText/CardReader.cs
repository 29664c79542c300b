using System.Text;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.PlainText;

/// <summary>
/// Reads calendars (iCalendar, RFC 5545) and cards (vCard, RFC 6350 and 2.1) as their lines, each whole: words that were
/// folded over line ends are found, and cited by their bytes. Files too large for memory are read as plain text.
/// </summary>
public sealed class CardReader : IReader
{
    private const int TitleLines = 2_000;

    /// <inheritdoc/>
    public Fit FitOf(Probe probe) => MediaTypeOf(probe) is null ? Fit.None : Fit.BySignature;

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context)
    {
        if (bytes.Length > context.Limits.MemoryBytes || bytes.Length > context.Limits.TextUnits)
        {
            return new PlainTextReader().Read(bytes, probe, context);
        }

        string mediaType = MediaTypeOf(probe)!;
        var problems = new List<Problem>();
        MappedText text = CharsetDecoder.Decode(ContentLines.Unfold(bytes.ReadAll()), probe.DeclaredCharset, problems);
        string what = mediaType == "text/calendar" ? "VCALENDAR" : "VCARD";
        if (!text.Text.Contains("END:" + what, StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(new Problem(ProblemCodes.Damaged, $"The file has no END:{what}; what there is, is kept."));
        }

        return new Reading
        {
            MediaType = mediaType,
            Item = new Document
            {
                Title = OnlyValue(text.Text, mediaType == "text/calendar" ? "SUMMARY" : "FN"),
                Texts = text.Text.Length == 0 ? [] : [new ItemText("body", 1, text)],
            },
            Problems = problems,
        };
    }

    private static string? MediaTypeOf(Probe probe)
    {
        ReadOnlySpan<byte> head = probe.Head.Span;
        head = (head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart(" \t\r\n"u8);
        return Begins(head, "BEGIN:VCALENDAR"u8) ? "text/calendar" : Begins(head, "BEGIN:VCARD"u8) ? "text/vcard" : null;
    }

    private static bool Begins(ReadOnlySpan<byte> head, ReadOnlySpan<byte> with) =>
        head.Length >= with.Length && Ascii.EqualsIgnoreCase(head[..with.Length], with);

    /// <summary>The value of the one line of that name; null when there is none or several.</summary>
    private static string? OnlyValue(string text, string name)
    {
        string? only = null;
        foreach (string line in text.Split('\n', TitleLines))
        {
            if (!line.StartsWith(name, StringComparison.OrdinalIgnoreCase) || line.Length == name.Length || line[name.Length] is not (':' or ';'))
            {
                continue;
            }

            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string? value = colon < 0 ? null : line[(colon + 1)..].Trim();
            if (only is not null)
            {
                return null;
            }

            only = string.IsNullOrEmpty(value) ? null : value;
        }

        return only;
    }
}
