using System.Globalization;
using OnRecord.Ingest.Xml;

namespace OnRecord.Ingest.Office;

/// <summary>The parts of a workbook as one text: sheet by sheet with what belongs to it, then what no sheet names, then the names that the book defines.</summary>
internal sealed class SheetParts(OfficePackage package, SheetBook book, FlowWriter flow, LeftParts left, ReadContext context)
{
    private readonly SheetComments _comments = new(flow, new CommentAuthors(package.Zip));

    /// <summary>Appends part after part; see <see cref="Text.TextParts.Make"/>.</summary>
    public IEnumerable<bool> Make(List<Problem> problems)
    {
        foreach (Sheet sheet in book.Sheets)
        {
            flow.StartPage();
            flow.Use(book.Workbook);
            flow.Escaped(sheet.NameStart, sheet.NameEnd);
            flow.Insert(sheet.IsHidden ? " (hidden)" : "");
            flow.Break(2);
            FlowPart part = FlowPart.Load(package.Zip, sheet.Part);
            var scanner = new XmlScanner(part.Bytes);
            foreach (bool step in new SheetText(book, flow, context).Append(scanner, part))
            {
                yield return step;
            }

            PartProblems.Add(scanner, sheet.Part, problems);
            foreach (bool step in Around(sheet).SelectMany(Append))
            {
                yield return step;
            }
        }

        foreach (bool step in left.Names.SelectMany(Append).Concat(DefinedNames()).Concat(new SheetText(book, flow, context).AppendUnused()).Concat(new DataParts(package.Zip, flow).Append()))
        {
            yield return step;
        }

        if (book.HasDamagedStrings)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, $"The part {book.Strings.Member?.Name} is cut or broken; what is left of it is read."));
        }

        if (book.LostStrings > 0)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, string.Create(CultureInfo.InvariantCulture, $"What {book.LostStrings:N0} cells show is lost: they name shared strings that are not in the file; they have no value.")));
        }

        if (book.LostSheets.Count > 0)
        {
            problems.Add(new Problem(ProblemCodes.PartMissing, $"Sheets that the workbook lists are not in the file: {string.Join(", ", book.LostSheets)}."));
        }

        PartProblems.AddUndecodable(flow, problems);
    }

    /// <summary>Comments of both kinds and the words in drawings and charts.</summary>
    private IEnumerable<string> Around(Sheet sheet)
    {
        List<Relation> relations = Relation.Of(package.Zip, sheet.Part);
        IEnumerable<string> drawings = package.Parts(relations, "drawing").SelectMany(drawing => package.Parts(Relation.Of(package.Zip, drawing), "chart").Prepend(drawing));
        return package.Parts(relations, "comments").Concat(package.Parts(relations, "threadedComment")).Concat(drawings).Concat(package.Parts(relations, "vmlDrawing"));
    }

    private IEnumerable<bool> Append(string part)
    {
        flow.StartSection();
        XmlScanner scanner = flow.Enter(package.Zip, part);
        while (scanner.Read() && scanner.Token != XmlToken.Start)
        {
        }

        bool isComments = scanner.IsStart("comments"u8) || scanner.IsStart("ThreadedComments"u8);
        return isComments ? _comments.Append(scanner) : scanner.IsStart("xml"u8) ? Boxes(scanner) : new WordText(flow, context).Append(scanner);
    }

    /// <summary>Text boxes and labels of buttons of the old kind (ISO/IEC 29500-4 clause 19.1.2.22).</summary>
    private IEnumerable<bool> Boxes(XmlScanner scanner)
    {
        while (scanner.Read())
        {
            if (!scanner.IsStart("textbox"u8))
            {
                continue;
            }

            XmlScanner box = scanner.Inside();
            while (box.Read())
            {
                if (box.Token == XmlToken.Text && box.Raw.ContainsAnyExcept(" \r\n\t"u8))
                {
                    flow.Break(1);
                    flow.Text(box);
                }
            }

            flow.Break(1);
            yield return true;
        }
    }

    /// <summary>Names that people gave to cells and values, not those of the program itself.</summary>
    private IEnumerable<bool> DefinedNames()
    {
        flow.StartSection();
        flow.Use(book.Workbook);
        var scanner = new XmlScanner(book.Workbook.Bytes);
        while (scanner.Read())
        {
            if (scanner.IsStart("definedName"u8) && scanner.Attribute("name"u8) is { } name && !name.StartsWith("_xlnm.", StringComparison.Ordinal))
            {
                XmlScanner value = scanner.Inside();
                flow.StartMark($"name {name}");
                while (value.Read())
                {
                    flow.Escaped(value.Token == XmlToken.Text ? value.Start : 0, value.Token == XmlToken.Text ? value.End : 0);
                }

                flow.EndMark();
                flow.Break(1);
                yield return true;
            }
        }
    }
}
