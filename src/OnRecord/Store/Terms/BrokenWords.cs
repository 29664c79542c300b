namespace OnRecord.Store.Terms;

/// <summary>
/// Words that a hyphen parts at the end of a line (<c>inspec-</c>, <c>tion</c>). Whether the hyphen is the word's own (<c>well-</c>, <c>known</c>) cannot be told, so their parts are terms and
/// the whole is one more, behind all others of its text: it is found alone, not in a phrase.
/// </summary>
internal static class BrokenWords
{
    private const int LeastLetters = 2;

    /// <summary>The folded wholes of a text and where both parts stand, in order.</summary>
    public static List<Term> Of(ReadOnlySpan<char> text)
    {
        var found = new List<Term>();
        for (int feed = text.IndexOf('\n'); feed >= 0; feed = Next(text, feed + 1))
        {
            int hyphen = feed;
            while (hyphen > 0 && text[hyphen - 1] is ' ' or '\r' or '\t')
            {
                hyphen--;
            }

            if (hyphen == 0 || text[hyphen - 1] is not ('-' or '\u2010' or '\u00AD'))
            {
                continue;
            }

            int start = --hyphen;
            while (start > 0 && char.IsLetter(text[start - 1]))
            {
                start--;
            }

            int next = feed + 1;
            while (next < text.Length && text[next] is ' ' or '\t')
            {
                next++;
            }

            int end = next;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            if (hyphen - start >= LeastLetters && end - next >= LeastLetters && char.IsLower(text[next]) && end - next + hyphen - start <= TermTokenizer.LongestTerm
                && TermTokenizer.Tokens($"{text[start..hyphen]}{text[next..end]}") is [var whole])
            {
                found.Add(new Term(whole.Folded, start, end));
            }
        }

        return found;
    }

    private static int Next(ReadOnlySpan<char> text, int from) => text[from..].IndexOf('\n') is >= 0 and var next ? from + next : -1;
}
