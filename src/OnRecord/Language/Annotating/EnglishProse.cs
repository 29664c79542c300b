using OnRecord.Language.Passages;
using OnRecord.Sources;

namespace OnRecord.Language.Annotating;

/// <summary>Chooses what of some words is analysed: the passages of English prose, up to a length that keeps memory bounded whatever the text.</summary>
internal static class EnglishProse
{
    /// <summary>UTF-16 units of one writer's words in one text that are analysed, some 180,000 words. The engine holds about 60 times as many bytes.</summary>
    public const int Most = 1_000_000;

    /// <summary>Words among which the prose is looked for, as a multiple of the most.</summary>
    private const int LookedAt = 4;

    /// <summary>The words to be analysed; those left out are counted.</summary>
    /// <param name="source">The text that the pieces are of.</param>
    /// <param name="words">All words.</param>
    /// <param name="tally">Takes the languages and what is left out.</param>
    /// <param name="most">See <see cref="Most"/>.</param>
    public static PieceText Of(string source, PieceText words, LanguageTally tally, int most = Most)
    {
        if (words.Text.Length / LookedAt > most)
        {
            tally.LeaveOut(words.Text.Length - (LookedAt * most));
            words = words.Keep(source, [new TextSpan(0, LookedAt * most)]);
        }

        var kept = new List<TextSpan>();
        int total = 0;
        foreach (Passage passage in PassageCutter.Cut(words.Text))
        {
            tally.Add(passage);
            if (passage.IsEnglishProse)
            {
                int end = EndWithin(words.Text, passage, most - total);
                tally.LeaveOut(passage.End - end);
                total += end - passage.Start;
                Keep(kept, new TextSpan(passage.Start, end));
            }
        }

        return kept is [{ Start: 0 } only] && only.End == words.Text.Length ? words : words.Keep(source, kept);
    }

    /// <summary>Behind the last whole word of a passage that there is room for.</summary>
    private static int EndWithin(string text, Passage passage, int room)
    {
        if (passage.End - passage.Start <= room)
        {
            return passage.End;
        }

        int space = room <= 0 ? -1 : text.AsSpan(passage.Start, room).LastIndexOfAny(" \n\t");
        return passage.Start + space + 1;
    }

    /// <summary>Passages that touch are one stretch.</summary>
    private static void Keep(List<TextSpan> kept, TextSpan span)
    {
        if (kept.Count > 0 && kept[^1].End == span.Start)
        {
            kept[^1] = new TextSpan(kept[^1].Start, span.End);
        }
        else if (span.End > span.Start)
        {
            kept.Add(span);
        }
    }
}
