using System.Text;

namespace OnRecord.Ingest.Text;

/// <summary>
/// Charsets with sequences of changing length or with shifts (Shift_JIS, GB18030, EUC, Big5, ISO-2022, HZ, UTF-7, UTF-32):
/// bytes are fed one by one, and what comes out stands for the bytes fed since the last character.
/// </summary>
internal sealed class MultiByteDecoder : ByteDecoder
{
    private readonly Decoder _decoder;
    private readonly bool _hasShifts;
    private readonly bool _asciiLines;
    private readonly byte[] _pending = new byte[Carry];
    private int _held;
    private long _heldStart;
    private bool _shifted;

    /// <summary>First half of a surrogate pair whose second half needs further bytes; NUL when none waits.</summary>
    private char _half;

    public MultiByteDecoder(Encoding encoding)
    {
        _decoder = encoding.GetDecoder();
        _decoder.Fallback = encoding.CodePage == 65000 ? new Utf7Fallback() : new DecoderReplacementFallback("\uFFFD");
        _hasShifts = encoding.CodePage is 50220 or 50221 or 50222 or 50225 or 50227 or 52936 or 65000 or 12000 or 12001;
        _asciiLines = encoding.CodePage is not (12000 or 12001);
        _shifted = !_asciiLines;
    }

    public override bool HasLineFeedBytes => _asciiLines;

    public override int Decode(ReadOnlySpan<byte> bytes, bool last, long byteStart, MappedTextBuilder into)
    {
        int at = 0;
        while (at < bytes.Length)
        {
            int plain = _held == 0 ? PlainLength(bytes[at..]) : 0;
            if (plain > 0)
            {
                into.AppendAscii(bytes.Slice(at, plain), byteStart + at);
                at += plain;
                continue;
            }

            _shifted |= _hasShifts;
            _heldStart = _held == 0 ? byteStart + at : _heldStart;
            _pending[_held++] = bytes[at++];
            Feed(_pending.AsSpan(_held - 1, 1), flush: last && at == bytes.Length, into);
        }

        if (last && _held > 0)
        {
            Feed([], flush: true, into);
        }

        return at;
    }

    /// <summary>Bytes at the start that are ASCII whatever went before: none once a charset with shifts may have shifted.</summary>
    private int PlainLength(ReadOnlySpan<byte> bytes)
    {
        if (_shifted)
        {
            return 0;
        }

        int at = _hasShifts ? bytes.IndexOfAny("\u001b~+\u000e"u8) : -1;
        ReadOnlySpan<byte> head = at < 0 ? bytes : bytes[..at];
        int ascii = head.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        return ascii < 0 ? head.Length : ascii;
    }

    private void Feed(ReadOnlySpan<byte> bytes, bool flush, MappedTextBuilder into)
    {
        Span<char> units = stackalloc char[(Carry * 2) + 1];
        units[0] = _half;
        int before = _half == 0 ? 0 : 1;
        _decoder.Convert(bytes, units[before..], flush, out _, out int count, out _);
        count += before;
        _half = count > 0 && !flush && _held < Carry && char.IsHighSurrogate(units[count - 1]) ? units[count - 1] : '\0';
        count -= _half == 0 ? 0 : 1;
        if (count > 0)
        {
            Emit(units[..count], into);
        }
        else if (flush || _held == Carry)
        {
            // Shift sequences at the end, or an endless one: they carry no words.
            _held = 0;
        }
    }

    private void Emit(Span<char> units, MappedTextBuilder into)
    {
        ReplaceHalves(units);
        byte lastByte = _pending[_held - 1];
        if (units.Contains('\uFFFD'))
        {
            bool keepsLast = _held > 1 && lastByte < 0x80 && units[^1] == (char)lastByte;
            Undecodable(keepsLast ? _held - 1 : _held, _heldStart, into);
            if (keepsLast)
            {
                into.Append(units[^1..], RunKind.Single, _heldStart + _held - 1);
            }
        }
        else if (_held == 1 && units.Length == 1 && units[0] == (char)lastByte && lastByte < 0x80)
        {
            into.Append(units, RunKind.Single, _heldStart);
        }
        else
        {
            into.AppendBlock(units, _heldStart, _held);
        }

        _held = 0;
    }

    /// <summary>Half of a surrogate pair alone, which UTF-7 and UTF-32 can spell, is no character.</summary>
    private static void ReplaceHalves(Span<char> units)
    {
        for (int i = 0; i < units.Length; i++)
        {
            if (char.IsHighSurrogate(units[i]) && i + 1 < units.Length && char.IsLowSurrogate(units[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(units[i]))
            {
                units[i] = '\uFFFD';
            }
        }
    }
}
