using System.Text.RegularExpressions;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.PlainText;

/// <summary>
/// Load files (Concordance .dat), which tell what a production holds: a table whose fields stand between thorns and are parted by U+0014. Read as the tables that they are: fields parted by tabs, without the thorns,
/// which would be letters of their first and last words.
/// </summary>
internal static partial class LoadFile
{
    public const string MediaType = "text/tab-separated-values";

    private const byte Thorn = 0xFE, Separator = 0x14;

    /// <summary>Whether bytes begin a load file in UTF-8 or a Western charset.</summary>
    public static bool IsIn(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> line = FirstLine(head.StartsWith("\uFEFF"u8) ? head[3..] : head);
        return IsWestern(head) || (line.StartsWith("þ"u8) && line.IndexOf("þ\u0014þ"u8) > 0);
    }

    /// <summary>Whether bytes begin a load file in a Western charset of one byte.</summary>
    public static bool IsWestern(ReadOnlySpan<byte> head) => head.StartsWith([Thorn]) && FirstLine(head).IndexOf([Thorn, Separator, Thorn]) > 0;

    /// <summary>Whether a text from its beginning is one.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        int end = text.StartsWith('þ') ? text.IndexOfAny('\r', '\n') : 0;
        return text[..(end < 0 ? text.Length : end)].IndexOf("þ\u0014þ", StringComparison.Ordinal) > 0;
    }

    /// <summary>The text, or a part of it, as a table.</summary>
    public static MappedText ToTable(MappedText source)
    {
        var into = new MappedTextBuilder();
        int at = 0;
        foreach (ValueMatch mark in Marks().EnumerateMatches(source.Text))
        {
            into.AppendSlice(source, new TextSpan(at, mark.Index));
            at = mark.Index + mark.Length;
            if (source.Text.AsSpan(mark.Index, mark.Length).Contains('\u0014'))
            {
                into.AppendDecoded("\t", source, new TextSpan(mark.Index, at));
            }
        }

        into.AppendSlice(source, new TextSpan(at, source.Text.Length));
        return into.ToMappedText();
    }

    private static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> head) => head.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var end ? head[..end] : head;

    /// <summary>What parts two fields, and the thorns around a record: at both ends of the text and beside the line end between two.</summary>
    [GeneratedRegex(@"þ?\u0014þ?|(?<=\A|þ\r?\n)þ|þ(?=\r?\n(?:þ|\z)|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
