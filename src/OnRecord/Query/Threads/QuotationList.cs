using Microsoft.Data.Sqlite;
using OnRecord.Language.Segments;
using OnRecord.Query.Shapes;
using OnRecord.Record.Recovered;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Analysis;
using OnRecord.Store.Recording;

namespace OnRecord.Query.Threads;

/// <summary>Quotations of messages: where a recovered one is known from, and who quotes a held one with other words. Not thread-safe.</summary>
internal sealed class QuotationList(SqliteConnection connection)
{
    private readonly CutReader _cuts = new(connection);

    /// <summary>The copies of a recovered message, the fullest first; while a build cuts an item anew, the item as a whole.</summary>
    public List<QuotationShape> OfRecovered(long recovered)
    {
        var shapes = new List<QuotationShape>();
        (string Own, string Around)? first = null;
        foreach ((long holder, int header) in Copies(recovered))
        {
            if (Quotation(holder, header) is { } quotation)
            {
                shapes.Add(Shape(holder, quotation, first));
                first ??= (quotation.Words, quotation.Body);
            }
            else
            {
                shapes.Add(new QuotationShape(MessageNames.Of(connection, holder)!, [], Citations.OfItem(connection, holder)));
            }
        }

        return shapes;
    }

    /// <summary>Where the fullest copy of a recovered message stands; while a build cuts its item anew, how the item begins.</summary>
    public Citation FirstOf(long recovered)
    {
        List<(long Item, int Header)> copies = Copies(recovered);
        foreach ((long holder, int header) in copies)
        {
            if (Quotation(holder, header) is { } quotation)
            {
                return Citations.OfUnits(connection, holder, quotation.Field, quotation.Span) with { Own = Citations.Opening(quotation.Words) };
            }
        }

        return Citations.OfItem(connection, copies[0].Item);
    }

    /// <summary>The words of a recovered message, from its fullest copy.</summary>
    public string TextOf(long recovered) =>
        RecoveredIds.FirstCopy(connection, recovered) is { } copy ? Quotation(copy.Holder, copy.Header)?.Words ?? "" : "";

    /// <summary>Who quotes a held message with other words, in the order of their ids.</summary>
    public List<QuotationShape> Altered(long item)
    {
        List<(long Item, int Header)> pairs = Pairs("SELECT holder, header FROM altered JOIN item ON item.item_id = altered.holder WHERE altered.item_id = $id ORDER BY item.kind, item.hash, header", item);
        if (pairs.Count == 0 || _cuts.WithText(item) is not { } original)
        {
            return [];
        }

        string own = QuotedWords.TextOf(original.Text, QuotedWords.OwnSpansOf(original.Cut.Segments));
        return [.. pairs.Select(pair => (pair.Item, Quotation: Quotation(pair.Item, pair.Header))).Where(static pair => pair.Quotation is not null).Select(pair => Shape(pair.Item, pair.Quotation!.Value, (own, original.Text)))];
    }

    private (string Field, TextSpan Span, string Words, string Body, QuotationFrame Frame)? Quotation(long holder, int header)
    {
        if (RecoveredPlace.Of(_cuts, holder, header) is not { } place)
        {
            return null;
        }

        IReadOnlyList<TextSpan> spans = place.Spans;
        bool follow = spans.Count > 0 && spans[0].Start >= place.Header.End && place.Body.AsSpan(place.Header.End, spans[0].Start - place.Header.End).TrimStart(" \t\r\n>|\f\u00A0").IsEmpty;
        return (place.Field, new TextSpan(place.Header.Start, follow ? spans[0].End : place.Header.End), QuotedWords.TextOf(place.Body, spans), place.Body, QuotedWords.FrameOf(place.Body, spans, place.IsForward));
    }

    private QuotationShape Shape(long holder, (string Field, TextSpan Span, string Words, string Body, QuotationFrame Frame) quotation, (string Own, string Around)? original) => new(
        MessageNames.Of(connection, holder)!,
        original is not { } from ? [] : [.. QuotationChanges.OfQuotation(from.Own, quotation.Words, from.Around, quotation.Body, quotation.Frame).Select(Difference)],
        Citations.OfUnits(connection, holder, quotation.Field, quotation.Span));

    internal static DifferenceShape Difference(WordChange change) =>
        new(change.Original.Length == 0 ? "added" : change.Quoted.Length == 0 ? "left_out" : "changed", change.Original, change.Quoted);

    private List<(long Item, int Header)> Copies(long recovered) => Pairs("SELECT item_id, header FROM recovered_copy WHERE recovered_id = $id ORDER BY place", recovered);

    private List<(long Item, int Header)> Pairs(string sql, long id)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = sql;
        select.Parameters.AddWithValue("$id", id);
        using SqliteDataReader rows = select.ExecuteReader();
        var pairs = new List<(long, int)>();
        while (rows.Read())
        {
            pairs.Add((rows.GetInt64(0), rows.GetInt32(1)));
        }

        return pairs;
    }
}
