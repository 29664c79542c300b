using System.Buffers;
using System.Collections.Frozen;
using OnRecord.Ingest;

namespace OnRecord.Language.Segments;

/// <summary>The lines that stand above a message carried in another one (<c>Rules/dividers.tsv</c>).</summary>
internal static class Dividers
{
    private const int Longest = 48;

    private static readonly SearchValues<char> RuleSigns = SearchValues.Create("-_=*~#—–+");

    /// <summary>The words of each, with whether they need rule signs beside them and whether they forward.</summary>
    private static readonly FrozenDictionary<string, (bool NeedsRule, bool IsForward)> Words = Load();

    private static readonly FrozenDictionary<string, (bool NeedsRule, bool IsForward)>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Beginnings of dividers that go on with a name and a date, in lower case.</summary>
    private static readonly string[] WithName = [.. Words.Keys.Where(static words => words.EndsWith(" by", StringComparison.Ordinal) || words.EndsWith(" von", StringComparison.Ordinal)
        || words.EndsWith(" par", StringComparison.Ordinal) || words.EndsWith(" por", StringComparison.Ordinal) || words.EndsWith(" door", StringComparison.Ordinal)
        || words.EndsWith(" av", StringComparison.Ordinal) || words.EndsWith(" da", StringComparison.Ordinal))];

    /// <summary>Whether a line is a divider.</summary>
    /// <param name="line">Behind marks and white space.</param>
    /// <param name="isForward">Whether the message below is passed on.</param>
    /// <param name="rest">Where the words behind the divider begin, for programs that put the fields into the same line; the line's length when there are none.</param>
    public static bool Match(ReadOnlySpan<char> line, out bool isForward, out int rest)
    {
        isForward = false;
        rest = line.Length;
        int start = 0;
        while (start < line.Length && IsRule(line[start]))
        {
            start++;
        }

        bool ruled = start >= 2;
        ReadOnlySpan<char> words = line[start..].TrimStart();
        int begin = line.Length - words.Length;
        int end = RuleAfter(words);
        bool closed = end < words.Length;
        if (closed && ruled)
        {
            int behind = begin + end;
            while (behind < line.Length && (IsRule(line[behind]) || line[behind] is ' ' or '>'))
            {
                behind++;
            }

            rest = behind;
        }

        words = words[..end].Trim(" \t:：*.");
        if (words.Length is < 3 or > 200)
        {
            return false;
        }

        return (Find(words, out bool needsRule, out isForward) && (ruled || closed || !needsRule)) || (ruled && IsNamed(words, out isForward));
    }

    /// <summary>Whether a line is nothing but a rule of at least so many signs.</summary>
    public static bool IsRuleLine(ReadOnlySpan<char> line, int least) => line.Length >= least && line.IndexOfAnyExcept(RuleSigns) < 0;

    private static bool IsRule(char c) => c is '-' or '_' or '=' or '*' or '~' or '#' or '—' or '–' or '+' or '<' or '>' or '|';

    /// <summary>Where two rule signs follow, or the length.</summary>
    private static int RuleAfter(ReadOnlySpan<char> words)
    {
        int most = Math.Min(words.Length - 1, 240);
        for (int i = 1; i < most; i++)
        {
            if (IsRule(words[i]) && IsRule(words[i + 1]) && (words[i - 1] is ' ' or '\t' || IsRule(words[i - 1]) || i + 2 == words.Length || IsRule(words[i + 2])))
            {
                return i;
            }
        }

        return words.Length;
    }

    private static bool Find(ReadOnlySpan<char> words, out bool needsRule, out bool isForward)
    {
        (needsRule, isForward) = (true, false);
        if (words.Length > Longest)
        {
            return false;
        }

        Span<char> lower = stackalloc char[Longest];
        int length = words.ToLowerInvariant(lower);
        if (!Lookup.TryGetValue(lower[..length], out (bool NeedsRule, bool IsForward) found))
        {
            return false;
        }

        (needsRule, isForward) = found;
        return true;
    }

    /// <summary><c>Forwarded by Ann Roe/Legal/Harbour on 03/05/2019 09:14 AM</c>.</summary>
    private static bool IsNamed(ReadOnlySpan<char> words, out bool isForward)
    {
        isForward = false;
        foreach (string beginning in WithName)
        {
            if (words.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) && words.Length > beginning.Length && words[beginning.Length] == ' ')
            {
                isForward = true;
                return true;
            }
        }

        return words.StartsWith("forwarded message from ", StringComparison.OrdinalIgnoreCase) && (isForward = true);
    }

    private static FrozenDictionary<string, (bool NeedsRule, bool IsForward)> Load()
    {
        var words = new Dictionary<string, (bool NeedsRule, bool IsForward)>();
        foreach (string[] row in RuleTable.Rows("Language.Segments", "dividers.tsv"))
        {
            bool needs = row[1] == "yes";
            words[row[2]] = (words.TryGetValue(row[2], out (bool NeedsRule, bool IsForward) known) ? known.NeedsRule && needs : needs, row[0] == "forward");
        }

        return words.ToFrozenDictionary();
    }
}
