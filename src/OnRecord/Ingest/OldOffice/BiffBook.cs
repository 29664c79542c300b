using System.Collections;
using System.Text;
using OnRecord.Ingest.Office;
using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.OldOffice;

/// <summary>A sheet of an old workbook.</summary>
/// <param name="Name">As the book lists it.</param>
/// <param name="Start">Where its records begin.</param>
/// <param name="IsHidden">True when the book does not show it.</param>
internal sealed record BiffSheet(MappedText Name, int Start, bool IsHidden);

/// <summary>What the sheets of a workbook of Excel 5 to 2003 share (MS-XLS section 2.1.7.20.3): their list, the strings, the formats of numbers, names.</summary>
internal sealed class BiffBook
{
    private const int BuiltInName = 0x20;
    private const int Biff8 = 0x0600;

    private readonly List<NumberFormat> _looks = [];
    private readonly Dictionary<int, string> _formats = [];
    private readonly List<int> _strings = [];
    private readonly HashSet<int> _starts = [];
    private BiffContent? _sst;
    private BitArray _shown = new(0);
    private long _left;

    /// <summary>Reads it.</summary>
    /// <param name="stream">The stream of the workbook.</param>
    /// <param name="charset">Of text that is no Unicode, where the book names none.</param>
    public BiffBook(OldStream stream, Encoding charset)
    {
        (Stream, Charset) = (stream, charset);
        var records = new BiffRecords(stream, 0);
        IsKnown = records.Read() && records.Kind == BiffKinds.Bof;
        IsUnicode = stream.UInt16(records.Start) == Biff8;
        var looks = new List<int>();
        while (IsKnown && records.Read() && records.Kind != BiffKinds.Eof)
        {
            Take(records, looks);
        }

        HasEnd = records.Kind == BiffKinds.Eof && !records.IsCut;
        _looks.AddRange(looks.Select(format => NumberFormat.Of(format, _formats.GetValueOrDefault(format))));
    }

    /// <summary>The stream of the workbook.</summary>
    public OldStream Stream { get; }

    /// <summary>Whether it begins as a workbook does.</summary>
    public bool IsKnown { get; }

    /// <summary>False for Excel 5 and 95.</summary>
    public bool IsUnicode { get; }

    /// <summary>Whether what the sheets share is whole.</summary>
    public bool HasEnd { get; }

    /// <summary>Whether a password guards it (section 2.4.117).</summary>
    public bool IsEncrypted => Cipher is not null;

    /// <summary>Content of the record that tells how it is encrypted, or null.</summary>
    public (int Start, int End)? Cipher { get; private set; }

    /// <summary>Of text that is no Unicode.</summary>
    public Encoding Charset { get; private set; }

    /// <summary>True when day 0 is 1904-01-01.</summary>
    public bool Is1904 { get; private set; }

    /// <summary>The sheets in their order, each place once.</summary>
    public List<BiffSheet> Sheets { get; } = [];

    /// <summary>Names that people gave to cells and values.</summary>
    public List<MappedText> Names { get; } = [];

    /// <summary>How numbers of a cell format look.</summary>
    public NumberFormat LookOf(int format) => format < _looks.Count ? _looks[format] : NumberFormat.Plain;

    /// <summary>True once shared strings gave more text than the limits allow.</summary>
    public bool IsOverLimit => _left <= 0;

    /// <summary>Reads from the first sheet on.</summary>
    /// <param name="mostUnits">Of text that cells may take from the shared strings, each as often as they like.</param>
    public void Begin(long mostUnits)
    {
        _left = mostUnits;
        _shown.SetAll(false);
    }

    /// <summary>A shared string; empty when there is none of this number.</summary>
    public MappedText StringAt(int index)
    {
        if (index < 0 || index >= _strings.Count || IsOverLimit)
        {
            return MappedText.Empty;
        }

        _shown[index] = true;
        var into = new MappedTextBuilder();
        _sst!.GoTo(_strings[index]);
        _sst.RichString(into);
        _left -= into.Length;
        return into.ToMappedText();
    }

    /// <summary>Numbers of the shared strings that were not asked for: all, once every sheet was read, that no cell shows.</summary>
    public IEnumerable<int> Unused => Enumerable.Range(0, _strings.Count).Where(index => !_shown[index]);

    /// <summary>A string whose length stands in front of it, in one byte or two.</summary>
    public MappedText Text(BiffContent content, bool hasShortLength)
    {
        int length = hasShortLength ? content.Byte() : content.UInt16();
        return length == 0 ? MappedText.Empty : IsUnicode ? content.Unicode(length) : content.Narrow(length, Charset);
    }

    private void Take(BiffRecords records, List<int> looks)
    {
        switch (records.Kind)
        {
            case BiffKinds.FilePass:
                Cipher = (records.Start, records.End);
                break;
            case BiffKinds.CodePage when !IsUnicode:
                Charset = SummaryFacts.Page(Stream.UInt16(records.Start) is var page && page == 0x8001 ? 1252 : page == 0x8000 ? 10000 : page);
                break;
            case BiffKinds.Date1904:
                Is1904 = Stream.UInt16(records.Start) == 1;
                break;
            case BiffKinds.Format:
                int number = Stream.UInt16(records.Start);
                _formats[number] = After(records, 2, hasShortLength: !IsUnicode).Text;
                break;
            case BiffKinds.Xf:
                looks.Add(Stream.UInt16(records.Start + 2));
                break;
            case BiffKinds.BoundSheet:
                AddSheet(records);
                break;
            case BiffKinds.Name:
                AddName(records);
                break;
            case BiffKinds.Sst when _sst is null:
                ReadStrings(records.Content());
                break;
        }
    }

    private void AddSheet(BiffRecords records)
    {
        int start = Stream.Int32(records.Start);
        if (_starts.Add(start))
        {
            Sheets.Add(new BiffSheet(After(records, 6, hasShortLength: true), start, (Stream.Byte(records.Start + 4) & 3) != 0));
        }
    }

    private void AddName(BiffRecords records)
    {
        const int LengthByte = 3, Words = 14;
        if ((Stream.UInt16(records.Start) & BuiltInName) == 0)
        {
            int length = Stream.Byte(records.Start + LengthByte);
            BiffContent content = records.Content();
            content.Skip(Words);
            Names.Add(IsUnicode ? content.Unicode(length) : content.Narrow(length, Charset));
        }
    }

    private MappedText After(BiffRecords records, int bytes, bool hasShortLength)
    {
        BiffContent content = records.Content();
        content.Skip(bytes);
        return Text(content, hasShortLength);
    }

    private void ReadStrings(BiffContent content)
    {
        _sst = content;
        content.LookForZeros();
        content.Skip(8);
        while (!content.IsDone)
        {
            _strings.Add(content.At);
            content.RichString(null);
        }

        _shown = new BitArray(_strings.Count);
    }
}
