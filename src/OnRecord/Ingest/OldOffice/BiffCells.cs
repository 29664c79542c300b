using System.Globalization;
using System.Text;
using OnRecord.Ingest.Office;
using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.OldOffice;

/// <summary>
/// The cells of one sheet of an old workbook (MS-XLS section 2.1.7.20.5) and what stands beside them, as <see cref="SheetText"/> writes those of an .xlsx: a line for each row, cells
/// parted by tabs; then the heads of its pages, comments, text boxes and names of series.
/// </summary>
internal sealed class BiffCells(BiffBook book, FlowWriter flow, ReadContext context)
{
    private const int MostTabs = 8;
    private const int GoesOn = 0xFFFF;
    private const int ErrorValue = 2, TruthValue = 1;

    private static readonly Dictionary<int, string> s_errors = new() { [0x00] = "#NULL!", [0x07] = "#DIV/0!", [0x0F] = "#VALUE!", [0x17] = "#REF!", [0x1D] = "#NAME?", [0x24] = "#NUM!", [0x2A] = "#N/A" };

    private readonly List<(int Cell, int Row, int Column, MappedText Words)> _notes = [];
    private readonly Dictionary<int, MappedText> _boxes = [];
    private readonly List<(string Label, MappedText Words)> _asides = [];
    private int _row = -1;
    private int _column;
    private int _object;

    private OldStream Stream => book.Stream;

    /// <summary>Appends a sheet, with a step after each cell.</summary>
    /// <param name="start">Where its records begin.</param>
    /// <param name="isCut">Told that it has no end.</param>
    public IEnumerable<bool> Append(int start, Action isCut)
    {
        var records = new BiffRecords(Stream, start);
        int depth = 0;
        while (records.Read())
        {
            context.Cancel.ThrowIfCancellationRequested();
            depth += records.Kind == BiffKinds.Bof ? 1 : records.Kind == BiffKinds.Eof ? -1 : 0;
            if (depth <= 0)
            {
                break;
            }

            if (!TakeCell(records))
            {
                TakeAside(records);
                continue;
            }

            yield return true;
        }

        if (depth > 0 || records.IsCut || !Stream.Has(start, 1))
        {
            isCut();
        }

        EndRow();
        foreach (bool step in Asides())
        {
            yield return step;
        }
    }

