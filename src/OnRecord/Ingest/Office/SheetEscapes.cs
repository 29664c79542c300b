using System.Globalization;
using System.Text;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Office;

/// <summary>
/// Characters that workbooks write as <c>_x000D_</c> (ISO/IEC 29500-1 clause 22.9.2.19, ST_Xstring): a unit of UTF-16 in four hexadecimal digits; <c>_x005F_</c> is an underscore that begins no escape. NUL and halves of
/// characters stand as they are written.
/// </summary>
internal static class SheetEscapes
{
    private const int Length = 7, Digits = 4;

    /// <summary>Whether bytes or letters may hold one.</summary>
    public static bool MayBeIn(ReadOnlySpan<byte> raw) => raw.IndexOf("_x"u8) >= 0;

    /// <summary>Appends a text with its escapes resolved, each leading to the bytes of all of it.</summary>
    public static void Append(MappedText text, MappedTextBuilder into)
    {
        int plain = 0;
        foreach ((int at, int length, string characters) in In(text.Text))
        {
            into.AppendSlice(text, new TextSpan(plain, at));
            into.AppendDecoded(characters, text, new TextSpan(at, at + length));
            plain = at + length;
        }

        into.AppendSlice(text, new TextSpan(plain, text.Text.Length));
    }

    /// <summary>The words with their escapes resolved.</summary>
    public static string Decode(string words)
    {
        if (!words.Contains("_x", StringComparison.Ordinal))
        {
            return words;
        }

        var plain = new StringBuilder();
        int done = 0;
        foreach ((int at, int length, string characters) in In(words))
        {
            plain.Append(words, done, at - done).Append(characters);
            done = at + length;
        }

        return plain.Append(words, done, words.Length - done).ToString();
    }

    private static IEnumerable<(int At, int Length, string Characters)> In(string text)
    {
        for (int at = text.IndexOf("_x", StringComparison.Ordinal); at >= 0; at = at < text.Length ? text.IndexOf("_x", at, StringComparison.Ordinal) : -1)
        {
            string characters = UnitAt(text, at) is not { } unit ? ""
                : !char.IsSurrogate(unit) ? unit.ToString()
                : UnitAt(text, at + Length) is { } other && char.IsSurrogatePair(unit, other) ? $"{unit}{other}" : "";
            int length = characters.Length == 0 ? 1 : characters.Length * Length;
            if (characters.Length > 0)
            {
                yield return (at, length, characters);
            }

            at += length;
        }
    }

    private static char? UnitAt(string text, int at) =>
        at + Length <= text.Length && text[at] == '_' && text[at + 1] == 'x' && text[at + Length - 1] == '_'
        && ushort.TryParse(text.AsSpan(at + 2, Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit) && unit > 0 ? (char)unit : null;
}
