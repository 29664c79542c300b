namespace OnRecord.Language.Names;

/// <summary>
/// Settles which names an "and" joins: "the Harbor and Tide Commission" is one, because what "the" begins ends with one commission; "the Tide Fund and Citizens for Quays" are two
/// where the text also has the second alone. Linear in the length of the text.
/// </summary>
internal static class JoinedNames
{
    private const int LeastTokens = 2;

    /// <summary>The names mended, in order and without overlap.</summary>
    public static List<Mention> Mend(NameFrame frame, List<Mention> names)
    {
        HashSet<ulong>? whole = null;
        List<Mention>? all = null;
        for (int number = 0; number < names.Count; number++)
        {
            Mention name = names[number];
            if (name.Type == MentionType.Organization && Widened(frame, name, number > 0 ? names[number - 1] : null) is >= 0 and var first)
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
            if (frame.Text.Word(token) is "and")
            {
                return token;
            }
        }

        return -1;
    }

    private static HashSet<ulong> Whole(NameFrame frame, List<Mention> names) => [.. names.Select(name => frame.KeyOf(name.FirstToken, name.EndToken))];
}
