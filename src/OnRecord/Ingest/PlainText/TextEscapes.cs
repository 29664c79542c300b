using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using OnRecord.Ingest.Html;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.PlainText;

/// <summary>
/// Formats that stand as they are written but for what they write in another way: escapes of JSON strings, line ends and
/// tabs of tables that escape them, entities of markup, values of directories (LDIF) in base64. Each becomes the characters that it stands for, as a block of its
/// bytes, so that no letter of an escape sticks to a word.
/// </summary>
internal static class TextEscapes
{
    /// <summary>Units at the beginning of a text by which its format is told.</summary>
    private const int LookedAt = 4096;

    private static readonly JsonReaderOptions Lenient = new() { AllowMultipleValues = true, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 512 };

    /// <summary>What may stand behind the backslash of an escape in a table.</summary>
    private static readonly SearchValues<char> Escaped = SearchValues.Create("nrtN0\\\"'");

    /// <summary>Reads what is written in another way at the start of a text; false when there is nothing.</summary>
    internal delegate bool Escape(ReadOnlySpan<char> text, out string characters, out int length);

    /// <summary>How a text writes some of its characters in another way, or null when it writes all as they are.</summary>
    /// <param name="text">The text from its beginning.</param>
    /// <param name="extension">Of its file's name, in lower case.</param>
    public static (char Mark, Escape Read)? Of(string text, string extension) =>
        IsJson(extension == ".js" ? text.AsSpan(text.IndexOf('=', StringComparison.Ordinal) + 1) : text) ? ('\\', TryJson)
        : IsMarkup(text, extension) ? ('&', TryEntity)
        : IsDirectory(text, extension) ? (':', TryDirectory)
        : extension is ".csv" or ".tsv" && EscapesLines(text) ? ('\\', TryLine)
        : null;

    /// <summary>The text with each escape resolved; the map leads to the bytes of the source.</summary>
    public static MappedText Resolve(MappedText source, char mark, Escape read)
    {
        string text = source.Text;
        if (!text.Contains(mark, StringComparison.Ordinal))
        {
            return source;
        }

        var into = new MappedTextBuilder();
        int plain = 0;
        for (int at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0 && at < text.Length; at = text.IndexOf(mark, at))
        {
            if (!read(text.AsSpan(at), out string characters, out int length))
            {
                at++;
                continue;
            }

            into.AppendSlice(source, new TextSpan(plain, at));
            into.AppendDecoded(characters, source, new TextSpan(at, at + length));
            plain = at += length;
        }

        into.AppendSlice(source, new TextSpan(plain, text.Length));
        return into.ToMappedText();
    }

