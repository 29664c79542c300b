using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.OldOffice;

/// <summary>Words that drawings hold as properties (MS-ODRAW sections 2.2.9, 2.3.1 and 2.3.22): those of WordArt, and what describes a drawing to those who cannot see it.</summary>
internal static class ArtWords
{
    private const int Properties = 0xF00B, FurtherProperties = 0xF122;
    private const int Words = 0x00C0, Description = 0x0381;
    private const int EntryBytes = 6;

    /// <summary>Words of the drawings within some bytes of a stream, each with its label; none for what is no drawing.</summary>
    public static IEnumerable<(string Label, MappedText Words)> In(OldStream stream, int start, int end)
    {
        var records = new SlideRecords(stream, start, end);
        while (records.Read())
        {
            foreach ((string, MappedText) found in Of(stream, records))
            {
                yield return found;
            }
        }
    }

    /// <summary>Words of the record that is stood on; none when it holds no properties.</summary>
    public static IEnumerable<(string Label, MappedText Words)> Of(OldStream stream, SlideRecords record)
    {
        if (record.Kind is not (Properties or FurtherProperties))
        {
            yield break;
        }

        long at = record.Start + (record.Instance * (long)EntryBytes); // values too long for an entry stand behind all of them, in its order
        for (int entry = 0; entry < record.Instance && at < record.End; entry++)
        {
            int place = record.Start + (entry * EntryBytes);
            int kind = stream.UInt16(place);
            if ((kind & 0x8000) == 0)
            {
                continue;
            }

            long length = Math.Min((uint)stream.Int32(place + 2), record.End - at);
            if ((kind & 0x3FFF) is Words or Description && Text(stream, (int)at, (int)length) is { Text.Length: > 0 } words)
            {
                yield return ((kind & 0x3FFF) == Words ? "" : "alt", words);
            }

            at += length;
        }
    }

    private static MappedText Text(OldStream stream, int at, int length)
    {
        int end = at;
        while (end + 2 <= at + length && stream.UInt16(end) != 0)
        {
            end += 2;
        }

        return stream.Wide(at, end - at);
    }
}
