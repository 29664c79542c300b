namespace OnRecord.Language.Passages;

/// <summary>
/// Tells sentences with many numbers ("She paid $5,000 on 1/3/2017, $7,500 on 2/4/2017 and $9,000 on 3/6/2017.") from tables, logs and lists of figures: they begin with a capital and end
/// with a stop, small words join their parts, some other word in small letters may be their verb, and words are no fewer than numbers.
/// </summary>
internal static class NumberedProse
{
    private const int LeastJoining = 2, Columns = 3;

    /// <summary>True where a passage reads as prose whatever its numbers. Linear in its length.</summary>
    public static bool IsOne(ReadOnlySpan<char> passage)
    {
        ReadOnlySpan<char> words = passage.Trim().Trim("\"\u201C\u201D'()>* ");
        return words.Length > 0 && char.IsUpper(words[0]) && words[^1] is '.' or '?' or '!' && !HasColumns(words) && !HasRows(words) && Counts.Of(words).IsProse;
    }

    /// <summary>Lines that begin with a number, all but the first or more: a log or a list of figures, not a sentence that was wrapped.</summary>
    private static bool HasRows(ReadOnlySpan<char> words)
    {
        int lines = 0, rows = 0;
        foreach (ReadOnlySpan<char> line in words.EnumerateLines())
        {
            ReadOnlySpan<char> inside = line.TrimStart();
            lines += inside.IsEmpty ? 0 : 1;
            rows += !inside.IsEmpty && !char.IsLetter(inside[0]) ? 1 : 0;
        }

        return rows > 1 && rows >= lines - 1;
    }

    private static bool HasColumns(ReadOnlySpan<char> words)
    {
        int run = 0;
        foreach (char unit in words)
        {
            run = unit == ' ' ? run + 1 : 0;
            if (run == Columns || unit is '\t' or '|')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What one pass over the words counts.</summary>
    private ref struct Counts
    {
        private int words, numbers, joining, plain;

        public readonly bool IsProse => joining >= LeastJoining && plain > 0 && words >= numbers;

        public static Counts Of(ReadOnlySpan<char> text)
        {
            var counts = default(Counts);
            foreach (Range range in text.SplitAny(" \n\r"))
            {
                counts.Add(text[range].Trim(".,;:?!()\"\u201C\u201D'"));
            }

            return counts;
        }

        private void Add(ReadOnlySpan<char> word)
        {
            if (word.ContainsAnyInRange('0', '9'))
            {
                numbers++;
            }
            else if (!word.IsEmpty && char.IsLetter(word[0]))
            {
                bool joins = (LanguageWords.Of(word) & 1) != 0;
                words++;
                joining += joins ? 1 : 0;
                plain += !joins && char.IsLower(word[0]) ? 1 : 0;
            }
        }
    }
}
