using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.PlainText;

/// <summary>
/// Undoes what keeps the lines of calendars and cards short and plain, byte by byte with the way back: folds (RFC 5545
/// section 3.1, RFC 6350 section 3.2; vCard 2.1 keeps the space of a fold), backslash escapes in values (RFC 5545 section
/// 3.3.11) and quoted-printable values (vCard 2.1). Lines, names and parameters stay as they are; values that name a charset
/// (<c>CHARSET=</c>, vCard 2.1) are told. Linear; never throws.
/// </summary>
internal ref struct ContentLines
{
    private const int LongestHead = 512;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly TransferOutput _output;
    private readonly List<NamedStretch> _named = [];
    private int _at;
    private int _plain;
    private int _lineStart;
    private int _valueStart;
    private bool _quoted;
    private bool _isEncoded;
    private bool _keepsSpace;
    private string? _charset;
    private int _namedStart;

    private ContentLines(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        _output = new TransferOutput(keepMap: true, bytes.Length);
        _valueStart = -1;
    }

    /// <summary>The lines, each whole, and the values in them that name a charset.</summary>
    public static (TransferDecoded Lines, IReadOnlyList<NamedStretch> Named) Unfold(ReadOnlyMemory<byte> bytes)
    {
        var lines = new ContentLines(bytes.Span);
        while (lines._at < bytes.Length)
        {
            lines.Step();
        }

        lines.EndNamed();
        return (new TransferDecoded(lines._output.Bytes, 0, lines._output.Segments, lines._output.Damaged), lines._named);
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
        else if (value == '\\' && !_isEncoded && !IsTrail() && _at + 1 < _bytes.Length && Unescaped(_bytes[_at + 1]) is var plain and > 0)
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
            _charset = CharsetIn(head);
            Flush();
            _namedStart = _output.Length;
        }
    }

    /// <summary>Whether the byte ends a character of two bytes, where the value names its charset: a backslash does in some of Japan and China.</summary>
    private readonly bool IsTrail() => _charset is not null && _bytes[_at - 1] >= 0x80;

    /// <summary>The charset that parameters name, or null.</summary>
    private static string? CharsetIn(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> parameter = ";CHARSET="u8;
        int at = Place(head, parameter);
        if (at < 0)
        {
            return null;
        }

        ReadOnlySpan<byte> value = head[(at + parameter.Length)..];
        int end = value.IndexOfAny(";:,"u8);
        string name = System.Text.Encoding.Latin1.GetString(end < 0 ? value : value[..end]).Trim().Trim('"');
        return name.Length == 0 ? null : name;
    }

    private void EndNamed()
    {
        Flush();
        if (_charset is { } charset && _output.Length > _namedStart)
        {
            _named.Add(new NamedStretch(_namedStart, _output.Length, charset));
        }

        _charset = null;
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

        EndNamed();
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
    private static bool Has(ReadOnlySpan<byte> head, ReadOnlySpan<byte> word) => Place(head, word) >= 0;

    /// <summary>Where a word stands first, in any case; below 0 where it does not.</summary>
    private static int Place(ReadOnlySpan<byte> head, ReadOnlySpan<byte> word)
    {
        for (int at = 0; at + word.Length <= head.Length; at++)
        {
            if (System.Text.Ascii.EqualsIgnoreCase(head.Slice(at, word.Length), word))
            {
                return at;
            }
        }

        return -1;
    }
}
