using System.Text;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Fuzz;

/// <summary>Re-reads what a map says about a text, by other means than the decoders.</summary>
internal static class TextCheck
{
    /// <summary>Runs tile the text, lie inside the source and, where they are of fixed width, hold the very words.</summary>
    public static void Holds(MappedText text, ReadOnlySpan<byte> source)
    {
        int at = 0;
        foreach (TextRun run in text.Map.Runs)
        {
            FuzzException.Unless(run.TextStart == at && run.TextLength > 0, "The runs do not tile the text.");
            at = run.TextEnd;
            FuzzException.Unless(run.Member >= -1 && run.Member < text.Map.Members.Count, "A run names an inner file that there is not.");
            FuzzException.Unless(run.ByteStart >= 0 && run.ByteLength >= 0, "A run lies before the bytes.");
            if (run.Member < 0)
            {
                FuzzException.Unless(run.ByteStart + run.ByteLength <= source.Length, "A run ends outside the bytes.");
                FuzzException.Unless(HoldsWords(text.Text, run, source), $"A run of the kind {run.Kind} does not hold its words.");
            }
        }

        FuzzException.Unless(at == text.Text.Length, "The runs do not cover the text.");
        IsWhole(text.Text);
        StoredAsRead(text);
    }

    /// <summary>No half of a surrogate pair stands alone, so the text can be stored as UTF-8.</summary>
    public static void IsWhole(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else
            {
                FuzzException.Unless(!char.IsSurrogate(text[i]), "Half of a surrogate pair stands alone.");
            }
        }
    }

    private static bool HoldsWords(ReadOnlySpan<char> text, in TextRun run, ReadOnlySpan<byte> source)
    {
        ReadOnlySpan<char> words = text.Slice(run.TextStart, run.TextLength);
        ReadOnlySpan<byte> bytes = source.Slice((int)run.ByteStart, (int)run.ByteLength);
        switch (run.Kind)
        {
            case RunKind.Single:
                for (int i = 0; i < words.Length; i++)
                {
                    if (bytes.Length != words.Length || (char.IsAscii(words[i]) && bytes[i] < 0x80 && bytes[i] != words[i]))
                    {
                        return false;
                    }
                }

                return true;
            case RunKind.Double:
                return Is(words, bytes, Encoding.UTF8) || Is(words, bytes, Encoding.Unicode) || Is(words, bytes, Encoding.BigEndianUnicode);
            case RunKind.Triple:
                return Is(words, bytes, Encoding.UTF8);
            default:
                return true;
        }
    }

    private static bool Is(ReadOnlySpan<char> words, ReadOnlySpan<byte> bytes, Encoding encoding) => words.SequenceEqual(encoding.GetString(bytes));

    /// <summary>What is stored and read back is the text with its runs.</summary>
    private static void StoredAsRead(MappedText text)
    {
        int[] terms = new int[Store.TextBlocks.Starts(text.Text).Count];
        MappedText stored = Store.StoredText.Of(Store.Building.TextPacker.Pack("body", text, terms)).Whole();
        FuzzException.Unless(stored.Text == text.Text && stored.Map.Runs.SequenceEqual(text.Map.Runs), "A text is not stored as it was read.");
    }
}
