using Microsoft.Data.Sqlite;
using OnRecord.Query.Decisions;
using OnRecord.Query.Language;
using OnRecord.Query.Shapes;
using OnRecord.Query.Threads;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Analysis;
using OnRecord.Store.Recording;

namespace OnRecord.Query.Search;

/// <summary>
/// Makes the rows of recovered messages: their own header, and the words around the hit with their citation in the file that carries them. A hit is shown in the message's own words, else in the lines of its
/// header, as its fullest copy has both; where neither has it, the words' opening. Not thread-safe.
/// </summary>
/// <param name="connection">The case.</param>
/// <param name="verdicts">What reviewers said.</param>
/// <param name="searchOf">Finds the hits that may stand in a place, or null for none.</param>
internal sealed class RecoveredRows(SqliteConnection connection, VerdictBook verdicts, Func<Scope, TextSearch?> searchOf)
{
    private const string Paths = "SELECT path FROM recovered_copy JOIN item USING (item_id) WHERE recovered_id = $id AND place > 0 ORDER BY place";

    private static readonly Scope[] s_header = [Scope.Subject, Scope.Sender, Scope.Recipients];

    private readonly CutReader _cuts = new(connection);

    /// <summary>The row of a recovered message.</summary>
    /// <param name="number">Its number, above zero.</param>
    /// <param name="score">As ranked.</param>
    public SearchRow Row(long number, double score)
    {
        RecoveredHit message = RecoveredHits.Hit(connection, number)!;
        (string words, IReadOnlyList<int[]> highlights, Citation citation) = Words(number);
        VariantList variants = ItemDetails.Variants(connection, -number);
        return new SearchRow(
            message.Id, ItemKind.Message.Name(), message.Date, message.From, message.Subject, Math.Round(score, 4), words, highlights, citation, State: null, message.How, Within: null,
            verdicts.Of(message.Id), verdicts.NotesOf(message.Id), AttachedTo: [], SqlRows.Texts(connection, Paths, ("$id", number)), variants.Ids, variants.Count);
    }

    private (string, IReadOnlyList<int[]>, Citation) Words(long number)
    {
        if (RecoveredPlace.First(_cuts, connection, number) is not { } place)
        {
            // The carrier is about to be cut anew by the next build.
            return ("", [], Citations.OfItem(connection, RecoveredIds.FirstCopy(connection, number)!.Value.Holder));
        }

        (TextSpan span, Snippet shown) = InWords(place) ?? InHeader(place) ?? Opening(place);
        string text = place.Body.Substring(span.Start, span.Length);
        return (SnippetReader.OneLine(text[shown.Start..shown.End]), SnippetReader.Highlights(text, shown), Citations.OfUnits(connection, place.Holder, place.Field, new TextSpan(span.Start + shown.Start, span.Start + shown.End)));
    }

    /// <summary>The stretch of the message's words with most hits; of several the first.</summary>
    private (TextSpan, Snippet)? InWords(RecoveredPlace place) => searchOf(Scope.Body) is not { } search ? null : place.Spans
        .Select(span => (Span: span, Found: search.Best(place.Body.Substring(span.Start, span.Length)))).Where(static one => one.Found is not null)
        .OrderByDescending(static one => one.Found!.Hits.Count).Select(static one => ((TextSpan, Snippet)?)(one.Span, one.Found!)).FirstOrDefault();

    private (TextSpan, Snippet)? InHeader(RecoveredPlace place)
    {
        string lines = place.Body.Substring(place.Header.Start, place.Header.Length);
        return s_header.Select(field => searchOf(field)?.Best(lines)).FirstOrDefault(static found => found is not null) is { } shown ? (place.Header, shown) : null;
    }

    private static (TextSpan, Snippet) Opening(RecoveredPlace place)
    {
        TextSpan span = place.Spans.FirstOrDefault(span => !place.Body.AsSpan(span.Start, span.Length).IsWhiteSpace(), place.Header);
        int blank = span.Length - place.Body.AsSpan(span.Start, span.Length).TrimStart().Length;
        span = new TextSpan(span.Start + blank, span.End);
        return (span, Snippet.Opening(place.Body.Substring(span.Start, span.Length)));
    }
}
