namespace OnRecord.Ingest.Xml;

/// <summary>
/// Walks over UTF-8 XML (XML 1.0, fifth edition) token by token and knows the bytes of each. Entities of the document's own
/// are never expanded and nothing outside it is read. Broken input never throws: it shows in <see cref="IsDamaged"/> and
/// the walk goes on. Linear in the length. Namespaces are not resolved; names are asked for without their prefix.
/// </summary>
internal sealed class XmlScanner
{
    /// <summary>Elements nested deeper are damage.</summary>
    private const int Deepest = 1000;

    /// <summary>How many open elements an end tag may close at once.</summary>
    private const int MostClosed = 64;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _end;
    private readonly Stack<(int Start, int Length)> _open = new();
    private int _at;
    private int _nameStart;
    private int _nameLength;
    private bool _isEmpty;

    /// <summary>A scanner over a whole part.</summary>
    public XmlScanner(ReadOnlyMemory<byte> bytes)
        : this(bytes, 0, bytes.Length)
    {
    }

    /// <summary>A scanner over a stretch of a part, such as one element; positions count in the whole part.</summary>
    public XmlScanner(ReadOnlyMemory<byte> bytes, int start, int end)
    {
        _bytes = bytes;
        _at = start == 0 && bytes.Span.StartsWith("\uFEFF"u8) ? 3 : start;
        _end = end;
    }

    /// <summary>The part that is scanned.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>What the scanner stands on.</summary>
    public XmlToken Token { get; private set; }

    /// <summary>First byte of the token.</summary>
    public int Start { get; private set; }

    /// <summary>Byte after the last of the token.</summary>
    public int End { get; private set; }

    /// <summary>For text: the bytes are the text itself, without entities (a CDATA section).</summary>
    public bool IsVerbatim { get; private set; }

    /// <summary>Elements that are open, the one just started included, the one just ended not.</summary>
    public int Depth => _open.Count;

    /// <summary>True once the XML turned out to be broken or cut.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>True once the document declares entities of its own; they stand in the text as written.</summary>
    public bool DeclaresEntities { get; private set; }

    /// <summary>Name of the element without its prefix.</summary>
    public ReadOnlySpan<byte> Name
    {
        get
        {
            ReadOnlySpan<byte> name = _bytes.Span.Slice(_nameStart, _nameLength);
            return name[(name.IndexOf((byte)':') + 1)..];
        }
    }

    /// <summary>The token's bytes.</summary>
    public ReadOnlySpan<byte> Raw => _bytes.Span[Start..End];

    /// <summary>Whether the scanner stands on the start of an element of this name.</summary>
    public bool IsStart(ReadOnlySpan<byte> name) => Token == XmlToken.Start && Name.SequenceEqual(name);

    /// <summary>Whether the scanner stands on the end of an element of this name.</summary>
    public bool IsEnd(ReadOnlySpan<byte> name) => Token == XmlToken.End && Name.SequenceEqual(name);

    /// <summary>Moves to the next token; false at the end.</summary>
    public bool Read()
    {
        if (_isEmpty)
        {
            _isEmpty = false;
            _open.Pop();
            Token = XmlToken.End;
            return true;
        }

        while (_at < _end)
        {
            ReadOnlySpan<byte> rest = _bytes.Span[_at.._end];
            bool isToken = rest[0] == (byte)'<' ? ReadMarkup(rest) : ReadText(rest, from: 0);
            if (isToken)
            {
                return true;
            }
        }

        IsDamaged |= _open.Count > 0;
        Token = XmlToken.None;
        return false;
    }

    /// <summary>From the start of an element, moves to its end.</summary>
    public void Skip()
    {
        int depth = Depth;
        while (Token != XmlToken.None && !(Token == XmlToken.End && Depth < depth) && Read())
        {
        }
    }

    /// <summary>From the start of an element, moves to its end and gives a scanner over what is inside it.</summary>
    public XmlScanner Inside()
    {
        int start = End;
        Skip();
        return new XmlScanner(_bytes, start, Token == XmlToken.End ? Math.Max(start, Start) : _end);
    }

    /// <summary>The value of an attribute of the start tag, as written, with its place; false when there is none.</summary>
    /// <param name="name">With its prefix and colon for exactly that name, else the name after any or no prefix.</param>
    /// <param name="start">First byte of the value.</param>
    /// <param name="end">Byte after the last of the value.</param>
    public bool FindAttribute(ReadOnlySpan<byte> name, out int start, out int end)
    {
        ReadOnlySpan<byte> all = _bytes.Span;
        int at = _nameStart + _nameLength;
        while (XmlAttribute.Next(all[..TagEnd], ref at, out Range written, out Range value))
        {
            ReadOnlySpan<byte> found = all[written];
            if (name.Contains((byte)':') ? found.SequenceEqual(name) : found[(found.IndexOf((byte)':') + 1)..].SequenceEqual(name))
            {
                (start, end) = (value.Start.Value, value.End.Value);
                return true;
            }
        }

        (start, end) = (0, 0);
        return false;
    }

