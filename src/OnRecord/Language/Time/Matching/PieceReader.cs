using OnRecord.Language.Time.Grammar;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Time.Matching;

/// <summary>Cuts the tokens of a stretch of text into pieces. The buffer is used again for the next stretch.</summary>
internal sealed class PieceReader(Vocabulary vocabulary)
{
    /// <summary>Letters of the longest word that is read across the end of a line.</summary>
    private const int LongestJoined = 24;

    private Piece[] pieces = new Piece[512];
    private int count;

    /// <summary>The pieces of the last stretch.</summary>
    public ReadOnlySpan<Piece> Pieces => pieces.AsSpan(0, count);

    /// <summary>Reads the tokens from <paramref name="first"/> up to <paramref name="end"/>.</summary>
    public void Read(TokenizedText text, int first, int end)
    {
        count = 0;
        ReadOnlySpan<Token> tokens = text.Tokens;
        ReadOnlySpan<char> chars = text.Text;
        int before = -1;
        for (int i = first; i < end; i++)
        {
            Token token = tokens[i];
            if (token.Kind == TokenKind.Address)
            {
                Add(new Piece(token.Start, token.End, 0, -1, PieceTraits.Opaque | (token.Start == before ? PieceTraits.Glued : 0)));
            }
            else
            {
                Cut(chars, token, before);
            }

            before = token.End;
        }
    }

    private void Cut(ReadOnlySpan<char> chars, Token token, int before)
    {
        int at = token.Start;
        while (at < token.End)
        {
            char c = chars[at];
            int start = at++;
            PieceTraits glued = start == before || start > token.Start ? PieceTraits.Glued : 0;
            if (char.IsAsciiLetter(c) || (c >= 128 && char.IsLetter(c)))
            {
                while (at < token.End && (char.IsAsciiLetter(chars[at]) || (chars[at] >= 128 && char.IsLetter(chars[at]))))
                {
                    at++;
                }

                ReadOnlySpan<char> word = chars[start..at];
                if (IsCutAtLine(chars, start) && Join(chars, start, at))
                {
                    continue;
                }

                Add(new Piece(start, at, vocabulary.Find(word), -1, glued | PieceTraits.Letters | Case(word)));
            }
            else if (char.IsAsciiDigit(c))
            {
                while (at < token.End && char.IsAsciiDigit(chars[at]))
                {
                    at++;
                }

                Add(new Piece(start, at, 0, Number(chars[start..at]), glued | PieceTraits.Digits));
            }
            else if (c > ' ')
            {
                Add(new Piece(start, at, vocabulary.FindMark(c), -1, glued));
            }
        }
    }

    /// <summary>Whether a word goes on here that was cut at the end of a line: "Fri-", and below "day".</summary>
    private bool IsCutAtLine(ReadOnlySpan<char> chars, int start) =>
        count >= 2 && pieces[count - 1].End < start && char.IsLower(chars[start]) && pieces[count - 1] is { Glued: true, Length: 1 } mark && chars[mark.Start] == '-'
        && pieces[count - 2].IsLetters && chars[mark.End..start].Count('\n') == 1;

    /// <summary>Joins a word that was cut where the whole is a word of times. Where it is not and its end is none either ("Mon-", "roe"), neither is its beginning.</summary>
    private bool Join(ReadOnlySpan<char> chars, int start, int end)
    {
        Piece first = pieces[count - 2];
        int length = first.Length + end - start;
        Span<char> whole = stackalloc char[LongestJoined];
        int entry = 0;
        if (length <= LongestJoined)
        {
            chars[first.Start..first.End].CopyTo(whole);
            chars[start..end].CopyTo(whole[first.Length..]);
            entry = vocabulary.Find(whole[..length]);
        }

        if (entry != 0)
        {
            count--;
            pieces[count - 1] = first with { End = end, Entry = entry };
            return true;
        }

        pieces[count - 2] = vocabulary.Find(chars[start..end]) == 0 ? first with { Entry = 0 } : first;
        return false;
    }

    private static PieceTraits Case(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]))
        {
            return 0;
        }

        return word.Length > 1 && char.IsUpper(word[^1]) && !word.ContainsAnyInRange('a', 'z')
            ? PieceTraits.Capital | PieceTraits.AllCapitals
            : PieceTraits.Capital;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        int value = 0;
        foreach (char digit in digits[..Math.Min(digits.Length, 9)])
        {
            value = (value * 10) + digit - '0';
        }

        return value;
    }

    private void Add(Piece piece)
    {
        if (count == pieces.Length)
        {
            Array.Resize(ref pieces, count * 2);
        }

        pieces[count++] = piece;
    }
}
