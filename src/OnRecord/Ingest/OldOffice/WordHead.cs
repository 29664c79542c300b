namespace OnRecord.Ingest.OldOffice;

/// <summary>
/// The beginning of a Word document (MS-DOC section 2.5, the Fib): how long its stories are and where its tables lie. That of Word 6 and 95, which MS-DOC leaves out,
/// has the same pieces at other places.
/// </summary>
internal sealed class WordHead
{
    private const int Word97 = 0xA5EC;
    private const int Word95 = 0xA5DC;
    private const int FirstOfUnicode = 105;
    private const int FirstTable = 0x9A;
    private const int ClxOf95 = 0x160;

    private readonly OldStream _document;

    private WordHead(OldStream document) => _document = document;

    /// <summary>False for Word 6 and 95, whose text is all in a code page and whose tables lie in the document itself.</summary>
    public bool IsUnicode => _document.UInt16(2) >= FirstOfUnicode;

    /// <summary>Whether a password guards it (section 2.2.6).</summary>
    public bool IsEncrypted => (Flags & 0x0100) != 0;

    /// <summary>Name of the stream with the tables.</summary>
    public string TableStream => (Flags & 0x0200) != 0 ? "1Table" : "0Table";

    /// <summary>Whether the text lies in one stretch, as it may in Word 6 and 95.</summary>
    public bool IsInOne => !IsUnicode && ((Flags & 0x0004) == 0 || Clx.Length == 0);

    /// <summary>Where that stretch begins and ends.</summary>
    public (int Start, int End) Stretch => (_document.Int32(0x18), _document.Int32(0x1C));

    /// <summary>Lengths of the stories in characters, in their order (section 2.4.1): main text, footnotes, headers, macros, comments, endnotes, text boxes, those of headers.</summary>
    public int[] Stories => [.. Enumerable.Range(0, 8).Select(story => _document.Int32((IsUnicode ? 0x4C : 0x34) + (story * 4)))];

    /// <summary>The table of pieces.</summary>
    public (int Start, int Length) Clx => IsUnicode ? Table(33) : (_document.Int32(ClxOf95), _document.Int32(ClxOf95 + 4));

    private int Flags => _document.UInt16(0x0A);

    /// <summary>Reads it; null when the bytes are no Word document of a known version.</summary>
    public static WordHead? Read(OldStream document) => document.UInt16(0) is Word97 or Word95 ? new WordHead(document) : null;

    /// <summary>Place and length of a table of the table stream, by its number in FibRgFcLcb97 (section 2.5.6); nothing before Word 97.</summary>
    public (int Start, int Length) Table(int number) => IsUnicode ? (_document.Int32(FirstTable + (number * 8)), _document.Int32(FirstTable + (number * 8) + 4)) : default;
}
