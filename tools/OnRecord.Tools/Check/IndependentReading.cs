using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Text;
using MimeKit;
using MimeKit.Cryptography;
using MimeKit.Tnef;

namespace OnRecord.Tools.Check;

/// <summary>A stretch of a message that a person could read, and its words in order without repetition.</summary>
/// <param name="What">Such as <c>text/plain</c> or <c>attached text/html</c>.</param>
/// <param name="Words">Words as a user would type them.</param>
internal sealed record ReadableText(string What, IReadOnlyList<string> Words);

/// <summary>
/// What MimeKit and AngleSharp make of a message: a reading that shares no code with the readers it is compared with. It
/// decides which words must be found, and gives the reason where there are none. Where MimeKit finds no message, the words
/// of the raw bytes stand for it.
/// </summary>
internal sealed class IndependentReading
{
    private readonly List<ReadableText> _texts = [];
    private readonly List<string> _reasons = [];

    private IndependentReading(string raw)
    {
        Header = [];
        Add("bytes as text", "", PlainWords.WithoutBase64(raw));
    }

    private IndependentReading(MimeMessage message)
    {
        Header = WordCutter.Words(string.Join('\n', message.Headers.Where(static header => header.Id is HeaderId.Subject or HeaderId.From or HeaderId.To).Select(static header => header.Value)));
        Visit(message.Body, "");
    }

    /// <summary>Texts of the message and of what is attached to it.</summary>
    public IReadOnlyList<ReadableText> Texts => _texts;

    /// <summary>Words of subject, sender and recipients.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>Why there is nothing to read: one for each part without words.</summary>
    public IReadOnlyList<string> Reasons => _reasons;

    /// <summary>Reads a file: one message, or all of a mailbox; never empty.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="isMailbox">Whether <c>From </c> lines part messages.</param>
    public static IReadOnlyList<IndependentReading> Read(byte[] bytes, bool isMailbox)
    {
        if (!bytes.Contains((byte)'\n'))
        {
            // Line ends of the Macintosh before 2001, which MimeKit does not take for line ends.
            bytes = [.. bytes.Select(static value => value == '\r' ? (byte)'\n' : value)];
        }

        using var stream = new MemoryStream(bytes);
        var parser = new MimeParser(new ParserOptions { MaxMimeDepth = 64 }, stream, isMailbox ? MimeFormat.Mbox : MimeFormat.Entity, persistent: false);
        var messages = new List<IndependentReading>();
        try
        {
            while (!parser.IsEndOfStream && (isMailbox || messages.Count == 0))
            {
                messages.Add(new IndependentReading(parser.ParseMessage()));
            }
        }
        catch (FormatException)
        {
            // Not mail to MimeKit from here on.
        }

        return messages.Count > 0 ? messages : [new IndependentReading(Encoding.Latin1.GetString(bytes))];
    }

    private void Visit(MimeEntity? entity, string prefix)
    {
        switch (entity)
        {
            case null:
                _reasons.Add("no body");
                break;
            case MultipartEncrypted:
                _reasons.Add("encrypted");
                break;
            case Multipart multipart:
                Add("preamble", prefix, multipart.Count == 0 ? multipart.Preamble ?? "" : "");
                foreach (MimeEntity part in multipart)
                {
                    Visit(part, prefix);
                }

                break;
            case MessagePart { Message: { } attached }:
                Visit(attached.Body, "attached ");
                break;
            case TnefPart tnef:
                VisitTnef(tnef);
                break;
            case ApplicationPkcs7Mime secure:
                VisitSecure(secure);
                break;
            case TextPart text:
                Add(text.ContentType.MimeType, prefix, PlainWords.Of(text));
                break;
            case MimePart part when part.ContentType.IsMimeType("message", "*") && part.Content is not null:
                VisitMessage(part);
                break;
            default:
                _reasons.Add($"no text in {entity.ContentType.MimeType}");
                break;
        }
    }

    /// <summary>A message that is encoded as a whole, which MimeKit leaves closed; reports and pieces are read as their fields.</summary>
    private void VisitMessage(MimePart part)
    {
        byte[] bytes = Decoded(part);
        if (part.ContentType.IsMimeType("message", "rfc822") && MimeMessage.Load(new MemoryStream(bytes)) is { Body: not null } attached)
        {
            Visit(attached.Body, "attached ");
            return;
        }

        Add(part.ContentType.MimeType, "", PlainWords.OfFields(Encoding.Latin1.GetString(bytes)));
    }

    private void VisitTnef(TnefPart tnef)
    {
        try
        {
            Visit(tnef.ConvertToMessage().Body, "winmail ");
        }
        catch (Exception error) when (error is TnefException or ArgumentException or FormatException or InvalidOperationException)
        {
            _reasons.Add("winmail that cannot be read");
        }
    }

    /// <summary>A signature may hold its content (RFC 8551 section 3.5.2); the rest is encrypted.</summary>
    private void VisitSecure(ApplicationPkcs7Mime secure)
    {
        try
        {
            var signed = new SignedCms();
            signed.Decode(Decoded(secure));
            Visit(MimeEntity.Load(new MemoryStream(signed.ContentInfo.Content)), "signed ");
        }
        catch (CryptographicException)
        {
            _reasons.Add("encrypted");
        }
    }

    private static byte[] Decoded(MimePart part)
    {
        using var decoded = new MemoryStream();
        part.Content!.DecodeTo(decoded);
        return decoded.ToArray();
    }

    private void Add(string what, string prefix, string text)
    {
        IReadOnlyList<string> words = WordCutter.Words(text);
        if (words.Count > 0)
        {
            _texts.Add(new ReadableText(prefix + what, words));
        }
        else if (what != "preamble")
        {
            _reasons.Add($"empty {what}");
        }
    }
}
