using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using OnRecord.Ingest.Office;
using OnRecord.Ingest.Outlook;
using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.OldOffice;

/// <summary>What an old document says about itself: the property sets beside it (MS-OLEPS section 2.25, MS-OSHARED section 2.3.3.2).</summary>
internal sealed class SummaryFacts
{
    private const int MostProperties = 1_000;
    private const int MostBytes = 1 << 20;
    private const int CodePageProperty = 1;

    private static readonly Dictionary<int, string> s_summary = new()
    {
        [2] = "title", [3] = "subject", [4] = "author", [5] = "keywords", [6] = "description", [7] = "template", [8] = "last-modified-by", [11] = "last-printed", [12] = "created", [13] = "modified", [18] = "application",
    };

    private static readonly Dictionary<int, string> s_document = new() { [2] = "category", [14] = "manager", [15] = "company" };

    private readonly List<ItemField> _fields = [];

    /// <summary>Reads what stands in a storage.</summary>
    public static SummaryFacts Of(CompoundFile file, CompoundEntry storage)
    {
        var facts = new SummaryFacts();
        facts.Read(file, storage, "\u0005SummaryInformation", s_summary);
        facts.Read(file, storage, "\u0005DocumentSummaryInformation", s_document);
        return facts;
    }

    /// <summary>Title, authors and everything said.</summary>
    public OfficeFacts Facts => OfficeFacts.Of(_fields);

    /// <summary>The charset of text that is no Unicode; that of Western Europe when none is named.</summary>
    public Encoding Charset { get; private set; } = Page(1252);

    /// <summary>A Windows code page; that of Western Europe when there is none of this number.</summary>
    public static Encoding Page(int number)
    {
        CharsetNames.Register();
        return Encoding.GetEncoding(MapiProperties.CharsetOf(number));
    }

    private void Read(CompoundFile file, CompoundEntry storage, string name, Dictionary<int, string> names)
    {
        if (storage.Child(name) is not { IsStorage: false } stream)
        {
            return;
        }

        var bytes = new OldStream(file.Read(stream, MostBytes), new InnerFile(name));
        const int Sets = 24, FirstSet = 28, SetEntry = 20;
        for (int set = 0; set < Math.Min(bytes.Int32(Sets), 2); set++)
        {
            ReadSet(bytes, bytes.Int32(FirstSet + (set * SetEntry) + 16), set == 0 ? names : null);
        }
    }

    /// <summary>Reads one set; without names it is what users named themselves, in its dictionary.</summary>
    private void ReadSet(OldStream bytes, long start, Dictionary<int, string>? names)
    {
        int count = Math.Min(bytes.Int32(start + 4), MostProperties);
        var places = new Dictionary<int, long>();
        for (int at = 0; at < count; at++)
        {
            places.TryAdd(bytes.Int32(start + 8 + (at * 8L)), start + bytes.Int32(start + 12 + (at * 8L)));
        }

        Encoding charset = places.TryGetValue(CodePageProperty, out long page) ? Page(bytes.UInt16(page + 4)) : Charset;
        Charset = names is not null && charset.CodePage != 1200 && charset.CodePage != 65001 ? charset : Charset;
        Dictionary<int, string> own = names is null && places.TryGetValue(0, out long dictionary) ? Names(bytes, dictionary, charset) : [];
        foreach ((int id, long place) in places.OrderBy(static pair => pair.Key))
        {
            if ((names ?? own).TryGetValue(id, out string? name) && ValueAt(bytes, place, charset) is { Length: > 0 } value)
            {
                _fields.Add(names is null ? new ItemField("custom", $"{name}: {value}", null) : new ItemField(name, value, null));
            }
        }
    }

    private static Dictionary<int, string> Names(OldStream bytes, long at, Encoding charset)
    {
        var names = new Dictionary<int, string>();
        int count = Math.Min(bytes.Int32(at), MostProperties);
        long next = at + 4;
        for (int name = 0; name < count && bytes.Has(next, 8); name++)
        {
            long length = bytes.Int32(next + 4) * (charset.CodePage == 1200 ? 2L : 1L);
            names.TryAdd(bytes.Int32(next), Text(bytes, next + 8, length, charset));
            next += 8 + Math.Max(0L, length);
            next += charset.CodePage == 1200 ? (4 - (next % 4)) % 4 : 0;
        }

        return names;
    }

    /// <summary>A value as people read it; null for kinds that hold no words, numbers or times.</summary>
    private static string? ValueAt(OldStream bytes, long at, Encoding charset) => bytes.Int32(at) switch
    {
        0x1E => Text(bytes, at + 8, bytes.Int32(at + 4), charset),
        0x1F => Text(bytes, at + 8, bytes.Int32(at + 4) * 2L, Encoding.Unicode),
        0x40 when bytes.Has(at + 4, 8) => MapiProperties.TimeOf(BinaryPrimitives.ReadInt64LittleEndian(bytes.Bytes[(int)(at + 4)..])),
        0x03 => bytes.Int32(at + 4).ToString(CultureInfo.InvariantCulture),
        0x05 => bytes.Double(at + 4).ToString("R", CultureInfo.InvariantCulture),
        0x0B => bytes.UInt16(at + 4) == 0 ? "false" : "true",
        _ => null,
    };

    private static string Text(OldStream bytes, long at, long length, Encoding charset)
    {
        if (length <= 0 || !bytes.Has(at, length))
        {
            return "";
        }

        string text = CharsetDecoder.Decode(bytes.Bytes.Slice((int)at, (int)length), charset.WebName, 0, []).Text;
        int end = text.IndexOf('\0', StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]).Trim();
    }
}
