using System.Globalization;
using System.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Ocr;

/// <summary>Drawings of pages as <c>pdftoppm -gray</c> writes them: portable graymaps.</summary>
internal static class Graymap
{
    private const int HeadLength = 64;

    /// <summary>Takes specks off a drawing that is not short.</summary>
    public static void Clean(string path, int width, int height)
    {
        byte[] file = DiskFile.ReadAll(path);
        if (Specks.Remove(file.AsSpan(file.Length - (width * height)), width))
        {
            File.WriteAllBytes(path, file);
        }
    }

    /// <summary>Whether a drawing has fewer pixels than its head says.</summary>
    public static bool IsShort(string path, int width, int height) => new FileInfo(path).Length < (long)width * height;

    /// <summary>Width and height by the head of the file; null when it is none or is not there.</summary>
    public static (int Width, int Height)? SizeOf(string path)
    {
        try
        {
            using FileStream file = DiskFile.Open(path);
            var head = new byte[HeadLength];
            int read = file.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
            string[] words = Encoding.Latin1.GetString(head, 0, read).Split((char[])[' ', '\n'], 4);
            return words.Length == 4 && words[0] == "P5" && Number(words[1]) is { } width && Number(words[2]) is { } height ? (width, height) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static int? Number(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : null;
}
