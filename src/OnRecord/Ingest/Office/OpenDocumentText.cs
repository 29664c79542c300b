using System.Globalization;
using OnRecord.Ingest.Xml;

namespace OnRecord.Ingest.Office;

/// <summary>
/// The words of an OpenDocument part (ISO/IEC 26300-1). Notes, comments and text boxes follow the paragraph that they are
/// anchored in; tracked deletions read as <c>[deleted: ...]</c>, words for pictures as <c>[image: ...]</c>. A table cell
/// that is repeated stands once.
/// </summary>
internal sealed class OpenDocumentText(FlowWriter flow, ReadContext context)
{
    private const int Deepest = 8;
    private const int MostTabs = 8;
    private const int MostSpaces = 1000;

    private readonly Queue<(int Start, int End, string? Label)> _aside = new();
    private int _paragraphs;
    private int _cellTimes = 1;

    /// <summary>Whether tables are sheets.</summary>
    public bool IsSheets { get; init; }

    /// <summary>Appends the words of a part or of a stretch of it, with a step after each paragraph and row.</summary>
    public IEnumerable<bool> Append(XmlScanner scanner, int depth = 0)
    {
        while (scanner.Read())
        {
            bool isStep = false;
            if (scanner.Token == XmlToken.Text)
            {
                if (_paragraphs > 0)
                {
                    flow.Text(scanner);
                }
            }
            else if (scanner.Token == XmlToken.Start)
            {
                Start(scanner, depth);
            }
            else
            {
                isStep = End(scanner.Name);
            }

            if (isStep && _paragraphs == 0)
            {
                context.Cancel.ThrowIfCancellationRequested();
                yield return true;
                foreach (bool step in Aside(scanner, depth))
                {
                    yield return step;
                }
            }
        }

        foreach (bool step in Aside(scanner, depth))
        {
            yield return step;
        }
    }

    private IEnumerable<bool> Aside(XmlScanner scanner, int depth)
    {
        while (_aside.TryDequeue(out (int Start, int End, string? Label) aside))
        {
            flow.Break(2);
            if (aside.Label is not null)
            {
                flow.StartMark(aside.Label);
            }

            foreach (bool step in new OpenDocumentText(flow, context).Append(new XmlScanner(scanner.Bytes, aside.Start, aside.End), depth + 1))
            {
                yield return step;
            }

            if (aside.Label is not null)
            {
                flow.EndMark();
            }

            flow.Break(2);
        }
    }

    private void Start(XmlScanner scanner, int depth)
    {
        ReadOnlySpan<byte> name = scanner.Name;
        if (name.SequenceEqual("p"u8) || name.SequenceEqual("h"u8))
        {
            _paragraphs++;
        }
        else if (name.SequenceEqual("a"u8))
        {
            flow.Found.AddLink(scanner.Attribute("xlink:href"u8));
        }
        else if (name.SequenceEqual("s"u8))
        {
            int count = int.TryParse(scanner.Attribute("c"u8), NumberStyles.None, CultureInfo.InvariantCulture, out int spaces) ? Math.Clamp(spaces, 1, MostSpaces) : 1;
            flow.Block(new string(' ', count), scanner.Start, scanner.End);
        }
        else if (name.SequenceEqual("tab"u8) || name.SequenceEqual("line-break"u8))
        {
            flow.Block(name[0] == (byte)'t' ? "\t" : "\n", scanner.Start, scanner.End);
        }
        else if (name.SequenceEqual("note-body"u8) || name.SequenceEqual("annotation"u8) || (_paragraphs > 0 && name.SequenceEqual("text-box"u8)))
        {
            SetAside(scanner, depth, name.SequenceEqual("text-box"u8) ? null : name[0] == (byte)'n' ? "note" : "comment");
        }
        else
        {
            StartStructure(scanner, name);
        }
    }

