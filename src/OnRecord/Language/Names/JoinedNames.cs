using System.Collections.Frozen;

namespace OnRecord.Language.Names;

/// <summary>
/// Settles which names an "and" joins: "the Harbor and Tide Commission" is one, because what "the" begins ends with one commission; "the Tide Fund and Citizens for Quays" are two
/// where the text also has the second alone; "Quill, Roe &amp; Co." is one firm. Linear in the length of the text.
/// </summary>
internal static class JoinedNames
{
    private const int LeastTokens = 2, LeastPartners = 2;

    /// <summary>What ends the name of a firm that is named after partners.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Firms =
        new[] { "Co", "Co.", "Company", "Partners", "LLP", "L.L.P.", "PLLC", "P.L.L.C.", "LLC", "L.L.C.", "Associates", "Brothers", "Bros." }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The names mended, in order and without overlap.</summary>
    public static List<Mention> Mend(NameFrame frame, List<Mention> names)
    {
        HashSet<ulong>? whole = null;
        List<Mention>? all = null;
        for (int number = 0; number < names.Count; number++)
        {
            Mention name = names[number];
            if (name.Type == MentionType.Organization && FirmStart(frame, name, names) is >= 0 and var partner)
            {
                all ??= names[..number];
                all.RemoveAll(one => one.FirstToken >= partner);
                all.Add(NameSpans.Make(frame, partner, name.EndToken, name.Type));
            }
            else if (name.Type == MentionType.Organization && Widened(frame, name, number > 0 ? names[number - 1] : null) is >= 0 and var first)
            {
                all ??= names[..number];
                all.Add(NameSpans.Make(frame, first, name.EndToken, name.Type));
            }
            else if (name.Type == MentionType.Organization && AndIn(frame, name) is >= 0 and var and && (whole ??= Whole(frame, names)).Contains(frame.KeyOf(and + 1, name.EndToken)))
            {
                all ??= names[..number];
                all.Add(NameSpans.Make(frame, name.FirstToken, and, name.Type));
                all.Add(NameSpans.Make(frame, and + 1, name.EndToken, name.Type));
            }
            else
            {
                all?.Add(name);
            }
        }

        return all ?? names;
    }

    /// <summary>
    /// The first of the partners whom a firm is named after, "Quill, Roe &amp; Co." and "Quill and Roe Partners"; -1 where the first is somebody or something that the text names otherwise.
    /// </summary>
    private static int FirmStart(NameFrame frame, Mention name, List<Mention> names)
    {
        ReadOnlySpan<char> last = frame.Text.Word(name.EndToken - 1);
        bool isJoined = name.EndToken - name.FirstToken > 2 && frame.Text.Word(name.FirstToken + 1) is "&" or "and";
        int mark = name.FirstToken - 1;
        if (isJoined && (name.EndToken - name.FirstToken == 3 || frame.Text.Word(name.FirstToken + 3) is "of") && PartnersStart(frame, name, names) is >= 0 and var partners)
        {
            return partners;
        }

        if (!Firms.Contains(last) || mark < 1 || !(isJoined ? frame.Text.Word(mark) is "," : frame.Text.Word(mark) is "and" or "&" && name.EndToken - name.FirstToken == 2) || !IsPartner(frame, mark - 1, names, frame.Text.Word(mark) is "&"))
        {
            return -1;
        }

        int first = mark - 1;
        while (first > 1 && frame.Text.Word(first - 1) is "," && IsPartner(frame, first - 2, names))
        {
            first -= 2;
        }

        return first;
    }

    /// <summary>"Quill, Roe, Tarn &amp; Marsh": two partners or more before a pair are enough, where no list goes on behind them.</summary>
    private static int PartnersStart(NameFrame frame, Mention name, List<Mention> names)
    {
        int first = name.FirstToken;
        while (first > 2 && frame.Text.Word(first - 1) is "," && IsPartner(frame, first - 2, names))
        {
            first -= 2;
        }

        bool isPair = frame.Text.Word(name.FirstToken + 1) is "&" && name.FirstToken - first >= 2 * LeastPartners;
        return isPair && !(name.EndToken < frame.Text.Tokens.Length && frame.Text.Word(name.EndToken) is "and") ? first : -1;
    }

    /// <summary>A single word with a capital that stands for nobody else in the text; before "&amp;" also one that begins the sentence.</summary>
    private static bool IsPartner(NameFrame frame, int token, List<Mention> names, bool mayBegin = false)
    {
        if (frame.Forms[token] != WordForm.Capitalized || (frame.IsSentenceStart(token) && !mayBegin) || IsNoun(frame, token) || frame.Words[token].HasFlag(NameWords.Calendar) || (token > 0 && !frame.IsSentenceStart(token) && frame.Forms[token - 1] == WordForm.Capitalized))
        {
            return false;
        }

        ulong key = frame.KeyOf(token, token + 1);
        return names.TrueForAll(name => name.FirstToken <= token && token < name.EndToken ? name is { Type: not MentionType.Organization } && name.EndToken - name.FirstToken == 1
            : IsListed(frame, name) || frame.KeyOf(name.FirstToken, name.FirstToken + 1) != key && frame.KeyOf(name.EndToken - 1, name.EndToken) != key);
    }

    /// <summary>One word before a comma and another, or a firm of several: the same firm may be named twice.</summary>
    private static bool IsListed(NameFrame frame, Mention name)
    {
        int comma = name.EndToken - name.FirstToken == 1 ? name.EndToken : name.Type == MentionType.Organization ? name.FirstToken + 1 : frame.Text.Tokens.Length;
        return comma + 1 < frame.Text.Tokens.Length && frame.Text.Word(comma) is "," && frame.Forms[comma + 1] == WordForm.Capitalized;
    }

    /// <summary>The first of the words that "the ... and" puts before a name that ends with a noun for one organisation; -1 where these are a name of their own.</summary>
    private static int Widened(NameFrame frame, Mention name, Mention? before)
    {
        int and = name.FirstToken - 1, first = and;
        bool isOne = and > 1 && frame.Text.Word(and) is "and" or "&" && IsNoun(frame, name.EndToken - 1) && !frame.Text.Word(name.EndToken - 1).EndsWith("s", StringComparison.Ordinal);
        while (isOne && first > 0 && frame.Forms[first - 1] == WordForm.Capitalized)
        {
            first--;
        }

        bool isOther = before is { } other && other.EndToken > first;
        return isOne && first < and && !isOther && first > 0 && frame.Text.Word(first - 1) is "the" or "The" && !IsNoun(frame, and - 1) ? first : -1;
    }

    private static bool IsNoun(NameFrame frame, int token) => frame.Words[token].HasFlag(NameWords.OrganizationWord) || NameTypes.IsOrganization(frame.Text.Word(token));

    /// <summary>The last "and" with several words behind it; -1 for none.</summary>
    private static int AndIn(NameFrame frame, Mention name)
    {
        for (int token = name.EndToken - 1 - LeastTokens; token > name.FirstToken; token--)
        {
            // "Gas and Electric Co.": what is behind it is a name of nothing by itself, even where a line that is cut off has it alone.
            if (frame.Text.Word(token) is "and" && !(token + 1 + LeastTokens == name.EndToken && Firms.Contains(frame.Text.Word(name.EndToken - 1))))
            {
                return token;
            }
        }

        return -1;
    }

    private static HashSet<ulong> Whole(NameFrame frame, List<Mention> names) => [.. names.Select(name => frame.KeyOf(name.FirstToken, name.EndToken))];
}
