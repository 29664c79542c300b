using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>Joins the lines of a text whose writer cut words and addresses at them (<c>format=flowed; delsp=yes</c>, RFC 3676).</summary>
internal static class FlowedLines
{
    /// <summary>The text without the space and line end of each line that flows into the next; the next one's quotation marks go with them.</summary>
    public static MappedText Join(MappedText text)
    {
        string all = text.Text;
        var builder = new MappedTextBuilder();
        int kept = 0;
        int line = 0;
        for (int end; (end = all.IndexOf('\n', line)) >= 0; line = end + 1)
        {
            int last = end > line && all[end - 1] == '\r' ? end - 1 : end;
            ReadOnlySpan<char> words = all.AsSpan(line, last - line);
            int next = end + 1;
            int depth = Depth(words);
            if (words.EndsWith(" ") && !words[depth..].Trim().SequenceEqual("--") && words.Length > depth + 1 && next < all.Length && Depth(all.AsSpan(next)) == depth)
            {
                int start = next + depth;
                builder.AppendSlice(text, new TextSpan(kept, last - 1));
                kept = start + (start < all.Length && all[start] == ' ' ? 1 : 0);
            }
        }

        builder.AppendSlice(text, new TextSpan(kept, all.Length));
        return kept == 0 ? text : builder.ToMappedText();
    }

    /// <summary>How many quotation marks a line begins with.</summary>
    private static int Depth(ReadOnlySpan<char> line) => line.IndexOfAnyExcept('>') is >= 0 and int depth ? depth : line.Length;
}
