using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Outlook;

/// <summary>The properties of one storage of a .msg (MS-OXMSG section 2.4): a message, recipient or attachment.</summary>
internal sealed class MapiProperties : IMapiValues
{
    /// <summary>Header of the outermost message's property stream.</summary>
    public const int OfFile = 32;

    /// <summary>Header of a message inside another.</summary>
    public const int OfMessage = 24;

    /// <summary>Header of a recipient or attachment.</summary>
    public const int OfOther = 8;

    private const string StreamName = "__substg1.0_";

    /// <summary>Hex digits of a property's number and type in the name of its stream.</summary>
    private const int TypedDigits = 8;

    private const int RowBytes = 16;
    private const int MostStringBytes = 1 << 20;
    private const int WindowsLatin = 1252;

    private readonly CompoundFile _file;
    private readonly Dictionary<uint, long> _fixed = [];
    private string? _charset;

    /// <param name="file">The compound file.</param>
    /// <param name="storage">The storage.</param>
    /// <param name="headerBytes">What stands before the rows of the property stream.</param>
    /// <param name="codePage">Of strings that are not Unicode; null when the storage itself says it.</param>
    public MapiProperties(CompoundFile file, CompoundEntry storage, int headerBytes, int? codePage = null)
    {
        (_file, Storage) = (file, storage);
        if (storage.Child("__properties_version1.0") is { IsStorage: false } stream)
        {
            HasTable = true;
            byte[] rows = file.Read(stream, MostStringBytes);
            for (int at = headerBytes; at + RowBytes <= rows.Length; at += RowBytes)
            {
                _fixed[BinaryPrimitives.ReadUInt32LittleEndian(rows.AsSpan(at))] = BinaryPrimitives.ReadInt64LittleEndian(rows.AsSpan(at + 8));
            }
        }

        CodePage = codePage ?? CodePageOf(MapiTags.MessageCodePage) ?? CodePageOf(MapiTags.InternetCodePage) ?? WindowsLatin;
    }

    /// <summary>The storage itself.</summary>
    public CompoundEntry Storage { get; }

    /// <summary>Whether the storage has a table of properties, as each has.</summary>
    public bool HasTable { get; }

    /// <summary>Windows code page of strings that are not Unicode.</summary>
    public int CodePage { get; }

    /// <summary>A number of 16 or 32 bits or a truth value, or null.</summary>
    public int? Integer(int tag) =>
        _fixed.TryGetValue(Typed(tag, 0x0003), out long value) || _fixed.TryGetValue(Typed(tag, 0x0002), out value) || _fixed.TryGetValue(Typed(tag, 0x000B), out value) ? (int)value : null;

    /// <summary>A code page that a property names, or null; 0 says that none is set.</summary>
    public int? CodePageOf(int tag) => Integer(tag) is > 0 and var codePage ? codePage : null;

    /// <summary>A moment as ISO 8601 in UTC to the second (MS-DTYP section 2.3.3: units of 100 ns since 1601), or null.</summary>
    public string? Time(int tag)
    {
        return _fixed.TryGetValue(Typed(tag, 0x0040), out long value) ? TimeOf(value) : null;
    }

