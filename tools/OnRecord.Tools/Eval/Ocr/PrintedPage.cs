using System.Globalization;
using System.Text;

namespace OnRecord.Tools.Eval.Ocr;

/// <summary>Prints mail on a page of a PDF, in one of the fonts that every reader of PDFs has.</summary>
internal static class PrintedPage
{
    private const int Left = 54;
    private const int Tab = 140;
    private const int Top = 740;

    private static readonly (string Font, int Size, int Lead, int Header, int Body)[] Looks = [("Helvetica", 11, 15, 64, 84), ("Times-Roman", 12, 15, 70, 90), ("Courier", 10, 13, 60, 78), ("Helvetica", 10, 14, 70, 90)];

    /// <summary>The PDF of a mail.</summary>
    public static byte[] Of(InventedMail mail, Random random)
    {
        (string font, int size, int lead, int header, int body) = Looks[random.Next(Looks.Length)];
        bool hasTab = random.Next(2) == 0;
        var drawn = new StringBuilder("BT\n");
        int y = Top;
        void Line(int x, string text)
        {
            string escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
            drawn.Append(CultureInfo.InvariantCulture, $"/F1 {size} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj\n");
        }

        foreach ((string label, string value) in mail.Header(random.Next(3)))
        {
            List<string> lines = Wrapped(hasTab ? value : $"{label} {value}", header);
            Line(Left, hasTab ? label : lines[0]);
            for (int i = hasTab ? 0 : 1; i < lines.Count; i++)
            {
                y -= !hasTab || i > 0 ? lead : 0;
                Line(hasTab ? Tab : Left, lines[i]);
            }

            y -= lead;
        }

        foreach (string paragraph in (string[])[mail.To[0].Split(' ')[0] + ",", .. mail.Paragraphs, mail.From.Split(' ')[0]])
        {
            y -= lead;
            foreach (string line in Wrapped(paragraph, body))
            {
                Line(Left, line);
                y -= lead;
            }
        }

        return Pdf(drawn.Append("ET").ToString(), font);
    }

    /// <summary>A PDF of objects.</summary>
    public static byte[] Assemble(IReadOnlyList<byte[]> objects)
    {
        var pdf = new MemoryStream();
        void Write(string words) => pdf.Write(Encoding.ASCII.GetBytes(words));
        Write("%PDF-1.4\n");
        var places = new List<long>();
        for (int i = 0; i < objects.Count; i++)
        {
            places.Add(pdf.Length);
            Write($"{i + 1} 0 obj\n");
            pdf.Write(objects[i]);
            Write("\nendobj\n");
        }

        long table = pdf.Length;
        Write($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(static place => $"{place:D10} 00000 n \n"))}trailer<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return pdf.ToArray();
    }

    private static byte[] Pdf(string drawn, string font) => Assemble(
        [.. ((string[])[
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/{font}>>>>>>>>",
            $"<</Length {drawn.Length}>>stream\n{drawn}\nendstream"]).Select(Encoding.ASCII.GetBytes)]);

    private static List<string> Wrapped(string text, int most)
    {
        List<string> lines = [""];
        foreach (string word in text.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + word.Length >= most)
            {
                lines.Add("");
            }

            lines[^1] += lines[^1].Length == 0 ? word : " " + word;
        }

        return lines;
    }
}
