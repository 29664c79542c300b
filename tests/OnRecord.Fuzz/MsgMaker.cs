using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace OnRecord.Fuzz;

/// <summary>Makes .msg files (MS-OXMSG) for tests.</summary>
internal sealed class MsgMaker
{
    private readonly CompoundFileMaker _file;
    private readonly string _storage;
    private readonly int _headerBytes;
    private readonly List<(uint Tag, long Value)> _rows = [];
    private readonly List<MsgMaker> _inner = [];

    public MsgMaker()
        : this(new CompoundFileMaker(), "", 32)
    {
    }

    private MsgMaker(CompoundFileMaker file, string storage, int headerBytes)
    {
        (_file, _storage, _headerBytes) = (file, storage, headerBytes);
    }

    /// <summary>A string as Unicode.</summary>
    public MsgMaker Text(int tag, string value) => Stream(tag, 0x001F, Encoding.Unicode.GetBytes(value));

    /// <summary>A string in the message's code page.</summary>
    public MsgMaker Narrow(int tag, byte[] value) => Stream(tag, 0x001E, value);

    public MsgMaker Binary(int tag, byte[] value) => Stream(tag, 0x0102, value);

    public MsgMaker Integer(int tag, int value)
    {
        _rows.Add(((uint)tag << 16 | 3, value));
        return this;
    }

    public MsgMaker Time(int tag, DateTimeOffset value)
    {
        _rows.Add(((uint)tag << 16 | 0x40, value.ToFileTime()));
        return this;
    }

    /// <summary>Says which number, from 0x8000 in this order, a named property has; each by the first part of its set's GUID and its own name. Once, on the outermost message.</summary>
    public MsgMaker Names(params (uint Set, uint Name)[] names)
    {
        uint[] sets = [.. names.Select(static name => name.Set).Distinct()];
        _file.Put("__nameid_version1.0/__substg1.0_00020102", [.. sets.SelectMany(static set => (byte[])[.. BitConverter.GetBytes(set), 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46])]);
        _file.Put("__nameid_version1.0/__substg1.0_00030102", [.. names.SelectMany((name, number) => (byte[])[.. BitConverter.GetBytes(name.Name), .. BitConverter.GetBytes(((uint)number << 16) | (uint)((Array.IndexOf(sets, name.Set) + 3) << 1))])]);
        return this;
    }

    /// <summary>Gives the numbers from 0x8000 on to properties that are called by words. Once, on the outermost message.</summary>
    public MsgMaker Named(params string[] names)
    {
        var words = new List<byte>();
        var rows = new List<byte>();
        for (int number = 0; number < names.Length; number++)
        {
            rows.AddRange([.. BitConverter.GetBytes(words.Count), .. BitConverter.GetBytes(((uint)number << 16) | 5)]);
            byte[] name = Encoding.Unicode.GetBytes(names[number]);
            words.AddRange([.. BitConverter.GetBytes(name.Length), .. name, .. new byte[-name.Length & 3]]);
        }

        _file.Put("__nameid_version1.0/__substg1.0_00030102", [.. rows]);
        _file.Put("__nameid_version1.0/__substg1.0_00040102", [.. words]);
        return this;
    }

    /// <summary>Several strings.</summary>
    public MsgMaker List(int tag, params string[] values)
    {
        Stream(tag, 0x101F, [.. values.SelectMany(static value => BitConverter.GetBytes((value.Length * 2) + 2))]);
        for (int at = 0; at < values.Length; at++)
        {
            _file.Put(string.Create(CultureInfo.InvariantCulture, $"{_storage}__substg1.0_{((uint)tag << 16) | 0x101F:X8}-{at:X8}"), Encoding.Unicode.GetBytes(values[at] + "\0"));
        }

        return this;
    }

    /// <summary>A recipient; 1 to, 2 cc, 3 bcc.</summary>
    public MsgMaker Recipient(int kind, string? name, string? smtp, string? address = null, string? diagnosis = null)
    {
        MsgMaker one = Inner("__recip_version1.0_#", 8).Integer(0x0C15, kind);
        _ = name is null ? one : one.Text(0x3001, name);
        _ = smtp is null ? one : one.Text(0x39FE, smtp);
        _ = address is null ? one : one.Text(0x3003, address);
        _ = diagnosis is null ? one : one.Text(0x0C1B, diagnosis);
        return this;
    }

    public MsgMaker Attachment() => Inner("__attach_version1.0_#", 8);

    /// <summary>A message in the place of an attachment's data.</summary>
    public MsgMaker Message()
    {
        var inner = new MsgMaker(_file, _storage + "__substg1.0_3701000D/", 24);
        _inner.Add(inner);
        Integer(0x3705, 5);
        return inner;
    }

    public byte[] Make()
    {
        WriteTables();
        return _file.Make();
    }

    private void WriteTables()
    {
        var table = new byte[_headerBytes + (_rows.Count * 16)];
        for (int at = 0; at < _rows.Count; at++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(table.AsSpan(_headerBytes + (at * 16)), _rows[at].Tag);
            BinaryPrimitives.WriteInt64LittleEndian(table.AsSpan(_headerBytes + (at * 16) + 8), _rows[at].Value);
        }

        _file.Put(_storage + "__properties_version1.0", table);
        _inner.ForEach(static inner => inner.WriteTables());
    }

    private MsgMaker Inner(string name, int headerBytes)
    {
        int number = _inner.Count(inner => inner._storage.StartsWith(_storage + name, StringComparison.Ordinal));
        var inner = new MsgMaker(_file, string.Create(CultureInfo.InvariantCulture, $"{_storage}{name}{number:X8}/"), headerBytes);
        _inner.Add(inner);
        return inner;
    }

    private MsgMaker Stream(int tag, int type, byte[] value)
    {
        _rows.Add(((uint)tag << 16 | (uint)type, value.Length));
        _file.Put(string.Create(CultureInfo.InvariantCulture, $"{_storage}__substg1.0_{((uint)tag << 16) | (uint)type:X8}"), value);
        return this;
    }
}
