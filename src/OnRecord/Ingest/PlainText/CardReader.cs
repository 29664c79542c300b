using System.Text;
using OnRecord.Ingest.Calendars;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.PlainText;

/// <summary>
/// Reads calendars (iCalendar, RFC 5545) and cards (vCard, RFC 6350 and 2.1) as their lines, each whole: words that were
/// folded over line ends are found, and cited by their bytes. Files too large for memory are read as plain text.
/// </summary>
public sealed class CardReader : IReader
{
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

        CalendarFile? calendar = CalendarFile.Of(text.Text);
        calendar?.AddProblems(problems);
        return new Reading
        {
            MediaType = mediaType,
            Item = new Document
            {
                Title = CardEntries.Of(text.Text).Title,
                Happens = calendar?.Span,
                Texts = text.Text.Length == 0 ? [] : [new ItemText("body", 1, text)],
            },
            Members = CardFiles.Of(text.Text, context.Limits.Members, problems),
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
}
