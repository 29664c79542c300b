using OnRecord.Ingest.Html;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>Makes the texts of a message from its inline parts: decoded, joined by one line feed, cut where too long.</summary>
internal sealed class BodyText(ByteWindows bytes, IngestLimits limits, List<Problem> problems)
{
    /// <summary>Files found uuencoded inside the text, with the text they stand in.</summary>
    public List<(string Text, UuBlocks.Block Block)> Uuencoded { get; } = [];

    /// <summary>Files found in BinHex inside the text, with the text they stand in.</summary>
    public List<(string Text, TextSpan Span)> BinHexes { get; } = [];

    /// <summary>Whether a part is too long to be decoded in memory.</summary>
    public bool IsHuge(MailPart part) => !bytes.IsInMemory && part.Content.Length > limits.MemoryBytes;

    /// <summary>The decoded text of the plain parts, files in it that are uuencoded or in BinHex taken out.</summary>
    public MappedText Plain(List<MailPart> parts) => Join(parts, part => WithoutFiles(Decode(part)));

    /// <summary>The words of the HTML parts.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="further">Takes what they say beside their words.</param>
    public MappedText Html(List<MailPart> parts, FurtherFields further) => Join(parts, part =>
    {
        MappedText html = Decode(part);
        MarkupFields.Read(html, further);
        return HtmlText.ToText(html, quoteMarks: true);
    });

    /// <summary>Whether two texts have the same letters and digits in the same order, whatever stands between.</summary>
    public static bool SameWords(string left, string right)
    {
        int i = 0;
        int j = 0;
        while (true)
        {
            while (i < left.Length && !char.IsLetterOrDigit(left[i]))
            {
                i++;
            }

            while (j < right.Length && !char.IsLetterOrDigit(right[j]))
            {
                j++;
            }

            if (i == left.Length || j == right.Length)
            {
                return i == left.Length && j == right.Length;
            }

            if (left[i++] != right[j++])
            {
                return false;
            }
        }
    }

    private static MappedText Join(List<MailPart> parts, Func<MailPart, MappedText> read)
    {
        if (parts.Count == 0)
        {
            return MappedText.Empty;
        }

        if (parts.Count == 1)
        {
            return read(parts[0]);
        }

        var builder = new MappedTextBuilder();
        for (int i = 0; i < parts.Count; i++)
        {
            if (i > 0)
            {
                builder.AppendInserted("\n");
            }

            builder.AppendMapped(read(parts[i]));
        }

        return builder.ToMappedText();
    }

    private MappedText Decode(MailPart part)
    {
        ReadOnlyMemory<byte> content = bytes.Source.Slice(part.Content).ReadAll();
        TransferDecoded decoded = TransferDecoder.Decode(content, part.Encoding, part.Content.Start);
        if (decoded.IsDamaged)
        {
            problems.Add(new Problem(ProblemCodes.TransferDamaged, "The transfer encoding of a text is broken; what decodes is kept.", part.Content));
        }

        MappedText text = CharsetDecoder.Decode(decoded, bytes.CharsetOf(part), problems);
        return EnrichedText.Is(part.Type.Word) ? EnrichedText.ToText(text) : part.Type.JoinsWords ? FlowedLines.Join(text) : text;
    }

    private MappedText WithoutFiles(MappedText text)
    {
        List<UuBlocks.Block> blocks = UuBlocks.Find(text.Text);
        List<TextSpan> spans = BinHex.Find(text.Text);
        Uuencoded.AddRange(blocks.Select(block => (text.Text, block)));
        BinHexes.AddRange(spans.Select(span => (text.Text, span)));
        if (blocks.Count + spans.Count == 0)
        {
            return text;
        }

        var builder = new MappedTextBuilder();
        int at = 0;
        foreach (TextSpan span in blocks.Select(static block => block.Span).Concat(spans).OrderBy(static span => span.Start))
        {
            builder.AppendSlice(text, new TextSpan(at, Math.Max(at, span.Start)));
            at = Math.Max(at, span.End);
        }

        builder.AppendSlice(text, new TextSpan(at, text.Text.Length));
        return builder.ToMappedText();
    }
}
