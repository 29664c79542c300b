using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Ingest.Text;
using OnRecord.Query.Shapes;
using OnRecord.Sources;
using OnRecord.Store;

namespace OnRecord.Query;

/// <summary>Makes citations: from a stretch of an item's text back to the bytes or the page that hold it.</summary>
public static class Citations
{
    /// <summary>The most of a text that stands for the whole item in listings, in code points; cut at the end of a word.</summary>
    public const int OpeningLength = 200;

    /// <summary>Cites a stretch of a text in code points; ends beyond the text are cut.</summary>
    /// <exception cref="OnRecordException">The item has no such text.</exception>
    public static Citation OfText(SqliteConnection connection, long itemId, string field, int start, int end)
    {
        StoredText text = StoredText.Open(connection, itemId, field) ?? throw new OnRecordException($"The item has no text named {field}.");
        int first = text.BlockOfPoint(start);
        TextBlock place = text.Blocks[first];
        MappedText stretch = text.Stretch(first, text.BlockOfPoint(Math.Max(start, end)));
        return OfStretch(
            connection, itemId, field, stretch, place,
            CodePoints.ToUnits(stretch.Text, start - place.Points), CodePoints.ToUnits(stretch.Text, Math.Max(start, end) - place.Points));
    }

    /// <summary>Cites a stretch of a text in UTF-16 units.</summary>
    /// <exception cref="OnRecordException">The item has no such text.</exception>
    internal static Citation OfUnits(SqliteConnection connection, long itemId, string field, TextSpan span)
    {
        StoredText text = StoredText.Open(connection, itemId, field) ?? throw new OnRecordException($"The item has no text named {field}.");
        int first = text.BlockOfUnit(span.Start);
        TextBlock place = text.Blocks[first];
        MappedText stretch = text.Stretch(first, text.BlockOfUnit(Math.Max(span.Start, span.End - 1)));
        return OfStretch(connection, itemId, field, stretch, place, span.Start - place.Start, span.End - place.Start);
    }

    /// <summary>Cites a stretch of a text of which some blocks are at hand, in UTF-16 units from the start of the first.</summary>
    internal static Citation OfStretch(SqliteConnection connection, long itemId, string field, MappedText text, TextBlock at, int start, int end)
    {
        SourcePlace place = text.Map.Locate(new TextSpan(start, end));
        ItemPlace whole = ItemPlace.Of(connection, itemId);
        ItemPlace item = whole.In(place.Member);
        int first = at.Points + CodePoints.FromUnits(text.Text, start);
        return new Citation(
            item.Id, field, item.Path, item.Sha256, item.ContainerSha256,
            first, first + CodePoints.FromUnits(text.Text.AsSpan(start, end - start), end - start),
            BytesOf(place), place.Exact ? "none" : "decoded", place.Page, BoxesOf(place), place.Member?.Name, text.Text[start..end])
        {
            State = item.State,
            Parts = PartsOf(whole, text, at, new TextSpan(start, end)),
            Recognised = IsRecognised(text.Map, new TextSpan(start, end)),
            BoxUnit = place.Boxes.Count == 0 ? null : item.IsPicture ? "px" : "pt",
        };
    }

    /// <summary>Whether some words, on whichever page, were recognised.</summary>
    private static bool IsRecognised(TextMap map, TextSpan span)
    {
        foreach (TextRun run in map.RunsIn(span))
        {
            if (run.Kind == RunKind.Recognised)
            {
                return true;
            }
        }

        return false;
    }

    private static List<CitedPart> PartsOf(ItemPlace item, MappedText text, TextBlock at, TextSpan span)
    {
        IReadOnlyList<TextSpan> pieces = text.Map.Pieces(span);
        if (pieces.Count < 2)
        {
            return [];
        }

        var parts = new List<CitedPart>(pieces.Count);
        (int unit, int point) = (0, at.Points);
        foreach (TextSpan piece in pieces)
        {
            SourcePlace place = text.Map.Locate(piece);
            int start = point + CodePoints.FromUnits(text.Text.AsSpan(unit), piece.Start - unit);
            point = start + CodePoints.FromUnits(text.Text.AsSpan(piece.Start), piece.End - piece.Start);
            unit = piece.End;
            parts.Add(new CitedPart(place.Member?.Name, item.In(place.Member).Sha256, place.Page, start, point, BytesOf(place), BoxesOf(place)));
        }

        return parts;
    }

