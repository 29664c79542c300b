using System.Text;
using OnRecord.Ingest.Text;
using OnRecord.Ingest.Xml;
using OnRecord.Sources;

namespace OnRecord.Ingest.Office;

/// <summary>
/// Lays the words of a document's parts out as plain text. Breaks and tabs wait until words follow, so no text begins or
/// ends with them; cells of a row are parted by tabs, rows by line feeds.
/// </summary>
internal sealed class FlowWriter(MappedTextBuilder into)
{
    /// <summary>So many units of a line are looked at to see whether it begins with a label.</summary>
    private const int LabelUnits = 24;

    private FlowPart _part = new(default, null, IsRewritten: false);
    private int _breaks;
    private int _cellBreaks;
    private int _tabs;
    private int _cellDepth;
    private bool _cellHasText;
    private string? _mark;
    private bool _lineHasLabel;
    private int _markDepth;
    private bool _isNewPage;

    /// <summary>Fields that are found among the words.</summary>
    public FurtherFields Found { get; init; } = new();

    /// <summary>True once some bytes were no UTF-8.</summary>
    public bool FoundUndecodable { get; private set; }

    /// <summary>Words from here on stand in this part.</summary>
    public XmlScanner Enter(ZipPackage package, string part)
    {
        _part = FlowPart.Load(package, part);
        return new XmlScanner(_part.Bytes);
    }

    /// <summary>Words from here on stand in this part, which is at hand already.</summary>
    public void Use(FlowPart part) => _part = part;

    /// <summary>Appends the character data that the scanner stands on.</summary>
    public void Text(XmlScanner scanner) => Text(scanner.Start, scanner.End, scanner.IsVerbatim);

    /// <summary>Appends character data of the part.</summary>
    public void Text(int start, int end, bool isVerbatim = false)
    {
        if (end <= start)
        {
            return;
        }

        Flush(start, end);
        if (_part.IsRewritten)
        {
            into.AppendBlock(XmlText.Decode(_part.Bytes.Span[start..end]), 0, _part.Bytes.Length);
            return;
        }

        FoundUndecodable |= !XmlText.Append(_part.Bytes.Span, start, end, isVerbatim, into);
    }

    /// <summary>Appends character data of a workbook's part, which may hold escapes of its own (<see cref="SheetEscapes"/>).</summary>
    public void Escaped(int start, int end, bool isVerbatim = false)
    {
        if (end <= start || !SheetEscapes.MayBeIn(_part.Bytes.Span[start..end]))
        {
            Text(start, end, isVerbatim);
            return;
        }

        Flush(start, end);
        if (_part.IsRewritten)
        {
            into.AppendBlock(SheetEscapes.Decode(XmlText.Decode(_part.Bytes.Span[start..end])), 0, _part.Bytes.Length);
            return;
        }

        var words = new MappedTextBuilder();
        FoundUndecodable |= !XmlText.Append(_part.Bytes.Span, start, end, isVerbatim, words);
        SheetEscapes.Append(words.ToMappedText(), into);
    }

    /// <summary>Appends character data of another part, between words of this one.</summary>
    public void Text(FlowPart other, int start, int end)
    {
        FlowPart own = _part;
        _part = other;
        Text(start, end);
        _part = own;
    }

    /// <summary>Appends words that were decoded elsewhere, with their way back to the bytes of a file inside the item.</summary>
    public void Text(MappedText words, InnerFile? file)
    {
        if (words.Text.Length > 0)
        {
            Flush(file, _breaks > 0 && StartsWithLabel(Encoding.Latin1.GetBytes(words.Text[..Math.Min(words.Text.Length, LabelUnits)])));
            into.AppendSlice(words, new TextSpan(0, words.Text.Length));
        }
    }

    /// <summary>Appends such words on a line of their own, in brackets after a label unless that is empty.</summary>
    public void Aside(string label, MappedText words, InnerFile? file)
    {
        if (label.Length > 0)
        {
            StartMark(label);
        }

        Text(words, file);
        if (label.Length > 0)
        {
            EndMark();
        }

        Break(1);
    }

