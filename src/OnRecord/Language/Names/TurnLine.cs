using System.Buffers;
using System.Collections.Frozen;
using OnRecord.Language.Learning;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>A line of a transcript that tells who speaks from there on. Positions are UTF-16 units of the text.</summary>
/// <param name="Kind">Whom it names.</param>
/// <param name="Start">Where the label begins.</param>
/// <param name="End">Behind the label, at its colon or stop.</param>
internal readonly record struct TurnLine(TurnKind Kind, int Start, int End)
{
    /// <summary>Blanks, marks of quotations, and the mark that newspapers print before each paragraph of a transcript.</summary>
    private static readonly SearchValues<char> Before = SearchValues.Create(" \t>\"“„«");

    private const int LongestLabel = 60, MostWords = 5;

    /// <summary>The words, with their examples.</summary>
    public static WordList Words { get; } = new("Names/Data/transcripts.txt");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Asking = Words.Set("asking"), Court = Words.Set("court"), Offices = Words.Set("office");

    /// <summary>The lines of a text that may begin a turn, in order. Linear in its length.</summary>
    public static List<TurnLine> Of(ReadOnlySpan<char> text)
    {
        var found = new List<TurnLine>();
        for (int start = 0; start < text.Length;)
        {
            int feed = text[start..].IndexOf('\n');
            int end = feed < 0 ? text.Length : start + feed;
            if (At(text[start..end]) is { } line)
            {
                found.Add(line with { Start = line.Start + start, End = line.End + start });
            }

            start = end + 1;
        }

        return found;
    }

    /// <summary>What a line begins; null where it names nobody who may speak.</summary>
    public static TurnLine? At(ReadOnlySpan<char> line)
    {
        int start = line.IndexOfAnyExcept(Before);
        if (start < 0)
        {
            return null;
        }

        ReadOnlySpan<char> words = line[start..];
        if (words.TrimEnd() is "END" or "(END)" or "###" or "# # #" || words.StartsWith("END ", StringComparison.Ordinal))
        {
            return new TurnLine(TurnKind.End, start, start + 1);
        }

        if (words.Length > 2 && words[0] is 'Q' or 'A' && words[1] is '.' or ':' && words[2] is ' ' or '\t')
        {
            return new TurnLine(words[0] == 'Q' ? TurnKind.Question : TurnKind.Answer, start, start + 1);
        }

        int colon = words[..Math.Min(words.Length, LongestLabel)].IndexOf(':');
        bool isLabel = colon > 1 && (colon + 1 == words.Length || char.IsWhiteSpace(words[colon + 1]));
        return isLabel ? KindOf(words[..colon]) is { } kind ? new TurnLine(kind, start, start + colon) : null : null;
    }

    private static TurnKind? KindOf(ReadOnlySpan<char> label)
    {
        int words = 0;
        bool isLoud = true, isTitled = false, isAsking = false, isCourt = false, isBy = false, isNamed = true, isOffice = true;
        foreach (Range range in label.Split(' '))
        {
            ReadOnlySpan<char> word = label[range];
            if (word.IsEmpty || !char.IsUpper(word[0]) || word.IndexOfAnyInRange('0', '9') >= 0)
            {
                return null;
            }

            foreach (char unit in word)
            {
                isLoud &= !char.IsLower(unit);
            }

            isTitled |= isOffice && NameLexicon.Shared.Word(FeatureHash.Lower(word.TrimEnd('.'))).HasFlag(NameWords.Title);
            isOffice &= Offices.Contains(word);
            isAsking |= words == 0 && Asking.Contains(word);
            isCourt |= words == 1 && label.StartsWith("THE ", StringComparison.Ordinal) && Court.Contains(word);
            isBy |= words == 0 && word is "BY";
            isNamed &= word.Length > 1;
            words++;
        }

        return words > MostWords ? null
            : !isLoud ? words > 1 && isNamed ? TurnKind.Named : null
            : isBy && words > 1 ? TurnKind.Examiner
            : isAsking || isCourt ? TurnKind.Asker
            : isTitled && words > 1 ? TurnKind.Titled
            : TurnKind.Capitals;
    }
}
