using Microsoft.Data.Sqlite;
using OnRecord.Language.Annotating;
using OnRecord.Language.Time;
using OnRecord.Record.Findings;

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
            Annotation annotation = Annotator.Annotate(found.Text, found.Cut.Segments, date, (header, depth) => due.Writers.Contains(ItemFindings.WriterOf(header, depth)));
            return Analysed(SignatureFindings.With(hands.Mark(FindingsMaker.Of(annotation), due.Item, found.Text, found.Cut.Segments), found.Text, found.Cut.Segments, due.Writers), annotation, due);
        }

        string text = StoredText.WordsOf(connection, due.Item, "body");
        date = due.IsUndated ? PublishedFinder.Find(text) ?? date : date;
        Annotation whole = Annotator.Annotate(text, TextKind.Text, date);
        return Analysed(FindingsMaker.Of(whole), whole, due);
    }

    private static AnalysedItem Analysed(ItemFindings findings, Annotation annotation, DueText due) =>
        AnalysedItem.Of(findings with { Writers = [.. due.Writers.Order()] }, annotation.PassagesLeftOut);
}
