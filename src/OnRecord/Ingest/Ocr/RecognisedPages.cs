using System.Globalization;
using OnRecord.Ingest.Pdf;

namespace OnRecord.Ingest.Ocr;

/// <summary>Asks for the words of pages of one file that are pictures, and tells in Problems what became of each page.</summary>
/// <param name="context">What the file is read with.</param>
internal sealed class RecognisedPages(ReadContext context)
{
    private readonly List<int> _pending = [];
    private readonly List<int> _beyond = [];
    private readonly List<int> _tooLarge = [];
    private readonly List<int> _failed = [];
    private readonly List<int> _empty = [];
    private readonly SortedDictionary<string, List<int>> _done = new(StringComparer.Ordinal);
    private int _asked;
    private int _words;
    private int _doubtful;
    private double _confidence;

    /// <summary>Whether there is a page that was recognised and has words.</summary>
    public bool HasWords => _done.Count > 0;

    /// <summary>What <see cref="Ask"/> found out.</summary>
    /// <param name="Words">The page with its words; null when there are none.</param>
    /// <param name="IsTold">Whether its lack of words is told in <see cref="Report"/>.</param>
    public readonly record struct Answer(RecognisedPage? Words, bool IsTold);

    /// <summary>The words of a page.</summary>
    public Answer Ask(PagePicture picture)
    {
        if (picture.IsTooLarge)
        {
            _tooLarge.Add(picture.Page);
        }
        else if (++_asked > context.Limits.OcrPages)
        {
            _beyond.Add(picture.Page);
        }
        else if (context.Pages.Of(picture) is not { } page)
        {
            _pending.Add(picture.Page);
        }
        else if (page.End != RecognitionEnd.Done)
        {
            _failed.Add(picture.Page);
        }
        else if (page.HasWords)
        {
            Count(page, picture.Page);
            return new Answer(page, true);
        }
        else
        {
            _empty.Add(picture.Page);
            return new Answer(null, true);
        }

        return default;
    }

    /// <summary>Adds what became of the pages.</summary>
    public void Report(List<Problem> problems)
    {
        foreach ((string engine, List<int> pages) in _done)
        {
            // The number stands first: see DueRecognition.
            problems.Add(new Problem(ProblemCodes.Ocr, string.Create(
                CultureInfo.InvariantCulture,
                $"{Pages(pages)} recognised by {engine}, and not read: {PageRanges.Of(pages)}. Words may be wrong. Mean confidence {Math.Floor(_confidence / _words):0} of 100, {_doubtful} of {_words} words below {RecognisedWord.Sure:0}.")));
        }

        Add(problems, _empty, ProblemCodes.NoText, "No words were recognised on these pages");
        Add(problems, _failed, ProblemCodes.ToolFailed, "tesseract or pdftoppm ended with an error on these pages, or took longer than it may");
        Add(problems, _tooLarge, ProblemCodes.LimitSize, "These pages are pictures with more pixels than are recognised");
        Add(problems, _beyond, ProblemCodes.LimitCount, string.Create(CultureInfo.InvariantCulture, $"The file has more than {context.Limits.OcrPages} pages that are pictures; these were not recognised (--limit-ocr-pages)"));
        if (_pending.Count > 0 && context.Recognition.IsOffered)
        {
            problems.Add(new Problem(ProblemCodes.OcrPending, $"{(_pending.Count == 1 ? "1 page waits" : string.Create(CultureInfo.InvariantCulture, $"{_pending.Count} pages wait"))} to be recognised: {PageRanges.Of(_pending)}."));
            problems.AddRange(context.Recognition.Missing is { } missing ? [new Problem(ProblemCodes.ToolMissing, missing)] : []);
        }
    }

    private void Count(RecognisedPage page, int number)
    {
        if (!_done.TryGetValue(page.Engine, out List<int>? pages))
        {
            _done.Add(page.Engine, pages = []);
        }

        pages.Add(number);
        _words += page.Words.Count;
        _doubtful += page.Words.Count(static word => !word.IsSure);
        _confidence += page.Words.Sum(static word => (double)word.Confidence);
    }

    private static string Pages(List<int> pages) => pages.Count == 1 ? "1 page was" : string.Create(CultureInfo.InvariantCulture, $"{pages.Count} pages were");

    private static void Add(List<Problem> problems, List<int> pages, string code, string sentence)
    {
        if (pages.Count > 0)
        {
            problems.Add(new Problem(code, $"{sentence}: {PageRanges.Of(pages)}."));
        }
    }
}
