using System.Collections.Frozen;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>
/// Takes off a name what is none of it: titles before a person, "pro-" and "-based", web and mail addresses; and gives it the rest of a word that a hyphen between blanks cut in
/// two ("Eun - woo"). The words are data (<c>Names/Data/edges.txt</c>). Immutable and safe to share.
/// </summary>
internal static class NameEdges
{
    private static readonly WordList List = new("Names/Data/edges.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Front = List.Set("front");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Office = List.Set("office");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Rank = List.Set("rank");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Beside = List.Set("beside");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Function = List.Set("function");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefix = List.Set("prefix");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Suffix = List.Set("suffix");

    /// <summary>The file's examples.</summary>
    public static IReadOnlyList<(string Input, string Expected)> Examples => List.Examples;

    /// <summary>The edges of a name; empty when nothing of it is a name.</summary>
    /// <param name="frame">The text.</param>
    /// <param name="first">Its first token.</param>
    /// <param name="end">Behind its last.</param>
    /// <param name="type">What it is.</param>
    /// <param name="limit">Behind the last token that it may take: the next name or the end of the sentence.</param>
    public static (int First, int End) Of(NameFrame frame, int first, int end, MentionType type, int limit)
    {
        while (first < end && frame.Forms[first] == WordForm.Address)
        {
            first++;
        }

        for (int token = first; token < end; token++)
        {
            end = frame.Forms[token] == WordForm.Address ? token : end;
        }

        first += end - first > 2 && IsHyphen(frame, first + 1) && Prefix.Contains(frame.Text.Word(first)) && frame.Forms[first] == WordForm.Lower ? 2 : 0;
        end -= end - first > 2 && IsHyphen(frame, end - 2) && IsTail(frame, end - 1) ? 2 : 0;
        if (type == MentionType.Person)
        {
            first = BehindTitles(frame, first, end);
        }
        else if (IsOnlyTitle(frame, first, end))
        {
            first = end;
        }

        return (first, first < end ? Extended(frame, end, type, limit) : end);
    }

    /// <summary>True for what a hyphen ties to a name: "Averil-based".</summary>
    public static bool IsSuffix(ReadOnlySpan<char> word) => Suffix.Contains(word);

    private static bool IsHyphen(NameFrame frame, int token) => frame.Text.Word(token) is "-" or "–" or "‑";

    private static bool IsTail(NameFrame frame, int token) => frame.Forms[token] == WordForm.Lower && Suffix.Contains(frame.Text.Word(token));

    private static int BehindTitles(NameFrame frame, int first, int end)
    {
        // "Under Secretary Roe": without the name over it, "under" would be a preposition.
        for (int token = end - 2; token > first && !(frame.Text.Word(first) is "Under"); token--)
        {
            if (Office.Contains(frame.Text.Word(token)) && frame.IsCapital(token) && !PersonNames.IsSuffix(frame.Text.Word(token + 1)))
            {
                first = token + 1;
                break;
            }
        }

        if (IsOnlyTitle(frame, first, end))
        {
            return end;
        }

        while (end - first > 1 && Front.Contains(frame.Text.Word(first)) && frame.Forms[first + 1] is not (WordForm.Mark or WordForm.Quote) && !PersonNames.IsSuffix(frame.Text.Word(first + 1)))
        {
            first++;
        }

        return frame.Text.Word(first) is "of" or "for" ? BehindOffice(frame, first, end) : first;
    }

    /// <summary>"Minister of Ports Ann Roe", the office taken off: the person begins at a given name, else nobody is named.</summary>
    private static int BehindOffice(NameFrame frame, int first, int end)
    {
        for (int token = first + 1; token < end - 1; token++)
        {
            if ((frame.Words[token] & (NameWords.Man | NameWords.Woman)) != 0 && frame.IsCapital(token))
            {
                return token;
            }
        }

        return end;
    }

    /// <summary>"Minister", "Crown Prince", "U.S. Secretary": nobody is named.</summary>
    private static bool IsOnlyTitle(NameFrame frame, int first, int end)
    {
        bool hasOffice = false, hasBeside = false;
        for (int token = first; token < end; token++)
        {
            ReadOnlySpan<char> word = frame.Text.Word(token);
            bool isOffice = Front.Contains(word) || Office.Contains(word), isBeside = !isOffice && !Rank.Contains(word);
            if (isBeside && !Beside.Contains(word))
            {
                return false;
            }

            hasOffice |= isOffice;
            hasBeside |= isBeside;
        }

        return hasOffice || !hasBeside;
    }

    /// <summary>"Eun" + "- woo", "Covid" + "- 19".</summary>
    private static int Extended(NameFrame frame, int end, MentionType type, int limit)
    {
        if (end + 1 >= limit || !(frame.Text.Word(end) is "-") || frame.Text.Tokens[end].Start == frame.Text.Tokens[end - 1].End)
        {
            return end;
        }

        bool isRest = type switch
        {
            MentionType.Person => frame.Forms[end + 1] == WordForm.Lower && frame.Text.Tokens[end + 1].Length is >= 2 and <= 6 && !Suffix.Contains(frame.Text.Word(end + 1)) && !Function.Contains(frame.Text.Word(end + 1)),
            MentionType.Other => frame.Forms[end + 1] == WordForm.Number && frame.Text.Tokens[end + 1].Length <= 2,
            _ => false,
        };
        return isRest ? end + 2 : end;
    }
}
