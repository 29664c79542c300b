using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.Office;

/// <summary>
/// Reads workbooks (ISO/IEC 29500-1 clause 18): every sheet, hidden ones too, headed by its name, then its comments and the
/// words in its drawings (<see cref="SheetParts"/>); sheets are parted by a line with a form feed. Positions count in the XML part that holds the
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
        var found = new FurtherFields();
        OfficeFacts facts = OfficeFacts.Of(package, found);
        if (package.Main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(new Problem(ProblemCodes.UnsupportedMethod, "This is an Excel binary workbook (.xlsb), which cannot be read here; save it as .xlsx to read it. It is kept and hashed."));
            return new Reading { MediaType = "application/vnd.ms-excel.sheet.binary.macroenabled.12", Item = new Document { Title = facts.Title, Authors = facts.Authors, Fields = [.. facts.Fields, .. found.All] }, Members = zip.Members(), Problems = problems };
        }

        var book = new SheetBook(package);
        var left = new LeftParts(zip);
        Func<MappedTextBuilder, List<Problem>, IEnumerable<bool>> make = (into, wrong) => new SheetParts(package, book, new FlowWriter(into) { Found = found }, left, context).Make(wrong);
        TextParts text = TextParts.Make(context.Limits, make, problems);
        found.Report(problems);
        return new Reading
        {
            MediaType = mediaType,
            Item = new Document
            {
                Title = facts.Title,
                Authors = facts.Authors,
                Fields = [.. facts.Fields, .. found.All],
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
}
