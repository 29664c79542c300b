using System.Text;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>Finds uuencoded files inside plain text, as mail carried them before MIME.</summary>
internal static class UuBlocks
{
    /// <summary>A file found in the text.</summary>
    /// <param name="Name">As its <c>begin</c> line says.</param>
    /// <param name="Span">From the <c>begin</c> line to the end of the <c>end</c> line.</param>
    public readonly record struct Block(string Name, TextSpan Span);

    /// <summary>The blocks in a text, in order. A block without an <c>end</c> line goes as far as its data.</summary>
    public static List<Block> Find(string text)
    {
        var blocks = new List<Block>();
        int at = 0;
        while ((at = text.IndexOf("begin ", at, StringComparison.Ordinal)) >= 0)
        {
            if ((at == 0 || text[at - 1] == '\n') && TryRead(text, at, out Block block))
            {
                blocks.Add(block);
                at = block.Span.End;
            }
            else
            {
                at += 6;
            }
        }

        return blocks;
    }

    /// <summary>The bytes of a block's file.</summary>
    /// <param name="text">The text the block was found in.</param>
    /// <param name="block">The block.</param>
    /// <param name="damaged">True when the data breaks off or is not well-formed.</param>
    public static ReadOnlyMemory<byte> Decode(string text, Block block, out bool damaged)
    {
        byte[] source = Encoding.Latin1.GetBytes(text, block.Span.Start, block.Span.Length);
        TransferDecoded decoded = TransferDecoder.Decode(source, TransferEncoding.Uuencode, 0);
        damaged = decoded.IsDamaged;
        return decoded.Bytes;
    }

    private static bool TryRead(string text, int start, out Block block)
    {
        block = default;
        int lineEnd = EndOfLine(text, start);
        ReadOnlySpan<char> words = text.AsSpan(start + 6, lineEnd - start - 6).TrimEnd();
        int space = words.IndexOf(' ');
        if (space is not (3 or 4) || words[..space].IndexOfAnyExceptInRange('0', '7') >= 0)
        {
            return false;
        }

        string name = words[(space + 1)..].Trim().ToString();
        int at = lineEnd;
        int dataLines = 0;
        while (at < text.Length)
        {
            int next = EndOfLine(text, at);
            ReadOnlySpan<char> line = text.AsSpan(at, next - at).TrimEnd("\r\n");
            bool isEnd = line.SequenceEqual("end");
            if (!isEnd && !IsData(line))
            {
                break;
            }

            at = next;
            dataLines++;
            if (isEnd)
            {
                break;
            }
        }

        block = new Block(name, new TextSpan(start, at));
        return dataLines > 0 && name.Length > 0;
    }

    private static bool IsData(ReadOnlySpan<char> line)
    {
        if (line.Length is 0 or > 90 || line.IndexOfAnyExceptInRange(' ', '`') >= 0)
        {
            return false;
        }

        int bytes = (line[0] - 32) & 63;
        int expected = (bytes + 2) / 3 * 4;
        return bytes == 0 ? line.Length <= 5 : line.Length - 1 >= (bytes * 4 / 3) - 8 && line.Length - 1 <= expected + 2;
    }

    private static int EndOfLine(string text, int at)
    {
        int newline = text.IndexOf('\n', at);
        return newline < 0 ? text.Length : newline + 1;
    }
}
