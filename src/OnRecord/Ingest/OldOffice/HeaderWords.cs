using OnRecord.Ingest.Office;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.OldOffice;

/// <summary>The words of a header or footer of a sheet without the codes that format them.</summary>
internal static class HeaderWords
{
    /// <summary>The words, each leading back to its bytes; what codes part is parted by a space.</summary>
    public static MappedText Of(MappedText raw)
    {
        var words = new MappedTextBuilder();
        foreach (TextSpan span in HeaderCodes.Words(raw.Text, isEscaped: false))
        {
            if (words.Length > 0)
            {
                words.AppendInserted(" ");
            }

            words.AppendSlice(raw, span);
        }

        return words.ToMappedText();
    }
}
