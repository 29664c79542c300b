using Microsoft.Data.Sqlite;
using OnRecord.Language.Annotating;
using OnRecord.Language.Time;
using OnRecord.Record.Findings;

namespace OnRecord.Store.Analysis;

/// <summary>Runs the language engine over stored items. Not thread-safe.</summary>
internal sealed class ItemAnnotator(SqliteConnection connection)
{
    private readonly CutReader cuts = new(connection);

    /// <summary>What is found in an item.</summary>
    public ItemFindings Find(DueText due)
    {
        TimeAnchor? date = TimeAnchor.Parse(due.Date);
        if (cuts.WithText(due.Item) is { } found)
        {
            Annotation annotation = Annotator.Annotate(found.Text, found.Cut.Segments, date, (header, depth) => due.Writers.Contains(ItemFindings.WriterOf(header, depth)));
            return SignatureFindings.With(FindingsMaker.Of(annotation), found.Text, found.Cut.Segments, due.Writers) with { Writers = [.. due.Writers.Order()] };
        }

        string text = StoredText.WordsOf(connection, due.Item, "body");
        date = due.IsUndated ? PublishedFinder.Find(text) ?? date : date;
        return FindingsMaker.Of(Annotator.Annotate(text, TextKind.Text, date)) with { Writers = [.. due.Writers.Order()] };
    }
}
