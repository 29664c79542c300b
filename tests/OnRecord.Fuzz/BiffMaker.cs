using System.Text;
using OnRecord.Ingest.OldOffice;

namespace OnRecord.Fuzz;

/// <summary>Makes workbooks of Excel 97 (MS-XLS) and 95 from records, for tests.</summary>
internal sealed class BiffMaker
{
    private readonly List<byte[]> _book = [];
    private readonly List<(string Name, bool IsHidden, byte[] Records)> _sheets = [];

    /// <summary>Whether it is of Excel 97, else of 95.</summary>
    public bool IsUnicode { get; init; } = true;

    /// <summary>Where the list says that every sheet begins; null to tell the truth.</summary>
    public int? Start { get; init; }

    public static byte[] Short(int value) => BitConverter.GetBytes((ushort)value);

    public static byte[] Record(int kind, params byte[] content) => [.. Short(kind), .. Short(content.Length), .. content];

    /// <summary>A string with its length, in one byte or two, in UTF-16 or in low bytes.</summary>
    public static byte[] Text(string text, bool isWide = false, bool isShort = false) =>
        [.. isShort ? [(byte)text.Length] : Short(text.Length), (byte)(isWide ? 1 : 0), .. (isWide ? Encoding.Unicode : Encoding.Latin1).GetBytes(text)];

    /// <summary>A cell's record.</summary>
    public static byte[] Cell(int kind, int row, int column, int format, params byte[] value) => Record(kind, [.. Short(row), .. Short(column), .. Short(format), .. value]);

    /// <summary>A record of what the sheets share.</summary>
    public BiffMaker Book(byte[] record)
    {
        _book.Add(record);
        return this;
    }

    /// <summary>The table of strings.</summary>
    public BiffMaker Strings(params byte[][] strings) => Book(Record(BiffKinds.Sst, [.. BitConverter.GetBytes(strings.Length), .. BitConverter.GetBytes(strings.Length), .. strings.SelectMany(static text => text)]));

    public BiffMaker Sheet(string name, bool isHidden, params byte[][] records)
    {
        _sheets.Add((name, isHidden, [.. records.SelectMany(static record => record)]));
        return this;
    }

    /// <summary>The bytes of the workbook's stream.</summary>
    public byte[] Stream()
    {
        byte[] begin = Record(BiffKinds.Bof, [.. Short(IsUnicode ? 0x600 : 0x500), .. Short(5), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        byte[] end = Record(BiffKinds.Eof);
        int next = begin.Length + _book.Sum(static record => record.Length) + _sheets.Sum(sheet => Listed(sheet.Name, 0, false).Length) + end.Length;
        var list = new List<byte>();
        var sheets = new List<byte>();
        foreach ((string name, bool isHidden, byte[] records) in _sheets)
        {
            list.AddRange(Listed(name, Start ?? (next + sheets.Count), isHidden));
            sheets.AddRange([.. begin, .. records, .. end]);
        }

        return [.. begin, .. list, .. _book.SelectMany(static record => record), .. end, .. sheets];
    }

    public CompoundFileMaker ToFile() => new CompoundFileMaker().Put(IsUnicode ? "Workbook" : "Book", Stream());

    private byte[] Listed(string name, int start, bool isHidden) =>
        Record(BiffKinds.BoundSheet, [.. BitConverter.GetBytes(start), (byte)(isHidden ? 1 : 0), 0, .. IsUnicode ? Text(name, isShort: true) : [(byte)name.Length, .. Encoding.Latin1.GetBytes(name)]]);
}
