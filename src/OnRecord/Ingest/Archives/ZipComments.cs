using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Archives;

/// <summary>What people wrote about an archive and its members (APPNOTE.TXT 6.3.10 sections 4.4.18 and 4.4.26), as one text: the archive's comment, then each member's behind its name.</summary>
internal static class ZipComments
{
    /// <summary>The text; empty when nobody wrote any.</summary>
    public static MappedText Of(SourceBytes archive, ReadContext context, List<Problem> problems)
    {
        var directory = new ZipDirectory(archive, context.Cancel);
        var text = new MappedTextBuilder();
        foreach (ZipEntry entry in directory.Entries().TakeWhile(_ => text.Length < context.Limits.TextUnits))
        {
            if (text.Length == 0 && directory.Comment is { } comment)
            {
                Append(archive, comment, null, text, problems);
            }

            if (entry.Comment is { } own)
            {
                Append(archive, own, entry.Name, text, problems);
            }
        }

        if (text.Length >= context.Limits.TextUnits)
        {
            problems.Add(new Problem(ProblemCodes.LimitSize, "The members have more comments than fit one text; the rest is kept and not searched."));
        }

        return text.ToMappedText();
    }

    private static void Append(SourceBytes archive, ByteSpan place, string? name, MappedTextBuilder text, List<Problem> problems)
    {
        ReadOnlyMemory<byte> bytes = archive.Slice(place).ReadAll();
        if (bytes.Span.IndexOfAnyExcept(" \t\r\n\0"u8) >= 0)
        {
            text.AppendInserted(text.Length == 0 ? "" : "\n\n");
            text.AppendInserted(name is null ? "" : $"{name}: ");
            text.AppendMapped(CharsetDecoder.Decode(bytes.Span, null, place.Start, problems));
        }
    }
}
