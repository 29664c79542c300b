namespace OnRecord.Ingest.OldOffice;

/// <summary>A stretch of a document's characters and where its bytes lie.</summary>
/// <param name="First">Number of its first character in the document.</param>
/// <param name="Count">How many characters.</param>
/// <param name="Place">First byte in the document's stream.</param>
/// <param name="IsWide">Two bytes each, else one.</param>
internal readonly record struct WordPiece(int First, int Count, int Place, bool IsWide)
{
    /// <summary>Place of a character of the piece.</summary>
    public int PlaceOf(int character) => Place + ((character - First) * (IsWide ? 2 : 1));
}

/// <summary>The table of pieces (MS-DOC sections 2.4.1 and 2.9.38): which bytes the characters of a document are, in order. All together are never more bytes than the stream has.</summary>
internal sealed class WordPieces
{
    private const int Formats = 1;
    private const int Pieces = 2;
    private const int NarrowBit = 0x4000_0000;

    private readonly List<WordPiece> _all = [];

    /// <summary>The pieces in order of their characters.</summary>
    public IReadOnlyList<WordPiece> All => _all;

    /// <summary>True when the table was cut or led nowhere.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Reads them; without a table that can be read there are none.</summary>
    public static WordPieces Of(WordHead head, OldStream document, OldStream table)
    {
        var pieces = new WordPieces();
        if (head.IsInOne)
        {
            pieces.AddStretch(head, document);
        }
        else if (pieces.Find(table, head.Clx) is { } found)
        {
            pieces.Read(table, found.Start, found.Count, document, head.IsUnicode);
        }
        else
        {
            pieces.AddStretch(head, document);
            pieces.IsDamaged = true;
        }

        return pieces;
    }

    /// <summary>The text where no table says otherwise: in one stretch of single bytes.</summary>
    private void AddStretch(WordHead head, OldStream document)
    {
        (int start, int end) = head.Stretch;
        int last = Math.Min(end, document.Length);
        IsDamaged = end > document.Length;
        if (start > 0 && start < last)
        {
            _all.Add(new WordPiece(0, last - start, start, IsWide: false));
        }
    }

    /// <summary>Passes over formats to the table itself.</summary>
    private (int Start, int Count)? Find(OldStream table, (int Start, int Length) clx)
    {
        long at = clx.Start;
        long end = at + clx.Length;
        while (at < end && at >= 0 && table.Byte(at) == Formats)
        {
            at += 3L + table.UInt16(at + 1);
        }

        int length = table.Int32(at + 1);
        if (at < 0 || at + 5 > end || table.Byte(at) != Pieces || length < 4 || !table.Has(at + 5, 4))
        {
            return null;
        }

        int there = (int)Math.Min(length, table.Length - at - 5);
        IsDamaged |= there < length;
        return ((int)at + 5, (length - 4) / 12);
    }

    private void Read(OldStream table, int start, int count, OldStream document, bool isUnicode)
    {
        long left = document.Length;
        int first = table.Int32(start);
        for (int number = 0; number < count && table.Has(start + ((count + 1) * 4L) + (number * 8L), 8); number++)
        {
            int next = table.Int32(start + 4L + (number * 4L));
            int place = table.Int32(start + ((count + 1) * 4L) + (number * 8L) + 2);
            bool isWide = isUnicode && (place & NarrowBit) == 0;
            place = !isUnicode ? place : isWide ? place & 0x3FFF_FFFF : (place & 0x3FFF_FFFF) / 2;
            if (first < 0 || next < first)
            {
                IsDamaged = true;
                return;
            }

            int width = isWide ? 2 : 1;
            long fits = Math.Min(left, document.Length - (long)place) / width;
            int taken = place < 0 ? 0 : (int)Math.Clamp(fits, 0, next - first);
            IsDamaged |= taken < next - first;
            left -= taken * (long)width;
            if (taken > 0)
            {
                _all.Add(new WordPiece(first, taken, place, isWide));
            }

            first = next;
        }
    }
}
