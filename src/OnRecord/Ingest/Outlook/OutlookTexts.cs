using OnRecord.Ingest.Html;
using OnRecord.Ingest.Mail;
using OnRecord.Ingest.Rtf;
using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.Outlook;

/// <summary>
/// The texts of a message, as <see cref="BodyParts"/> chooses them. Places count in the stream that holds the words, those of RTF, which may wrap the HTML, in the stream as it is when decompressed.
/// </summary>
internal sealed class OutlookTexts(CompoundFile file, MapiProperties message, ReadContext context, List<Problem> problems)
{
    /// <summary>What its HTML, or without one its RTF, says beside its words; places inside a stream are not told.</summary>
    public List<ItemField> Fields { get; } = [];

    /// <summary>The RTF, decompressed, when it says something that no text of the message does; else null.</summary>
    public byte[]? OtherRtf { get; private set; }

    /// <summary>Reads them; the answer has a <c>body</c> first, which may be empty.</summary>
    public List<ItemText> Read()
    {
        BodyPart plain = Plain();
        BodyPart html = Html();
        BodyPart rtf = Rtf(html.IsBlank, out byte[] bytes);
        List<ItemText> texts = BodyParts.Texts(plain, html, rtf, context.Limits.TextUnits, out bool isLeft);
        OtherRtf = isLeft ? bytes : null;
        return texts;
    }

    private BodyPart Plain()
    {
        if (message.Stream(MapiTags.Body, out string charset) is not { IsStorage: false } stream)
        {
            return BodyPart.None;
        }

        byte[] bytes = Bytes(stream);
        return new BodyPart(CharsetDecoder.Decode(MapiProperties.WithoutEnd(bytes, charset), charset, 0, problems), MapiProperties.FileOf(stream, bytes));
    }

    private BodyPart Html()
    {
        string charset = MapiProperties.CharsetOf(message.CodePageOf(MapiTags.InternetCodePage) ?? message.CodePage);
        CompoundEntry? stream = message.Of(MapiTags.Html, 0x0102) ?? message.Stream(MapiTags.Html, out charset);
        if (stream is not { IsStorage: false })
        {
            return BodyPart.None;
        }

        byte[] bytes = Bytes(stream);
        MappedText html = CharsetDecoder.Decode(MapiProperties.WithoutEnd(bytes, charset), charset, 0, problems);
        var further = new FurtherFields();
        MarkupFields.Read(html, further);
        Fields.AddRange(further.All.Select(static field => field with { Place = null }));
        further.Report(problems);
        return new BodyPart(HtmlText.ToText(html, quoteMarks: true), MapiProperties.FileOf(stream, bytes));
    }

    private BodyPart Rtf(bool withFields, out byte[] rtf)
    {
        rtf = [];
        if (message.Of(MapiTags.RtfCompressed, 0x0102) is not { IsStorage: false } stream)
        {
            return BodyPart.None;
        }

        rtf = CompressedRtf.Decompress(Bytes(stream), context.Limits.MemoryBytes, out bool isDamaged, out bool isCut);
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
        if (withFields)
        {
            Fields.AddRange(words.Found.All.Select(static field => field with { Place = null }));
        }

        return new BodyPart(text, new InnerFile(stream.Name + " (decompressed)"));
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
