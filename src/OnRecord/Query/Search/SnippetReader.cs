using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Ingest.Text;
using OnRecord.Query.Decisions;
using OnRecord.Query.Language;
using OnRecord.Query.Shapes;
using OnRecord.Store;

namespace OnRecord.Query.Search;

/// <summary>
/// Makes the rows of an answer: the item's head, and the words around the hit with their citation. Hits are shown in the
/// body, else the HTML, else the header or name that has them, else where a copy has them; a sender or subject that the query asked for by
/// its field stands in the row already, so then the text's opening is shown.
/// </summary>
internal sealed class SnippetReader
{
    private const Scope Shown = Scope.Subject | Scope.Sender;

    private static readonly (string Field, Scope Scope)[] Texts = [("body", Scope.Body), ("html", Scope.Html)];

    private readonly SqliteConnection _connection;
    private readonly Dictionary<Scope, TextSearch?> _searches = [];
    private readonly IReadOnlyList<HitPattern> _hits;
    private readonly HitPattern[] _shown;
    private readonly WordPlaces _places;
    private readonly RecoveredHits _recovered;
    private readonly RecoveredRows _recoveredRows;
    private readonly VerdictBook _verdicts;
    private readonly ILookup<long, CarrierShape> _carriers;

    /// <summary>For the items of one page.</summary>
    public SnippetReader(SqliteConnection connection, IReadOnlyList<HitPattern> hits, IReadOnlyList<long> items, ILookup<long, CarrierShape> carriers)
    {
        _connection = connection;
        _places = new WordPlaces(connection, items);
        _recovered = new RecoveredHits(connection);
        _verdicts = new VerdictBook(connection);
        _carriers = carriers;
        _recoveredRows = new RecoveredRows(connection, _verdicts, SearchOf);
        _shown = [.. hits.Where(static hit => hit.Scope != Scope.Any && (hit.Scope & ~Shown) == 0)];
        _hits = [.. hits.Where(static hit => hit.Scope == Scope.Any || (hit.Scope & ~Shown) != 0)];
    }

