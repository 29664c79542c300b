using Microsoft.Data.Sqlite;
using OnRecord.Language.Annotating;
using OnRecord.Language.Segments;
using OnRecord.Language.Time;
using OnRecord.Record.Findings;
using OnRecord.Record.Logs;
using OnRecord.Sources;

namespace OnRecord.Store.Analysis;

/// <summary>Runs the language engine over stored items. Not thread-safe.</summary>
internal sealed class ItemAnnotator(SqliteConnection connection)
{
    private readonly CutReader cuts = new(connection);
    private readonly ItemHands hands = new(connection);

    /// <summary>What is found in an item, and how much of it was not looked at.</summary>
    public AnalysedItem Find(DueText due)
    {
        TimeAnchor? date = TimeAnchor.Parse(due.Date);
        if (cuts.WithText(due.Item) is { } found)
        {
            MessageSegments wanted = due.Of(found.Cut.Segments);
            Annotation annotation = Annotator.Annotate(found.Text, wanted, date);
            ItemFindings made = FindingsMaker.Of(annotation, writer => due.Loose.Any(span => span.Writer == writer));
            ItemFindings signed = SignatureFindings.With(hands.Mark(made, due.Item, found.Text, found.Cut.Segments), found.Text, wanted);
            return Analysed(Logged(signed, due.Item, found.Text, wanted, date), annotation, due);
        }

        string text = StoredText.WordsOf(connection, due.Item, "body");
        date = due.IsUndated ? PublishedFinder.Find(text) ?? date : date;
        Annotation whole = Annotator.Annotate(text, TextKind.Text, date);
        var unread = new List<string>();
        return Analysed(LogFindings.With(FindingsMaker.Of(whole), LoggedContacts.Find(text, new TextSpan(0, text.Length), TitleOf(due.Item), sent: null, unread), unread), whole, due);
    }

    /// <summary>With what logs stand in a message's own words, or in what it is the first to quote or pass on.</summary>
    private ItemFindings Logged(ItemFindings findings, long item, string text, MessageSegments wanted, TimeAnchor? sent)
    {
        string? subject = TitleOf(item);
        var unread = new List<string>();
        LoggedContact[] logged = [.. wanted.Segments.Where(static segment => segment.Kind is SegmentKind.Own or SegmentKind.Quoted or SegmentKind.Forwarded).SelectMany(Find)];
        return LogFindings.With(findings, logged, unread);

        IEnumerable<LoggedContact> Find(Segment segment)
        {
            EmbeddedHeader? header = segment.Header >= 0 ? wanted.Headers[segment.Header] : null;
            TimeAnchor? when = header is null ? sent : TimeAnchor.Parse(header.Sent?.Value);
            return LoggedContacts.Find(text, segment.Span, header is null ? subject : header.Subject?.Text, when is null ? null : when with { IsSent = true }, unread)
                .Select(found => found with { Writer = ItemFindings.WriterOf(segment.Header, segment.Depth) });
        }
    }

    private string? TitleOf(long item)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT title FROM item WHERE item_id = $item";
        select.Parameters.AddWithValue("$item", item);
        return select.ExecuteScalar() as string;
    }

    private static AnalysedItem Analysed(ItemFindings findings, Annotation annotation, DueText due) =>
        AnalysedItem.Of(findings with { Writers = [.. due.Writers.Order()] }, annotation.PassagesLeftOut);
}
