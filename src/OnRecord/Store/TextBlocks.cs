using System.Buffers;

namespace OnRecord.Store;

/// <summary>One stretch of a text that is stored, and unpacked, on its own.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Points">Unicode code points before it.</param>
/// <param name="Terms">Terms of the index before it.</param>
/// <param name="Joins">True when its first run goes on with the last of the block before.</param>
internal readonly record struct TextBlock(int Start, int Points, int Terms, bool Joins);

/// <summary>
/// Where texts are cut for storing: after white space, so no word, pair of characters or line end is cut, and the terms of
/// the blocks laid together are those of the text. A text without white space stays whole.
/// </summary>
internal static class TextBlocks
{
    /// <summary>Units that a block has at least, unless it is the last.</summary>
    public const int Units = 16 << 10;

    /// <summary>Blocks that a text may have: their row numbers are its own times this, and counted on from there.</summary>
    public const int Most = 4096;

    private static readonly SearchValues<char> Gaps = SearchValues.Create(" \n\t");

    /// <summary>The first units of a text's blocks, from 0.</summary>
    public static List<int> Starts(ReadOnlySpan<char> text)
    {
        List<int> starts = [0];
        while (text.Length - starts[^1] > Units)
        {
            int from = starts[^1] + Units - 1;
            int gap = text[from..].IndexOfAny(Gaps);
            if (gap < 0 || from + gap + 1 >= text.Length || starts.Count == Most)
            {
                break;
            }

            starts.Add(from + gap + 1);
        }

        return starts;
    }
}