    /// <summary>The value of an attribute with entities resolved, or null; see <see cref="FindAttribute"/>.</summary>
    public string? Attribute(ReadOnlySpan<byte> name) =>
        Token == XmlToken.Start && FindAttribute(name, out int start, out int end) ? XmlText.Decode(_bytes.Span[start..end]) : null;

    private int TagEnd => End;

    private bool ReadMarkup(ReadOnlySpan<byte> rest)
    {
        if (rest.StartsWith("<!--"u8))
        {
            Pass(rest, "-->"u8, 4);
            return false;
        }

        if (rest.StartsWith("<![CDATA["u8))
        {
            return ReadVerbatim(rest);
        }

        if (rest.StartsWith("<?"u8))
        {
            Pass(rest, "?>"u8, 2);
            return false;
        }

        if (rest.StartsWith("<!"u8))
        {
            PassDeclaration(rest);
            return false;
        }

        return rest.Length > 1 && (rest[1] == (byte)'/' || XmlAttribute.IsNameByte(rest[1])) ? ReadTag(rest) : ReadBroken(rest);
    }

    private bool ReadTag(ReadOnlySpan<byte> rest)
    {
        int close = XmlAttribute.EndOfTag(rest);
        if (close < 0)
        {
            return ReadBroken(rest);
        }

        bool isEnd = rest[1] == (byte)'/';
        int nameFrom = isEnd ? 2 : 1;
        int nameTo = nameFrom;
        while (XmlAttribute.IsNameByte(rest[nameTo]))
        {
            nameTo++;
        }

        (Start, End) = (_at, _at + close + 1);
        (_nameStart, _nameLength) = (_at + nameFrom, nameTo - nameFrom);
        _at = End;
        return isEnd ? Close() : Open(isEmpty: rest[close - 1] == (byte)'/');
    }

    private bool Open(bool isEmpty)
    {
        if (_open.Count >= Deepest)
        {
            IsDamaged = true;
            _at = _end;
            return false;
        }

        _open.Push((_nameStart, _nameLength));
        _isEmpty = isEmpty;
        Token = XmlToken.Start;
        return true;
    }

    /// <summary>An end tag closes the element of its name and what is open inside it; one that closes nothing is passed over.</summary>
    private bool Close()
    {
        ReadOnlySpan<byte> all = _bytes.Span;
        ReadOnlySpan<byte> name = all.Slice(_nameStart, _nameLength);
        int inside = 0;
        foreach ((int start, int length) in _open)
        {
            if (inside == MostClosed || all.Slice(start, length).SequenceEqual(name))
            {
                break;
            }

            inside++;
        }

        IsDamaged |= inside > 0;
        if (inside == _open.Count || inside == MostClosed)
        {
            IsDamaged = true;
            return false;
        }

        for (int i = 0; i <= inside; i++)
        {
            _open.Pop();
        }

        Token = XmlToken.End;
        return true;
    }

    private bool ReadText(ReadOnlySpan<byte> rest, int from)
    {
        int next = rest[from..].IndexOf((byte)'<');
        (Start, End) = (_at, next < 0 ? _end : _at + from + next);
        _at = End;
        IsVerbatim = false;
        Token = XmlToken.Text;
        return true;
    }

    /// <summary>A lone <c>&lt;</c> is text that somebody forgot to escape; so is a tag that never ends.</summary>
    private bool ReadBroken(ReadOnlySpan<byte> rest)
    {
        IsDamaged = true;
        return ReadText(rest, from: 1);
    }

    private bool ReadVerbatim(ReadOnlySpan<byte> rest)
    {
        int length = rest.IndexOf("]]>"u8);
        IsDamaged |= length < 0;
        (Start, End) = (_at + 9, length < 0 ? _end : _at + length);
        _at = length < 0 ? _end : End + 3;
        IsVerbatim = true;
        Token = XmlToken.Text;
        return End > Start;
    }

    private void Pass(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> mark, int from)
    {
        int length = rest[from..].IndexOf(mark);
        IsDamaged |= length < 0;
        _at = length < 0 ? _end : _at + from + length + mark.Length;
    }

    /// <summary>A document type with its own declarations in brackets.</summary>
    private void PassDeclaration(ReadOnlySpan<byte> rest)
    {
        int bracket = rest.IndexOf((byte)'[');
        int close = rest.IndexOf((byte)'>');
        if (bracket >= 0 && bracket < close)
        {
            int end = rest.IndexOf("]>"u8);
            DeclaresEntities |= rest[..(end < 0 ? rest.Length : end)].IndexOf("<!ENTITY"u8) >= 0;
            close = end < 0 ? -1 : end + 1;
        }

        IsDamaged |= close < 0;
        _at = close < 0 ? _end : _at + close + 1;
    }
}
