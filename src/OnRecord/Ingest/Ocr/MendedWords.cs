using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.Ocr;

/// <summary>
/// What is known to go wrong in recognised words, put right where there is no doubt: dirt on the glass that stands as a word of marks alone, the names of the fields of printed mail where lines beside have theirs
/// (<c>To;</c>, <c>Ce:</c>, <c>‘To:</c>, <c>Erom:</c>), a mark before an address in brackets, and a time that fell apart (<c>6: 22 PM</c>). No digit is ever changed, and of names one letter only where the address behind
/// tells it (<see cref="MendedNames"/>).
/// </summary>
internal static class MendedWords
{
    private const string Marks = ".,:;'`~_^°·\"‘’“”";
    private const string MarksBesideValues = Marks + "-|";
    private const int Near = 2;

    private static readonly Dictionary<string, string> Labels = ((string[])["From", "Sent", "To", "Cc", "CC", "Bcc", "Date", "Subject"]).ToDictionary(Looks, StringComparer.Ordinal);

    /// <summary>The words, mended.</summary>
    public static List<RecognisedWord> Of(IReadOnlyList<RecognisedWord> words)
    {
        List<List<RecognisedWord>> lines = [.. words.Where(static word => !IsDirt(word)).GroupBy(static word => word.Line).Select(static line => line.ToList())];
        List<string?> labels = [.. lines.Select(static line => LabelOf(line[0].Text))];
        bool[] areSure = [.. lines.Select((line, at) => labels[at] is { } label && line[0].Text == label)];
        for (int at = 0; at < lines.Count; at++)
        {
            if (labels[at] is { } label && (areSure[at] || HasNear(areSure, at)))
            {
                lines[at][0] = lines[at][0] with { Text = label };
                TrimValue(lines[at]);
            }

            JoinTimes(lines[at]);
        }

        List<RecognisedWord> mended = [.. lines.SelectMany(static line => line).Select(WithoutMark)];
        MendedNames.Mend(mended);
        return mended;
    }

    /// <summary>Marks that stand alone nowhere in print, and others of which the recogniser is not sure.</summary>
    private static bool IsDirt(RecognisedWord word) => word.Text.All(Marks.Contains) || (!word.IsSure && !word.Text.Any(char.IsLetterOrDigit));

    /// <summary>The name of a field with its colon that a word is, or may be; else null.</summary>
    private static string? LabelOf(string word)
    {
        string bare = word.TrimEnd(':', ';', ',', '.');
        return bare.Length < word.Length && bare != "Bee" && Labels.TryGetValue(Looks(bare.TrimStart(Marks.ToCharArray())), out string? name) ? name + ':' : null;
    }

    /// <summary>A word with one letter for those that are taken for each other.</summary>
    private static string Looks(string word) => (word.StartsWith('E') ? 'F' + word[1..] : word).Replace("rn", "m", StringComparison.Ordinal).Replace('c', 'e').Replace('0', 'o');

    /// <summary>Nobody prints a mark right before the bracket of an address.</summary>
    private static RecognisedWord WithoutMark(RecognisedWord word) =>
        word.Text.TrimStart(Marks.ToCharArray()) is ['<', ..] bare && bare.Contains('@', StringComparison.Ordinal) ? word with { Text = bare } : word;

    private static bool HasNear(bool[] areSure, int at) => Array.IndexOf(areSure, true, Math.Max(0, at - Near), Math.Min(areSure.Length, at + Near + 1) - Math.Max(0, at - Near)) >= 0;

    /// <summary>Takes marks away that stand alone before and behind the value of a field.</summary>
    private static void TrimValue(List<RecognisedWord> line)
    {
        while (line.Count > 1 && line[1].Text.All(MarksBesideValues.Contains))
        {
            line.RemoveAt(1);
        }

        while (line.Count > 1 && line[^1].Text.All(MarksBesideValues.Contains))
        {
            line.RemoveAt(line.Count - 1);
        }
    }

    private static void JoinTimes(List<RecognisedWord> line)
    {
        for (int at = line.Count - 2; at >= 0; at--)
        {
            (RecognisedWord hour, RecognisedWord minute) = (line[at], line[at + 1]);
            if (hour.Text is [>= '0' and <= '9', ':'] or [>= '0' and <= '2', >= '0' and <= '9', ':'] && minute.Text is [>= '0' and <= '5', >= '0' and <= '9'])
            {
                line[at] = hour with { Text = hour.Text + minute.Text, Box = Around(hour.Box, minute.Box), Confidence = Math.Min(hour.Confidence, minute.Confidence) };
                line.RemoveAt(at + 1);
            }
        }
    }

    private static PageBox Around(PageBox one, PageBox other)
    {
        (float x, float y) = (Math.Min(one.X, other.X), Math.Min(one.Y, other.Y));
        return new PageBox(x, y, Math.Max(one.X + one.Width, other.X + other.Width) - x, Math.Max(one.Y + one.Height, other.Y + other.Height) - y);
    }
}
