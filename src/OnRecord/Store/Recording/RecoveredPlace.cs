using Microsoft.Data.Sqlite;
using OnRecord.Language.Segments;
using OnRecord.Record.Recovered;
using OnRecord.Sources;
using OnRecord.Store.Analysis;

namespace OnRecord.Store.Recording;

/// <summary>Where a recovered message stands in an item that carries it.</summary>
/// <param name="Holder">The number of the item.</param>
/// <param name="Field">The text of the item.</param>
/// <param name="Body">All of that text.</param>
/// <param name="Header">The header's lines, in UTF-16 units of the text.</param>
/// <param name="Spans">The message's own words, likewise.</param>
/// <param name="IsForward">Whether the item passes it on.</param>
internal sealed record RecoveredPlace(long Holder, string Field, string Body, TextSpan Header, IReadOnlyList<TextSpan> Spans, bool IsForward)
{
    /// <summary>The fullest copy of a recovered message; null where its item is read or cut anew and the record is not made yet.</summary>
    public static RecoveredPlace? First(CutReader cuts, SqliteConnection connection, long number) => RecoveredIds.FirstCopy(connection, number) is { } copy ? Of(cuts, copy.Holder, copy.Header) : null;

    /// <summary>What follows an embedded header of an item; null when the item has no such header.</summary>
    public static RecoveredPlace? Of(CutReader cuts, long holder, int header) => cuts.WithText(holder) is { } found && header < found.Cut.Segments.Headers.Count
        ? new RecoveredPlace(holder, found.Cut.Field, found.Text, found.Cut.Segments.Headers[header].Span, QuotedWords.SpansOf(found.Cut.Segments, header), found.Cut.Segments.Headers[header].IsForward)
        : null;
}
