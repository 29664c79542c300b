using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace OnRecord.Tools.Eval.Ocr;

/// <summary>A page in grays, a byte a pixel, that was put askew on a dirty glass.</summary>
internal sealed record GrayPage(int Width, int Height, byte[] Pixels)
{
    private const int Strip = 16;

    /// <summary>Reads a portable graymap, as <c>pdftoppm -gray</c> writes it.</summary>
    public static GrayPage OfPgm(byte[] file)
    {
        string[] head = Encoding.ASCII.GetString(file, 0, Math.Min(64, file.Length)).Split((char[])[' ', '\n'], 4);
        (int width, int height) = (int.Parse(head[1], CultureInfo.InvariantCulture), int.Parse(head[2], CultureInfo.InvariantCulture));
        return new GrayPage(width, height, file[^(width * height)..]);
    }

    /// <summary>The page turned a little, strip by strip.</summary>
    public GrayPage Askew(double degrees)
    {
        double slope = Math.Tan(degrees * Math.PI / 180);
        var turned = new byte[Pixels.Length];
        Array.Fill(turned, byte.MaxValue);
        for (int x = 0; x < Width; x += Strip)
        {
            int shift = (int)Math.Round((x - (Width / 2)) * slope);
            int length = Math.Min(Strip, Width - x);
            for (int y = Math.Max(0, shift); y < Math.Min(Height, Height + shift); y++)
            {
                Array.Copy(Pixels, ((y - shift) * Width) + x, turned, (y * Width) + x, length);
            }
        }

        return this with { Pixels = turned };
    }

    /// <summary>The page with specks on a part of its pixels.</summary>
    public GrayPage Dirty(double part, Random random)
    {
        byte[] dirty = [.. Pixels];
        for (int left = (int)(dirty.Length * part); left > 0; left--)
        {
            dirty[random.Next(dirty.Length)] = (byte)(random.Next(3) * 90);
        }

        return this with { Pixels = dirty };
    }

    /// <summary>The page as a lens sees it: each pixel with a share of its neighbours.</summary>
    public GrayPage Blurred()
    {
        byte[] blurred = [.. Pixels];
        for (int at = Width + 1; at < Pixels.Length - Width - 1; at++)
        {
            int beside = Pixels[at - 1] + Pixels[at + 1] + Pixels[at - Width] + Pixels[at + Width];
            int corners = Pixels[at - Width - 1] + Pixels[at - Width + 1] + Pixels[at + Width - 1] + Pixels[at + Width + 1];
            blurred[at] = (byte)(((4 * Pixels[at]) + (2 * beside) + corners) / 16);
        }

        return this with { Pixels = blurred };
    }

    /// <summary>The page with grays that are uneven, by so much at most.</summary>
    public GrayPage Grainy(int most, Random random) => this with { Pixels = [.. Pixels.Select(gray => (byte)Math.Clamp(gray + random.Next(-most, most + 1), byte.MinValue, byte.MaxValue))] };

    /// <summary>The page with round spots of a tenth to half a millimetre.</summary>
    public GrayPage Spotted(int count, int density, Random random)
    {
        const double Millimetres = 25.4;
        byte[] spotted = [.. Pixels];
        for (; count > 0; count--)
        {
            double radius = (0.05 + (random.NextDouble() * 0.2)) * density / Millimetres;
            (int middleX, int middleY, byte gray) = (random.Next(Width), random.Next(Height), (byte)random.Next(120));
            int reach = (int)Math.Ceiling(radius);
            for (int y = Math.Max(0, middleY - reach); y <= Math.Min(Height - 1, middleY + reach); y++)
            {
                for (int x = Math.Max(0, middleX - reach); x <= Math.Min(Width - 1, middleX + reach); x++)
                {
                    if (((x - middleX) * (x - middleX)) + ((y - middleY) * (y - middleY)) <= radius * radius)
                    {
                        spotted[(y * Width) + x] = gray;
                    }
                }
            }
        }

        return this with { Pixels = spotted };
    }

    /// <summary>The page in black and white alone, as a fax is.</summary>
    public GrayPage BlackAndWhite() => this with { Pixels = [.. Pixels.Select(static gray => gray < 140 ? byte.MinValue : byte.MaxValue)] };

    /// <summary>As PNG.</summary>
    public byte[] ToPng()
    {
        var rows = new MemoryStream();
        for (int y = 0; y < Height; y++)
        {
            rows.WriteByte(0);
            rows.Write(Pixels, y * Width, Width);
        }

        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", [.. Big(Width), .. Big(Height), 8, 0, 0, 0, 0]), .. Chunk("IDAT", Deflated(rows.ToArray())), .. Chunk("IEND", [])];
    }

    /// <summary>As TIFF, unpacked.</summary>
    public byte[] ToTiff()
    {
        (int Tag, int Value)[] entries = [(256, Width), (257, Height), (258, 8), (259, 1), (262, 1), (273, 8), (277, 1), (278, Height), (279, Pixels.Length)];
        int directory = 8 + Pixels.Length + (Pixels.Length % 2);
        var tiff = new MemoryStream();
        using var writer = new BinaryWriter(tiff);
        writer.Write("II*\0"u8);
        writer.Write(directory);
        writer.Write(Pixels);
        tiff.Position = tiff.Length + (Pixels.Length % 2);
        writer.Write((short)entries.Length);
        foreach ((int tag, int value) in entries)
        {
            writer.Write((short)tag);
            writer.Write((short)4);
            writer.Write(1);
            writer.Write(value);
        }

        writer.Write(0);
        writer.Flush();
        return tiff.ToArray();
    }

    /// <summary>As the only thing on a page of a PDF, but for a stamp where one is given.</summary>
    public byte[] ToPdf(int density, string? stamp)
    {
        string size = string.Create(CultureInfo.InvariantCulture, $"{Width * 72.0 / density:0.##} 0 0 {Height * 72.0 / density:0.##}");
        string drawn = $"q {size} 0 0 cm /I Do Q{(stamp is null ? "" : $" BT /F1 9 Tf 1 0 0 1 430 770 Tm ({stamp}) Tj ET")}";
        byte[] packed = Deflated(Pixels);
        return PrintedPage.Assemble(
            [
                Encoding.ASCII.GetBytes("<</Type/Catalog/Pages 2 0 R>>"),
                Encoding.ASCII.GetBytes("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                Encoding.ASCII.GetBytes("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"),
                Encoding.ASCII.GetBytes($"<</Length {drawn.Length}>>stream\n{drawn}\nendstream"),
                [.. Encoding.ASCII.GetBytes($"<</Type/XObject/Subtype/Image/Width {Width}/Height {Height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode/Length {packed.Length}>>stream\n"), .. packed, .. "\nendstream"u8],
            ]);
    }

    private static byte[] Deflated(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            deflate.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Chunk(string type, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. content];
        return [.. Big(content.Length), .. named, .. Big((int)Crc(named))];
    }

    private static byte[] Big(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    /// <summary>CRC-32 as PNG has it (third edition, annex D).</summary>
    private static uint Crc(byte[] bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte one in bytes)
        {
            crc ^= one;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
