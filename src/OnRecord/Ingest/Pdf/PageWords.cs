using OnRecord.Ingest.Ocr;
using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.Pdf;

/// <summary>The words of a page: those that are printed on it as text, and those that were recognised in what it shows, which includes the others.</summary>
/// <param name="Levels">Words whose lines run level, each list to be put into reading order for itself; lists without words are left out.</param>
/// <param name="Turned">Printed words that run in other directions.</param>
internal sealed record PageWords(IReadOnlyList<List<PlacedWord>> Levels, List<PlacedWord> Turned)
{
    /// <summary>The printed words of a page.</summary>
    public static PageWords Printed(UglyToad.PdfPig.Content.Page page)
    {
        (List<PlacedWord> upright, List<PlacedWord> turned) = PdfWords.Of(page);
        return new PageWords(upright.Count > 0 ? [upright] : [], turned);
    }

    /// <summary>How many characters without blanks.</summary>
    public int Characters => Levels.SelectMany(static level => level).Concat(Turned).Sum(static word => word.Text.Count(static unit => !char.IsWhiteSpace(unit)));

    /// <summary>With what was recognised on the page; a word that is printed there as text, such as in a stamp, stands as it is printed.</summary>
    public PageWords With(RecognisedPage page)
    {
        List<PlacedWord> printed = [.. Levels.SelectMany(static level => level)];
        List<PlacedWord> recognised = LevelWords.Of(page, out bool isAskew);
        recognised.RemoveAll(word => printed.Concat(Turned).Any(other => IsWithin(word.Shown!.Value, other.Box)));
        List<PlacedWord>[] levels = isAskew ? [recognised, printed] : [[.. recognised, .. printed]];
        return this with { Levels = [.. levels.Where(static level => level.Count > 0)] };
    }

    /// <summary>Whether the middle of a box lies in another; what is drawn of a letter may reach out of its box a little.</summary>
    private static bool IsWithin(PageBox inner, PageBox outer)
    {
        (float x, float y, float room) = (inner.X + (inner.Width / 2), inner.Y + (inner.Height / 2), outer.Height / 4);
        return x >= outer.X - room && x <= outer.X + outer.Width + room && y >= outer.Y - room && y <= outer.Y + outer.Height + room;
    }
}
