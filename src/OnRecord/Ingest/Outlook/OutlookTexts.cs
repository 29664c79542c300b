using OnRecord.Ingest.Html;
using OnRecord.Ingest.Mail;
using OnRecord.Ingest.Rtf;
using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.Outlook;

/// <summary>
/// The texts of a message: plain text, else the words of its RTF, as <c>body</c>; its HTML, which may be wrapped in the RTF, as <c>html</c> where that says something else. Places count
/// in the stream that holds the words, those of RTF in the stream as it is when decompressed.
/// </summary>
internal sealed class OutlookTexts(CompoundFile file, MapiProperties message, ReadContext context, List<Problem> problems)
{
    /// <summary>What its HTML or RTF says beside its words; places inside a stream are not told.</summary>
    public List<ItemField> Fields { get; } = [];

    /// <summary>Reads them; the answer has a <c>body</c> first, which may be empty.</summary>
    public List<ItemText> Read()
    {
        MappedText body = Plain(out InnerFile? bodyPart);
        MappedText html = Html(out InnerFile? htmlPart);
        if (string.IsNullOrWhiteSpace(html.Text))
        {
            MappedText rtf = Rtf(out InnerFile? rtfPart, out bool isHtml);
            if (string.IsNullOrWhiteSpace(body.Text))
            {
                (body, bodyPart) = (rtf, rtfPart);
            }
            else if (isHtml)
            {
                (html, htmlPart) = (rtf, rtfPart);
            }
        }

        List<ItemText> texts = [.. NumberedTexts.Of("body", body, context.Limits.TextUnits, bodyPart)];
        if (html.Text.Length > 0 && !BodyText.SameWords(body.Text, html.Text))
        {
            texts.AddRange(NumberedTexts.Of("html", html, context.Limits.TextUnits, htmlPart));
        }

        return texts;
    }

    private MappedText Plain(out InnerFile? part)
    {
        part = null;
        if (message.Stream(MapiTags.Body, out string charset) is not { IsStorage: false } stream)
        {
            return MappedText.Empty;
        }

        byte[] bytes = Bytes(stream);
        part = MapiProperties.FileOf(stream, bytes);
        return CharsetDecoder.Decode(MapiProperties.WithoutEnd(bytes, charset), charset, 0, problems);
    }

    private MappedText Html(out InnerFile? part)
    {
        part = null;
        string charset = MapiProperties.CharsetOf(message.CodePageOf(MapiTags.InternetCodePage) ?? message.CodePage);
        CompoundEntry? stream = message.Of(MapiTags.Html, 0x0102) ?? message.Stream(MapiTags.Html, out charset);
        if (stream is not { IsStorage: false })
        {
            return MappedText.Empty;
        }

        byte[] bytes = Bytes(stream);
        part = MapiProperties.FileOf(stream, bytes);
        MappedText html = CharsetDecoder.Decode(MapiProperties.WithoutEnd(bytes, charset), charset, 0, problems);
        var further = new FurtherFields();
        MarkupFields.Read(html, further);
        Fields.AddRange(further.All.Select(static field => field with { Place = null }));
        further.Report(problems);
        return HtmlText.ToText(html, quoteMarks: true);
    }

    private MappedText Rtf(out InnerFile? part, out bool isHtml)
    {
        (part, isHtml) = (null, false);
        if (message.Of(MapiTags.RtfCompressed, 0x0102) is not { IsStorage: false } stream)
        {
            return MappedText.Empty;
        }

        part = new InnerFile(stream.Name + " (decompressed)");
        byte[] rtf = CompressedRtf.Decompress(Bytes(stream), context.Limits.MemoryBytes, out bool isDamaged, out bool isCut);
        if (isCut)
        {
            problems.Add(new Problem(ProblemCodes.LimitSize, $"The RTF of the message is read up to {context.Limits.MemoryBytes} bytes; the rest is kept and hashed."));
        }

        if (isDamaged)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, "The compressed RTF of the message is broken; its words up to there are kept."));
        }

        var words = new RtfText(rtf);
        MappedText text = words.Read(problems, context.Cancel);
        isHtml = words.IsHtml;
        Fields.AddRange(words.Found.All.Select(static field => field with { Place = null }));
        return text;
    }

    private byte[] Bytes(CompoundEntry stream)
    {
        if (stream.Length > context.Limits.MemoryBytes)
        {
            problems.Add(new Problem(ProblemCodes.LimitSize, $"A text of the message is read up to {context.Limits.MemoryBytes} bytes; the rest is kept and hashed."));
        }

        return file.Read(stream, context.Limits.MemoryBytes);
    }
}
