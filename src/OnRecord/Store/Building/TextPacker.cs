using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Store.Building;

/// <summary>A text as it stands in the case: its blocks in order, at least one.</summary>
internal sealed record PackedText(string Field, int Units, IReadOnlyList<PackedBlock> Blocks)
{
    /// <summary>Bytes of all blocks.</summary>
    public long Weight => Blocks.Sum(static block => (long)block.Text.Length + block.Map.Length);
}

/// <summary>A block of a text: its place, and its words and map packed.</summary>
internal sealed record PackedBlock(TextBlock Place, byte[] Text, byte[] Map);

/// <summary>Packs texts, long ones block by block.</summary>
internal static class TextPacker
{
    /// <summary>Packs a text.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="text">The words and their map.</param>
    /// <param name="terms">Terms of the index before each of <see cref="TextBlocks.Starts"/>.</param>
    public static PackedText Pack(string field, MappedText text, IReadOnlyList<int> terms)
    {
        List<int> starts = TextBlocks.Starts(text.Text);
        if (starts.Count == 1)
        {
            return new PackedText(field, text.Text.Length, [new PackedBlock(default, TextCodec.PackText(text.Text), TextCodec.PackMap(text.Map))]);
        }

        var blocks = new List<PackedBlock>(starts.Count);
        int points = 0;
        for (int at = 0; at < starts.Count; at++)
        {
            int start = starts[at];
            int end = at + 1 < starts.Count ? starts[at + 1] : text.Text.Length;
            TextMap map = MapOf(text, start, end);
            bool joins = start > 0 && text.Map.RunsIn(new TextSpan(start, start + 1)) is [var run] && run.TextStart < start;
            string words = text.Text[start..end];
            blocks.Add(new PackedBlock(new TextBlock(start, points, terms[at], joins), TextCodec.PackText(words), TextCodec.PackMap(map)));
            points += CodePoints.FromUnits(words, words.Length);
        }

        return new PackedText(field, text.Text.Length, blocks);
    }

    /// <summary>The runs of a stretch, cut at its ends.</summary>
    private static TextMap MapOf(MappedText text, int start, int end)
    {
        ReadOnlySpan<TextRun> runs = text.Map.RunsIn(new TextSpan(start, end));
        var cut = new TextRun[runs.Length];
        for (int i = 0; i < runs.Length; i++)
        {
            int from = Math.Max(start, runs[i].TextStart);
            cut[i] = runs[i].Slice(from, Math.Min(end, runs[i].TextEnd)) with { TextStart = from - start };
        }

        return new TextMap(cut, text.Map.Members);
    }
}
