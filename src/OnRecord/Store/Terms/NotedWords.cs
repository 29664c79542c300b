using System.Buffers;

namespace OnRecord.Store.Terms;

/// <summary>
/// Words that the raised number of a note follows (<c>pier¹</c>). Whether it is the word's own (<c>H²</c>) cannot be told, so the word with it is a term and the word without it one more.
/// </summary>
internal static class NotedWords
{
    private static readonly SearchValues<char> s_raised = SearchValues.Create("¹²³⁰⁴⁵⁶⁷⁸⁹");

    /// <summary>The folded words without their numbers, in order.</summary>
    public static List<Term> Of(ReadOnlySpan<char> text)
    {
        var found = new List<Term>();
        int end = 0;
        for (int next = text.IndexOfAny(s_raised); next >= 0; next = text[end..].IndexOfAny(s_raised))
        {
            int number = end + next;
            int start = number;
            while (start > end && number - start < TermTokenizer.LongestTerm && IsWord(text[start - 1]))
            {
                start--;
            }

            end = number + 1;
            while (end < text.Length && s_raised.Contains(text[end]))
            {
                end++;
            }

            if (start < number && !(end < text.Length && IsWord(text[end])) && TermTokenizer.Tokens(text[start..number]) is [.., var word])
            {
                found.Add(new Term(word.Folded, start + word.Start, start + word.End));
            }
        }

        return found;
    }

    private static bool IsWord(char unit) => TermFolding.Of(unit) != TermFolding.Break;
}
