using System.Globalization;
using OnRecord.Ingest.Ocr;
using OnRecord.Ingest.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace OnRecord.Ingest.Pdf;

/// <summary>The pages of an open PDF as text, which of them have none, and where they link to.</summary>
internal sealed class PdfPages(PdfDocument pdf, ReadContext context, PdfLog log)
{
    /// <summary>Fewer signs may be a line or an ornament.</summary>
    private const int FewestToJudge = 20;

    /// <summary>Signs that tables and lists of contents are ruled with.</summary>
    private const string Rulings = ".,-_=*|·•–—…";

    private readonly List<int> _broken = [];
    private readonly List<int> _silent = [];
    private readonly List<int> _pictures = [];
    private int _mostStamped;
    private readonly List<int> _drawn = [];
    private readonly List<int> _skipped = [];
    private readonly List<int> _unknown = [];
    private readonly List<int> _faulty = [];
    private readonly List<int> _incomplete = [];
    private readonly PdfFields _fields = new(pdf);
    private readonly RecognisedPages _recognised = new(context);
    private readonly PdfDrawings _drawings = new(pdf);
    private PdfAsides? _asides;

    /// <summary>Number of pages; 0 when not even that can be read.</summary>
    public int Count { get; } = CountOf(pdf);

    /// <summary>What the pages made so far link to, and what the document says beside them.</summary>
    public FurtherFields Found { get; } = new();

    /// <summary>Files that are pinned to the pages made so far.</summary>
    public IReadOnlyList<Member> Files => Asides.Files;

    private PdfAsides Asides => _asides ??= new PdfAsides(pdf, Found, log);

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

