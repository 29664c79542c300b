using OnRecord.Ingest.Text;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace OnRecord.Ingest.Pdf;

/// <summary>
/// The text of one page: its lines in reading order, words that run in other directions, what is filled into its form, and
/// the notes that are pinned to it. Every word is a region on the page; spaces and line feeds stand nowhere.
/// </summary>
internal static class PdfPageText
{
    /// <summary>Lines further apart than so many of their usual distances begin a paragraph.</summary>
    private const float ParagraphDistance = 1.45f;

    /// <summary>Where lines are too few to tell, their distance is taken as so many heights of a word.</summary>
    private const float UsualHeights = 1.6f;

    /// <summary>Appends a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="words">The words that are printed on it, and those that were recognised on it.</param>
    /// <param name="fields">Of its form.</param>
    /// <param name="into">Takes the text.</param>
    /// <returns>Whether anything was appended.</returns>
    public static bool Append(Page page, PageWords words, PdfFields fields, MappedTextBuilder into)
    {
        int before = into.Length;
        foreach (List<PlacedWord> level in words.Levels)
        {
            if (into.Length > before)
            {
                BreakLine(into, 2);
            }

            AppendWords(level, page.Number, into);
        }

        if (words.Turned.Count > 0)
        {
            BreakLine(into, 2);
            AppendLine(words.Turned, page.Number, into);
        }

        AppendForm(page, fields, into);
        AppendNotes(page, fields, into);
        return into.Length > before;
    }

    /// <summary>Appends words in reading order.</summary>
    public static void AppendWords(IReadOnlyList<PlacedWord> words, int page, MappedTextBuilder into) => AppendLines(PageLayout.Order(words), page, into);

    /// <summary>Ends the line, and the paragraph when two line feeds are wanted; nothing at the start of a text.</summary>
    public static void BreakLine(MappedTextBuilder into, int lineFeeds)
    {
        if (into.Length > 0 && into.Last != '\n')
        {
            into.AppendInserted(lineFeeds == 1 ? "\n" : "\n\n");
        }
    }

    private static void AppendLines(List<List<PlacedWord>> lines, int page, MappedTextBuilder into)
    {
        float usual = UsualDistance(lines);
        for (int i = 0; i < lines.Count; i++)
        {
            if (i > 0)
            {
                float distance = lines[i][0].Middle - lines[i - 1][0].Middle;
                BreakLine(into, distance < 0 || distance > usual * ParagraphDistance ? 2 : 1);
            }

            AppendLine(lines[i], page, into);
        }
    }

    private static float UsualDistance(List<List<PlacedWord>> lines)
    {
        var distances = new List<float>();
        for (int i = 1; i < lines.Count; i++)
        {
            float distance = lines[i][0].Middle - lines[i - 1][0].Middle;
            if (distance > 0)
            {
                distances.Add(distance);
            }
        }

        if (distances.Count < 3)
        {
            return lines.Count == 0 ? 1 : UsualHeights * lines[0][0].Box.Height;
        }

        distances.Sort();
        return distances[distances.Count / 2];
    }

    private static void AppendLine(List<PlacedWord> line, int page, MappedTextBuilder into)
    {
        for (int i = 0; i < line.Count; i++)
        {
            if (i > 0)
            {
                into.AppendInserted(" ");
            }

            if (line[i].Shown is { } shown)
            {
                into.AppendRecognised(line[i].Text, page, shown);
            }
            else
            {
                into.AppendRegion(line[i].Text, page, line[i].Box);
            }
        }
    }

    /// <summary>Filled form fields as <c>name: value</c>, where they stand; the fields' looks are not part of the page's own text.</summary>
    private static void AppendForm(Page page, PdfFields fields, MappedTextBuilder into)
    {
        foreach (Annotation widget in page.GetAnnotations().Where(static annotation => annotation.Type == AnnotationType.Widget))
        {
            if (fields.Of(widget) is (var name, { } value))
            {
                AppendPinned(name is null ? value : $"{name}: {value}", widget.Rectangle, page, into);
            }
        }
    }

    /// <summary>True when a field or a note of the page has no text, and a look that shows some.</summary>
    public static bool HasDrawnWords(Page page, PdfFields fields) => page.GetAnnotations().Any(annotation =>
        annotation.Type == AnnotationType.Widget ? fields.Of(annotation).Value is null && fields.IsDrawn(annotation)
        : annotation.Type != AnnotationType.Link && string.IsNullOrWhiteSpace(annotation.Content) && fields.IsDrawn(annotation));

    /// <summary>Notes as paragraphs of their own that say whose comments they are; they are not the words of who wrote the page.</summary>
    private static void AppendNotes(Page page, PdfFields fields, MappedTextBuilder into)
    {
        foreach (Annotation note in page.GetAnnotations())
        {
            if (note.Type is not (AnnotationType.Widget or AnnotationType.Link) && !string.IsNullOrWhiteSpace(note.Content))
            {
                string by = fields.WriterOf(note) is { } writer ? $" by {writer}" : "";
                AppendPinned(note.Content, note.Rectangle, page, into, $"[comment{by}] ");
            }
        }
    }

    private static void AppendPinned(string text, PdfRectangle place, Page page, MappedTextBuilder into, string label = "")
    {
        BreakLine(into, 2);
        into.AppendInserted(label);
        into.AppendRegion(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'), page.Number, PdfWords.BoxOf(place, page.Height));
    }
}
