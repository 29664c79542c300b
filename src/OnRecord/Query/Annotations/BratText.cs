using System.Globalization;
using System.Text;

namespace OnRecord.Query.Annotations;

/// <summary>
/// Statements in brat's standoff format, as PolNeAR has them: <c>T</c> lines with discontinuous spans, <c>E</c> lines. One level only: a statement whose cue lies inside
/// another's content is left out.
/// </summary>
public static class BratText
{
    /// <summary>Writes the statements of a text.</summary>
    /// <param name="text">The text that the shape is of.</param>
    /// <param name="annotation">What was found in it.</param>
    public static string Of(string text, AnnotationShape annotation)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(annotation);
        int[] units = UnitsOf(text, annotation.Length);
        var output = new StringBuilder();
        int marks = 0, events = 0;
        foreach (TextStatementShape statement in annotation.Statements)
        {
            if (statement.Outer is not null)
            {
                continue;
            }

            string cue = Mark("Cue", statement.Cue), content = Mark("Content", statement.Content);
            string? source = statement.Source.Count > 0 ? Mark("Source", statement.Source) : null;
            string whole = Mark("Attribution", statement.Cue);
            output.Append(CultureInfo.InvariantCulture, $"E{++events}\tAttribution:{whole} Content:{content} Cue:{cue}{(source is null ? "" : " Source:" + source)}\n");
        }

        return output.ToString();

        string Mark(string label, IReadOnlyList<int[]> spans)
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"T{++marks}");
            string places = string.Join(';', spans.Select(static span => string.Create(CultureInfo.InvariantCulture, $"{span[0]} {span[1]}")));
            string words = string.Join(' ', spans.Select(span => text[units[span[0]]..units[span[1]]].ReplaceLineEndings(" ")));
            output.Append(CultureInfo.InvariantCulture, $"{id}\t{label} {places}\t{words}\n");
            return id;
        }
    }

    /// <summary>For each code point its UTF-16 position, and the end behind the last.</summary>
    private static int[] UnitsOf(string text, int points)
    {
        var units = new int[points + 1];
        int at = 0;
        for (int point = 0; point <= points; point++)
        {
            units[point] = Math.Min(at, text.Length);
            at += at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
        }

        return units;
    }
}
