using System.Buffers;
using System.Buffers.Binary;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>
/// The attributes of a <c>winmail.dat</c>, told by their lengths and checksums, so that what is cut or broken is known and costs no other attribute. Where something is wrong, <see cref="Mended"/> is a copy that says of each attribute no more than is there.
/// </summary>
internal sealed class TnefScan
{
    private const int FileHeaderBytes = 6;
    private const int HeaderBytes = 9;
    private const int ChecksumBytes = 2;

    /// <summary>Line ends and zeros that programs leave behind a file.</summary>
    private static readonly SearchValues<byte> s_behind = SearchValues.Create("\0\r\n"u8);

    private readonly ReadOnlyMemory<byte> _bytes;
    private long _work;

    /// <summary>Looks through a file.</summary>
    public TnefScan(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        _work = 16L * bytes.Length;
        int at = Math.Min(FileHeaderBytes, bytes.Length);
        IsWhole = bytes.Length > FileHeaderBytes;
        while (at < bytes.Length && bytes.Span[at..].ContainsAnyExcept(s_behind))
        {
            at = Take(at);
        }
    }

    /// <summary>The attributes in order.</summary>
    public List<TnefAttribute> Attributes { get; } = [];

    /// <summary>True when every byte belongs to an attribute whose checksum holds.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>The file with the attributes alone, each with the length and checksum of the bytes that are there.</summary>
    public SourceBytes Mended()
    {
        var copy = new ArrayBufferWriter<byte>(_bytes.Length + HeaderBytes + ChecksumBytes);
        copy.Write(_bytes.Span[..Math.Min(FileHeaderBytes, _bytes.Length)]);
        foreach (TnefAttribute attribute in Attributes)
        {
            Span<byte> head = copy.GetSpan(HeaderBytes);
            head[0] = attribute.Level;
            BinaryPrimitives.WriteInt32LittleEndian(head[1..], attribute.Tag);
            BinaryPrimitives.WriteInt32LittleEndian(head[5..], attribute.Data.Length);
            copy.Advance(HeaderBytes);
            copy.Write(attribute.Data.Span);
            BinaryPrimitives.WriteUInt16LittleEndian(copy.GetSpan(ChecksumBytes), Sum(attribute.Data.Span));
            copy.Advance(ChecksumBytes);
        }

        return new MemoryBytes(copy.WrittenMemory);
    }

    /// <summary>Takes the attribute at a place, and answers where the next one begins.</summary>
    private int Take(int at)
    {
        if (IsSound(at, out int end))
        {
            byte level = _bytes.Span[at];
            Add(at, end, level is 1 or 2 ? level : TnefAttribute.LevelOf(TagAt(at)), level is not (1 or 2), isDamaged: false);
            return end;
        }

        IsWhole = false;
        bool hasHeader = IsHeader(at);
        end = hasHeader ? EndOf(at) : 0;
        if (end > at && (end == _bytes.Length || (end < _bytes.Length && IsHeader(end))))
        {
            Add(at, end, TnefAttribute.LevelOf(TagAt(at)), isOdd: true, isDamaged: true);
            return end;
        }

        int next = NextSound(at + 1);
        bool isLengthWrong = hasHeader && next < _bytes.Length && next - at >= HeaderBytes + ChecksumBytes && Holds(at + HeaderBytes, next - ChecksumBytes);
        if (isLengthWrong || (hasHeader && next == _bytes.Length && next - at > HeaderBytes))
        {
            Add(at, isLengthWrong ? next : next + ChecksumBytes, TnefAttribute.LevelOf(TagAt(at)), isOdd: true, isDamaged: !isLengthWrong);
        }

        return next;
    }

    private void Add(int at, int end, byte level, bool isOdd, bool isDamaged)
    {
        IsWhole &= !isOdd;
        Attributes.Add(new TnefAttribute(level, TagAt(at), _bytes[(at + HeaderBytes)..Math.Min(end - ChecksumBytes, _bytes.Length)], isDamaged));
    }

    private int NextSound(int from)
    {
        int at = from;
        while (at < _bytes.Length && _work > 0)
        {
            if (IsSound(at, out _))
            {
                return at;
            }

            at++;
        }

        return _bytes.Length;
    }

    private bool IsSound(int at, out int end)
    {
        end = at + HeaderBytes <= _bytes.Length && TnefAttribute.IsTag(TagAt(at)) ? EndOf(at) : -1;
        return end > at && end <= _bytes.Length && Holds(at + HeaderBytes, end - ChecksumBytes);
    }

    /// <summary>Whether the two bytes at the end are the checksum of the bytes before.</summary>
    private bool Holds(int start, int end)
    {
        _work -= end - start;
        return Sum(_bytes.Span[start..end]) == BinaryPrimitives.ReadUInt16LittleEndian(_bytes.Span[end..]);
    }

    private bool IsHeader(int at) => at + HeaderBytes <= _bytes.Length && TnefAttribute.IsTag(TagAt(at)) && _bytes.Span[at] == TnefAttribute.LevelOf(TagAt(at));

    private int TagAt(int at) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.Span[(at + 1)..]);

    /// <summary>Where the attribute ends by its length; before its beginning when that is none.</summary>
    private int EndOf(int at)
    {
        long end = (long)at + HeaderBytes + BinaryPrimitives.ReadInt32LittleEndian(_bytes.Span[(at + 5)..]) + ChecksumBytes;
        return end >= at + HeaderBytes + ChecksumBytes && end <= int.MaxValue ? (int)end : -1;
    }

    private static ushort Sum(ReadOnlySpan<byte> bytes)
    {
        ushort sum = 0;
        foreach (byte value in bytes)
        {
            sum = unchecked((ushort)(sum + value));
        }

        return sum;
    }
}
