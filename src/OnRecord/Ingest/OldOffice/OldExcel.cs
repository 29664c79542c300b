using OnRecord.Ingest.Office;
using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.OldOffice;

/// <summary>
/// Reads workbooks of Excel 5 to 2003 (MS-XLS): every sheet, hidden ones too, headed by its name, parted by a line with a form feed; then strings that no cell shows, and names. Read from the records
/// themselves, for no library tells where in the file a cell stands.
/// </summary>
internal static class OldExcel
{
    /// <summary>The workbook, or null when the storage holds none.</summary>
    public static Reading? Read(OldDocument source, string mediaType)
    {
        var problems = new List<Problem>();
        if ((source.Stream("Workbook", problems) ?? source.Stream("Book", problems)) is not { } stream)
        {
            return null;
        }

        SummaryFacts facts = SummaryFacts.Of(source.File, source.Storage);
        var book = new BiffBook(stream, facts.Charset);
        if (!book.IsKnown)
        {
            return OldDocument.Without(mediaType, problems, problems.Count > 0 ? null : new Problem(ProblemCodes.UnknownFormat, "This names itself an Excel workbook, but its beginning is of no version that is known here; it is kept and hashed."));
        }

        bool isOpen = false;
        if (book.Cipher is { } told && BiffCipher.Open(stream, told.Start, told.End) is { } plain)
        {
            (book, isOpen) = (new BiffBook(plain, facts.Charset), true);
        }

        return book.IsEncrypted && !isOpen
            ? OldDocument.Without(mediaType, problems, OldOfficeReader.Encrypted)
            : source.Reading(mediaType, facts, book.Sheets.Count, (into, found, wrong) => Make(book, into, found, wrong, source.Context), OldObjects.In(source, null), problems);
    }

    private static IEnumerable<bool> Make(BiffBook book, MappedTextBuilder into, FurtherFields found, List<Problem> problems, ReadContext context)
    {
        var flow = new FlowWriter(into) { Found = found };
        book.Begin(context.Limits.AllowedExpansion(book.Stream.Length));
        bool isCut = !book.HasEnd;
        foreach (BiffSheet sheet in book.Sheets)
        {
            flow.StartPage();
            flow.Text(sheet.Name, book.Stream.File);
            flow.Insert(sheet.IsHidden ? " (hidden)" : "");
            flow.Break(2);
            foreach (bool step in new BiffCells(book, flow, context).Append(sheet.Start, () => isCut = true))
            {
                yield return step;
            }
        }

        foreach (bool step in Beside(book, flow))
        {
            yield return step;
        }

        if (isCut)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, "The workbook is cut or its records are broken; what is left of it is read."));
        }

        if (book.IsOverLimit)
        {
            problems.Add(new Problem(ProblemCodes.LimitExpansion, "The cells hold more text than the limits allow, by the same strings again and again; the rest is kept, not read."));
        }
    }

    /// <summary>Strings that no cell shows, as they are left when cells are cleared, and names that people gave.</summary>
    private static IEnumerable<bool> Beside(BiffBook book, FlowWriter flow)
    {
        flow.StartSection();
        flow.StartMark("in no cell");
        foreach (int unused in book.Unused)
        {
            flow.Break(1);
            flow.Text(book.StringAt(unused), book.Stream.File);
            yield return true;
        }

        flow.EndMark();
        flow.StartSection();
        foreach (MappedText name in book.Names)
        {
            flow.StartMark("name");
            flow.Text(name, book.Stream.File);
            flow.EndMark();
            flow.Break(1);
            yield return true;
        }
    }
}
