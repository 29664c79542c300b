using OnRecord.Language.Syntax;

namespace OnRecord.Language.Names;

/// <summary>A line above a sentence that is a heading, such as a name or a country: what stands below tells of that one, and a verb without a subject there is no deed of whoever writes it. A greeting is none.</summary>
internal static class HeadingAbove
{
    /// <summary>Words of a heading, at most, and letters of those that begin with a capital there, at least.</summary>
    private const int MostWords = 8, LeastLetters = 4;

    /// <summary>Whether the line above a sentence, or above the blank lines there, is one.</summary>
    /// <param name="parsed">The text.</param>
    /// <param name="mentions">Who is named in it.</param>
    /// <param name="mentionAt">The mention of a token, or -1.</param>
    /// <param name="first">The first token of the sentence; where words stand before it in its line, nothing is above it.</param>
    public static bool Is(ParsedText parsed, IReadOnlyList<Mention> mentions, Func<int, int> mentionAt, int first)
    {
        string all = parsed.Text.Text;
        int end = LineStart(all, parsed.Text.Tokens[first].Start);
        if (all.AsSpan(end, parsed.Text.Tokens[first].Start - end).ContainsAnyInRange('A', 'z'))
        {
            return false;
        }

        int start = end;
        while (start > 0 && all.AsSpan(start, end - start).Trim(" \t\r\n>").IsEmpty)
        {
            start = LineStart(all, start - 1);
        }

        ReadOnlySpan<char> line = all.AsSpan(start, end - start).Trim(" \t\r\n>*_#");
        return !line.IsEmpty && char.IsUpper(line[0]) && line[^1] is not ('.' or '!' or '?' or ',' or ';') && IsHeading(parsed, mentions, mentionAt, line, start);
    }

    private static int LineStart(string text, int at)
    {
        while (at > 0 && text[at - 1] != '\n')
        {
            at--;
        }

        return at;
    }

    private static bool IsHeading(ParsedText parsed, IReadOnlyList<Mention> mentions, Func<int, int> mentionAt, ReadOnlySpan<char> line, int start)
    {
        int words = 0;
        foreach (Range range in line.Split(' '))
        {
            ReadOnlySpan<char> word = line[range];
            words += word.IsEmpty ? 0 : 1;
            if (word.Length >= LeastLetters && char.IsLower(word[0]))
            {
                return false;
            }
        }

        int mention = words == 1 ? mentionAt(parsed.Text.FirstTokenFrom(start)) : -1;
        return words > 1 ? words <= MostWords : mention >= 0 && mentions[mention].Type is MentionType.Place or MentionType.Organization;
    }
}
