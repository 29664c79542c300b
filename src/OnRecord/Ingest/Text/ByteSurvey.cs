using System.Buffers;
using System.Text;

namespace OnRecord.Ingest.Text;

/// <summary>What a look at all bytes says about their charset. Fed window by window; not thread-safe.</summary>
internal sealed class ByteSurvey
{
    /// <summary>Bytes kept for guessing: from a little before the first that is not ASCII.</summary>
    private const int SampleBytes = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _sample = new();
    private byte[] _open = [];

    /// <summary>The first four bytes or fewer.</summary>
    public byte[] Head { get; private set; } = [];

    public long Length { get; private set; }

    public long EvenZeros { get; private set; }

    public long OddZeros { get; private set; }

    /// <summary>Bytes from 0x80 up.</summary>
    public long HighBytes { get; private set; }

    /// <summary>Well-formed UTF-8 sequences of two bytes and more.</summary>
    public long Sequences { get; private set; }

    /// <summary>Bytes that belong to no UTF-8 sequence.</summary>
    public long BadBytes { get; private set; }

    /// <summary>Whether bytes 0x80 to 0x9F occur, control characters in ISO 8859.</summary>
    public bool HasC1 { get; private set; }

    /// <summary>Whether ISO-2022-JP's shift to kanji occurs (RFC 1468).</summary>
    public bool HasKanjiShift { get; private set; }

    public bool IsAscii => HighBytes == 0;

    public bool IsUtf8 => BadBytes == 0;

    public byte[] Sample => _sample.WrittenSpan.ToArray();

    /// <summary>Looks at the next window.</summary>
    public void Add(ReadOnlySpan<byte> bytes, bool last)
    {
        if (Head.Length < 4)
        {
            Head = [.. Head, .. bytes[..Math.Min(4 - Head.Length, bytes.Length)]];
        }

        CountZeros(bytes);
        HasKanjiShift |= bytes.IndexOf("\u001b$B"u8) >= 0 || bytes.IndexOf("\u001b$@"u8) >= 0;
        HasC1 |= bytes.IndexOfAnyInRange((byte)0x80, (byte)0x9F) >= 0;
        Keep(bytes);
        Length += bytes.Length;
        byte[] joined = _open.Length == 0 ? [] : [.. _open, .. bytes];
        _open = [];
        CountSequences(joined.Length == 0 ? bytes : joined, last);
    }

    private void CountZeros(ReadOnlySpan<byte> bytes)
    {
        int at = bytes.IndexOf((byte)0);
        while (at >= 0 && at < bytes.Length)
        {
            if (bytes[at] == 0)
            {
                bool even = ((Length + at) & 1) == 0;
                EvenZeros += even ? 1 : 0;
                OddZeros += even ? 0 : 1;
            }

            at++;
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        if (_sample.WrittenCount == 0)
        {
            int high = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (high < 0)
            {
                return;
            }

            bytes = bytes[Math.Max(0, high - 256)..];
        }

        int room = SampleBytes - _sample.WrittenCount;
        _sample.Write(bytes[..Math.Min(room, bytes.Length)]);
    }

    private void CountSequences(ReadOnlySpan<byte> bytes, bool last)
    {
        int at = 0;
        while (at < bytes.Length)
        {
            int high = bytes[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (high < 0)
            {
                return;
            }

            at += high;
            int width = Utf8Sequence.Read(bytes[at..], out Rune _);
            if (width == 0 && !last)
            {
                _open = bytes[at..].ToArray();
                return;
            }

            HighBytes += Math.Max(width, 1);
            Sequences += width > 0 ? 1 : 0;
            BadBytes += width > 0 ? 0 : 1;
            at += Math.Max(width, 1);
        }
    }
}
