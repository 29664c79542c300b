using Microsoft.Data.Sqlite;
using OnRecord.Ingest.Text;
using OnRecord.Query.Language;
using OnRecord.Query.Shapes;
using OnRecord.Store;

namespace OnRecord.Query.Search;

/// <summary>Makes the rows of an answer: the item's head, and the words around the hit with their citation.</summary>
internal sealed class SnippetReader(SqliteConnection connection, IReadOnlyList<HitPattern> hits)
{
    public SearchRow Row(long itemId, double score)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT kind, hash, date, from_text, title FROM item WHERE item_id = $id";
        select.Parameters.AddWithValue("$id", itemId);
        using SqliteDataReader row = select.ExecuteReader();
        row.Read();
        var kind = (ItemKind)row.GetInt32(0);
        (string words, IReadOnlyList<int[]> highlights, Citation citation) = Words(itemId);
        return new SearchRow(
            kind.Id(row.GetInt64(1)).ToString(), kind.Name(), Text(row, 2), Text(row, 3), Text(row, 4),
            Math.Round(score, 4), words, highlights, citation);
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private (string, IReadOnlyList<int[]>, Citation) Words(long itemId)
    {
        MappedText? opening = null;
        string openingField = "body";
        foreach ((string field, Scope scope) in (ReadOnlySpan<(string, Scope)>)[("body", Scope.Body), ("html", Scope.Html)])
        {
            MappedText? text = StoredItem.Text(connection, itemId, field);
            if (text is null)
            {
                continue;
            }

            IReadOnlyList<HitPattern> here = [.. hits.Where(hit => hit.Scope == Scope.Any || hit.Scope.HasFlag(scope))];
            if (here.Count > 0 && Snippet.Best(text.Text, here) is { } best)
            {
                return Show(itemId, field, text, best);
            }

            if (opening is null && text.Text.Length > 0)
            {
                (opening, openingField) = (text, field);
            }
        }

        return opening is null
            ? ("", [], Citations.OfItem(connection, itemId))
            : Show(itemId, openingField, opening, Snippet.Opening(opening.Text));
    }

    private (string, IReadOnlyList<int[]>, Citation) Show(long itemId, string field, MappedText text, Snippet snippet)
    {
        string words = text.Text[snippet.Start..snippet.End];
        int[][] highlights = [.. snippet.Hits.Where(hit => hit.Start >= snippet.Start && hit.End <= snippet.End).Select(hit => new[]
        {
            CodePoints.FromUnits(words, hit.Start - snippet.Start), CodePoints.FromUnits(words, hit.End - snippet.Start),
        })];
        return (OneLine(words), highlights, Citations.OfUnits(connection, itemId, field, text, snippet.Start, snippet.End));
    }

    /// <summary>Line ends and other control characters become spaces, one for one, so that highlights stay true.</summary>
    private static string OneLine(string words) => string.Create(words.Length, words, static (line, source) =>
    {
        for (int i = 0; i < source.Length; i++)
        {
            line[i] = char.IsControl(source[i]) ? ' ' : source[i];
        }
    });
}