    private static bool IsJson(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> head = text[..Math.Min(text.Length, LookedAt)].TrimStart();
        if (head.IsEmpty || head[0] is not ('{' or '[') || !head.Contains('"'))
        {
            return false;
        }

        var utf8 = new byte[Encoding.UTF8.GetMaxByteCount(head.Length)];
        var reader = new Utf8JsonReader(utf8.AsSpan(0, Encoding.UTF8.GetBytes(head, utf8)), isFinalBlock: false, new JsonReaderState(Lenient));
        try
        {
            while (reader.Read())
            {
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return true;
    }

    private static bool IsMarkup(string text, string extension)
    {
        ReadOnlySpan<char> head = text.AsSpan(0, Math.Min(text.Length, LookedAt)).TrimStart();
        return head.Length > 2 && head[0] == '<'
            && (head.StartsWith("<?xml") || head.StartsWith("<!DOCTYPE")
                || (extension is ".xml" or ".svg" or ".rss" or ".atom" or ".kml" && char.IsAsciiLetter(head[1]))
                || (char.IsAsciiLetter(head[1]) && head.Contains("</", StringComparison.Ordinal) && text.AsSpan().TrimEnd()[^1] == '>'));
    }

    /// <summary>A table writes line ends as escapes when there is one and no backslash stands for itself, as in the name of a folder.</summary>
    private static bool EscapesLines(string text)
    {
        bool escapes = false;
        for (int at = text.IndexOf('\\', StringComparison.Ordinal); at >= 0; at = at + 2 > text.Length ? -1 : text.IndexOf('\\', at + 2))
        {
            if (at + 1 == text.Length || !Escaped.Contains(text[at + 1]) || (at > 0 && text[at - 1] == ':'))
            {
                return false;
            }

            escapes |= text[at + 1] is 'n' or 'r' or 't';
        }

        return escapes;
    }

    /// <summary>Entries of a directory (RFC 2849) begin with their name.</summary>
    private static bool IsDirectory(string text, string extension) => extension is ".ldif" or ".ldi" || text.StartsWith("dn: ", StringComparison.Ordinal) || text.StartsWith("version: 1\ndn:", StringComparison.Ordinal) || text.StartsWith("version: 1\r\ndn:", StringComparison.Ordinal);

    /// <summary>A value in base64, which two colons tell; it may go on in lines that begin with a blank. Pictures and other bytes stay as they are written.</summary>
    private static bool TryDirectory(ReadOnlySpan<char> text, out string characters, out int length)
    {
        (characters, length) = ("", 0);
        if (!text.StartsWith(":: ", StringComparison.Ordinal))
        {
            return false;
        }

        int end = 2;
        do
        {
            int line = text[(end + 1)..].IndexOf('\n');
            end = line < 0 ? text.Length : end + 1 + line;
        }
        while (end + 1 < text.Length && text[end + 1] == ' ');
        length = text[..end].TrimEnd().Length;
        var bytes = new byte[length];
        if (length <= 3 || !Convert.TryFromBase64Chars(text[3..length], bytes, out int count) || !Utf8.IsValid(bytes.AsSpan(0, count)) || bytes.AsSpan(0, count).ContainsAnyInRange((byte)0, (byte)0x08))
        {
            return false;
        }

        characters = ": " + Encoding.UTF8.GetString(bytes, 0, count);
        return true;
    }

    private static bool TryEntity(ReadOnlySpan<char> text, out string characters, out int length) =>
        HtmlEntities.TryRead(text, out characters, out length) && text[length - 1] == ';';

    private static bool TryLine(ReadOnlySpan<char> text, out string characters, out int length)
    {
        length = 2;
        characters = text.Length < 2 ? "" : text[1] switch { 'n' => "\n", 'r' => "\r", 't' => "\t", '\\' => "\\\\", _ => "" };
        return characters.Length > 0;
    }

    /// <summary>An escape of a JSON string (RFC 8259 section 7). NUL stays as it is written.</summary>
    private static bool TryJson(ReadOnlySpan<char> text, out string characters, out int length)
    {
        length = 2;
        characters = text.Length < 2 ? "" : text[1] switch
        {
            '"' => "\"", '\\' => "\\", '/' => "/", 'b' => "\b", 'f' => "\f", 'n' => "\n", 'r' => "\r", 't' => "\t", _ => "",
        };
        return characters.Length > 0 || TryUnits(text, out characters, out length);
    }

    /// <summary>One unit, or both of a character that takes two; half of one alone is U+FFFD.</summary>
    private static bool TryUnits(ReadOnlySpan<char> text, out string characters, out int length)
    {
        (characters, length) = ("", 0);
        if (!TryUnit(text, out char first) || first == '\0')
        {
            return false;
        }

        bool isPair = char.IsHighSurrogate(first) & TryUnit(text[6..], out char second) && char.IsLowSurrogate(second);
        characters = isPair ? new string([first, second]) : char.IsSurrogate(first) ? "\uFFFD" : first.ToString();
        length = isPair ? 12 : 6;
        return true;
    }

    private static bool TryUnit(ReadOnlySpan<char> text, out char unit)
    {
        ushort value = 0;
        bool isUnit = text.Length >= 6 && text[0] == '\\' && text[1] == 'u' && ushort.TryParse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
        unit = (char)value;
        return isUnit;
    }
}
