using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.PlainText;

/// <summary>
/// Undoes what keeps the lines of calendars and cards short and plain, byte by byte with the way back: folds (RFC 5545
/// section 3.1, RFC 6350 section 3.2; vCard 2.1 keeps the space of a fold), backslash escapes in values (RFC 5545 section
/// 3.3.11) and quoted-printable values (vCard 2.1). Lines, names and parameters stay as they are. Linear; never throws.
/// </summary>
internal ref struct ContentLines
{
    private const int LongestHead = 512;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly TransferOutput _output;
    private int _at;
    private int _plain;
    private int _lineStart;
    private int _valueStart;
    private bool _quoted;
    private bool _isEncoded;
    private bool _keepsSpace;

    private ContentLines(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        _output = new TransferOutput(keepMap: true, bytes.Length);
        _valueStart = -1;
    }

    /// <summary>The lines, each whole.</summary>
    public static TransferDecoded Unfold(ReadOnlyMemory<byte> bytes)
    {
        var lines = new ContentLines(bytes.Span);
        while (lines._at < bytes.Length)
        {
            lines.Step();
        }

        lines.Flush();
        return new TransferDecoded(lines._output.Bytes, 0, lines._output.Segments, lines._output.Damaged);
    }

    private void Step()
    {
        byte value = _bytes[_at];
        if (value is (byte)'\r' or (byte)'\n')
        {
            LineEnd();
        }
        else if (_valueStart < 0)
        {
            Head(value);
        }
        else if (value == '=' && _isEncoded)
        {
            Encoded();
        }
        else if (value == '\\' && !_isEncoded && _at + 1 < _bytes.Length && Unescaped(_bytes[_at + 1]) is var plain and > 0)
        {
            Flush();
            _output.One(SegmentKind.Whole, plain, _at, 2);
            Skip(2);
        }
        else
        {
            _at++;
        }
    }

    /// <summary>What a backslash before a byte makes of it; 0 when it stands for itself.</summary>
    private static byte Unescaped(byte next) => next switch
    {
        (byte)'n' or (byte)'N' => (byte)'\n',
        (byte)',' or (byte)';' or (byte)':' or (byte)'\\' => next,
        _ => 0,
    };

    /// <summary>A byte of the name or the parameters; the first colon outside quotes ends them.</summary>
    private void Head(byte value)
    {
        _quoted ^= value == '"';
        _at++;
        if (value == ':' && !_quoted)
        {
            _valueStart = _at;
            ReadOnlySpan<byte> head = _bytes[_lineStart..Math.Min(_at, _lineStart + LongestHead)];
            _isEncoded = Has(head, "QUOTED-PRINTABLE"u8);
            _keepsSpace = Has(head, "VERSION:"u8) ? _bytes[_at..].StartsWith("2.1"u8) : _keepsSpace;
        }
    }

    private void Encoded()
    {
        if (_at + 2 < _bytes.Length && QuotedPrintableStep.Hex(_bytes[_at + 1]) is >= 0 and var high && QuotedPrintableStep.Hex(_bytes[_at + 2]) is >= 0 and var low)
        {
            Flush();
            _output.One(SegmentKind.Escaped, (byte)((high << 4) | low), _at, 3);
            Skip(3);
        }
        else if (EndLength(_at + 1) is > 0 and var length)
        {
            Flush();
            Skip(1 + length);
        }
        else
        {
            _at++;
        }
    }

    private void LineEnd()
    {
        int length = EndLength(_at);
        int next = _at + length;
        if (next < _bytes.Length && _bytes[next] is (byte)' ' or (byte)'\t' && next > _lineStart + length)
        {
            Flush();
            Skip(_keepsSpace ? length : length + 1);
            return;
        }

        _at = next;
        (_lineStart, _valueStart, _quoted, _isEncoded) = (next, -1, false, false);
    }

    /// <summary>Bytes of the line end at a place; 0 when there is none.</summary>
    private readonly int EndLength(int at) =>
        at >= _bytes.Length ? 0 : _bytes[at] == '\n' ? 1 : _bytes[at] != '\r' ? 0 : at + 1 < _bytes.Length && _bytes[at + 1] == '\n' ? 2 : 1;

    private void Skip(int count)
    {
        _at += count;
        _plain = _at;
    }

    private void Flush()
    {
        if (_at > _plain)
        {
            _output.Plain(_bytes[_plain.._at], _plain);
        }

        _plain = _at;
    }

    /// <summary>Whether the head holds a word, in any case.</summary>
    private static bool Has(ReadOnlySpan<byte> head, ReadOnlySpan<byte> word)
    {
        for (int at = 0; at + word.Length <= head.Length; at++)
        {
            if (System.Text.Ascii.EqualsIgnoreCase(head.Slice(at, word.Length), word))
            {
                return true;
            }
        }

        return false;
    }
}
