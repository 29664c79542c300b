using System.Text.RegularExpressions;
using OnRecord.Sources;

namespace OnRecord.Record.Recovered;

/// <summary>
/// Finds what was altered at the edges of a quotation, where most of what differs is trimming or the footer of a server. Sentences alone are told: one put in right before the first words of the original, in the
/// same paragraph; one put in right behind its last, in the same paragraph and behind marks of quotation; one put in or taken out before the signature, which stands; and up to three words
/// at the end of the last sentence. Not told are paragraphs added at an edge, a last sentence that is another as a whole, and what is left out where nothing of the original stands behind it.
/// </summary>
internal static partial class QuotationEdges
{
    /// <summary>Fewer words are a greeting or a remark.</summary>
    private const int LeastWords = 4;

    /// <summary>Words that stand at the end of a sentence in place of others.</summary>
    private const int MostEnd = 3;

    /// <summary>Common words of a sentence before the end that was changed.</summary>
    private const int LeastBefore = 2;

    /// <summary>More words below are no signature.</summary>
    private const int MostSigned = 12;

    /// <summary>Longest passage taken out, in words: more is trimming.</summary>
    private const int MostOut = 60;

    /// <summary>The changes at the edges.</summary>
    /// <param name="original">The message's own words.</param>
    /// <param name="quoted">The quotation's.</param>
    /// <param name="all">All in which they differ.</param>
    /// <param name="frame">How it is quoted.</param>
    /// <param name="isElsewhere">Whether words stand elsewhere in the message or in what quotes it.</param>
    public static IEnumerable<WordChange> Of(string original, string quoted, IReadOnlyList<WordChange> all, QuotationFrame frame, Func<WordChange, bool> isElsewhere)
    {
        if (all.Count == 0 || frame == QuotationFrame.Loose)
        {
            return [];
        }

        WordChange?[] found = [AtStart(original, quoted, all[0]), frame == QuotationFrame.Marked ? AtEnd(original, quoted, all[^1]) : null, BeforeSignature(original, quoted, all, frame), EndOfLast(original, quoted, all[^1])];
        return found.OfType<WordChange>().Where(change => !isElsewhere(change)).DistinctBy(static change => change.QuotedSpan);
    }

    /// <summary>Whether a few words stand in place of others in a sentence of which both texts have words before and behind: no signature, no greeting.</summary>
    public static bool IsInSentence(SentenceLines original, SentenceLines quoted, WordChange change) =>
        WordDifference.Count(change.Original) is > 0 and <= MostEnd && WordDifference.Count(change.Quoted) is > 0 and <= MostEnd
        && HasWordsBefore(original.Text, change.OriginalSpan.Start) && HasWordsBefore(quoted.Text, change.QuotedSpan.Start)
        && original.HasEndFrom(change.OriginalSpan.End) && quoted.HasEndFrom(change.QuotedSpan.End);

    private static WordChange? AtStart(string original, string quoted, WordChange change) =>
        change.Original.Length == 0 && IsEmpty(quoted, 0, change.QuotedSpan.Start) && IsEmpty(original, 0, change.OriginalSpan.Start) && IsSentence(quoted, change.QuotedSpan)
        && !Gap().IsMatch(Between(quoted, change.QuotedSpan.End)) ? change : null;

    private static WordChange? AtEnd(string original, string quoted, WordChange change) =>
        change.Original.Length == 0 && IsEmpty(quoted, change.QuotedSpan.End, quoted.Length) && IsSigned(original, change.OriginalSpan.Start) && IsSentence(quoted, change.QuotedSpan)
        && !Gap().IsMatch(Before(quoted, change.QuotedSpan.Start)) && Ended().IsMatch(Before(quoted, change.QuotedSpan.Start)) ? change : null;

