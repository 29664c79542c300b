using System.Buffers.Binary;
using System.Text;

namespace OnRecord.Fuzz;

/// <summary>Makes documents of Word 97 (MS-DOC) from pieces, for tests.</summary>
internal sealed class WordMaker
{
    private const int HeadBytes = 0x600;

    private readonly List<(string Text, bool IsWide)> _pieces = [];
    private readonly Dictionary<int, byte[]> _tables = [];
    private readonly int[] _stories = new int[8];

    /// <summary>Flags of the head; the tables lie in <c>1Table</c>.</summary>
    public int Flags { get; init; } = 0x0200;

    /// <summary>The table of pieces; null for one that tells the truth.</summary>
    public byte[]? Pieces { get; init; }

    /// <summary>Appends a piece to a story; those of a story stand together, in the order of the stories.</summary>
    public WordMaker Piece(string text, bool isWide = false, int story = 0)
    {
        _pieces.Add((text, isWide));
        _stories[story] += text.Length;
        return this;
    }

    /// <summary>Puts a table, by its number in the head.</summary>
    public WordMaker Table(int number, byte[] content)
    {
        _tables[number] = content;
        return this;
    }

    /// <summary>Numbers of four bytes in a row.</summary>
    public static byte[] Numbers(params int[] numbers) => [.. numbers.SelectMany(BitConverter.GetBytes)];

    /// <summary>A page of formatted runs with one run, from byte to byte of the document, and a property of one byte.</summary>
    public static byte[] CharacterPage(int start, int end, int property)
    {
        var page = new byte[512];
        Numbers(start, end).CopyTo(page, 0);
        page[8] = 250;
        ((byte[])[3, (byte)property, (byte)(property >> 8), 1]).CopyTo(page, 500);
        page[511] = 1;
        return page;
    }

    /// <summary>Where the text begins in the document's stream.</summary>
    public static int TextStart => HeadBytes;

    /// <summary>The compound file, to which more can be put.</summary>
    public CompoundFileMaker ToFile(string storage = "", byte[]? page = null)
    {
        var text = new MemoryStream();
        var places = new List<byte>();
        var ends = new List<int> { 0 };
        foreach ((string words, bool isWide) in _pieces)
        {
            int place = HeadBytes + (int)text.Length;
            text.Write((isWide ? Encoding.Unicode : Encoding.Latin1).GetBytes(words));
            places.AddRange([0, 0, .. BitConverter.GetBytes(isWide ? place : (place * 2) | 0x4000_0000), 0, 0]);
            ends.Add(ends[^1] + words.Length);
        }

        if (page is not null)
        {
            text.SetLength(page.Length); // the head takes three pages, the text one
            text.Position = text.Length;
            text.Write(page);
        }

        _tables[33] = Pieces ?? [2, .. BitConverter.GetBytes((ends.Count * 4) + places.Count), .. Numbers([.. ends]), .. places];
        var head = new byte[HeadBytes];
        BinaryPrimitives.WriteUInt16LittleEndian(head, 0xA5EC);
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(2), 0xC1);
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(0x0A), (ushort)Flags);
        Numbers(_stories).CopyTo(head, 0x4C);
        var table = new MemoryStream();
        foreach ((int number, byte[] content) in _tables)
        {
            Numbers((int)table.Length, content.Length).CopyTo(head, 0x9A + (number * 8));
            table.Write(content);
        }

        return new CompoundFileMaker().Put(storage + "WordDocument", [.. head, .. text.ToArray()]).Put(storage + "1Table", table.ToArray());
    }

    public byte[] Make() => ToFile().Make();
}
