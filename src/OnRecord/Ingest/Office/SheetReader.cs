using OnRecord.Ingest.Text;
using OnRecord.Ingest.Xml;

namespace OnRecord.Ingest.Office;

/// <summary>
/// Reads workbooks (ISO/IEC 29500-1 clause 18): every sheet, hidden ones too, headed by its name, then its comments and the
/// words in its drawings; sheets are parted by a line with a form feed. Positions count in the XML part that holds the
/// words, which for most cells is the part of shared strings. Macros are never run, links to other books never followed.
/// </summary>
internal sealed class SheetReader : IPackageReader
{
    /// <inheritdoc/>
    public Reading? Read(ZipPackage zip, ReadContext context, List<Problem> problems)
    {
        if (OfficePackage.Find(zip) is not { } package || !IsBook(package))
        {
            return null;
        }

        string mediaType = package.HasMacros ? "application/vnd.ms-excel.sheet.macroenabled.12" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        OfficeFacts facts = OfficeFacts.Of(package);
        if (package.Main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(new Problem(ProblemCodes.UnsupportedMethod, "This is an Excel binary workbook (.xlsb), which cannot be read here; save it as .xlsx to read it. It is kept and hashed."));
            return new Reading { MediaType = "application/vnd.ms-excel.sheet.binary.macroenabled.12", Item = new Document { Title = facts.Title, Authors = facts.Authors, Fields = facts.Fields }, Members = zip.Members(), Problems = problems };
        }

        var book = new SheetBook(package);
        Func<MappedTextBuilder, List<Problem>, IEnumerable<bool>> make = (into, found) => Make(package, book, into, found, context);
        TextParts text = TextParts.Make(context.Limits, make, problems);
        return new Reading
        {
            MediaType = mediaType,
            Item = new Document
            {
                Title = facts.Title,
                Authors = facts.Authors,
                Fields = facts.Fields,
                Pages = book.Sheets.Count,
                Texts = text.First,
                MoreTexts = text.HasMore ? TextParts.Again(context.Limits, make) : [],
            },
            Members = zip.Members(),
            Problems = problems,
        };
    }

    private static bool IsBook(OfficePackage package) =>
        package.ContentType.Contains("spreadsheetml", StringComparison.OrdinalIgnoreCase)
        || package.ContentType.Contains("ms-excel", StringComparison.OrdinalIgnoreCase)
        || package.Main.StartsWith("xl/", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<bool> Make(OfficePackage package, SheetBook book, MappedTextBuilder into, List<Problem> problems, ReadContext context)
    {
        var flow = new FlowWriter(into);
        foreach (Sheet sheet in book.Sheets)
        {
            flow.StartPage();
            flow.Use(book.Workbook);
            flow.Text(sheet.NameStart, sheet.NameEnd);
            flow.Insert(sheet.IsHidden ? " (hidden)" : "");
            flow.Break(2);
            FlowPart part = FlowPart.Load(package.Zip, sheet.Part);
            var scanner = new XmlScanner(part.Bytes);
            foreach (bool step in new SheetText(book, flow, context).Append(scanner, part))
            {
                yield return step;
            }

            PartProblems.Add(scanner, part.Member.Name, problems);
            foreach (bool step in Around(package, sheet, flow, context))
            {
                yield return step;
            }
        }

        if (book.HasDamagedStrings)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, $"The part {book.Strings.Member.Name} is cut or broken; what is left of it is read."));
        }

        PartProblems.AddUndecodable(flow, problems);
    }

    /// <summary>Comments of both kinds and the words in drawings and charts.</summary>
    private static IEnumerable<bool> Around(OfficePackage package, Sheet sheet, FlowWriter flow, ReadContext context)
    {
        List<Relation> relations = Relation.Of(package.Zip, sheet.Part);
        foreach (string part in package.Parts(relations, "comments").Concat(package.Parts(relations, "threadedComment")))
        {
            flow.StartSection();
            foreach (bool step in Comments(flow.Enter(package.Zip, part), flow))
            {
                yield return step;
            }
        }

        foreach (string drawing in package.Parts(relations, "drawing"))
        {
            IEnumerable<string> charts = package.Parts(Relation.Of(package.Zip, drawing), "chart");
            foreach (string part in (string[])[drawing, .. charts])
            {
                flow.StartSection();
                foreach (bool step in new WordText(flow, context).Append(flow.Enter(package.Zip, part)))
                {
                    yield return step;
                }
            }
        }
    }

    private static IEnumerable<bool> Comments(XmlScanner scanner, FlowWriter flow)
    {
        bool inComment = false;
        while (scanner.Read())
        {
            if (scanner.IsStart("comment"u8) || scanner.IsStart("threadedComment"u8))
            {
                flow.StartMark($"comment {scanner.Attribute("ref"u8)}");
                inComment = true;
            }
            else if (inComment && (scanner.IsEnd("comment"u8) || scanner.IsEnd("threadedComment"u8)))
            {
                flow.EndMark();
                flow.Break(1);
                inComment = false;
                yield return true;
            }
            else if (inComment && scanner.Token == XmlToken.Text && scanner.Raw.ContainsAnyExcept(" \r\n\t"u8))
            {
                flow.Text(scanner);
            }
        }
    }
}