    private void StartStructure(XmlScanner scanner, ReadOnlySpan<byte> name)
    {
        if (scanner.FindAttribute("xlink:href"u8, out int start, out int end) && scanner.Bytes.Span[start..end].IndexOf("://"u8) > 0)
        {
            flow.Found.AddLink(scanner.Attribute("xlink:href"u8));
        }

        if (name.SequenceEqual("user-field-decl"u8) || name.SequenceEqual("hidden-text"u8) || name.SequenceEqual("conditional-text"u8) || name.SequenceEqual("placeholder"u8))
        {
            TakeHidden(scanner);
        }

        if (name.SequenceEqual("deletion"u8))
        {
            flow.StartMark("deleted");
        }
        else if (name.SequenceEqual("notes"u8))
        {
            flow.Break(2);
            flow.StartMark("notes");
        }
        else if (name.SequenceEqual("desc"u8) || name.SequenceEqual("title"u8) || name.SequenceEqual("creator"u8) || name.SequenceEqual("date"u8))
        {
            AppendFact(scanner, name.SequenceEqual("desc"u8) || name.SequenceEqual("title"u8) ? "image" : null);
        }
        else if (name.SequenceEqual("note-citation"u8))
        {
            flow.Insert("[");
        }
        else if (name.SequenceEqual("page"u8))
        {
            flow.StartPage();
        }
        else if (name.SequenceEqual("binary-data"u8))
        {
            scanner.Skip();
        }
        else if (name.SequenceEqual("table"u8))
        {
            StartTable(scanner);
        }
        else if (name.SequenceEqual("table-cell"u8) || name.SequenceEqual("covered-table-cell"u8))
        {
            StartCell(scanner);
        }
    }

    /// <summary>Words that a field shows only under a condition, or elsewhere.</summary>
    private void TakeHidden(XmlScanner scanner)
    {
        flow.Found.Add("variable", scanner.Attribute("string-value"u8));
        flow.Found.Add("variable", scanner.Attribute("string-value-if-true"u8));
        flow.Found.Add("variable", scanner.Attribute("string-value-if-false"u8));
        flow.Found.Add("variable", scanner.Attribute("description"u8));
    }

    private bool End(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("p"u8) || name.SequenceEqual("h"u8))
        {
            _paragraphs = Math.Max(0, _paragraphs - 1);
            flow.Break(2);
            return true;
        }

        if (name.SequenceEqual("deletion"u8) || name.SequenceEqual("notes"u8))
        {
            flow.EndMark();
            flow.Break(2);
        }
        else if (name.SequenceEqual("note-citation"u8))
        {
            flow.Insert("]");
        }
        else if (name.SequenceEqual("table-cell"u8) || name.SequenceEqual("covered-table-cell"u8))
        {
            flow.EndCell(_cellTimes);
        }
        else if (name.SequenceEqual("table-row"u8))
        {
            flow.EndRow();
            return true;
        }
        else if (name.SequenceEqual("table"u8))
        {
            flow.Break(2);
        }

        return false;
    }

    /// <summary>A sheet is headed by its name; a table inside a text has one too, which nobody sees.</summary>
    private void StartTable(XmlScanner scanner)
    {
        if (IsSheets && scanner.FindAttribute("table:name"u8, out int start, out int end))
        {
            flow.StartPage();
            flow.Text(start, end);
            flow.Break(2);
        }
        else
        {
            flow.Break(2);
        }
    }

    /// <summary>A date reads as its value, which is ISO 8601, since what is shown depends on the country of the writer.</summary>
    private void StartCell(XmlScanner scanner)
    {
        string? repeated = scanner.Attribute("number-columns-repeated"u8);
        _cellTimes = int.TryParse(repeated, NumberStyles.None, CultureInfo.InvariantCulture, out int times) ? Math.Clamp(times, 1, MostTabs) : 1;
        flow.StartCell();
        if (scanner.Attribute("table:formula"u8) is { } formula && formula.Contains('"'))
        {
            // Words that a formula holds and its value may not show.
            flow.Found.Add("formula", formula);
        }

        if (scanner.Attribute("office:value-type"u8) == "date" && scanner.FindAttribute("date-value"u8, out int start, out int end))
        {
            flow.Text(start, end);
            scanner.Skip();
            flow.EndCell(_cellTimes);
        }
    }

    /// <summary>A fact about a picture or a comment, which stands in an element of its own.</summary>
    private void AppendFact(XmlScanner scanner, string? label)
    {
        if (label is not null)
        {
            flow.StartMark(label);
        }

        bool hasText = false;
        while (scanner.Read() && scanner.Token == XmlToken.Text)
        {
            flow.Text(scanner);
            hasText = true;
        }

        if (label is not null)
        {
            flow.EndMark();
        }
        else if (hasText)
        {
            flow.Insert(", ");
        }
    }

    /// <summary>What would cut the sentence that it is anchored in waits for the end of the paragraph.</summary>
    private void SetAside(XmlScanner scanner, int depth, string? label)
    {
        int start = scanner.End;
        scanner.Skip();
        if (depth < Deepest)
        {
            _aside.Enqueue((start, scanner.Token == XmlToken.End ? Math.Max(start, scanner.Start) : scanner.Bytes.Length, label));
        }
    }
}
