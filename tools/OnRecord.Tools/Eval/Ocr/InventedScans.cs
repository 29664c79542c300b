using System.Diagnostics;
using System.Globalization;

namespace OnRecord.Tools.Eval.Ocr;

/// <summary>A folder of scans of invented mail: at 200 or 300 pixels to the inch, up to 1.2 degrees askew, with dirt, some in black and white, as PDF (some with a stamp as text), PNG and TIFF.</summary>
/// <param name="seed">The same seed makes the same.</param>
/// <param name="kind">Of dirt.</param>
internal sealed class InventedScans(int seed, ScanDirt kind)
{
    private const double MostAskew = 1.2;
    private const int MostSpots = 150;
    private const int MostGrain = 12;
    private static readonly double[] s_dirt = [0.0005, 0.002, 0.005];

    /// <summary>Makes them; the answer tells the mail of each by file name.</summary>
    /// <param name="folder">To write to.</param>
    /// <param name="count">How many.</param>
    public SortedDictionary<string, InventedMail> Make(string folder, int count)
    {
        var random = new Random(seed);
        var made = new SortedDictionary<string, InventedMail>(StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            InventedMail mail = InventedMail.Of(random);
            int density = random.Next(3) == 0 ? 300 : 200;
            GrayPage page = Drawn(PrintedPage.Of(mail, random), density).Askew(((random.NextDouble() * 2) - 1) * MostAskew);
            page = kind == ScanDirt.Office ? page.Blurred().Grainy(MostGrain, random).Spotted(random.Next(MostSpots), density, random) : page.Dirty(s_dirt[random.Next(s_dirt.Length)], random);
            page = random.Next(5) < 2 ? page.BlackAndWhite() : page;
            (string ending, byte[] bytes) = random.Next(6) switch
            {
                0 => ("png", page.ToPng()),
                1 => ("tif", page.ToTiff()),
                2 => ("pdf", page.ToPdf(density, string.Create(CultureInfo.InvariantCulture, $"FOIA 2019-{i:D4}"))),
                _ => ("pdf", page.ToPdf(density, null)),
            };
            string name = string.Create(CultureInfo.InvariantCulture, $"scan-{i:D3}.{ending}");
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
            made.Add(name, mail);
        }

        return made;
    }

    private static GrayPage Drawn(byte[] pdf, int density)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-scan-");
        try
        {
            string file = Path.Combine(folder.FullName, "page.pdf");
            File.WriteAllBytes(file, pdf);
            using Process drawing = Process.Start("pdftoppm", ["-r", density.ToString(CultureInfo.InvariantCulture), "-gray", "-singlefile", file, Path.Combine(folder.FullName, "page")]);
            drawing.WaitForExit();
            return GrayPage.OfPgm(File.ReadAllBytes(Path.Combine(folder.FullName, "page.pgm")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
