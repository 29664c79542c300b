using System.Buffers.Text;
using OnRecord.Ingest.Xml;

namespace OnRecord.Ingest.Office;

/// <summary>
/// The cells of one worksheet (ISO/IEC 29500-1 clause 18.3): a line for each row that has any, cells parted by tabs. Dates
/// and percentages are written as people read them; formulas give the value that was last computed, and are written out where they hold words.
/// </summary>
internal sealed class SheetText(SheetBook book, FlowWriter flow, ReadContext context)
{
    /// <summary>Empty columns between two cells are shown by at most so many tabs.</summary>
    private const int MostTabs = 8;

    private readonly SheetAsides _asides = new(flow);

    /// <summary>Appends the rows of a sheet and what stands beside them, with a step after each.</summary>
    public IEnumerable<bool> Append(XmlScanner scanner, FlowPart sheet)
    {
        int column = 0;
        while (scanner.Read())
        {
            if (scanner.IsStart("row"u8))
            {
                column = 0;
            }
            else if (scanner.IsStart("c"u8))
            {
                int at = ColumnOf(scanner) ?? column + 1;
                flow.EndCell(Math.Clamp(at - Math.Max(column, 1), 0, MostTabs));
                column = Math.Max(at, column);
                flow.StartCell();
                AppendCell(scanner, sheet);
            }
            else if (scanner.IsEnd("row"u8))
            {
                context.Cancel.ThrowIfCancellationRequested();
                flow.EndCell(0);
                flow.EndRow();
                yield return true;
            }
            else if (scanner.Token == XmlToken.Start)
            {
                AttributeWords.Take(scanner, flow.Found);
                _asides.TakeMargin(scanner);
                _asides.TakeRule(scanner);
            }
        }

        foreach (bool step in _asides.Append(sheet))
        {
            yield return step;
        }
    }

    /// <summary>Appends the shared strings that no cell shows, as they are left when cells are cleared, with a step after each.</summary>
    public IEnumerable<bool> AppendUnused()
    {
        flow.StartSection();
        flow.StartMark("in no cell");
        foreach ((int start, int end) in book.Unused)
        {
            flow.Break(1);
            AppendShared((start, end));
            yield return true;
        }

        flow.EndMark();
    }

    /// <summary>Column from 1 of a reference such as <c>AB12</c>.</summary>
    private static int? ColumnOf(XmlScanner scanner)
    {
        if (!scanner.FindAttribute("r"u8, out int start, out int end))
        {
            return null;
        }

        int column = 0;
        foreach (byte letter in scanner.Bytes.Span[start..end])
        {
            if (letter is < (byte)'A' or > (byte)'Z' || column > 20_000)
            {
                break;
            }

            column = (column * 26) + letter - 'A' + 1;
        }

        return column == 0 ? null : column;
    }

    private void AppendCell(XmlScanner scanner, FlowPart sheet)
    {
        string type = scanner.Attribute("t"u8) ?? "n";
        string? cell = scanner.Attribute("r"u8);
        int style = int.TryParse(scanner.Attribute("s"u8), out int number) ? number : 0;
        (int Start, int End) formula = default;
        bool hasValue = false;
        int depth = scanner.Depth;
        while (scanner.Read() && !(scanner.Token == XmlToken.End && scanner.Depth < depth))
        {
            if (scanner.IsStart("v"u8) && TextOf(scanner) is { } value)
            {
                hasValue = true;
                AppendValue(scanner, sheet, type, style, value, cell);
            }
            else if (scanner.IsStart("f"u8))
            {
                formula = TextOf(scanner) ?? default;
            }
            else if (scanner.IsStart("t"u8) && TextOf(scanner) is { } inline)
            {
                hasValue = true;
                flow.Use(sheet);
                flow.Escaped(inline.Start, inline.End);
            }
            else if (scanner.IsStart("rPh"u8))
            {
                scanner.Skip();
            }
        }

        if (formula.End <= formula.Start)
        {
            return;
        }

        flow.Found.AddLink(LinkInstruction.AddressIn(XmlText.Decode(scanner.Bytes.Span[formula.Start..formula.End])));
        if (hasValue)
        {
            _asides.AddFormula(scanner.Bytes.Span, cell, formula);
        }
        else
        {
            flow.Use(sheet);
            flow.Insert("=");
            flow.Escaped(formula.Start, formula.End);
        }
    }

    /// <summary>The character data of a simple element; moves to its end.</summary>
    private static (int Start, int End)? TextOf(XmlScanner scanner)
    {
        int depth = scanner.Depth;
        (int Start, int End)? text = null;
        while (scanner.Read() && !(scanner.Token == XmlToken.End && scanner.Depth < depth))
        {
            if (scanner.Token == XmlToken.Text)
            {
                text = (text?.Start ?? scanner.Start, scanner.End);
            }
        }

        return text;
    }

    private void AppendValue(XmlScanner scanner, FlowPart sheet, string type, int style, (int Start, int End) place, string? cell)
    {
        ReadOnlySpan<byte> value = scanner.Bytes.Span[place.Start..place.End];
        if (type == "s")
        {
            AppendNumbered(value);
            return;
        }

        flow.Use(sheet);
        string? whole = null;
        string? written = type switch
        {
            "b" => value.SequenceEqual("1"u8) ? "TRUE" : "FALSE",
            "n" => book.LookOf(style).Write(value, book.Is1904, out whole),
            _ => null,
        };
        if (written is null)
        {
            flow.Escaped(place.Start, place.End);
        }
        else
        {
            flow.Block(written, place.Start, place.End);
        }

        if (whole is not null)
        {
            _asides.AddNumber(whole, cell, place);
        }
    }

    /// <summary>The shared string of a number; the number itself is no value of the cell.</summary>
    private void AppendNumbered(ReadOnlySpan<byte> value)
    {
        if (Utf8Parser.TryParse(value.Trim(" \t\r\n"u8), out int index, out _) && book.StringAt(index) is { } shared)
        {
            AppendShared(shared);
        }
        else if (value.ContainsAnyExcept(" \t\r\n"u8))
        {
            book.LostStrings++;
        }
    }

    /// <summary>A shared string, without the reading aids that East Asian text may carry.</summary>
    private void AppendShared((int Start, int End) place)
    {
        flow.Use(book.Strings);
        var scanner = new XmlScanner(book.Strings.Bytes, place.Start, place.End);
        while (scanner.Read())
        {
            if (scanner.IsStart("rPh"u8))
            {
                scanner.Skip();
            }
            else if (scanner.IsStart("t"u8))
            {
                while (scanner.Read() && scanner.Token == XmlToken.Text)
                {
                    flow.Escaped(scanner.Start, scanner.End, scanner.IsVerbatim);
                }
            }
        }
    }
}
