using System.Buffers;
using System.Buffers.Text;

namespace OnRecord.Ingest.Text;

/// <summary>
/// Base64 in lines of any length (RFC 2045 section 6.8, RFC 4648 section 4). Foreign characters are skipped and mark the
/// data as damaged; plain lines behind the data, such as a list's footer, are its tail.
/// </summary>
/// <param name="keepTail">Whether the tail is kept as it stands (text) or left out (files).</param>
internal sealed class Base64Step(bool keepTail) : TransferStep
{
    private const int ShortestRule = 4;

    /// <summary>Words are shorter than stretches of base64, and fewer of one letter stand together.</summary>
    private const int LeastJoined = 40;

    private static readonly SearchValues<byte> Digits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="u8);

    private static readonly SearchValues<byte> LineBreaks = SearchValues.Create("\r\n"u8);
    private static readonly SearchValues<byte> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/= \t"u8);

    private int _bits;
    private int _digits;
    private long _quantumStart;
    private long _quantumEnd;
    private bool _padded;
    private bool _tail;
    private bool _afterBlank;

    public override int Decode(ReadOnlySpan<byte> window, bool last, long sourceStart, TransferOutput output)
    {
        int at = 0;
        while (at < window.Length && !_tail)
        {
            ReadOnlySpan<byte> rest = window[at..];
            int lineLength = rest.IndexOfAny(LineBreaks);
            if (lineLength < 0)
            {
                lineLength = last ? rest.Length : rest.Length & ~3;
                if (lineLength == 0)
                {
                    return at;
                }
            }

            ReadOnlySpan<byte> line = rest[..lineLength];
            if (IsTail(line))
            {
                _tail = true;
                break;
            }

            Line(line, sourceStart + at, output);
            _afterBlank = lineLength == 0;
            at += lineLength + LineEnd(rest[lineLength..]);
        }

        if (_tail)
        {
            EndQuantum(padding: 0, output);
            int start = EndsLine(output) ? at : window[..at].TrimEnd("\r\n"u8).Length;
            Tail(window[start..], sourceStart + start, output);
            at = window.Length;
        }

        if (last)
        {
            EndQuantum(padding: 0, output);
        }

        return at;
    }

    /// <summary>
    /// A line of plain words after whole quanta: it holds what base64 never does, and the data has ended or the line has words. After data
    /// that lacks its last digits, a blank line or a rule must part it too.
    /// </summary>
    private bool IsTail(ReadOnlySpan<byte> line)
    {
        bool hasMark = line.StartsWith("--"u8) || line.StartsWith("__"u8);
        bool hasWords = line.Trim((byte)' ').Contains((byte)' ') && !IsJoined(line);
        return _digits == 0 ? (line.ContainsAnyExcept(Allowed) || hasWords) && (_padded || hasMark || hasWords)
            : _digits > 1 && ((_afterBlank && (hasMark || hasWords)) || IsRule(line));
    }

    /// <summary>Lines of base64 that were joined by single blanks, or whose digits were parted by them: stretches of one length, the last no longer, of many digits or of one.</summary>
    private static bool IsJoined(ReadOnlySpan<byte> line)
    {
        line = line.Trim((byte)' ');
        int length = line.IndexOf((byte)' ');
        int stretches = 0;
        for (int at = 0; at < line.Length; at += length + 1, stretches++)
        {
            ReadOnlySpan<byte> rest = line[at..];
            ReadOnlySpan<byte> stretch = rest[..Math.Min(length, rest.Length)];
            if (stretch.ContainsAnyExcept(Digits) || (rest.Length > length && rest[length] != ' '))
            {
                return false;
            }
        }

        return length >= LeastJoined || (length == 1 && stretches >= LeastJoined);
    }

    /// <summary>A line of underscores or hyphens, as stands above a list's footer.</summary>
    private static bool IsRule(ReadOnlySpan<byte> line) => line.Length >= ShortestRule && (line.TrimEnd(" "u8).Trim((byte)'_').IsEmpty || line.TrimEnd(" "u8).Trim((byte)'-').IsEmpty);

    /// <summary>Whether nothing need part what follows from what was decoded.</summary>
    private static bool EndsLine(TransferOutput output) => output.Bytes.IsEmpty || output.Bytes.Span[^1] == '\n';

    private void Tail(ReadOnlySpan<byte> rest, long source, TransferOutput output)
    {
        output.Damaged = true;
        if (keepTail)
        {
            output.Plain(rest, source);
        }
    }

    private void Line(ReadOnlySpan<byte> line, long source, TransferOutput output)
    {
        int whole = line.Length & ~3;
        if (_digits == 0 && whole > 0)
        {
            Span<byte> room = output.Room(whole / 4 * 3);
            if (Base64.DecodeFromUtf8(line[..whole], room, out int used, out int written, isFinalBlock: false) == OperationStatus.Done
                && used == whole && written == whole / 4 * 3 && !HasSpace(line[..whole]))
            {
                output.Took(SegmentKind.Quanta, written, source, whole);
                line = line[whole..];
                source += whole;
                _padded = false;
            }
        }

        for (int i = 0; i < line.Length; i++)
        {
            Digit(line[i], source + i, output);
        }
    }

    private static bool HasSpace(ReadOnlySpan<byte> line) => line.IndexOfAny((byte)' ', (byte)'\t') >= 0;

    private void Digit(byte value, long source, TransferOutput output)
    {
        int digit = value switch
        {
            >= (byte)'A' and <= (byte)'Z' => value - 'A',
            >= (byte)'a' and <= (byte)'z' => value - 'a' + 26,
            >= (byte)'0' and <= (byte)'9' => value - '0' + 52,
            (byte)'+' => 62,
            (byte)'/' => 63,
            (byte)'=' => -1,
            (byte)' ' or (byte)'\t' => -2,
            _ => -3,
        };
        if (digit == -1)
        {
            Padding(source, output);
        }
        else if (digit == -3)
        {
            output.Damaged = true;
        }
        else if (digit >= 0)
        {
            _padded = false;
            _quantumStart = _digits == 0 ? source : _quantumStart;
            _quantumEnd = source + 1;
            _bits = (_bits << 6) | digit;
            if (++_digits == 4)
            {
                EndQuantum(padding: 0, output);
            }
        }
    }

    private void Padding(long source, TransferOutput output)
    {
        if (_digits >= 2)
        {
            _quantumEnd = source + 1;
            EndQuantum(padding: 1, output);
        }
        else if (_digits == 1)
        {
            output.Damaged = true;
            (_digits, _bits) = (0, 0);
        }

        _padded = true;
    }

    /// <summary>Gives out the bytes of the open quantum, which may lack digits at the end of the data.</summary>
    /// <param name="padding">1 when an equals sign closes it.</param>
    /// <param name="output">Takes the bytes.</param>
    private void EndQuantum(int padding, TransferOutput output)
    {
        if (_digits == 1)
        {
            output.Damaged = true;
        }
        else if (_digits > 1)
        {
            int count = _digits - 1;
            int bits = _bits << (6 * (4 - _digits));
            Span<byte> room = output.Room(3);
            room[0] = (byte)(bits >> 16);
            room[1] = (byte)(bits >> 8);
            room[2] = (byte)bits;
            long length = _quantumEnd - _quantumStart;
            output.Took(length == _digits + padding ? SegmentKind.Quanta : SegmentKind.Whole, count, _quantumStart, length);
        }

        (_digits, _bits) = (0, 0);
    }
}