    private bool TakeCell(BiffRecords records)
    {
        int at = records.Start;
        (int row, int column, int format) = (Stream.UInt16(at), Stream.UInt16(at + 2), Stream.UInt16(at + 4));
        switch (records.Kind)
        {
            case BiffKinds.LabelSst:
                Cell(row, column, book.StringAt(Stream.Int32(at + 6)));
                return true;
            case BiffKinds.Label or BiffKinds.RString:
                Cell(row, column, After(records, 6));
                return true;
            case BiffKinds.Number:
                Cell(row, column, Number((row, column), Stream.Double(at + 6), format, at + 6, 8));
                return true;
            case BiffKinds.Rk:
                Cell(row, column, Number((row, column), RkAt(at + 6), format, at + 6, 4));
                return true;
            case BiffKinds.MulRk:
                for (int cell = 0; at + 10 + (cell * 6) <= records.End - 2; cell++)
                {
                    int place = at + 4 + (cell * 6);
                    Cell(row, column + cell, Number((row, column + cell), RkAt(place + 2), Stream.UInt16(place), place + 2, 4));
                }

                return true;
            case BiffKinds.BoolErr:
                Cell(row, column, Stream.Block(Stream.Byte(at + 7) == 0 ? Truth(Stream.Byte(at + 6)) : Error(Stream.Byte(at + 6)), at + 6, 1));
                return true;
            case BiffKinds.Formula:
                Cell(row, column, Formula((row, column), format, at + 6));
                return true;
            case BiffKinds.String:
                flow.Text(After(records, 0), Stream.File);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The value that was last computed (section 2.5.133); one that is a string follows in a record of its own.</summary>
    private MappedText Formula((int Row, int Column) cell, int format, int at)
    {
        if (Stream.UInt16(at + 6) != 0xFFFF)
        {
            return Number(cell, Stream.Double(at), format, at, 8);
        }

        return Stream.Byte(at) switch
        {
            TruthValue => Stream.Block(Truth(Stream.Byte(at + 2)), at + 2, 1),
            ErrorValue => Stream.Block(Error(Stream.Byte(at + 2)), at + 2, 1),
            _ => MappedText.Empty,
        };
    }

    private static string Truth(byte value) => value == 0 ? "FALSE" : "TRUE";

    private static string Error(byte value) => s_errors.GetValueOrDefault(value, "#N/A");

    /// <summary>A number in four bytes (section 2.5.217): 30 bits of an integer or the upper ones of a fraction, maybe in hundredths.</summary>
    private double RkAt(int at)
    {
        int bits = Stream.Int32(at);
        double value = (bits & 2) != 0 ? bits >> 2 : BitConverter.Int64BitsToDouble((long)(bits & ~3) << 32);
        return (bits & 1) != 0 ? value / 100 : value;
    }

    private MappedText Number((int Row, int Column) cell, double value, int format, int at, int bytes)
    {
        string digits = value.ToString("R", CultureInfo.InvariantCulture);
        string shown = book.LookOf(format).Write(Encoding.ASCII.GetBytes(digits), book.Is1904, out string? whole) ?? digits;
        if (whole is not null)
        {
            _asides.Add(($"value {Reference(cell.Row, cell.Column)}", Stream.Block(whole, at, bytes)));
        }

        return Stream.Block(shown, at, bytes);
    }

    private void Cell(int row, int column, MappedText words)
    {
        if (row != _row)
        {
            EndRow();
            (_row, _column) = (row, 0);
        }

        flow.EndCell(Math.Clamp(column + 1 - Math.Max(_column, 1), 0, MostTabs));
        _column = Math.Max(column + 1, _column);
        flow.StartCell();
        flow.Text(words, Stream.File);
    }

    private void EndRow()
    {
        flow.EndCell(0);
        flow.EndRow();
    }

    private MappedText After(BiffRecords records, int bytes, bool hasShortLength = false)
    {
        BiffContent content = records.Content();
        content.Skip(bytes);
        return book.Text(content, hasShortLength);
    }

    private void TakeAside(BiffRecords records)
    {
        int at = records.Start;
        switch (records.Kind)
        {
            case BiffKinds.Header or BiffKinds.Footer when records.End > at:
                _asides.Add((records.Kind == BiffKinds.Header ? "header" : "footer", HeaderWords.Of(After(records, 0, hasShortLength: !book.IsUnicode))));
                break;
            case BiffKinds.Obj:
                _object = Stream.UInt16(at) == 0x15 ? Stream.UInt16(at + 6) : 0;
                break;
            case BiffKinds.Drawing:
                _asides.AddRange(ArtWords.In(Stream, at, records.End));
                break;
            case BiffKinds.Txo when book.IsUnicode:
                TakeBox(records);
                break;
            case BiffKinds.Note:
                TakeNote(records);
                break;
            case BiffKinds.HLink:
                TakeLink(records.Content());
                break;
            case BiffKinds.Dv when book.IsUnicode:
                TakePrompts(records.Content());
                break;
            case BiffKinds.SeriesText:
                _asides.Add(("chart", After(records, 2, hasShortLength: true)));
                break;
        }
    }

    /// <summary>A text box (section 2.4.329), which is a comment where a note names its object. Its words stand in what continues it.</summary>
    private void TakeBox(BiffRecords records)
    {
        const int Head = 18, LengthAt = 10;
        int length = Stream.UInt16(records.Start + LengthAt);
        BiffContent content = records.Content();
        content.Skip(Head);
        MappedText words = length == 0 ? MappedText.Empty : content.Unicode(length);
        if (_object == 0 || !_boxes.TryAdd(_object, words))
        {
            _asides.Add(("", words));
        }
    }

    private void TakeNote(BiffRecords records)
    {
        int at = records.Start;
        (int row, int column) = (Stream.UInt16(at), Stream.UInt16(at + 2));
        if (book.IsUnicode)
        {
            _notes.Add((Stream.UInt16(at + 6), row, column, After(records, 8)));
        }
        else
        {
            BiffContent content = records.Content();
            content.Skip(6);
            (row, column) = row == GoesOn && _notes.Count > 0 ? (_notes[^1].Row, _notes[^1].Column) : (row, column);
            _notes.Add((-1, row, column, content.Narrow(Stream.UInt16(at + 4), book.Charset)));
        }
    }

    /// <summary>What Excel tells who fills in cells (MS-XLS section 2.4.91): titles and words of the prompt and of the refusal, each of which may be a single NUL for none, and a list of choices that stands in the rule itself.</summary>
    private void TakePrompts(BiffContent content)
    {
        const int Flags = 4, Texts = 4, Unused = 2, StringToken = 0x17;
        content.Skip(Flags);
        for (int text = 0; text < Texts; text++)
        {
            TakePrompt("prompt", content.Unicode(content.UInt16()));
        }

        int length = content.UInt16();
        content.Skip(Unused);
        if (length > 0 && content.Byte() == StringToken)
        {
            TakePrompt("choices", content.Unicode(content.Byte()));
        }
    }

    private void TakePrompt(string label, MappedText words)
    {
        if (words.Text.Any(char.IsLetterOrDigit))
        {
            _asides.Add((label, words));
        }
    }

    /// <summary>An address (MS-OSHARED section 2.3.7.6) behind the mark of addresses.</summary>
    private void TakeLink(BiffContent content)
    {
        ReadOnlySpan<byte> mark = [0xE0, 0xC9, 0xEA, 0x79, 0xF9, 0xBA, 0xCE, 0x11, 0x8C, 0x82, 0x00, 0xAA, 0x00, 0x4B, 0xA9, 0x0B];
        (int start, int end) = content.First;
        int found = Stream.Bytes[start..end].IndexOf(mark);
        if (found >= 0)
        {
            int at = start + found + mark.Length;
            int length = Math.Clamp(Stream.Int32(at), 0, Math.Max(0, end - at - 4)) & ~1;
            string address = Stream.Wide(at + 4, length).Text;
            flow.Found.AddLink(address[..(address.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var nul ? nul : address.Length)]);
        }
    }

    private IEnumerable<bool> Asides()
    {
        flow.StartSection();
        foreach ((int box, int row, int column, MappedText words) in _notes)
        {
            flow.StartMark($"comment {Reference(row, column)}");
            flow.Text(words, Stream.File);
            if (_boxes.Remove(box, out MappedText? text))
            {
                flow.Insert(words.Text.Length > 0 ? ", " : "");
                flow.Text(text, Stream.File);
            }

            flow.EndMark();
            flow.Break(1);
            yield return true;
        }

        foreach ((string label, MappedText words) in _boxes.OrderBy(static pair => pair.Key).Select(static pair => ("", pair.Value)).Concat(_asides))
        {
            flow.Aside(label, words, Stream.File);
            yield return true;
        }
    }

    /// <summary>A cell as people name it, such as <c>AB12</c>.</summary>
    private static string Reference(int row, int column)
    {
        string letters = "";
        for (int left = column + 1; left > 0; left = (left - 1) / 26)
        {
            letters = (char)('A' + ((left - 1) % 26)) + letters;
        }

        return letters + (row + 1).ToString(CultureInfo.InvariantCulture);
    }
}
