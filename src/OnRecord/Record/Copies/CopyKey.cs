using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using OnRecord.Ingest;

namespace OnRecord.Record.Copies;

/// <summary>
/// Says when two items are copies of one another. Documents: the same bytes, of which the same words come, though they are read by other rules. Messages, though their bytes differ: equal sender address, date to the second,
/// subject without list tags, body after white space and list footers are set aside, and attachment hashes.
/// </summary>
public static partial class CopyKey
{
    /// <summary>Longest footer that is looked for, in UTF-16 units.</summary>
    private const int LongestFooter = 1200;

    /// <summary>
    /// 64 bits over sender, date and subject, or null when sender or time is unknown and nothing may be concluded.
    /// Messages that share it and <see cref="OfText"/> are copies; that share it alone, variants where their texts are near.
    /// </summary>
    public static long? OfEnvelope(Message message) => Envelope(message) is { } envelope
        ? BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(envelope)))
        : null;

    /// <summary>64 bits over the texts and the attachments' SHA-256, in order.</summary>
    public static long OfText(Message message, IEnumerable<byte[]?> attachments)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (ItemText text in message.Texts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text.Field));
            AppendWords(hash, WithoutListFooter(text.Text.Text));
        }

        foreach (byte[]? attachment in attachments)
        {
            hash.AppendData([0]);
            hash.AppendData(attachment ?? []);
        }

        return BinaryPrimitives.ReadInt64BigEndian(hash.GetHashAndReset());
    }

    /// <summary>
    /// 64 bits over the bytes and the texts of a document: under another extension or declared type the same bytes are read by other rules, and are a copy where the same words come of it.
    /// Where other words come of it both stay, so that none is lost.
    /// </summary>
    public static long OfDocument(byte[] sha256, IEnumerable<ItemText> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(sha256);
        foreach (ItemText text in texts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text.Field));
            AppendWords(hash, text.Text.Text);
        }

        return BinaryPrimitives.ReadInt64BigEndian(hash.GetHashAndReset());
    }

    /// <summary>The subject without tags that mailing lists add, such as <c>[harbour-talk]</c> and <c>[R]</c>.</summary>
    public static string WithoutListTags(string subject) =>
        Spaces().Replace(ListTag().Replace(subject, " "), " ").Trim();

    private static string? Envelope(Message message)
    {
        string? sender = message.Participants.FirstOrDefault(static party => party.Role == "from")?.Address
            ?? message.Participants.FirstOrDefault(static party => party.Role == "from")?.Name;
        return sender is null || message.Date is null || !message.Date.Contains('T', StringComparison.Ordinal)
            ? null
            : string.Join('\0', Sender(sender), Instant(message.Date), WithoutListTags(message.Subject ?? ""));
    }

    /// <summary>A sender's address, or the name of one without, as it is compared.</summary>
    public static string Sender(string sender) => sender.Trim().ToLowerInvariant();

    /// <summary>Equal moments in different zones are one date; a date without a zone equals only itself.</summary>
    public static string Instant(string date) =>
        date.Length > 19 && DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset moment)
            ? moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)
            : date;

    /// <summary>
    /// The body up to the footer that a list server adds: a line of at least ten equal signs of one kind or the line
    /// <c>-- </c>, followed by a few lines of which one names the list, its archive or how to leave it. A person's own
    /// signature behind <c>-- </c> says no such thing and stays.
    /// </summary>
    private static ReadOnlySpan<char> WithoutListFooter(string body) => body.AsSpan(0, ListFooterStart(body));

    /// <summary>Where the footer that a list server adds begins; the end of the body when there is none.</summary>
    public static int ListFooterStart(string body)
    {
        int from = Math.Max(0, body.Length - LongestFooter);
        foreach (Match rule in FooterRule().Matches(body, from))
        {
            if (FooterWords().IsMatch(body, rule.Index))
            {
                return rule.Index;
            }
        }

        // The last of these lines alone: an earlier one begins a person's signature.
        int signature = body.LastIndexOf("\n-- ", StringComparison.Ordinal);
        return signature >= from && DashLine().IsMatch(body, signature) && FooterWords().IsMatch(body, signature) ? signature : body.Length;
    }

    /// <summary>The text in UTF-8 with every stretch of white space as one space, and none at its ends: "now here" and "nowhere" are different words.</summary>
    private static void AppendWords(IncrementalHash hash, ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[2048];
        text = text.Trim();
        int count = 0;
        int plainEnd = 0;
        bool isBetween = false;
        for (int at = 0; at < text.Length;)
        {
            // A space and the four bytes of the longest character.
            if (count > bytes.Length - 5)
            {
                hash.AppendData(bytes[..count]);
                count = 0;
            }

            if (at >= plainEnd)
            {
                int length = text[at..].IndexOfAnyExceptInRange(' ', '~');
                plainEnd = length < 0 ? text.Length : at + length;
            }

            char c = text[at];
            if (c == ' ' || (at >= plainEnd && char.IsWhiteSpace(c)))
            {
                isBetween = true;
                at++;
                continue;
            }

            if (isBetween)
            {
                bytes[count++] = (byte)' ';
                isBetween = false;
            }

            if (at < plainEnd)
            {
                int written = WriteWords(text[at..plainEnd], bytes[count..]);
                count += written;
                at += written;
                continue;
            }

            Rune.DecodeFromUtf16(text[at..], out Rune rune, out int units);
            count += rune.EncodeToUtf8(bytes[count..]);
            at += units;
        }

        hash.AppendData(bytes[..count]);
    }

    /// <summary>Copies words of ASCII at once, as far as there is room and a single space between them; gives how many units. A line of prose is one stretch.</summary>
    private static int WriteWords(ReadOnlySpan<char> plain, Span<byte> into)
    {
        plain = plain[..Math.Min(plain.Length, into.Length)];
        int gap = plain.IndexOf("  ", StringComparison.Ordinal);
        plain = (gap < 0 ? plain : plain[..gap]).TrimEnd(' ');
        return Encoding.ASCII.GetBytes(plain, into);
    }

    [GeneratedRegex(@"\[[\p{L}\p{N}][\p{L}\p{N} ._:-]{0,40}\]")]
    private static partial Regex ListTag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(_{10,}|-{10,}|={10,}|\*{10,})\s*$", RegexOptions.Multiline)]
    private static partial Regex FooterRule();

    [GeneratedRegex(@"\G\n-- ?\r?\n")]
    private static partial Regex DashLine();

    [GeneratedRegex("mailing list|listinfo|unsubscribe|list archive|posting guide|(leave|subscribed to|on) (the|this) (?:[\\w' -]{1,40} )?list\\b", RegexOptions.IgnoreCase)]
    private static partial Regex FooterWords();
}