    private static long[][] BytesOf(SourcePlace place) => [.. place.Bytes.Select(static span => new[] { span.Start, span.End })];

    private static float[][] BoxesOf(SourcePlace place) => [.. place.Boxes.Select(static box => new[] { box.X, box.Y, box.Width, box.Height })];

    /// <summary>Cites a header field or piece of metadata; null when the item has none by that name.</summary>
    public static Citation? OfField(SqliteConnection connection, long itemId, string name)
    {
        ItemField? field = FieldCodec.Load(connection, itemId).FirstOrDefault(field => field.Name == name);
        return field is null ? null : OfField(connection, itemId, field);
    }

    /// <summary>Cites every header field or piece of metadata of a name, in the item's order.</summary>
    public static IReadOnlyList<Citation> OfFields(SqliteConnection connection, long itemId, string name) =>
        [.. FieldCodec.Load(connection, itemId).Where(field => field.Name == name).Select(field => OfField(connection, itemId, field))];

    /// <summary>The names of what an item can be cited by: its texts, then its fields, each once.</summary>
    public static IReadOnlyList<string> FieldNames(SqliteConnection connection, long itemId) =>
        [.. ((string[])["body", "html"]).Where(text => StoredText.Open(connection, itemId, text) is not null), .. FieldCodec.Load(connection, itemId).Select(static field => field.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>Cites a header field already at hand.</summary>
    internal static Citation OfField(SqliteConnection connection, long itemId, ItemField field)
    {
        ItemPlace item = ItemPlace.Of(connection, itemId);
        return new Citation(
            item.Id, field.Name, item.Path, item.Sha256, item.ContainerSha256, null, null,
            field.Place is { } place ? [[place.Start, place.End]] : [], "decoded", null, [], null, field.Value) { State = item.State };
    }

    /// <summary>Where the opening of a text ends, in UTF-16 units: with it, or with the last whole word of its beginning; in the middle of it where that is one word.</summary>
    private static int OpeningEnd(string text)
    {
        int most = CodePoints.ToUnits(text, OpeningLength);
        if (most == text.Length)
        {
            return most;
        }

        // One code point more tells whether a word ends there.
        int end = CodePoints.ToUnits(text, OpeningLength + 1) - 1;
        while (end > 0 && !char.IsWhiteSpace(text[end]))
        {
            end--;
        }

        int words = text.AsSpan(0, end).TrimEnd().Length;
        return words == 0 ? most : words;
    }

    /// <summary>The opening of some words, with a mark where they go on.</summary>
    internal static string Opening(string words)
    {
        string told = words.Trim();
        int end = OpeningEnd(told);
        return end == told.Length ? told : told[..end] + " …";
    }

    /// <summary>Cites an item as a whole by its opening words: the body's, else the HTML's, else the subject's.</summary>
    public static Citation OfItem(SqliteConnection connection, long itemId)
    {
        foreach (string field in (ReadOnlySpan<string>)["body", "html"])
        {
            if (StoredText.Open(connection, itemId, field) is { Length: > 0 } text)
            {
                MappedText stretch = text.Stretch(0, text.BlockOfPoint(OpeningLength + 1));
                int end = OpeningEnd(stretch.Text);
                return OfStretch(connection, itemId, field, stretch, text.Blocks[0], 0, end) with { IsOpening = !stretch.Text.AsSpan(end).IsWhiteSpace() };
            }
        }

        ItemPlace item = ItemPlace.Of(connection, itemId);
        return OfField(connection, itemId, "subject")
            ?? new Citation(item.Id, "body", item.Path, item.Sha256, item.ContainerSha256, 0, 0, [], "none", null, [], null, "") { State = item.State };
    }
}
