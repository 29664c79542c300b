using System.Globalization;
using System.Text;
using OnRecord.Ingest.Text;
using OnRecord.Ingest.Xml;

namespace OnRecord.Ingest.Office;

/// <summary>
/// The words of a part of WordprocessingML or DrawingML (ISO/IEC 29500-1 clauses 17 and 21.1). Nothing that was written is lost: tracked insertions
/// read as text, tracked deletions and moved-away words as <c>[deleted: ...]</c> and <c>[moved: ...]</c>, references as
/// <c>[1]</c> and <c>[comment 1]</c>, words for pictures as <c>[image: ...]</c>. Text boxes follow their paragraph.
/// </summary>
internal sealed class WordText(FlowWriter flow, ReadContext context)
{
    /// <summary>Text boxes inside text boxes deeper than this are left out.</summary>
    private const int Deepest = 8;

    private readonly Queue<(int Start, int End)> _boxes = new();
    private readonly Stack<int> _choices = new();
    private string _instruction = "";
    private bool _isRaised;

    /// <summary>Who wrote the comments of a presentation; null where they say it themselves.</summary>
    public CommentAuthors? Authors { get; init; }

    /// <summary>Appends the words of a part or of a stretch of it, with a step after each paragraph.</summary>
    public IEnumerable<bool> Append(XmlScanner scanner, int depth = 0)
    {
        int paragraphs = 0;
        while (scanner.Read())
        {
            if (scanner.Token == XmlToken.Start)
            {
                Start(scanner, ref paragraphs, depth);
            }
            else if (scanner.Token == XmlToken.End && End(scanner, ref paragraphs) && paragraphs == 0)
            {
                context.Cancel.ThrowIfCancellationRequested();
                yield return true;
                foreach (bool step in Boxes(scanner, depth))
                {
                    yield return step;
                }
            }
        }

        foreach (bool step in Boxes(scanner, depth))
        {
            yield return step;
        }
    }

    private IEnumerable<bool> Boxes(XmlScanner scanner, int depth)
    {
        while (_boxes.TryDequeue(out (int Start, int End) box))
        {
            foreach (bool step in new WordText(flow, context) { Authors = Authors }.Append(new XmlScanner(scanner.Bytes, box.Start, box.End), depth + 1))
            {
                yield return step;
            }
        }
    }

    private void Start(XmlScanner scanner, ref int paragraphs, int depth)
    {
        ReadOnlySpan<byte> name = scanner.Name;
        if (name.SequenceEqual("t"u8) || name.SequenceEqual("delText"u8) || name.SequenceEqual("text"u8))
        {
            AppendRun(scanner);
        }
        else if (name.SequenceEqual("p"u8))
        {
            paragraphs++;
        }
        else if (name.SequenceEqual("rPr"u8))
        {
            _isRaised = IsRaised(scanner);
        }
        else if (IsProperties(name) || (name.SequenceEqual("Fallback"u8) && !SaysMore(scanner)))
        {
            scanner.Skip();
        }
        else if (name.SequenceEqual("Choice"u8))
        {
            _choices.Push(scanner.End);
        }
        else if (name.SequenceEqual("txbxContent"u8))
        {
            SetAside(scanner, depth);
        }
        else if (name.SequenceEqual("strCache"u8) || name.SequenceEqual("strLit"u8) || name.SequenceEqual("multiLvlStrCache"u8) || name.SequenceEqual("strDim"u8))
        {
            AppendLabels(scanner);
        }
        else if (!StartTable(name) && !StartField(scanner, name))
        {
            StartSpecial(scanner, name);
        }
    }

    /// <summary>Fields lead to addresses; their instructions are no words of the text and may be cut into several runs.</summary>
    private bool StartField(XmlScanner scanner, ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("instrText"u8))
        {
            XmlScanner inside = scanner.Inside();
            while (inside.Read())
            {
                _instruction += inside.Token == XmlToken.Text ? XmlText.Decode(inside.Raw) : "";
            }

            return true;
        }

