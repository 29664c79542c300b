using System.Buffers.Binary;
using System.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Office;

/// <summary>Reads files that were put into a document as objects (MS-OLEDS section 2.2): the file inside a Package, with its name, else the object as it is.</summary>
internal ref struct OlePackage
{
    private const int Embedded = 2;

    private ReadOnlySpan<byte> _rest;

    private OlePackage(ReadOnlySpan<byte> bytes) => _rest = bytes;

    /// <summary>The member that an object of version 1.0 is (as RTF holds it).</summary>
    /// <param name="bytes">The object, from its version on.</param>
    /// <param name="number">Of the object in its document.</param>
    public static Member OfObject(byte[] bytes, int number)
    {
        var data = new OlePackage(bytes);
        if (data.Number() is not null && data.Number() == Embedded && data.Counted() is { } kind && data.Counted() is not null && data.Counted() is not null && data.Block() is { } native)
        {
            return kind == "Package" && OfNative(native) is { } file ? file : new Member($"object-{number}", new MemoryBytes(native));
        }

        return new Member($"object-{number}", new MemoryBytes(bytes));
    }

    /// <summary>The file in the data of a Package; null when there is none.</summary>
    public static Member? OfNative(ReadOnlySpan<byte> native)
    {
        var data = new OlePackage(native.Length > 2 ? native[2..] : []);
        string? label = data.Line();
        if (label is null || data.Line() is not { } path || data._rest.Length < 4)
        {
            return null;
        }

        data._rest = data._rest[4..];
        if (data.Block() is null || data.Block() is not { } content)
        {
            return null;
        }

        string name = label.Length > 0 ? label : path;
        return new Member(name[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..] is { Length: > 0 } last ? last : "object", new MemoryBytes(content));
    }

    private int? Number()
    {
        if (_rest.Length < 4)
        {
            return null;
        }

        int value = BinaryPrimitives.ReadInt32LittleEndian(_rest);
        _rest = _rest[4..];
        return value;
    }

    private byte[]? Block()
    {
        if (Number() is not (>= 0 and var length) || length > _rest.Length)
        {
            return null;
        }

        byte[] block = _rest[..length].ToArray();
        _rest = _rest[length..];
        return block;
    }

    /// <summary>A string behind its length, with a NUL at its end.</summary>
    private string? Counted() => Block() is { } bytes ? Encoding.Latin1.GetString(bytes).TrimEnd('\0') : null;

    /// <summary>A string up to a NUL.</summary>
    private string? Line()
    {
        int end = _rest.IndexOf((byte)0);
        if (end < 0)
        {
            return null;
        }

        string line = Encoding.Latin1.GetString(_rest[..end]);
        _rest = _rest[(end + 1)..];
        return line;
    }
}
