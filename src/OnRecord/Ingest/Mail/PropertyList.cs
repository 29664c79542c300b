using System.Text;
using OnRecord.Ingest.Xml;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>
/// What Apple Mail keeps behind a message in an emlx file: flags, where the message lay, when it came, as an XML property list. Each value is a field named after its key, such as <c>emlx-remote-id</c>.
/// </summary>
internal static class PropertyList
{
    /// <summary>Lists are some hundred bytes long.</summary>
    private const int MostBytes = 1 << 20;

    private const int LongestKey = 40;

    /// <summary>Takes the values of a list.</summary>
    /// <param name="windows">The file.</param>
    /// <param name="place">From the end of the message to that of the file.</param>
    /// <param name="fields">Takes them.</param>
    /// <param name="problems">Takes what is wrong with the list.</param>
    public static void Read(ByteWindows windows, ByteSpan place, FurtherFields fields, List<Problem> problems)
    {
        byte[] list = windows.In(new ByteSpan(place.Start, Math.Min(place.End, place.Start + MostBytes))).ToArray();
        int start = list.AsSpan().IndexOf((byte)'<');
        if (start < 0 || place.Length > MostBytes)
        {
            AddUnread(list, place, problems);
            return;
        }

        string key = "";
        var scanner = new XmlScanner(list, start, list.Length);
        while (scanner.Read())
        {
            bool isKey = scanner.IsStart("key"u8);
            if (!isKey && !scanner.IsStart("string"u8) && !scanner.IsStart("integer"u8) && !scanner.IsStart("real"u8) && !scanner.IsStart("date"u8))
            {
                continue;
            }

            if (!scanner.Read() || scanner.Token != XmlToken.Text)
            {
                continue;
            }

            string words = XmlText.Decode(scanner.Raw);
            if (isKey)
            {
                key = "emlx-" + new string([.. words.Where(static unit => char.IsAsciiLetterOrDigit(unit) || unit is '-' or '_').Select(char.ToLowerInvariant).Take(LongestKey)]);
            }
            else if (key.Length > 0)
            {
                fields.Add(key, words, new ByteSpan(place.Start + scanner.Start, place.Start + scanner.End));
            }
        }

        if (scanner.IsDamaged)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, "The property list behind the message is cut or broken; what is left of it is read.", place));
        }
    }

    private static void AddUnread(byte[] list, ByteSpan place, List<Problem> problems)
    {
        if (list.AsSpan().IndexOfAnyExcept(" \t\r\n\0"u8) >= 0)
        {
            problems.Add(new Problem(ProblemCodes.UnsupportedMethod, "What stands behind the message is no property list in XML; it is kept and not searched.", place));
        }
    }
}