    /// <summary>The row of an item, or of the recovered message with a number below zero.</summary>
    public SearchRow Row(long itemId, double score)
    {
        if (itemId < 0)
        {
            return _recoveredRows.Row(-itemId, score);
        }

        using SqliteCommand select = _connection.CreateCommand();
        select.CommandText = $"SELECT kind, hash, {ItemDateSql.Placed}, from_text, title, file_names, coalesce(part_of, item_id) FROM item WHERE item_id = $id";
        select.Parameters.AddWithValue("$id", itemId);
        using SqliteDataReader row = select.ExecuteReader();
        row.Read();
        var kind = (ItemKind)row.GetInt32(0);
        string? title = Text(row, 4);
        (string words, IReadOnlyList<int[]> highlights, Citation citation, RecoveredHit? within) = Words(itemId, kind == ItemKind.Document ? title : null, Text(row, 5));
        string id = kind.Id(row.GetInt64(1)).ToString();
        long first = row.GetInt64(6);
        VariantList variants = ItemDetails.Variants(_connection, first);
        return new SearchRow(
            id, kind.Name(), Text(row, 2), Text(row, 3), title,
            Math.Round(score, 4), words, highlights, citation, ItemState.Of(_connection, itemId), Recovered: null, within, _verdicts.Of(id), _verdicts.NotesOf(id),
            [.. _carriers[itemId]], ItemDetails.Copies(_connection, first), variants.Ids, variants.Count);
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private (string, IReadOnlyList<int[]>, Citation, RecoveredHit?) Words(long itemId, string? title, string? fileNames)
    {
        (string Field, StoredText Text)? opening = null;
        foreach ((string field, Scope scope) in Texts)
        {
            if (StoredText.Open(_connection, itemId, field) is not { Length: > 0 } text)
            {
                continue;
            }

            if (SearchOf(scope)?.Best(text, itemId, field) is (var best, var stretch, var place))
            {
                RecoveredHit? recovered = best.Hits.Count == 0 ? null : _recovered.At(itemId, field, place.Start + best.Hits[0].Start);
                return (OneLine(stretch.Text[best.Start..best.End]), Highlights(stretch.Text, best), Citations.OfStretch(_connection, itemId, field, stretch, place, best.Start, best.End), recovered);
            }

            opening ??= (field, text);
        }

        (string line, IReadOnlyList<int[]> highlights, Citation citation) = InHead(itemId, title, fileNames) ?? InCopies(itemId) ?? Opening(itemId, opening);
        return (line, highlights, citation, null);
    }

    private (string, IReadOnlyList<int[]>, Citation) Opening(long itemId, (string Field, StoredText Text)? opening)
    {
        if (opening is not { } found)
        {
            return ("", [], Citations.OfItem(_connection, itemId));
        }

        MappedText text = found.Text.Stretch(0, 0);
        Snippet start = Snippet.Opening(text.Text);
        return (OneLine(text.Text[..start.End]), [], Citations.OfStretch(_connection, itemId, found.Field, text, default, 0, start.End));
    }

    /// <summary>The header field, its own or else that of a copy, the title, attachment or file name that has the hit, or null.</summary>
    private (string, IReadOnlyList<int[]>, Citation)? InHead(long itemId, string? title, string? fileNames)
    {
        if (_hits.Count == 0)
        {
            return null;
        }

        foreach ((long holder, ItemField field) in FieldCodec.Load(_connection, itemId).Select(field => (itemId, field)).Concat(CopiedWords.Fields(_connection, itemId)))
        {
            if (Best(field.Value, ScopeOf(field.Name)) is { } best)
            {
                return (OneLine(field.Value[best.Start..best.End]), Highlights(field.Value, best), Citations.OfField(_connection, holder, field));
            }
        }

        foreach ((string? value, Scope scope) in Names(itemId, fileNames).Select(static name => (name, Scope.Names)).Prepend((title, Scope.Subject)))
        {
            if (value is not null && Best(value, scope) is { } best)
            {
                return (OneLine(value[best.Start..best.End]), Highlights(value, best), Citations.OfItem(_connection, itemId));
            }
        }

        return null;
    }

    /// <summary>What a copy alone has of what was asked, in its header or its text, or null; most items have no copies, and nothing of theirs is read for it.</summary>
    private (string, IReadOnlyList<int[]>, Citation)? InCopies(long itemId) =>
        CopiedWords.Copies(_connection, itemId) is { Count: > 0 } copies ? InCopiedHead(itemId) ?? InCopiedText(copies) : null;

    /// <summary>The words of a copy's text, where the text of the item that stands for it has them not; else null.</summary>
    private (string, IReadOnlyList<int[]>, Citation)? InCopiedText(List<long> copies)
    {
        foreach (long copy in _hits.Count == 0 ? [] : copies)
        {
            foreach ((string field, Scope scope) in Texts)
            {
                if (StoredText.Open(_connection, copy, field)?.Whole() is { } text && SearchOf(scope)?.Best(text.Text) is { } best)
                {
                    return (OneLine(text.Text[best.Start..best.End]), Highlights(text.Text, best), Citations.OfStretch(_connection, copy, field, text, default, best.Start, best.End));
                }
            }
        }

        return null;
    }

    /// <summary>The sender or subject that the query asked for by the field, where only a copy's header has them; else null.</summary>
    private (string, IReadOnlyList<int[]>, Citation)? InCopiedHead(long itemId)
    {
        IReadOnlyList<ItemField> own = _shown.Length == 0 ? [] : FieldCodec.Load(_connection, itemId);
        foreach (IGrouping<Scope, HitPattern> asked in _shown.GroupBy(static hit => hit.Scope))
        {
            var search = new TextSearch([.. asked], _places);
            Snippet? Find(ItemField field) => (ScopeOf(field.Name) & asked.Key) != 0 ? search.Best(field.Value) : null;
            foreach ((long copy, ItemField field) in own.Any(field => Find(field) is not null) ? [] : CopiedWords.Fields(_connection, itemId))
            {
                if (Find(field) is { } best)
                {
                    return (OneLine(field.Value[best.Start..best.End]), Highlights(field.Value, best), Citations.OfField(_connection, copy, field));
                }
            }
        }

        return null;
    }

    private List<string?> Names(long itemId, string? fileNames)
    {
        using SqliteCommand select = _connection.CreateCommand();
        select.CommandText = "SELECT name FROM attachment WHERE (item_id = $id OR item_id IN (SELECT item_id FROM item WHERE copy_of = $id)) AND name IS NOT NULL ORDER BY item_id <> $id, item_id, ordinal";
        select.Parameters.AddWithValue("$id", itemId);
        using SqliteDataReader rows = select.ExecuteReader();
        List<string?> names = [];
        while (rows.Read())
        {
            names.Add(rows.GetString(0));
        }

        return [.. names, .. fileNames?.Split('\n') ?? []];
    }

    private Snippet? Best(string text, Scope place) => SearchOf(place)?.Best(text);

    private TextSearch? SearchOf(Scope place)
    {
        if (!_searches.TryGetValue(place, out TextSearch? search))
        {
            HitPattern[] here = [.. _hits.Where(hit => hit.MayStandIn(place))];
            _searches.Add(place, search = here.Length == 0 ? null : new TextSearch(here, _places));
        }

        return search;
    }

    private static Scope ScopeOf(string field) => field switch
    {
        "subject" => Scope.Subject,
        "from" or "sender" or "reply-to" => Scope.Sender,
        "to" or "cc" or "bcc" => Scope.Recipients,
        _ => Scope.Headers,
    };

    internal static int[][] Highlights(string text, Snippet snippet)
    {
        ReadOnlySpan<char> words = text.AsSpan(snippet.Start, snippet.End - snippet.Start);
        var highlights = new int[snippet.Hits.Count][];
        for (int i = 0; i < highlights.Length; i++)
        {
            (int start, int end) = snippet.Hits[i];
            highlights[i] = [CodePoints.FromUnits(words, start - snippet.Start), CodePoints.FromUnits(words, end - snippet.Start)];
        }

        return highlights;
    }

    /// <summary>Line ends and other control characters become spaces, one for one, so that highlights stay true.</summary>
    internal static string OneLine(string words) => string.Create(words.Length, words, static (line, source) =>
    {
        for (int i = 0; i < source.Length; i++)
        {
            line[i] = char.IsControl(source[i]) ? ' ' : source[i];
        }
    });
}