    /// <summary>Appends text that stands for a piece of markup, such as a tab for its element.</summary>
    public void Block(string text, int start, int end)
    {
        Flush(start, start);
        into.AppendBlock(text, _part.IsRewritten ? 0 : start, _part.IsRewritten ? _part.Bytes.Length : end - start);
    }

    /// <summary>Appends text that stands nowhere.</summary>
    public void Insert(string text)
    {
        Flush(0, 0);
        into.AppendInserted(text);
    }

    /// <summary>Keeps the word before apart from what comes next.</summary>
    public void Part()
    {
        if (into.Length > 0 && !char.IsWhiteSpace(into.Last))
        {
            Insert(" ");
        }
    }

    /// <summary>Ends a line, or with 2 a paragraph. Inside a table cell it is always a line.</summary>
    public void Break(int lineFeeds)
    {
        if (_cellDepth > 0)
        {
            _cellBreaks = _cellHasText ? 1 : 0;
            return;
        }

        _breaks = Math.Max(_breaks, lineFeeds);
    }

    /// <summary>A table cell begins.</summary>
    public void StartCell()
    {
        _cellDepth++;
        _cellHasText = false;
        _cellBreaks = 0;
    }

    /// <summary>A table cell ends; a repeated one ends several times.</summary>
    public void EndCell(int times = 1)
    {
        _cellDepth = Math.Max(0, _cellDepth - 1);
        _cellBreaks = 0;
        _tabs += times;
    }

    /// <summary>A table row ends.</summary>
    public void EndRow()
    {
        (_tabs, _cellBreaks, _cellHasText) = (0, 0, _cellDepth > 0);
        _breaks = Math.Max(_breaks, 1);
    }

    /// <summary>Leaves all tables, as at the start of another part.</summary>
    public void StartSection()
    {
        (_tabs, _cellBreaks, _cellDepth, _breaks, _mark, _markDepth) = (0, 0, 0, 2, null, 0);
    }

    /// <summary>As <see cref="StartSection"/>; pages, slides and sheets are parted by a line with a form feed.</summary>
    public void StartPage()
    {
        StartSection();
        _isNewPage = true;
    }

    /// <summary>Words up to <see cref="EndMark"/> are put in brackets after a label, when there are any. Marks inside marks do not count.</summary>
    public void StartMark(string label)
    {
        if (_markDepth++ == 0)
        {
            _mark = label;
        }
    }

    /// <summary>Closes the brackets if they were opened.</summary>
    public void EndMark()
    {
        if (_markDepth == 0 || --_markDepth > 0)
        {
            return;
        }

        into.AppendInserted(_mark is null ? "]" : "");
        _mark = null;
    }

    private void Flush(int start, int end) => Flush(_part.Member, _breaks > 0 && StartsWithLabel(_part.Bytes.Span[start..Math.Min(end, start + LabelUnits)]));

    private void Flush(InnerFile? member, bool hasLabel)
    {
        into.EnterMember(member);
        if (_breaks + _tabs + _cellBreaks > 0)
        {
            Lay(hasLabel);
        }

        (_breaks, _tabs, _cellBreaks) = (0, 0, 0);
        _cellHasText = true;
        if (_mark is not null)
        {
            into.AppendInserted("[" + _mark + ": ");
            _mark = null;
        }
    }

    /// <summary>Paragraphs are parted by an empty line, but lines that begin with labels, as header blocks do, stay together.</summary>
    private void Lay(bool hasLabel)
    {
        if (_breaks > 0)
        {
            bool isLine = _breaks == 1 || (hasLabel && _lineHasLabel);
            into.AppendInserted(into.Length == 0 ? "" : _isNewPage ? "\n\f\n" : isLine ? "\n" : "\n\n");
            (_lineHasLabel, _isNewPage) = (hasLabel, false);
        }

        into.AppendInserted(new string('\t', _tabs));
        into.AppendInserted(_cellBreaks > 0 ? "\n" : "");
    }

    private static bool StartsWithLabel(ReadOnlySpan<byte> words)
    {
        int colon = words.IndexOf((byte)':');
        return colon > 0 && words[..colon].IndexOfAny(" .,;"u8) < 0;
    }
}
