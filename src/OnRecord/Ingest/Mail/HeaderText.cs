using System.Buffers;
using System.Text;
using MimeKit;
using MimeKit.Utils;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>The words of header values: unfolded (RFC 5322 section 2.2.3) and decoded (RFC 2047).</summary>
internal static class HeaderText
{
    /// <summary>Longer values are unfolded but their encoded words are not read.</summary>
    private const int MostDecodedBytes = 256 * 1024;

    static HeaderText() => CharsetNames.Register();

    /// <summary>The value as text. Bytes outside ASCII are UTF-8 where they can be, else guessed with a Problem.</summary>
    public static string Decode(ReadOnlySpan<byte> value, ByteSpan place, List<Problem> problems)
    {
        if (Ascii.IsValid(value))
        {
            if (value.IndexOf("=?"u8) >= 0 && value.Length <= MostDecodedBytes)
            {
                return Unfold(Words(value));
            }

            return UnfoldAscii(value);
        }

        if (value.IndexOf("=?"u8) >= 0 && value.Length <= MostDecodedBytes)
        {
            return Unfold(Words(value));
        }

        var found = new List<Problem>();
        string text = CharsetDecoder.Decode(value, null, 0, found).Text;
        problems.AddRange(found.Select(problem => problem with { Bytes = place }));
        return Unfold(text);
    }

    /// <summary>Reads the encoded words of a phrase such as a display name.</summary>
    public static string DecodePhrase(string phrase) =>
        phrase.Contains("=?", StringComparison.Ordinal) && phrase.Length <= MostDecodedBytes
            ? Words(Encoding.UTF8.GetBytes(phrase))
            : phrase;

    /// <summary>Takes out line ends together with the white space that folds them, leaving one space.</summary>
    public static string Unfold(string value)
    {
        if (value.AsSpan().IndexOfAny('\r', '\n') < 0)
        {
            return value;
        }

        char[] rented = ArrayPool<char>.Shared.Rent(value.Length);
        value.CopyTo(rented);
        return Unfolded(rented, value.Length);
    }

    private static string UnfoldAscii(ReadOnlySpan<byte> value)
    {
        if (value.IndexOfAny((byte)'\r', (byte)'\n') < 0)
        {
            return Encoding.Latin1.GetString(value);
        }

        char[] rented = ArrayPool<char>.Shared.Rent(value.Length);
        return Unfolded(rented, Encoding.Latin1.GetChars(value, rented));
    }

    /// <summary>Unfolds in place, which only shortens, and gives the rented room back.</summary>
    private static string Unfolded(char[] rented, int length)
    {
        Span<char> value = rented.AsSpan(0, length);
        int written = 0;
        int at = 0;
        while (at < length)
        {
            int fold = value[at..].IndexOfAny('\r', '\n');
            Span<char> line = fold < 0 ? value[at..] : value.Slice(at, fold).TrimEnd(" \t");
            line.CopyTo(value[written..]);
            written += line.Length;
            at = fold < 0 ? length : at + fold;
            while (at < length && value[at] is '\r' or '\n' or ' ' or '\t')
            {
                at++;
            }

            if (at < length && written > 0)
            {
                value[written++] = ' ';
            }
        }

        var unfolded = new string(value[..written]);
        ArrayPool<char>.Shared.Return(rented);
        return unfolded;
    }

    private static string Words(ReadOnlySpan<byte> value)
    {
        try
        {
            return Rfc2047.DecodeText(ParserOptions.Default, value.ToArray());
        }
        catch (Exception refusal) when (refusal is ArgumentException or NotSupportedException or FormatException or IndexOutOfRangeException)
        {
            return Encoding.Latin1.GetString(value);
        }
    }
}
