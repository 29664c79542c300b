using System.Text;
using OnRecord.Language.Segments;

namespace OnRecord.Record.Recovered;

/// <summary>
/// Ends of quoted lines that a mail program broke off when it wrapped them anew: short lines with fewer marks of quotation than the long line before, whose words go on there in the
/// original. The cutter takes them for the words of whoever quotes, so that they seem left out of one message and added to another.
/// </summary>
internal sealed class WrappedTails
{
    /// <summary>More words on a line are no end that was broken off.</summary>
    private const int MostWords = 3;

    /// <summary>Letters of the line before that must stand before the end in the original.</summary>
    private const int LeastBefore = 12, MostBefore = 24;

    private readonly HashSet<string> tails = new(StringComparer.Ordinal);

    /// <summary>Finds them.</summary>
    /// <param name="letters">The letters of all of the original's body.</param>
    /// <param name="holder">All of the body that quotes.</param>
    public WrappedTails(string letters, string holder)
    {
        (int depth, string before, StringBuilder run) = (0, "", new StringBuilder());
        foreach (ReadOnlySpan<char> line in holder.AsSpan().EnumerateLines())
        {
            QuoteMarks.Skip(line, 0, line.TrimEnd().Length, out int marks);
            string own = QuotationChanges.Letters(QuoteMarks.Without(line));
            if (own.Length > 0 && marks < depth && before.Length >= LeastBefore && WordDifference.Count(line) <= MostWords && letters.Contains(before + run + own, StringComparison.Ordinal))
            {
                tails.Add(own);
                tails.Add(run.Append(own).ToString());
                continue;
            }

            (depth, before) = (marks, own.Length > MostBefore ? own[^MostBefore..] : own);
            run.Clear();
        }
    }

    /// <summary>True for words that are ends of lines and nothing else: one, several that follow one another, or a line each.</summary>
    public bool Has(string words)
    {
        if (tails.Count == 0)
        {
            return false;
        }

        if (tails.Contains(QuotationChanges.Letters(words)))
        {
            return true;
        }

        foreach (ReadOnlySpan<char> line in words.AsSpan().EnumerateLines())
        {
            if (QuotationChanges.Letters(line) is { Length: > 0 } letters && !tails.Contains(letters))
            {
                return false;
            }
        }

        return true;
    }
}
