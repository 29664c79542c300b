using System.Text;
using System.Xml.Linq;

namespace OnRecord.Tools.Corpora;

/// <summary>A time expression of a TimeML file: code points in the text, the type in capitals, the value.</summary>
internal readonly record struct GoldTime(int Start, int End, string Type, string Value);

/// <summary>A TimeML document: the text of its TEXT element without tags, its times, and the value of its creation time.</summary>
internal sealed record TimeMlDocument(string Name, string Text, IReadOnlyList<GoldTime> Times, string Created);

/// <summary>Reads TimeML 1.2.1 files (<c>*.tml</c>). Times without words are left out, and the creation time is no time of the text.</summary>
internal static class TimeMlReader
{
    /// <summary>Reads one file.</summary>
    public static TimeMlDocument Read(string path)
    {
        XElement root = XDocument.Load(path, LoadOptions.PreserveWhitespace).Root!;
        var text = new StringBuilder();
        var times = new List<GoldTime>();
        int points = 0;
        Visit(root.Element("TEXT")!, text, times, ref points);
        string created = root.Element("DCT")?.Element("TIMEX3")?.Attribute("value")?.Value ?? "";
        times.Sort(static (a, b) => (a.Start, a.End).CompareTo((b.Start, b.End)));
        return new TimeMlDocument(Path.GetFileName(path), text.ToString(), times, created);
    }

    private static void Visit(XElement element, StringBuilder text, List<GoldTime> times, ref int points)
    {
        int start = points;
        foreach (XNode node in element.Nodes())
        {
            if (node is XElement child)
            {
                Visit(child, text, times, ref points);
            }
            else if (node is XText words)
            {
                text.Append(words.Value);
                points += words.Value.EnumerateRunes().Count();
            }
        }

        if (element.Name == "TIMEX3" && points > start)
        {
            times.Add(new GoldTime(start, points, element.Attribute("type")?.Value ?? "", element.Attribute("value")?.Value ?? ""));
        }
    }
}
