using System.Buffers;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Passages;

/// <summary>
/// Tells notices from what somebody writes on an occasion: of confidence, of no warranty, of how to leave a list. Their words are nobody's word on anything. The idioms are
/// in <c>Data/notices.txt</c>; a passage is a notice when it begins with one, has several and little else.
/// </summary>
internal static class NoticeLook
{
    /// <summary>Different idioms that a notice has at least.</summary>
    private const int LeastIdioms = 3;

    /// <summary>Where in the passage the first of them begins at the latest, and how many characters there are to each, white space counted once.</summary>
    private const int LatestStart = 160, MostToEach = 260;

    private static readonly WordList List = new("Passages/Data/notices.txt");
    private static readonly string[] Idioms = [.. List.Lines("notice").Select(static words => string.Join(' ', words)).OrderByDescending(static idiom => idiom.Length).ThenBy(static idiom => idiom, StringComparer.Ordinal)];
    private static readonly SearchValues<string> Any = SearchValues.Create(Idioms, StringComparison.OrdinalIgnoreCase);

    /// <summary>The examples of the data file, for the tests.</summary>
    public static IReadOnlyList<(string Input, string Expected)> Examples => List.Examples;

    /// <summary>True for a notice.</summary>
    public static bool IsOne(ReadOnlySpan<char> passage)
    {
        char[] rented = ArrayPool<char>.Shared.Rent(passage.Length);
        try
        {
            return IsNotice(OnOneLine(passage, rented));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    private static bool IsNotice(ReadOnlySpan<char> line)
    {
        int first = line.IndexOfAny(Any), found = 0, different = 0;
        if (first < 0 || first > LatestStart)
        {
            return false;
        }

        Span<bool> seen = stackalloc bool[Idioms.Length];
        for (int at = first, next = 0; next >= 0; at += next)
        {
            int idiom = IdiomAt(line, at);
            found += idiom < 0 ? 0 : 1;
            different += idiom < 0 || seen[idiom] ? 0 : 1;
            if (idiom >= 0)
            {
                seen[idiom] = true;
            }

            int step = idiom < 0 ? 1 : Idioms[idiom].Length;
            int rest = line[(at + step)..].IndexOfAny(Any);
            next = rest < 0 ? -1 : step + rest;
        }

        return different >= LeastIdioms && line.Length <= found * MostToEach;
    }

    /// <summary>The longest idiom of whole words at a place, or -1.</summary>
    private static int IdiomAt(ReadOnlySpan<char> line, int at)
    {
        for (int idiom = 0; idiom < Idioms.Length; idiom++)
        {
            int end = at + Idioms[idiom].Length;
            if (end <= line.Length && line[at..end].Equals(Idioms[idiom], StringComparison.OrdinalIgnoreCase)
                && (at == 0 || !char.IsLetterOrDigit(line[at - 1])) && (end == line.Length || !char.IsLetterOrDigit(line[end])))
            {
                return idiom;
            }
        }

        return -1;
    }

    /// <summary>The words with one space between them, without marks of quotation before lines.</summary>
    private static ReadOnlySpan<char> OnOneLine(ReadOnlySpan<char> passage, char[] into)
    {
        int count = 0;
        foreach (char unit in passage)
        {
            bool isSpace = char.IsWhiteSpace(unit) || unit is '>' or '*' or '_';
            if (!isSpace || (count > 0 && into[count - 1] != ' '))
            {
                into[count++] = isSpace ? ' ' : unit;
            }
        }

        return into.AsSpan(0, count);
    }
}
