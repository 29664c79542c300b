using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using OnRecord.Ingest;
using OnRecord.Ingest.Text;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Ingest.Office;

/// <summary>Re-reads the parts of a document and compares them with what the text's map says, by other means than the reader.</summary>
internal static class PartCheck
{
    /// <summary>Runs tile the text; those of fixed width are the very bytes of their part, and entities decode to their character.</summary>
    public static void Holds(byte[] zip, Document document)
    {
        Dictionary<string, byte[]> parts = Parts(zip);
        foreach (ItemText text in document.Texts.Concat(document.MoreTexts))
        {
            int at = 0;
            foreach (TextRun run in text.Text.Map.Runs)
            {
                Assert.Equal(at, run.TextStart);
                at = run.TextEnd;
                if (run.Kind != RunKind.Inserted)
                {
                    RunHolds(parts[text.Text.Map.Members[run.Member].Name], text.Text.Text.Substring(run.TextStart, run.TextLength), run);
                }
            }

            Assert.Equal(text.Text.Text.Length, at);
        }
    }

    /// <summary>The bytes at the place of some words, as UTF-8, and the part that they stand in.</summary>
    public static (string Member, string Bytes) BytesOf(byte[] zip, Document document, string words)
    {
        MappedText text = document.Texts.Single().Text;
        int start = text.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{words}' is not in: {text.Text}");
        SourcePlace place = text.Map.Locate(new TextSpan(start, start + words.Length));
        byte[] part = Parts(zip)[place.Member!.Name];
        return (place.Member!.Name, string.Concat(place.Bytes.Select(span => Encoding.UTF8.GetString(part.AsSpan((int)span.Start, (int)span.Length)))));
    }

    private static void RunHolds(byte[] part, string text, in TextRun run)
    {
        string bytes = Encoding.UTF8.GetString(part.AsSpan((int)run.ByteStart, (int)run.ByteLength));
        if (run.Kind != RunKind.Block)
        {
            Assert.Equal(text, bytes);
        }
        else if (bytes[0] is '&' or '_')
        {
            string plain = WebUtility.HtmlDecode(bytes.Replace("&apos;", "'", StringComparison.Ordinal));
            Assert.Equal(text, Regex.Replace(plain, "_x([0-9A-Fa-f]{4})_", static unit => ((char)Convert.ToInt32(unit.Groups[1].Value, 16)).ToString()));
        }
        else
        {
            Assert.True(bytes.StartsWith('<') || bytes == text || double.TryParse(bytes, System.Globalization.CultureInfo.InvariantCulture, out _) || text is "TRUE" or "FALSE", bytes);
        }
    }

    private static Dictionary<string, byte[]> Parts(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        return archive.Entries.ToDictionary(static entry => entry.FullName, static entry =>
        {
            using Stream stream = entry.Open();
            var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.ToArray();
        });
    }
}