    /// <summary>The last words that differ, where the end of both texts stands behind them.</summary>
    private static WordChange? BeforeSignature(string original, string quoted, IReadOnlyList<WordChange> all, QuotationFrame frame)
    {
        WordChange change = all[^1];
        ReadOnlySpan<char> left = quoted.AsSpan(change.QuotedSpan.End);
        if (WordDifference.Count(left) is 0 or > MostSigned || WordDifference.Count(left) != WordDifference.Count(original.AsSpan(change.OriginalSpan.End)))
        {
            return null;
        }

        bool isIn = change.Original.Length == 0 && IsSentence(quoted, change.QuotedSpan);
        bool isOut = change.Quoted.Length == 0 && IsSentence(original, change.OriginalSpan) && WordDifference.Count(change.Original) <= MostOut && Gap().IsMatch(Between(original, change.OriginalSpan.End))
            && !Elided().IsMatch(Between(quoted, change.QuotedSpan.End)) && !Elided().IsMatch(Before(quoted, change.QuotedSpan.Start)) && (frame == QuotationFrame.Forward || all.Count == 1);
        return isIn || isOut ? change : null;
    }

    /// <summary>The last words of both texts, behind words of the same sentence.</summary>
    private static WordChange? EndOfLast(string original, string quoted, WordChange change)
    {
        int start = change.OriginalSpan.Start;
        if (change.Original.Length > 0 || !IsEmpty(quoted, change.QuotedSpan.End, quoted.Length) || start >= original.Length)
        {
            return null;
        }

        int feed = original.IndexOf('\n', start), end = feed < 0 ? original.Length : feed;
        while (end > start && !char.IsLetterOrDigit(original[end - 1]))
        {
            end--;
        }

        WordChange whole = change with { Original = original[start..end], OriginalSpan = new TextSpan(start, end) };
        return IsInSentence(new SentenceLines(original), new SentenceLines(quoted), whole) && IsSigned(original, end) ? whole : null;
    }

    /// <summary>One sentence or more, of somebody and no server: from a capital to a mark that ends it.</summary>
    private static bool IsSentence(string text, TextSpan span)
    {
        string words = text[span.Start..span.End];
        return WordDifference.Count(words) >= LeastWords && char.IsUpper(words[0]) && span.End < text.Length && text[span.End] is '.' or '!' or '?'
            && (IsEmpty(text, 0, span.Start) || Ended().IsMatch(Before(text, span.Start))) && words.Any(char.IsLower) && !Server().IsMatch(words);
    }

    /// <summary>Whether nothing but a signature stands behind a place.</summary>
    private static bool IsSigned(string text, int at) => IsEmpty(text, at, text.Length) || (Gap().IsMatch(Before(text, NextWord(text, at))) && WordDifference.Count(text.AsSpan(at)) <= MostSigned && !Sentence().IsMatch(text[at..].TrimEnd()));

    private static bool IsEmpty(string text, int from, int end) => WordDifference.Count(text.AsSpan(from, end - from)) == 0;

    private static int NextWord(string text, int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The signs between a place and the next word.</summary>
    private static string Between(string text, int at) => text[at..NextWord(text, at)];

    /// <summary>The signs between the word before a place and that place.</summary>
    private static string Before(string text, int at)
    {
        int start = at;
        while (start > 0 && !char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        return text[start..at];
    }

    /// <summary>Whether enough words of a sentence stand before a place in its line.</summary>
    private static bool HasWordsBefore(string text, int at)
    {
        int words = 0;
        bool isWord = false;
        while (words < LeastBefore && at > 0 && text[at - 1] is not ('\n' or '.' or '!' or '?' or ':'))
        {
            bool goesOn = char.IsLetterOrDigit(text[--at]);
            words += goesOn && !isWord ? 1 : 0;
            isWord = goesOn;
        }

        return words >= LeastBefore;
    }

    /// <summary>Ends as a sentence does.</summary>
    [GeneratedRegex(@"[.!?][""')\s]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    /// <summary>The sign of an end, before the next word.</summary>
    [GeneratedRegex(@"[.!?:,][""')]*\s|\n", RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

    /// <summary>A blank line, or a rule of signs.</summary>
    [GeneratedRegex(@"\n[ \t\r>]*\n|[-_=*~]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    /// <summary>Signs that something was left out.</summary>
    [GeneratedRegex(@"\.\.|\u2026|\[|<", RegexOptions.CultureInvariant)]
    private static partial Regex Elided();

    /// <summary>What servers, lists and mail programs write.</summary>
    [GeneratedRegex(@"@|://|\bwww\.|\b(?:confidential|privileged|intended recipient|disclaimer|virus|scanned|unsubscribe|mailing list|newsgroup|sent (?:from|via|using)|copyright|get your|sign up|click|wrote|forwarded|attachment)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Server();
}