        if (_faulty.Count > 0)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, $"What these pages are drawn with is cut or broken; what comes before the fault is read and marked [salvaged: ...], and words may be missing or wrong: {PageRanges.Of(_faulty)}."));
        }

        if (_incomplete.Count > 0)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, $"These pages draw something that is not in the file or cannot be read; words may be missing: {PageRanges.Of(_incomplete)}."));
        }

        if (_silent.Count > 0)
        {
            problems.Add(new Problem(ProblemCodes.NoText, $"These pages have no text layer and are probably scans or drawings: {PageRanges.Of(_silent)}."));
        }

        if (_pictures.Count > 0)
        {
            problems.Add(new Problem(ProblemCodes.NoText, $"These pages are pictures, probably scans, with at most {_mostStamped} characters of text, such as a stamp; the pictures were not read: {PageRanges.Of(_pictures)}."));
        }

        if (_skipped.Count > 0)
        {
            problems.Add(new Problem(ProblemCodes.NoText, $"Text on these pages is in fonts that are missing or cannot be read, and was left out: {PageRanges.Of(_skipped)}."));
        }

        if (_unknown.Count > 0)
        {
            problems.Add(new Problem(ProblemCodes.UndecodableBytes, $"Fonts on these pages do not tell which letters they show; what was read of them is probably wrong: {PageRanges.Of(_unknown)}."));
        }

        if (_drawn.Count > 0)
        {
            problems.Add(new Problem(ProblemCodes.NoText, $"Fields or notes on these pages only draw their words, which were not read: {PageRanges.Of(_drawn)}."));
        }

        _recognised.Report(problems);
        if (StatedCount() is var stated && stated > Count && Count > 0)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, string.Create(CultureInfo.InvariantCulture, $"The PDF says that it has {stated} pages, and only {Count} are listed in it; the others are not read.")));
        }

        Asides.TakeDocument(problems);
        Found.Report(problems);
        if (Count == 0)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, "The PDF has no page that can be found."));
        }
    }

    private bool AppendPage(int number, MappedTextBuilder into)
    {
        try
        {
            (int skipped, int unknown, int broken, int missing) = (log.Skipped, log.Unknown, log.Broken, log.Missing);
            Page page = pdf.GetPage(number);
            Judge(number, log.Skipped - skipped, log.Unknown - unknown, page.Letters);
            bool isFaulty = log.Broken > broken;
            Note(_faulty, number, isFaulty);
            Note(_incomplete, number, !isFaulty && (log.Missing > missing || _drawings.AreMissing(page)));
            PageWords words = PageWords.Printed(page);
            List<Annotation> notes = [.. page.GetAnnotations()];
            RecognisedPage? recognised = Look(page, words.Characters, notes);
            bool hasText = AppendText(page, recognised is null ? words : words.With(recognised), isFaulty, into);
            foreach (Annotation note in notes)
            {
                Found.AddLink((note.Action as UriAction)?.Uri);
                Asides.TakeNote(note);
            }

            return hasText;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            _broken.Add(number);
            return false;
        }
    }

    private bool AppendText(Page page, PageWords words, bool isFaulty, MappedTextBuilder into)
    {
        const string Mark = "[salvaged: ";
        if (!isFaulty || page.Letters.Count == 0)
        {
            return PdfPageText.Append(page, words, _fields, into);
        }

        into.AppendInserted(Mark);
        bool hasText = PdfPageText.Append(page, words, _fields, into);
        into.AppendInserted("]");
        return hasText;
    }

    private static void Note(List<int> pages, int number, bool applies)
    {
        if (applies)
        {
            pages.Add(number);
        }
    }

    /// <summary>
    /// Text that cannot be read: left out with its font, or of characters of which the font tells no letter. Fonts that tell nothing at all have numbers from the first sign on in place of letters.
    /// </summary>
    private void Judge(int number, int skipped, int unknown, IReadOnlyList<Letter> letters)
    {
        const int Tenth = 10;
        if (skipped > 0)
        {
            _skipped.Add(number);
        }

        int printed = letters.Count(static letter => !string.IsNullOrWhiteSpace(letter.Value));
        int wordless = letters.Count(static letter => !string.IsNullOrWhiteSpace(letter.Value) && !letter.Value.Any(static unit => char.IsLetterOrDigit(unit) || Rulings.Contains(unit)));
        if (unknown * Tenth > printed || (printed >= FewestToJudge && wordless * 2 > printed))
        {
            _unknown.Add(number);
        }
    }

    /// <summary>Notes what of a page has no text; of a picture, what was recognised in it. Words that are pinned to a page are no text of the page.</summary>
    private RecognisedPage? Look(Page page, int characters, List<Annotation> notes)
    {
        bool hasDrawnWords = PdfPageText.HasDrawnWords(page, _fields);
        if (hasDrawnWords)
        {
            _drawn.Add(page.Number);
        }

        bool isSilent = characters == 0 && !_skipped.Contains(page.Number) && (page.NumberOfImages > 0 || page.Paths.Count > 0 || (!hasDrawnWords && notes.Exists(IsPicture)));
        if (!isSilent && !PagePictures.AreAllOf(page, characters))
        {
            return null;
        }

        RecognisedPages.Answer answer = _recognised.Ask(new PagePicture(page.Number, page.Width, page.Height, IsDrawn: true));
        if (!answer.IsTold)
        {
            (isSilent ? _silent : _pictures).Add(page.Number);
            _mostStamped = isSilent ? _mostStamped : Math.Max(_mostStamped, characters);
        }

        return answer.Words;
    }

    /// <summary>Whether a note is a picture alone, such as a stamp.</summary>
    private static bool IsPicture(Annotation note) =>
        note.HasNormalAppearance && note.Type is not (AnnotationType.Widget or AnnotationType.Link or AnnotationType.Popup) && string.IsNullOrWhiteSpace(note.Content);

    /// <summary>How many pages the tree of pages says that it has.</summary>
    private int StatedCount()
    {
        try
        {
            var tokens = new PdfTokens(pdf);
            return tokens.Resolve(PdfTokens.Get(tokens.Dictionary(tokens.Catalog, "Pages"), "Count")) is NumericToken count ? count.Int : 0;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return 0;
        }
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
