using Microsoft.Data.Sqlite;
using OnRecord.Language.Segments;
using OnRecord.Query.Threads;
using OnRecord.Record.Recovered;
using OnRecord.Record.Trails;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Analysis;
using OnRecord.Store.Recording.Trails;

namespace OnRecord.Query.Trails;

/// <summary>The passages of an item's own words.</summary>
internal sealed class ItemPassages(SqliteConnection connection)
{
    /// <summary>Passages that are looked up for one item.</summary>
    private const int Most = 30;

    /// <summary>The passages, the longest first.</summary>
    /// <exception cref="OnRecordException">The case has no such item.</exception>
    public IReadOnlyList<string> Of(string id)
    {
        IEnumerable<string> passages = ItemPlace.Find(connection, id) is { } item ? OfItem(item)
            : MessageNames.FindRecovered(connection, id) is { } recovered ? Cut(new QuotationList(connection).TextOf(recovered))
            : throw new OnRecordException($"The case has nothing with the id {id}.");
        return [.. passages.OrderByDescending(static passage => passage.Length).ThenBy(static passage => passage, StringComparer.Ordinal).Take(Most)];
    }

    private IEnumerable<string> OfItem(long item)
    {
        if (new CutReader(connection).WithText(item) is not { } found)
        {
            return Cut(StoredText.WordsOf(connection, item, "body"));
        }

        return found.Cut.Segments.Segments.Where(static segment => segment is { Kind: SegmentKind.Own, Header: < 0, Depth: 0 })
            .SelectMany(segment => Cut(found.Text[segment.Start..segment.End]));
    }

    private static IEnumerable<string> Cut(string text) =>
        Paragraphs.Of(text, new TextSpan(0, text.Length)).Select(span => text[span.Start..span.End]).Where(static passage => new Wording(passage).Count >= PassageGroups.LeastWords);
}
