using OnRecord.Ingest.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace OnRecord.Ingest.Pdf;

/// <summary>The words of a page with their places.</summary>
internal static class PdfWords
{
    /// <summary>Above so many letters on a page the slower methods, which compare letters with each other, are left out.</summary>
    private const int MostLetters = 20_000;

    private static readonly NearestNeighbourWordExtractor Extractor =
        new(new NearestNeighbourWordExtractor.NearestNeighbourWordExtractorOptions { MaxDegreeOfParallelism = 1 });

    /// <summary>Upright words, and those that run in other directions.</summary>
    public static (List<PlacedWord> Upright, List<PlacedWord> Turned) Of(Page page)
    {
        IReadOnlyList<Letter> letters = page.Letters;
        bool isSmall = letters.Count <= MostLetters;
        IEnumerable<Word> words = isSmall
            ? Extractor.GetWords(DuplicateOverlappingTextProcessor.Get(letters))
            : UglyToad.PdfPig.Util.DefaultWordExtractor.Instance.GetWords(letters);
        var upright = new List<PlacedWord>();
        var turned = new List<PlacedWord>();
        foreach (Word word in isSmall ? WithSpaced([.. words], letters) : words)
        {
            if (!string.IsNullOrWhiteSpace(word.Text))
            {
                (word.TextOrientation == TextOrientation.Horizontal ? upright : turned).Add(new PlacedWord(word.Text, BoxOf(word.BoundingBox, page.Height)));
            }
        }

        return (upright, turned);
    }

    /// <summary>The words, with those of spaced letters in the place of their first letters.</summary>
    private static List<Word> WithSpaced(List<Word> words, IReadOnlyList<Letter> letters)
    {
        var single = words.Where(static word => word.Letters.Count == 1 && word.Text.All(char.IsLetterOrDigit)).Select(static word => word.Letters[0]).ToHashSet<Letter>(ReferenceEqualityComparer.Instance);
        var spaced = new Dictionary<Letter, List<Letter>>(ReferenceEqualityComparer.Instance);
        foreach (List<Letter> word in SpacedLetters.Of(letters, single))
        {
            word.ForEach(letter => spaced.Add(letter, word));
        }

        return spaced.Count == 0 ? words
            : [.. words.Where(word => !(word.Letters.Count == 1 && spaced.TryGetValue(word.Letters[0], out List<Letter>? whole) && whole[0] != word.Letters[0])).Select(word => word.Letters.Count == 1 && spaced.TryGetValue(word.Letters[0], out List<Letter>? whole) ? new Word(whole) : word)];
    }

    /// <summary>A rectangle of PDF, whose corners may be turned, from the top left of a page of the given height.</summary>
    public static PageBox BoxOf(PdfRectangle rectangle, double pageHeight)
    {
        double left = Math.Min(Math.Min(rectangle.TopLeft.X, rectangle.TopRight.X), Math.Min(rectangle.BottomLeft.X, rectangle.BottomRight.X));
        double right = Math.Max(Math.Max(rectangle.TopLeft.X, rectangle.TopRight.X), Math.Max(rectangle.BottomLeft.X, rectangle.BottomRight.X));
        double bottom = Math.Min(Math.Min(rectangle.TopLeft.Y, rectangle.TopRight.Y), Math.Min(rectangle.BottomLeft.Y, rectangle.BottomRight.Y));
        double top = Math.Max(Math.Max(rectangle.TopLeft.Y, rectangle.TopRight.Y), Math.Max(rectangle.BottomLeft.Y, rectangle.BottomRight.Y));
        return new PageBox(Finite(left), Finite(pageHeight - top), Finite(right - left), Finite(top - bottom));
    }

    /// <summary>Broken pages may place words nowhere; those stand at 0.</summary>
    private static float Finite(double value) => double.IsFinite(value) ? (float)Math.Clamp(value, -1e6, 1e6) : 0;
}
