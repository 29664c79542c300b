using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Sources;

namespace OnRecord.Language.Parties;

/// <summary>
/// Reads signature blocks: a full name on a line of its own and, on the lines behind it, what the person is and for whom ("Piet Okonjo / Communications Director / Office of the
/// Mayor", "Ann Roe, Counsel"). Lines with digits, addresses and sentences are no roles. Finds nothing rather than guess.
/// </summary>
internal static class SignatureReader
{
    private const int MostLines = 12, MostBehind = 3, LongestLine = 70;

    /// <summary>The signature in some lines; null when none can be read.</summary>
    /// <param name="text">The text of the message.</param>
    /// <param name="block">Where the signature stands.</param>
    public static Signature? Read(string text, TextSpan block)
    {
        List<TextSpan> lines = Lines(text, block);
        for (int at = 0; at < lines.Count; at++)
        {
            (TextSpan name, TextSpan rest) = AtComma(text, lines[at]);
            if (!IsFullName(text.AsSpan(name.Start, name.Length)))
            {
                continue;
            }

            TextSpan? role = rest.Length > 0 && IsRole(text, rest) ? rest : null, of = null;
            foreach (TextSpan line in lines.Skip(at + 1).Take(MostBehind))
            {
                (TextSpan first, TextSpan second) = AtComma(text, line);
                if (role is null && IsRole(text, first))
                {
                    role = first;
                    of ??= second.Length > 0 && IsOrganization(text, second) ? second : null;
                }
                else if (of is null && IsOrganization(text, line))
                {
                    of = line;
                }
                else if (role is null)
                {
                    break;
                }
            }

            return role is null ? null : new Signature(name, role.Value, of);
        }

        return null;
    }

    private static List<TextSpan> Lines(string text, TextSpan block)
    {
        var lines = new List<TextSpan>();
        for (int start = block.Start; start < block.End && lines.Count < MostLines;)
        {
            int feed = text.AsSpan(start, block.End - start).IndexOf('\n');
            int end = feed < 0 ? block.End : start + feed;
            TextSpan line = Trim(text, start, end);
            if (line.Length > 0)
            {
                lines.Add(line);
            }

            start = end + 1;
        }

        return lines;
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '-' or '_' or '*' or '>' or '|' or '\u2013' or '\u2014'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '-' or '_' or '*' or ',' or '|'))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    /// <summary>What stands before the first comma and what behind it.</summary>
    private static (TextSpan First, TextSpan Second) AtComma(string text, TextSpan line)
    {
        int comma = text.AsSpan(line.Start, line.Length).IndexOf(',');
        return comma < 0 ? (line, new TextSpan(line.End, line.End)) : (Trim(text, line.Start, line.Start + comma), Trim(text, line.Start + comma + 1, line.End));
    }

    /// <summary>Two to four words with capitals, the first a given name that we know, no word of an organisation.</summary>
    public static bool IsFullName(ReadOnlySpan<char> line)
    {
        string[] words = line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 4 && words.All(static word => char.IsUpper(word[0]) && word.All(static c => char.IsLetter(c) || c is '.' or '-' or '\'' or '\u2019'))
            && words[^1].Length > 1 && (NameLexicon.Shared.Word(FeatureHash.Lower(words[0])) & (NameWords.Man | NameWords.Woman)) != 0 && !OrganizationNames.Is(line.ToString());
    }

    /// <summary>A short line without digits that is headed by a role noun: before "of", "for" and the like the last word.</summary>
    private static bool IsRole(string text, TextSpan line)
    {
        ReadOnlySpan<char> words = text.AsSpan(line.Start, line.Length);
        if (words.Length > LongestLine || words.ContainsAnyInRange('0', '9') || words.ContainsAny('@', '.', '?') || words.IsEmpty || !char.IsUpper(words[0]))
        {
            return false;
        }

        ReadOnlySpan<char> head = default;
        foreach (Range range in words.SplitAny(" /&"))
        {
            ReadOnlySpan<char> word = words[range];
            if (word is "of" or "for" or "to" or "at" or "in" or "on" && !head.IsEmpty)
            {
                break;
            }

            head = word.IsEmpty ? head : word;
        }

        return (NounWords.TryGet(head.ToString().ToLowerInvariant(), out NounWords.Noun noun) && noun.Type == MentionType.Person && !RoleHead.IsAnybody(head))
            || (NameLexicon.Shared.Word(FeatureHash.Lower(head)) & NameWords.Role) != 0;
    }

    private static bool IsOrganization(string text, TextSpan line)
    {
        string words = text[line.Start..line.End];
        return words.Length <= LongestLine && char.IsUpper(words[0]) && !words.AsSpan().ContainsAnyInRange('0', '9') && !words.Contains('@', StringComparison.Ordinal)
            && (OrganizationNames.EndsWithTail(words) || words.StartsWith("Office of ", StringComparison.Ordinal) || words.StartsWith("Department of ", StringComparison.Ordinal));
    }
}
