using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Store.Checking;

/// <summary>Checks that a citation of a whole text leads to the source of each of its words: that its pieces, each in one inner file or on one page, have bytes or boxes and leave out only what was inserted.</summary>
internal static class PlaceCheck
{
    /// <summary>The first unit that a citation gives no place for though the text's map takes it from the source; null when all have one.</summary>
    public static int? FirstWithout(MappedText text)
    {
        int covered = 0;
        foreach (TextSpan piece in text.Map.Pieces(new TextSpan(0, text.Text.Length)))
        {
            SourcePlace place = text.Map.Locate(piece);
            if (FirstTaken(text.Map, new TextSpan(covered, piece.Start)) is { } left)
            {
                return left;
            }

            if (place.Bytes.Count == 0 && place.Boxes.Count == 0)
            {
                return piece.Start;
            }

            covered = piece.End;
        }

        return FirstTaken(text.Map, new TextSpan(covered, text.Text.Length));
    }

    /// <summary>The first unit of a stretch that is not inserted; what no run holds is not either.</summary>
    private static int? FirstTaken(TextMap map, TextSpan span)
    {
        int known = span.Start;
        foreach (TextRun run in span.Length > 0 ? map.RunsIn(span) : [])
        {
            if (run.Kind != RunKind.Inserted || run.TextStart > known)
            {
                return known;
            }

            known = run.TextEnd;
        }

        return known < span.End ? known : null;
    }
}
