using System.Buffers;
using System.Text.Unicode;
using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.PlainText;

/// <summary>Tells text from other bytes.</summary>
internal static class TextLook
{
    /// <summary>Text may hold one control character in so many bytes.</summary>
    private const int OneControlIn = 50;

    /// <summary>ASCII may hold one NUL in so many bytes.</summary>
    private const int OneNulIn = 10;

    /// <summary>And one in so many, doubled or not, where the name or the container says that it is text.</summary>
    private const int OneNulInNamed = 4;

    /// <summary>Prose in UTF-8 may hold one other control character in so many bytes.</summary>
    private const int OneControlInProse = 10;

    /// <summary>Fields of text are so long, with the mark that parts them.</summary>
    private const int OneSeparatorIn = 4;

    /// <summary>So many bytes of text before what fills a block.</summary>
    private const int LeastBeforePadding = 16;

    /// <summary>SOH parts fields of financial logs, FS to US those of exports.</summary>
    private static readonly SearchValues<byte> NoSeparators =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(static value => (byte)value).Except("\u0001\u001C\u001D\u001E\u001F\t\n\r\f"u8.ToArray()), 0x7F]);

    /// <summary>ESC is no such: it is part of ISO-2022 charsets and, with BEL, of what a terminal shows; nor BS and FF, which old printed text has.</summary>
    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(static value => (byte)value).Except("\t\n\r\f\b\a\e"u8.ToArray())]);

    /// <summary>True when the first bytes look like text in some charset.</summary>
    public static bool IsText(Probe probe)
    {
        ReadOnlySpan<byte> head = probe.Head.Span;
        if (head.IsEmpty)
        {
            return false;
        }

        bool wide = head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            || WideText.CharsetOf(head) is not null
            || probe.DeclaredCharset?.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) == true;
        if (wide || LoadFile.IsIn(head))
        {
            return true;
        }

        head = WithoutPadding(head);
        int controls = CountControls(head);
        return IsSeparated(head, controls) || controls * OneControlIn <= head.Length || IsProse(head, controls) || HoldsStrayNuls(head, probe.Extension == ".txt" || probe.DeclaredType == "text/plain");
    }

    /// <summary>The bytes without NUL and SUB at their end, with which old programs fill the last block of a text.</summary>
    private static ReadOnlySpan<byte> WithoutPadding(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> text = head.TrimEnd((ReadOnlySpan<byte>)[0, 0x1A]);
        return text.Length >= LeastBeforePadding && CountControls(text) == 0 && Utf8.IsValid(text) ? text : head;
    }

    /// <summary>UTF-8 in which the only control characters are those that part fields and records of exports and logs.</summary>
    private static bool IsSeparated(ReadOnlySpan<byte> head, int controls) =>
        controls > 0 && controls * OneSeparatorIn <= head.Length && !head.ContainsAny(NoSeparators) && Utf8.IsValid(head)
        && head.ContainsAnyInRange((byte)'A', (byte)'z');

    private static int CountControls(ReadOnlySpan<byte> head)
    {
        int controls = 0;
        for (int next; (next = head.IndexOfAny(Controls)) >= 0; controls++)
        {
            head = head[(next + 1)..];
        }

        return controls;
    }

    /// <summary>UTF-8 without NUL that is letters and white space for the most part, as numbers and structures of bytes are not.</summary>
    private static bool IsProse(ReadOnlySpan<byte> head, int controls)
    {
        if (controls * OneControlInProse > head.Length || head.Contains((byte)0) || !Utf8.IsValid(head))
        {
            return false;
        }

        int words = 0;
        foreach (byte value in head)
        {
            words += char.IsAsciiLetter((char)value) || value is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or >= 0x80 ? 1 : 0;
        }

        return words * 4 >= head.Length * 3;
    }

    /// <summary>ASCII in which nothing is amiss but NUL bytes that stand alone, as broken exports leave them.</summary>
    private static bool HoldsStrayNuls(ReadOnlySpan<byte> head, bool isNamedText)
    {
        int nuls = head.Count((byte)0);
        bool areFew = isNamedText ? nuls * OneNulInNamed <= head.Length : nuls * OneNulIn <= head.Length && head.IndexOf((ReadOnlySpan<byte>)[0, 0]) < 0;
        return areFew && !head.ContainsAnyInRange((byte)0x01, (byte)0x08) && !head.ContainsAnyInRange((byte)0x0E, (byte)0x1F) && !head.ContainsAnyInRange((byte)0x7F, (byte)0xFF);
    }
}
