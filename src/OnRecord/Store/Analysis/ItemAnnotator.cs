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
    private readonly ContactHands hands = new(connection);

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
            return Analysed(due.Writers.Contains(0) ? Logged(signed, due, found.Text, found.Cut.Segments, date) : signed, annotation, due);
        }

        string text = StoredText.WordsOf(connection, due.Item, "body");
        date = due.IsUndated ? PublishedFinder.Find(text) ?? date : date;
        Annotation whole = Annotator.Annotate(text, TextKind.Text, date);
        var unread = new List<string>();
        return Analysed(LogFindings.With(FindingsMaker.Of(whole), LoggedContacts.Find(text, new TextSpan(0, text.Length), TitleOf(due.Item), sent: null, unread), unread), whole, due);
    }

    /// <summary>With what logs stand in a message's own words.</summary>
    private ItemFindings Logged(ItemFindings findings, DueText due, string text, MessageSegments segments, TimeAnchor? sent)
    {
        string? subject = TitleOf(due.Item);
        var unread = new List<string>();
        LoggedContact[] logged = [.. segments.Segments.Where(static segment => segment is { Kind: SegmentKind.Own, Header: < 0, Depth: 0 })
            .SelectMany(segment => LoggedContacts.Find(text, segment.Span, subject, sent is null ? null : sent with { IsSent = true }, unread))];
        return LogFindings.With(findings, logged, unread);
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