        if (name.SequenceEqual("fldChar"u8))
        {
            EndInstruction();
            return true;
        }

        if (name.SequenceEqual("fldSimple"u8))
        {
            flow.Found.AddInstruction(scanner.Attribute("instr"u8));
            return true;
        }

        return false;
    }

    private void EndInstruction()
    {
        flow.Found.AddInstruction(_instruction);
        _instruction = "";
    }

    private bool StartTable(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("tc"u8))
        {
            flow.StartCell();
            return true;
        }

        return false;
    }

    /// <summary>True when a paragraph ended.</summary>
    private bool End(XmlScanner scanner, ref int paragraphs)
    {
        ReadOnlySpan<byte> name = scanner.Name;
        if (name.SequenceEqual("p"u8))
        {
            paragraphs = Math.Max(0, paragraphs - 1);
            EndInstruction();
            flow.Break(2);
            return true;
        }

        if (name.SequenceEqual("r"u8))
        {
            _isRaised = false;
        }
        else if (name.SequenceEqual("tc"u8))
        {
            flow.EndCell();
        }
        else if (name.SequenceEqual("tr"u8))
        {
            flow.EndRow();
        }
        else if (name.SequenceEqual("tbl"u8))
        {
            flow.Break(2);
        }
        else if (name.SequenceEqual("rt"u8))
        {
            flow.Part();
        }
        else if (name.SequenceEqual("AlternateContent"u8))
        {
            _choices.TryPop(out _);
        }
        else if (name.SequenceEqual("del"u8) || name.SequenceEqual("moveFrom"u8))
        {
            flow.EndMark();
        }

        return false;
    }

    private void StartSpecial(XmlScanner scanner, ReadOnlySpan<byte> name)
    {
        AttributeWords.Take(scanner, flow.Found);
        string? text = name.SequenceEqual("tab"u8) || name.SequenceEqual("ptab"u8) ? "\t"
            : name.SequenceEqual("br"u8) || name.SequenceEqual("cr"u8) ? "\n"
            : name.SequenceEqual("noBreakHyphen"u8) ? "\u2011"
            : name.SequenceEqual("sym"u8) ? Symbol(scanner.Attribute("char"u8))
            : name.SequenceEqual("footnoteReference"u8) || name.SequenceEqual("endnoteReference"u8) ? $"[{scanner.Attribute("id"u8)}]"
            : name.SequenceEqual("commentReference"u8) ? $"[comment {scanner.Attribute("id"u8)}]"
            : null;
        if (name.SequenceEqual("ins"u8) || name.SequenceEqual("del"u8) || name.SequenceEqual("moveFrom"u8) || name.SequenceEqual("moveTo"u8))
        {
            flow.Found.Add("changed-by", scanner.Attribute("author"u8));
        }

        if (text is not null)
        {
            flow.Block(text, scanner.Start, scanner.End);
        }
        else if (name.SequenceEqual("del"u8))
        {
            flow.StartMark("deleted");
        }
        else if (name.SequenceEqual("moveFrom"u8))
        {
            flow.StartMark("moved");
        }
        else if (name.SequenceEqual("rt"u8))
        {
            flow.Part();
        }
        else if (name.SequenceEqual("cm"u8) || name.SequenceEqual("reply"u8))
        {
            Authors?.Append(flow, scanner.Attribute("authorId"u8));
        }
        else if ((name.SequenceEqual("docPr"u8) || name.SequenceEqual("cNvPr"u8)) && scanner.FindAttribute("descr"u8, out int start, out int end) && end > start)
        {
            flow.Insert("[image: ");
            flow.Text(start, end);
            flow.Insert("]");
        }
    }

    /// <summary>Names of series and categories of a chart (21.2.2.201), each on a line.</summary>
    private void AppendLabels(XmlScanner scanner)
    {
        int depth = scanner.Depth;
        bool isFormula = false;
        while (scanner.Read() && !(scanner.Token == XmlToken.End && scanner.Depth < depth))
        {
            isFormula = scanner.Token == XmlToken.Start ? scanner.IsStart("f"u8) : isFormula && scanner.Token != XmlToken.End;
            if (scanner.Token == XmlToken.Text && !isFormula && scanner.Raw.ContainsAnyExcept(" \r\n\t"u8))
            {
                flow.Break(1);
                flow.Text(scanner);
            }
        }

        flow.Break(1);
    }

    private void AppendRun(XmlScanner scanner)
    {
        int depth = scanner.Depth;
        while (scanner.Read() && !(scanner.Token == XmlToken.End && scanner.Depth < depth))
        {
            if (scanner.Token == XmlToken.Text && _isRaised && RaisedDigits.Are(XmlText.Decode(scanner.Raw)))
            {
                flow.Block(RaisedDigits.Of(XmlText.Decode(scanner.Raw)), scanner.Start, scanner.End);
            }
            else if (scanner.Token == XmlToken.Text)
            {
                flow.Text(scanner);
            }
        }
    }

    /// <summary>Passes over the properties of a run; the answer is whether they raise it (17.3.2.42; DrawingML 21.1.2.3.9 in thousandths of a percent).</summary>
    private static bool IsRaised(XmlScanner scanner)
    {
        bool isRaised = int.TryParse(scanner.Attribute("baseline"u8), NumberStyles.Integer, CultureInfo.InvariantCulture, out int percent) && percent > 0;
        int start = scanner.End;
        scanner.Skip();
        return isRaised || (scanner.Start > start && scanner.Bytes.Span[start..scanner.Start].IndexOf("\"superscript\""u8) >= 0);
    }

    /// <summary>A text box would cut the sentence that it is anchored in, so it waits for the end of the paragraph.</summary>
    private void SetAside(XmlScanner scanner, int depth)
    {
        int start = scanner.End;
        scanner.Skip();
        if (depth < Deepest)
        {
            _boxes.Enqueue((start, scanner.Token == XmlToken.End ? scanner.Start : scanner.Bytes.Length));
        }
    }

    /// <summary>Settings hold elements named like text.</summary>
    private static bool IsProperties(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("pPr"u8) || name.SequenceEqual("tblPr"u8) || name.SequenceEqual("trPr"u8)
        || name.SequenceEqual("tcPr"u8) || name.SequenceEqual("sectPr"u8);

    /// <summary>Whether a fallback for older programs has other words than the choice before it, which it mostly repeats.</summary>
    private bool SaysMore(XmlScanner scanner)
    {
        if (!_choices.TryPeek(out int start))
        {
            return true;
        }

        string choice = WordsOf(new XmlScanner(scanner.Bytes, start, scanner.Start));
        string fallback = WordsOf(new XmlScanner(scanner.Bytes, scanner.Start, scanner.Bytes.Length), isElement: true);
        return fallback.Length > 0 && !choice.Contains(fallback, StringComparison.Ordinal);
    }

    /// <summary>The letters and digits of runs in all that the scanner gives, or in its first element.</summary>
    private static string WordsOf(XmlScanner scanner, bool isElement = false)
    {
        var words = new StringBuilder();
        bool inRun = false;
        while (scanner.Read() && !(isElement && scanner.Token == XmlToken.End && scanner.Depth == 0))
        {
            if (scanner.Token == XmlToken.Text && inRun)
            {
                words.Append(string.Concat(XmlText.Decode(scanner.Raw).Where(char.IsLetterOrDigit)));
            }

            inRun = scanner.Token == XmlToken.Start ? scanner.IsStart("t"u8) : inRun && scanner.Token == XmlToken.Text;
        }

        return words.ToString();
    }

    /// <summary>A character of a symbol font (17.3.3.30), given as four hex digits.</summary>
    private static string? Symbol(string? hex) =>
        int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value) && value is > 0x1F and < 0xD800 or >= 0xE000 and < 0x10000
            ? ((char)value).ToString()
            : null;
}
