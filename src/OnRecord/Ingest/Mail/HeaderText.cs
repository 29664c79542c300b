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

            return Unfold(Encoding.Latin1.GetString(value));
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

        var unfolded = new StringBuilder(value.Length);
        int at = 0;
        while (at < value.Length)
        {
            int fold = value.AsSpan(at).IndexOfAny('\r', '\n');
            if (fold < 0)
            {
                unfolded.Append(value, at, value.Length - at);
                break;
            }

            unfolded.Append(value.AsSpan(at, fold).TrimEnd(" \t"));
            at += fold;
            while (at < value.Length && value[at] is '\r' or '\n' or ' ' or '\t')
            {
                at++;
            }

            if (at < value.Length && unfolded.Length > 0)
            {
                unfolded.Append(' ');
            }
        }

        return unfolded.ToString();
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
