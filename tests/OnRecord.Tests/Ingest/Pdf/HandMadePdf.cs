using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OnRecord.Tests.Ingest.Pdf;

/// <summary>A PDF of pages of 300 by 400 points, written out by hand: each page with what it draws and what is pinned to it.</summary>
internal static class HandMadePdf
{
    /// <summary>Draws the picture over a part of the page.</summary>
    public static string Picture(int width, int height, int x = 0, int y = 0) => string.Create(CultureInfo.InvariantCulture, $"q {width} 0 0 {height} {x} {y} cm /Im Do Q\n");

    /// <summary>Writes a line.</summary>
    public static string Line(string text, int y) => string.Create(CultureInfo.InvariantCulture, $"BT /F1 8 Tf 10 {y} Td ({text}) Tj ET\n");

    /// <summary>The whole file.</summary>
    public static byte[] Of(params (string Drawn, string Pinned)[] pages) => Of("", "", [], pages);

    /// <summary>The whole file, with more entries of its catalog and its information, and further objects, the first of them of the number 1000 and those after it following.</summary>
    public static byte[] Of(string catalog, string information, string[] more, params (string Drawn, string Pinned)[] pages) => Of(catalog, information, more, "", pages);

    /// <summary>The same with more drawings among the resources of each page.</summary>
    public static byte[] Of(string catalog, string information, string[] more, string drawings, params (string Drawn, string Pinned)[] pages) =>
        Drawn(catalog, information, more, drawings, [.. pages.Select(static page => (Stream(page.Drawn), page.Pinned))]);

    /// <summary>A file of pages that are given as streams.</summary>
    public static byte[] OfStreams(params string[] pages) => Drawn("", "", [], "", [.. pages.Select(static page => (page, ""))]);

    private static byte[] Drawn(string catalog, string information, string[] more, string drawings, (string Stream, string Pinned)[] pages)
    {
        var objects = new List<string>
        {
            $"<</Type/Catalog/Pages 2 0 R{catalog}>>",
            $"<</Type/Pages/Count {pages.Length}/Kids[{string.Join(' ', pages.Select(static (_, i) => $"{7 + (2 * i)} 0 R"))}]>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            Stream("x", "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"),
            Stream("q 50 0 0 50 0 0 cm /Im Do Q", "/Type/XObject/Subtype/Form/BBox[0 0 50 50]/Resources<</XObject<</Im 4 0 R>>>>"),
            $"<</Title(Tide tables)/Subject(lupinsubject)/Keywords(lupinkeyword){information}>>",
        };
        foreach ((int number, (string stream, string pinned)) in pages.Index())
        {
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Resources<</Font<</F1 3 0 R>>/XObject<</Im 4 0 R{drawings}>>>>/Contents {8 + (2 * number)} 0 R/Annots[{pinned}]>>");
            objects.Add(stream);
        }

        int first = objects.Count + 1;
        objects.AddRange(more);
        return Whole([.. objects.Select(words => Regex.Replace(words, @"\b1(\d\d\d) 0 R", match => $"{first + int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)} 0 R"))]);
    }

    /// <summary>A stream.</summary>
    public static string Stream(string words, string entries = "") => $"<<{entries}/Length {words.Length}>>\nstream\n{words}\nendstream";

    /// <summary>A file whose objects lie in one object stream (ISO 32000-1, 7.5.7), but for the streams that its pages draw.</summary>
    /// <param name="inner">The objects in the stream, in its order: number and words. Number 1 is the catalog.</param>
    /// <param name="drawn">The other objects: number and words of a stream.</param>
    public static byte[] InObjectStream((int Number, string Words)[] inner, (int Number, string Drawn)[] drawn)
    {
        int holder = inner.Concat(drawn).Max(static one => one.Item1) + 1;
        string heads = "", held = "";
        foreach ((int number, string words) in inner)
        {
            heads += FormattableString.Invariant($"{number} {held.Length} ");
            held += words + "\n";
        }

        var file = new StringBuilder("%PDF-1.5\n");
        var table = new SortedDictionary<int, string> { [0] = "00000000000000" };
        foreach ((int number, string stream) in drawn.Select(static one => (one.Number, Stream(one.Drawn))).Append((holder, Stream(heads + held, FormattableString.Invariant($"/Type/ObjStm/N {inner.Length}/First {heads.Length}")))))
        {
            table[number] = FormattableString.Invariant($"01{file.Length:X8}0000");
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{stream}\nendobj\n");
        }

        foreach ((int index, (int number, _)) in inner.Index())
        {
            table[number] = FormattableString.Invariant($"02{holder:X8}{index:X4}");
        }

        int start = file.Length;
        string places = string.Concat(table.Values) + ">";
        file.Append(CultureInfo.InvariantCulture, $"{holder + 1} 0 obj\n<</Type/XRef/Size {holder + 2}/W[1 4 2]/Index[{string.Join(' ', table.Keys.Select(static number => FormattableString.Invariant($"{number} 1")))}]/Root 1 0 R/Filter/ASCIIHexDecode/Length {places.Length}>>\nstream\n{places}\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>A file of one page with an object stream, the object of number 10, that holds another.</summary>
    public static byte[] Packed(string catalog, string heads, string held, string drawn)
    {
        string[] objects =
        [
            $"<</Type/Catalog/Pages 2 0 R{catalog}>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>", Stream(drawn), "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            "null", "null", "null", "null", Stream(heads + held, $"/Type/ObjStm/N 1/First {heads.Length}"),
        ];
        var file = new StringBuilder("%PDF-1.5\n");
        var table = new StringBuilder();
        foreach ((int index, string words) in objects.Index())
        {
            table.Append(CultureInfo.InvariantCulture, $"01{file.Length:X8}00");
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{words}\nendobj\n");
        }

        int start = file.Length;
        table.Append(CultureInfo.InvariantCulture, $"020000000A00").Append(CultureInfo.InvariantCulture, $"01{start:X8}00>");
        file.Append(CultureInfo.InvariantCulture, $"21 0 obj\n<</Type/XRef/Size 22/W[1 4 1]/Index[1 10 20 2]/Root 1 0 R/Filter/ASCIIHexDecode/Length {table.Length}>>\nstream\n{table}\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static byte[] Whole(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.5\n");
        var table = new StringBuilder($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach ((int index, string words) in objects.Index())
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{words}\nendobj\n");
        }

        int start = file.Length;
        file.Append(table).Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Count + 1}/Root 1 0 R/Info 6 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
