using System.Diagnostics;
using OnRecord.Language.Time;
using OnRecord.Language.Tokens;
using OnRecord.Tools.Corpora;

namespace OnRecord.Tools.Eval.Times;

/// <summary>How fast times are found in texts that are already cut, on one core.</summary>
internal static class TimesSpeed
{
    /// <summary>Goes over all texts so many times and prints tokens a second, the best round counting.</summary>
    public static void Measure(IReadOnlyList<TimeMlDocument> documents, int rounds)
    {
        TokenizedText[] texts = [.. documents.Select(static d => Tokenizer.Cut(d.Text))];
        TimeAnchor?[] anchors = [.. documents.Select(static d => TimeAnchor.Parse(d.Created))];
        long tokens = texts.Sum(static t => (long)t.Tokens.Length);
        double best = 0;
        for (int round = 0; round < rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < texts.Length; i++)
            {
                TimeFinder.Find(texts[i], anchors[i]);
            }

            best = Math.Max(best, tokens / Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        Console.WriteLine($"speed   {best / 1000:N0} thousand tokens/s, {tokens} tokens, best of {rounds}");
    }
}
