using System.Text;
using OnRecord.Ingest.Xml;
using OnRecord.Sources;

namespace OnRecord.Ingest.Office;

/// <summary>What a worksheet holds besides the values of its cells: formulas with words in them, numbers that are shown rounded or parted, and the header and footer of its printed pages.</summary>
internal sealed class SheetAsides(FlowWriter flow)
{
    private readonly List<(string Label, int Start, int End)> _formulas = [];
    private readonly List<(string Label, int Start, int End)> _margins = [];
    private readonly List<(string Number, string Label, int Start, int End)> _numbers = [];

    /// <summary>Takes the formula of a cell whose value is shown. One without a quoted word tells nothing that the cells do not.</summary>
    public void AddFormula(ReadOnlySpan<byte> part, string? cell, (int Start, int End) place)
    {
        if (HasWords(part[place.Start..place.End]))
        {
            _formulas.Add(($"formula {cell}", place.Start, place.End));
        }
    }

    /// <summary>Takes a number of which the cell shows less, or other digits, than it holds.</summary>
    public void AddNumber(string number, string? cell, (int Start, int End) place) => _numbers.Add((number, $"value {cell}", place.Start, place.End));

    /// <summary>Takes a header or footer (ISO/IEC 29500-1 clause 18.3.1.46) if the scanner stands on one.</summary>
    public void TakeMargin(XmlScanner scanner)
    {
        ReadOnlySpan<byte> name = scanner.Name;
        bool isHeader = name.EndsWith("Header"u8);
        if (!(isHeader || name.EndsWith("Footer"u8)) || !(name.StartsWith("odd"u8) || name.StartsWith("even"u8) || name.StartsWith("first"u8)))
        {
            return;
        }

        int depth = scanner.Depth;
        while (scanner.Read() && !(scanner.Token == XmlToken.End && scanner.Depth < depth))
        {
            if (scanner.Token == XmlToken.Text)
            {
                _margins.Add((isHeader ? "header" : "footer", scanner.Start, scanner.End));
            }
        }
    }

    /// <summary>Takes the words in what a cell may hold or what it is marked for (18.3.1.10, 18.3.1.32), if the scanner stands on such a formula.</summary>
    public void TakeRule(XmlScanner scanner)
    {
        if (!(scanner.IsStart("formula1"u8) || scanner.IsStart("formula2"u8) || scanner.IsStart("formula"u8)))
        {
            return;
        }

        XmlScanner inside = scanner.Inside();
        while (inside.Read())
        {
            if (inside.Token == XmlToken.Text && HasWords(inside.Raw))
            {
                _formulas.Add(("rule", inside.Start, inside.End));
            }
        }
    }

    /// <summary>Appends all of it, each on a line, with a step after each.</summary>
    public IEnumerable<bool> Append(FlowPart sheet)
    {
        flow.StartSection();
        flow.Use(sheet);
        foreach ((string label, int start, int end) in _formulas)
        {
            flow.StartMark(label);
            flow.Escaped(start, end);
            flow.EndMark();
            flow.Break(1);
            yield return true;
        }

        foreach ((string label, int start, int end) in _margins)
        {
            flow.StartMark(label);
            AppendWords(sheet, start, end);
            flow.EndMark();
            flow.Break(1);
            yield return true;
        }

        foreach ((string number, string label, int start, int end) in _numbers)
        {
            flow.StartMark(label);
            flow.Block(number, start, end);
            flow.EndMark();
            flow.Break(1);
            yield return true;
        }
    }

    /// <summary>The words without the codes that format them.</summary>
    private void AppendWords(FlowPart sheet, int start, int end)
    {
        bool isFirst = true;
        foreach (TextSpan words in HeaderCodes.Words(Encoding.Latin1.GetString(sheet.Bytes.Span[start..end]), isEscaped: true))
        {
            if (!isFirst)
            {
                flow.Insert(" ");
            }

            flow.Escaped(start + words.Start, start + words.End);
            isFirst = false;
        }
    }

    private static bool HasWords(ReadOnlySpan<byte> formula) => formula.Contains((byte)'"') || formula.IndexOf("&quot;"u8) >= 0;
}
