namespace OnRecord.Ingest.OldOffice;

/// <summary>
/// Which bytes of a Word document have a format: the pages of formatted runs (MS-DOC sections 2.8.5, 2.8.6, 2.9.33 and 2.9.174) looked through for one property that is on or off.
/// </summary>
internal sealed class FormatRanges
{
    /// <summary>The words were deleted while changes were tracked (sprmCFRMarkDel).</summary>
    public const int Deleted = 0x0800;

    /// <summary>The paragraph is in a table (sprmPFInTable).</summary>
    public const int InTable = 0x2416;

    /// <summary>The paragraph ends a row (sprmPFTtp).</summary>
    public const int RowEnd = 0x2417;

    private const int PageBytes = 512;
    private const int TableDefinition = 0xD608;
    private const int TabChange = 0xC615;

    private readonly List<(int Start, int End)> _ranges = [];

    /// <summary>Reads the ranges of a property.</summary>
    /// <param name="document">The document's stream.</param>
    /// <param name="table">The stream of tables.</param>
    /// <param name="place">The list of pages: that of characters, or that of paragraphs.</param>
    /// <param name="isParagraphs">Which of the two it is.</param>
    /// <param name="property">Number of the property.</param>
    public static FormatRanges Of(OldStream document, OldStream table, (int Start, int Length) place, bool isParagraphs, int property)
    {
        var ranges = new FormatRanges();
        int count = table.Has(place.Start, place.Length) ? (place.Length - 4) / 8 : 0;
        var seen = new HashSet<int>();
        for (int number = 0; number < count; number++)
        {
            int page = table.Int32(place.Start + ((count + 1) * 4L) + (number * 4L)) & 0x3F_FFFF;
            if (seen.Add(page) && document.Has(page * (long)PageBytes, PageBytes))
            {
                ranges.ReadPage(document, page * PageBytes, isParagraphs, property);
            }
        }

        ranges._ranges.Sort();
        return ranges;
    }

    /// <summary>Whether nothing has it, or no page could be read.</summary>
    public bool IsEmpty => _ranges.Count == 0;

    /// <summary>Whether the byte at a place has it.</summary>
    public bool Has(int place)
    {
        int low = 0;
        int high = _ranges.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = _ranges[middle].Start <= place ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && place < _ranges[low - 1].End;
    }

    private void ReadPage(OldStream document, int page, bool isParagraphs, int property)
    {
        int runs = document.Byte(page + PageBytes - 1);
        int entry = isParagraphs ? 13 : 1;
        for (int run = 0; run < runs && ((runs + 1) * 4) + (runs * entry) < PageBytes; run++)
        {
            int offset = document.Byte(page + ((runs + 1) * 4) + (run * entry)) * 2;
            if (offset > 0 && IsOn(Properties(document, page + offset, isParagraphs), property))
            {
                _ranges.Add((document.Int32(page + (run * 4)), document.Int32(page + (run * 4) + 4)));
            }
        }
    }

    private static ReadOnlySpan<byte> Properties(OldStream document, int at, bool isParagraphs)
    {
        const int Style = 2;
        int length = document.Byte(at);
        int start = at + 1;
        if (isParagraphs)
        {
            (length, start) = length > 0 ? ((2 * length) - 1, start) : (2 * document.Byte(at + 1), start + 1);
            (length, start) = (length - Style, start + Style);
        }

        return length > 0 && document.Has(start, length) ? document.Bytes.Slice(start, length) : default;
    }

    /// <summary>Whether a list of properties (section 2.2.5.1) switches one on.</summary>
    private static bool IsOn(ReadOnlySpan<byte> properties, int wanted)
    {
        while (properties.Length >= 3)
        {
            int property = properties[0] | (properties[1] << 8);
            if (property == wanted)
            {
                return (properties[2] & 1) != 0;
            }

            properties = properties[Math.Min(properties.Length, 2 + Operand(property, properties[2..]))..];
        }

        return false;
    }

    private static int Operand(int property, ReadOnlySpan<byte> operand) => (property >> 13) switch
    {
        0 or 1 => 1,
        3 => 4,
        7 => 3,
        6 when property == TableDefinition => operand.Length < 2 ? 2 : (operand[0] | (operand[1] << 8)) + 1,
        6 when property == TabChange && operand[0] == 255 => operand.Length,
        6 => operand[0] + 1,
        _ => 2,
    };
}
