namespace OnRecord.Ingest.Ocr;

/// <summary>
/// Takes specks off the drawing of a dirty page: dark spots of so few pixels that no full stop in print of 6 points is so small. A recogniser takes them for points, commas and dashes.
/// A page with few of them stays as it is, for on a clean one they may be print.
/// </summary>
internal static class Specks
{
    /// <summary>At 300 pixels to the inch a full stop of 6 points has some 7 dark pixels, and the dot of an i as many.</summary>
    public const int MostPixels = 5;

    /// <summary>A page is dirty with a speck on each square of 200 by 200 pixels, as a mean: some 200 on a sheet.</summary>
    public const int PixelsForEach = 40_000;

    private const byte Dark = 150;

    /// <summary>Takes them off.</summary>
    /// <param name="pixels">Rows of grays, 0 black; changed.</param>
    /// <param name="width">Of a row.</param>
    /// <returns>Whether the page was dirty.</returns>
    public static bool Remove(Span<byte> pixels, int width)
    {
        List<int> found = Find(pixels, width, out int count);
        if (count == 0 || (long)count * PixelsForEach < pixels.Length)
        {
            return false;
        }

        foreach (int pixel in found)
        {
            pixels[pixel] = byte.MaxValue;
        }

        return true;
    }

    private static List<int> Find(ReadOnlySpan<byte> pixels, int width, out int count)
    {
        var found = new List<int>();
        var isLooked = new bool[pixels.Length];
        Span<int> spot = stackalloc int[MostPixels + 1];
        count = 0;
        for (int at = 0; at < pixels.Length; at++)
        {
            if (pixels[at] < Dark && !isLooked[at] && Spot(pixels, width, at, isLooked, spot) is <= MostPixels and var size)
            {
                found.AddRange(spot[..size]);
                count++;
            }
        }

        return found;
    }

    /// <summary>Gathers the dark pixels that touch each other around one, and stops where there are more than a speck has.</summary>
    private static int Spot(ReadOnlySpan<byte> pixels, int width, int start, bool[] isLooked, Span<int> spot)
    {
        (spot[0], isLooked[start]) = (start, true);
        int size = 1;
        for (int next = 0; next < size; next++)
        {
            int x = spot[next] % width;
            for (int beside = 0; beside < 9 && size <= MostPixels; beside++)
            {
                int column = x + (beside % 3) - 1;
                int other = spot[next] - x + column + (((beside / 3) - 1) * width);
                if (column >= 0 && column < width && other >= 0 && other < pixels.Length && pixels[other] < Dark && !spot[..size].Contains(other))
                {
                    (spot[size++], isLooked[other]) = (other, true);
                }
            }
        }

        return size;
    }
}
