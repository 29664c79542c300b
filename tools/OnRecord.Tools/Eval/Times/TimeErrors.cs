using OnRecord.Ingest.Text;
using OnRecord.Tools.Corpora;

namespace OnRecord.Tools.Eval.Times;

/// <summary>Lists errors, one a line: kind, document, gold, found, and the words around.</summary>
internal static class TimeErrors
{
    private const int Around = 60;

    /// <summary>Writes the errors of a document: MISSED, FALSE, SPAN, VALUE.</summary>
    public static void Write(TextWriter list, TimeMlDocument document, List<GoldTime> found, IReadOnlyList<(int Gold, int Predicted)> pairs)
    {
        var pairedGold = pairs.Select(static p => p.Gold).ToHashSet();
        var pairedFound = pairs.Select(static p => p.Predicted).ToHashSet();
        foreach ((int g, int p) in pairs)
        {
            GoldTime gold = document.Times[g];
            bool span = gold.Start == found[p].Start && gold.End == found[p].End;
            bool value = TimeScore.SameValue(gold.Value, found[p].Value);
            if (!span || !value)
            {
                list.WriteLine($"{(span ? "" : "SPAN")}{(value ? "" : "VALUE")}\t{document.Name}\t{document.Created}\t{gold.Type} {gold.Value}\t{found[p].Type} {found[p].Value}\t{Words(document.Text, found[p])}\t{Context(document.Text, gold)}");
            }
        }

        for (int i = 0; i < document.Times.Count; i++)
        {
            if (!pairedGold.Contains(i))
            {
                list.WriteLine($"MISSED\t{document.Name}\t{document.Created}\t{document.Times[i].Type} {document.Times[i].Value}\t\t\t{Context(document.Text, document.Times[i])}");
            }
        }

        for (int i = 0; i < found.Count; i++)
        {
            if (!pairedFound.Contains(i))
            {
                list.WriteLine($"FALSE\t{document.Name}\t{document.Created}\t\t{found[i].Type} {found[i].Value}\t{Words(document.Text, found[i])}\t{Context(document.Text, found[i])}");
            }
        }
    }

    private static string Words(string text, GoldTime time) =>
        OneLine(text[CodePoints.ToUnits(text, time.Start)..CodePoints.ToUnits(text, time.End)]);

    private static string Context(string text, GoldTime time)
    {
        (int start, int end) = (CodePoints.ToUnits(text, time.Start), CodePoints.ToUnits(text, time.End));
        return OneLine($"{text[Math.Max(0, start - Around)..start]}[[{text[start..end]}]]{text[end..Math.Min(text.Length, end + Around)]}");
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
