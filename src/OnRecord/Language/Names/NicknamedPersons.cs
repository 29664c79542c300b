using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>
/// Puts together a person whose nickname stands in quotation marks or brackets: <c>Robert "Bo" Lee</c>, <c>Anthony "Big Bo" Lee</c>, <c>Robert (Bo) Lee</c>. A given name of the other sex in brackets is somebody else's:
/// <c>Robert (Ann) Lee</c> are two. Linear in the length of the text.
/// </summary>
internal static class NicknamedPersons
{
    private const int MostWords = 3;
    private const NameWords Given = NameWords.Man | NameWords.Woman;
    private const NameWords NoName = NameWords.Calendar | NameWords.OrganizationWord | NameWords.PlaceWord | NameWords.Title | NameWords.Role;

    /// <summary>The names with such persons whole, in order and without overlap.</summary>
    public static List<Mention> Join(NameFrame frame, List<Mention> names)
    {
        List<Mention>? all = null;
        int kept = 0;
        for (int mark = 1; mark + 3 < frame.Text.Tokens.Length; mark++)
        {
            if (CloserOf(frame, mark) is > 0 and var close && Person(frame, names, mark, close) is { } person && (all is not { Count: > 0 } || all[^1].EndToken <= person.First))
            {
                all ??= [];
                all.AddRange(names.Skip(kept).TakeWhile(name => name.EndToken <= person.First));
                all.Add(NameSpans.Make(frame, person.First, person.End, MentionType.Person));
                kept = names.FindIndex(kept, name => name.FirstToken >= person.End);
                kept = kept < 0 ? names.Count : kept;
            }
        }

        all?.AddRange(names.Skip(kept));
        return all ?? names;
    }

    /// <summary>The mark that closes a nickname of a word with a capital, between quotation marks of up to three and behind "the" too, each mark as close as such marks stand; -1 for none.</summary>
    private static int CloserOf(NameFrame frame, int mark)
    {
        ReadOnlySpan<char> open = frame.Text.Word(mark);
        int most = open is "(" ? 1 : MostWords, close = mark + 1;
        int first = close + (open is not "(" && frame.Text.Word(close) is "the" ? 1 : 0);
        close = first;
        while (close <= mark + most && close + 1 < frame.Text.Tokens.Length && frame.IsCapital(close) && (frame.Words[close] & (NoName & ~NameWords.Title)) == 0)
        {
            close++;
        }

        ReadOnlySpan<Token> tokens = frame.Text.Tokens;
        bool isClosed = close > first && close + 1 < tokens.Length && IsPair(open, frame.Text.Word(close)) && tokens[mark].End == tokens[mark + 1].Start && tokens[close - 1].End == tokens[close].Start
            && tokens[mark - 1].End < tokens[mark].Start && tokens[close].End < tokens[close + 1].Start;
        return isClosed ? close : -1;
    }

    private static bool IsPair(ReadOnlySpan<char> open, ReadOnlySpan<char> close) => open switch
    {
        "\"" or "'" => close.SequenceEqual(open),
        "“" => close is "”",
        "‘" => close is "’",
        "``" => close is "''",
        "(" => close is ")",
        _ => false,
    };

    /// <summary>First and end tokens of the person around a nickname, of which the names may hold a part; null for none.</summary>
    private static (int First, int End)? Person(NameFrame frame, List<Mention> names, int mark, int close)
    {
        int last = close + 1;
        Mention? before = At(names, mark - 1), behind = At(names, last);
        bool isNamed = before is { Type: MentionType.Person } named && named.EndToken >= mark && named.EndToken <= close + 1 && mark - named.FirstToken <= 2;
        bool isWhole = before is { Type: MentionType.Person } all && all.EndToken > close + 1;
        bool isGiven = frame.IsCapital(mark - 1) && (frame.Words[mark - 1] & Given) != 0 && (before is null || (before.Value.EndToken == mark && before.Value.Type != MentionType.Organization));
        bool isFamily = behind is { } other ? other.FirstToken > mark && other.FirstToken <= last && (other.Type is not MentionType.Organization || (isGiven && IsWord(other, last) && frame.Text.Word(mark) is not "(")) : frame.Forms[last] is WordForm.Capitalized or WordForm.AllCapitals;
        if (isWhole || !(isNamed || isGiven) || !isFamily || (frame.Words[last] & NoName) != 0 || IsOther(frame, mark) || Begins(frame, mark, last))
        {
            return null;
        }

        bool isTwo = isNamed && mark - before!.Value.FirstToken > 1 && behind is { Type: MentionType.Person } second && second.EndToken - last > 1;
        bool isSure = !isTwo && (behind is { Type: MentionType.Person } || (isGiven && frame.Text.Word(mark) is not "(") || frame.Styles[frame.Text.SentenceAt(mark)] is SentenceStyle.Usual or SentenceStyle.Short);
        return isSure ? (isNamed ? before!.Value.FirstToken : mark - 1, behind?.EndToken ?? last + 1) : null;
    }

    private static bool IsWord(Mention name, int token) => name.FirstToken == token && name.EndToken == token + 1;

    /// <summary>"Robert (Ann) Lee": what stands in brackets is a given name of the other sex.</summary>
    private static bool IsOther(NameFrame frame, int mark)
    {
        NameWords one = frame.Words[mark - 1] & Given, two = frame.Words[mark + 1] & Given;
        return frame.Text.Word(mark) is "(" && one != 0 && two != 0 && (one & two) == 0;
    }

    /// <summary>True where a sentence begins among the words from the mark to the family name.</summary>
    private static bool Begins(NameFrame frame, int mark, int last) => frame.Text.SentenceAt(mark - 1) != frame.Text.SentenceAt(last);

    /// <summary>The name that holds a token; null for none.</summary>
    private static Mention? At(List<Mention> names, int token)
    {
        int low = 0, high = names.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = names[middle].EndToken <= token ? (middle + 1, high) : (low, middle);
        }

        return low < names.Count && names[low].Holds(token) ? names[low] : null;
    }
}
