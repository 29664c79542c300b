using System.Buffers;
using OnRecord.Language.Learning;

namespace OnRecord.Language.Segments;

/// <summary>
/// Cuts message bodies into own words, quotations, forwards, embedded headers, signatures and disclaimers. Headers and quotation
/// marks are found by rules, signatures and disclaimers by a learned model of lines. Linear in the length; safe to share between threads.
/// </summary>
public sealed class Segmenter
{
    private readonly LineLabeler? _labeler;

    internal Segmenter(LineLabeler? labeler) => _labeler = labeler;

    /// <summary>The segmenter with the weights that ship.</summary>
    public static Segmenter Shipped { get; } = new(new LineLabeler(SequenceModel.Read(ShippedWeights.Open("segments"), "lines")));

    /// <summary>Cuts a body.</summary>
    /// <param name="body">The body's text, with any line ends.</param>
    /// <param name="subject">The message's subject, which tells a forward from a reply where the body does not; or null.</param>
    /// <param name="sent">When the message was sent, in ISO 8601, which tells the order of day and month in dates of what it quotes; or null.</param>
    public MessageSegments Cut(string body, string? subject = null, string? sent = null) => Cut(body, subject, sent, isPrint: false);

    /// <summary>Cuts a document that prints mail, whose title may be the subject of the first message.</summary>
    /// <param name="text">The document's text.</param>
    public MessageSegments CutPrint(string text) => Cut(text, null, null, isPrint: true);

    private MessageSegments Cut(string body, string? subject, string? sent, bool isPrint)
    {
        if (body.Length == 0)
        {
            return new MessageSegments([], []);
        }

        using var lines = new BodyLines(body);
        var finder = new HeaderFinder(lines);
        finder.Find();
        FormBlocks.Remove(lines, finder, DateOrder.Day(sent));
        using var owners = new LineOwners(lines, finder.Found);
        List<EmbeddedHeader> headers = ReadHeaders(lines, finder, owners, subject, sent);
        PrintTitles.Give(lines, finder.Found, headers, isDocument: isPrint);
        byte[] labels = ArrayPool<byte>.Shared.Rent(lines.Count);
        labels.AsSpan(0, lines.Count).Clear();
        Label(lines, owners, finder.Found, labels);
        PrintedPages.Label(lines, labels);
        MailNotices.Label(lines, owners, labels);
        List<Segment> segments = new SegmentPainter(lines, owners, finder.Found, headers, labels).Paint();
        ArrayPool<byte>.Shared.Return(labels);
        return new MessageSegments(segments, headers);
    }

    /// <summary>The embedded headers of a text alone, many times as fast as cutting it; for texts that mostly have none.</summary>
    public static IReadOnlyList<EmbeddedHeader> HeadersOf(string text)
    {
        using var lines = new BodyLines(text);
        var finder = new HeaderFinder(lines);
        finder.Find();
        using var owners = new LineOwners(lines, finder.Found);
        List<EmbeddedHeader> headers = ReadHeaders(lines, finder, owners, subject: null, sent: null);
        PrintTitles.Give(lines, finder.Found, headers, isDocument: true);
        return headers;
    }

    private static List<EmbeddedHeader> ReadHeaders(BodyLines lines, HeaderFinder finder, LineOwners owners, string? subject, string? sent)
    {
        var headers = new List<EmbeddedHeader>(finder.Found.Count);
        if (finder.Found.Count == 0)
        {
            return headers;
        }

        var reader = new HeaderReader(lines, finder);
        bool? order = reader.OrderOfAll();
        DateOnly? last = DateOrder.Day(sent);
        var days = new DateOnly?[finder.Found.Count];
        for (int i = 0; i < finder.Found.Count; i++)
        {
            FoundHeader found = finder.Found[i];
            int parent = owners.Parents[i];
            string? above = parent < 0 ? subject : headers[parent].Subject?.Text;
            bool isForward = found.IsForward == true || (found.Layout != HeaderLayout.Attribution && above is not null && HeaderReader.IsForwardSubject(above));
            DateOnly? around = parent < 0 ? last : days[parent];
            headers.Add(reader.Read(found, isForward, parent, reader.OrderIn(found, around, last) ?? order));

            // The day of the nearest message around whose header says it.
            days[i] = headers[i].Sent?.Value is { } value ? DateOrder.Day(value) ?? last : around;
        }

        return headers;
    }

    /// <summary>Labels the lines of each message in the body; the lines of one owner between two headers are one message.</summary>
    private void Label(BodyLines lines, LineOwners owners, List<FoundHeader> found, byte[] labels)
    {
        if (_labeler is null)
        {
            return;
        }

        Span<byte> best = stackalloc byte[LineLabeler.Longest];
        foreach (LineRun run in LineRun.All(lines, owners, found))
        {
            _labeler.Label(lines, run.Lines, run.IsOwn, best);
            for (int i = 0; i < run.Lines.Length; i++)
            {
                labels[run.Lines[i]] = best[i];
            }
        }
    }
}
