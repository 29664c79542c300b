using OnRecord.Ingest.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace OnRecord.Ingest.Pdf;

/// <summary>The pages of an open PDF as text, and which of them have none.</summary>
internal sealed class PdfPages(PdfDocument pdf, ReadContext context)
{
    private readonly List<int> _broken = [];
    private readonly List<int> _silent = [];
    private readonly List<int> _drawn = [];
    private readonly PdfFields _fields = new(pdf);

    /// <summary>Number of pages; 0 when not even that can be read.</summary>
    public int Count { get; } = CountOf(pdf);

    /// <summary>Appends page after page; see <see cref="TextParts.Make"/>.</summary>
    public IEnumerable<bool> Make(MappedTextBuilder into, List<Problem> problems)
    {
        bool hasText = false;
        for (int number = 1; number <= Count; number++)
        {
            context.Cancel.ThrowIfCancellationRequested();
            if (hasText && into.Length > 0)
            {
                into.AppendInserted("\n\f\n");
            }

            hasText = AppendPage(number, into) || hasText;
            yield return true;
        }
    }

    /// <summary>Adds what was wrong with pages.</summary>
    public void Report(List<Problem> problems)
    {
        if (_broken.Count > 0)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, $"These pages of the PDF are broken and could not be read: {PageRanges.Of(_broken)}."));
        }

        if (_silent.Count > 0)
        {
            problems.Add(new Problem(ProblemCodes.NoText, $"These pages have no text layer and are probably scans or drawings: {PageRanges.Of(_silent)}."));
        }

        if (_drawn.Count > 0)
        {
            problems.Add(new Problem(ProblemCodes.NoText, $"Fields or notes on these pages only draw their words, which were not read: {PageRanges.Of(_drawn)}."));
        }

        if (Count == 0)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, "The PDF has no page that can be found."));
        }
    }

    private bool AppendPage(int number, MappedTextBuilder into)
    {
        try
        {
            Page page = pdf.GetPage(number);
            bool hasText = PdfPageText.Append(page, _fields, into);
            if (PdfPageText.HasDrawnWords(page, _fields))
            {
                _drawn.Add(number);
            }

            if (hasText)
            {
                return true;
            }

            if (page.NumberOfImages > 0 || page.Paths.Count > 0)
            {
                _silent.Add(number);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            _broken.Add(number);
        }

        return false;
    }

    private static int CountOf(PdfDocument pdf)
    {
        try
        {
            return Math.Max(0, pdf.NumberOfPages);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return 0;
        }
    }
}