    /// <summary>A moment counted in units of 100 ns since 1601 as ISO 8601 in UTC to the second; null where none is set.</summary>
    public static string? TimeOf(long value) => value <= 0 || value > DateTimeOffset.MaxValue.ToFileTime()
        ? null
        : DateTimeOffset.FromFileTime(value).ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture);

    /// <summary>A string without NUL at its end and white space around it; null when there is none or it is empty.</summary>
    public string? Text(int tag) => Stream(tag, out string charset) is { } stream && Decode(_file.Read(stream, MostStringBytes), charset) is { Length: > 0 } text ? text : null;

    /// <summary>Every string of the storage with the number of its property, those of lists one by one.</summary>
    public IEnumerable<(int Tag, string Text)> Strings()
    {
        foreach (CompoundEntry stream in Storage.Children.Where(static child => !child.IsStorage && child.Length > 0 && child.Name.StartsWith(StreamName, StringComparison.OrdinalIgnoreCase)))
        {
            ReadOnlySpan<char> name = stream.Name.AsSpan(StreamName.Length);
            bool isOfList = name.Length > TypedDigits && name[TypedDigits] == '-';
            if (name.Length < TypedDigits || !uint.TryParse(name[..TypedDigits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint typed) || (name.Length > TypedDigits && !isOfList))
            {
                continue;
            }

            // The stream of a list itself has the lengths of its strings.
            string? charset = (typed & 0xFFFF) switch
            {
                0x001F or 0x101F when isOfList == ((typed & 0x1000) != 0) => "utf-16le",
                0x001E or 0x101E when isOfList == ((typed & 0x1000) != 0) => _charset ??= CharsetOf(CodePage),
                _ => null,
            };
            if (charset is not null && Decode(_file.Read(stream, MostStringBytes), charset) is { Length: > 0 } text)
            {
                yield return ((int)(typed >> 16), text);
            }
        }
    }

    /// <summary>A string with its way back to the bytes of its stream; null when there is none.</summary>
    public (InnerFile Stream, MappedText Text)? Line(int tag)
    {
        if (Stream(tag, out string charset) is not { IsStorage: false } stream)
        {
            return null;
        }

        byte[] bytes = _file.Read(stream, MostStringBytes);
        return (FileOf(stream, bytes), CharsetDecoder.Decode(WithoutEnd(bytes, charset), charset, 0, []));
    }

    /// <summary>A stream as an inner file, with its hash where all of it was read.</summary>
    public static InnerFile FileOf(CompoundEntry stream, byte[] bytes) =>
        new(stream.Name, bytes.Length == stream.Length ? SourceHash.Hex(SHA256.HashData(bytes)) : null);

    /// <summary>Bytes, or null.</summary>
    public byte[]? Binary(int tag) => Of(tag, 0x0102) is { } stream ? _file.Read(stream, MostStringBytes) : null;

    /// <summary>The stream that holds a string or, with its charset, bytes of text; null when there is none with bytes.</summary>
    /// <param name="tag">Of the property.</param>
    /// <param name="charset">How it is encoded.</param>
    public CompoundEntry? Stream(int tag, out string charset)
    {
        charset = "utf-16le";
        if (Of(tag, 0x001F) is { } unicode)
        {
            return unicode;
        }

        charset = _charset ??= CharsetOf(CodePage);
        return Of(tag, 0x001E);
    }

    /// <summary>The stream or storage of a property of one type; null when there is none, or a stream without bytes.</summary>
    public CompoundEntry? Of(int tag, int type) =>
        Storage.Child(string.Create(CultureInfo.InvariantCulture, $"{StreamName}{Typed(tag, type):X8}")) is { } entry && (entry.IsStorage || entry.Length > 0) ? entry : null;

    /// <summary>Name of a Windows code page as charsets are declared.</summary>
    public static string CharsetOf(int codePage)
    {
        CharsetNames.Register();
        try
        {
            return Encoding.GetEncoding(codePage).WebName;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return "windows-1252";
        }
    }

    /// <summary>The bytes of a string without NUL characters at its end, which are not of the text.</summary>
    public static ReadOnlySpan<byte> WithoutEnd(ReadOnlySpan<byte> bytes, string charset)
    {
        int width = charset.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? 2 : charset.StartsWith("utf-32", StringComparison.OrdinalIgnoreCase) ? 4 : 1;
        int length = bytes.Length - (bytes.Length % width);
        while (length > 0 && !bytes.Slice(length - width, width).ContainsAnyExcept((byte)0))
        {
            length -= width;
        }

        return bytes.Length - length < width ? bytes : bytes[..length];
    }

    private static uint Typed(int tag, int type) => ((uint)tag << 16) | (uint)type;

    private static string Decode(byte[] bytes, string charset)
    {
        string text = CharsetDecoder.Decode(bytes, charset, 0, []).Text;
        int end = text.IndexOf('\0', StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]).Trim();
    }
}
