using System.Collections.Frozen;

namespace OnRecord.Language.Tokens;

/// <summary>Puts tokens together to sentences, by their stops and the layout of the lines.</summary>
internal ref struct SentenceCutter
{
    /// <summary>Tokens of one sentence. No prose has so many: what goes on without a stop is cut, so that work within a sentence stays bounded.</summary>
    private const int Most = 512;

    private const int LongestName = 4;
    private const int MostClosers = 8;
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Sayings = StopRules.Sentences.Set("saying");
    private readonly ReadOnlySpan<char> text;
    private readonly ReadOnlySpan<Token> tokens;
    private readonly List<LineBreak> breaks;
    private readonly List<Sentence> sentences;
    private int first;
    private int paragraph;

    private SentenceCutter(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
    {
        this.text = text;
        this.tokens = tokens;
        breaks = LineBreaks.Find(text);
        sentences = new List<Sentence>((tokens.Length / 16) + 1);
    }

    /// <summary>The sentences of a text; none when it is empty.</summary>
    public static Sentence[] Cut(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
    {
        var cutter = new SentenceCutter(text, tokens);
        cutter.CutAll();
        return cutter.sentences.ToArray();
    }

    private void CutAll()
    {
        int nextBreak = 0;
        for (int i = 1; i < tokens.Length; i++)
        {
            bool line = false;
            bool ends = false;
            for (; nextBreak < breaks.Count && breaks[nextBreak].Position <= tokens[i].Start; nextBreak++)
            {
                line = true;
                ends |= breaks[nextBreak].Paragraph;
            }

            if (line || i - first >= Most || EndsBefore(i))
            {
                Close(i);
                paragraph += ends ? 1 : 0;
            }
        }

        if (text.Length > 0)
        {
            Close(tokens.Length);
        }
    }

    private void Close(int end)
    {
        int start = sentences.Count == 0 ? 0 : sentences[^1].End;
        sentences.Add(new Sentence(start, end < tokens.Length ? tokens[end].Start : text.Length, first, end, paragraph));
        first = end;
    }

    /// <summary>True when a stop, with the closing marks behind it, stands right before a token that can begin a sentence.</summary>
    private readonly bool EndsBefore(int next)
    {
        if (IsCloser(next) || tokens[next].Kind == TokenKind.Margin)
        {
            return false;
        }

        int stop = next - 1;
        int least = Math.Max(first, next - MostClosers);
        while (stop > least && IsCloser(stop))
        {
            stop--;
        }

        ReadOnlySpan<char> mark = text[tokens[stop].Start..tokens[stop].End];
        char last = mark[^1];
        int visible = SkipOpeners(next);
        if (visible == tokens.Length)
        {
            return false;
        }

        CharKind kind = CharKinds.Of(text[tokens[visible].Start]);
        return last switch
        {
            '.' when mark.Length == 1 => EndsAtStop(stop, next, kind),
            '.' when mark[0] == '.' => kind == CharKind.Upper,
            '.' => (StopRules.IsStarter(text, tokens[visible].Start) && (!IsTitle(mark) || IsStreet(stop))) || (visible == stop + 1 && FirmStops.EndsAt(text, tokens, stop)),
            '\u2026' => kind == CharKind.Upper,
            '!' or '?' => EndsAtCall(stop, next, visible, kind),
            '\u3002' or '\uFF01' or '\uFF1F' => true,
            _ => false,
        };
    }

    private static bool IsTitle(ReadOnlySpan<char> word) => Abbreviations.Of(word[..^1]) == AbbreviationKind.Title || word.Length == 2;

    /// <summary>"12 Main St.": a number and a name before a word that otherwise stands before a name.</summary>
    private readonly bool IsStreet(int stop) =>
        stop - 2 >= first && tokens[stop - 2].Kind == TokenKind.Number && tokens[stop - 1].Kind == TokenKind.Word && CharKinds.Of(text[tokens[stop - 1].Start]) == CharKind.Upper;

    private readonly bool EndsAtStop(int stop, int next, CharKind kind)
    {
        if (stop == first)
        {
            return false;
        }

        Token before = tokens[stop - 1];
        bool listNumber = stop - 1 == first && (before.Kind == TokenKind.Number && before.Length <= 3 || before.Length == 1) && next == stop + 1;
        if (listNumber)
        {
            return false;
        }

        bool apart = tokens[next].Start > tokens[next - 1].End;
        if (kind == CharKind.Lower)
        {
            return apart && next == stop + 1 && before.Length >= 2 && CharKinds.Of(text[before.Start]) == CharKind.Lower;
        }

        return apart || kind == CharKind.Upper;
    }

    private readonly bool EndsAtCall(int stop, int next, int visible, CharKind kind)
    {
        if (kind == CharKind.Lower || tokens[visible].Kind == TokenKind.Punctuation && visible == next && text[tokens[visible].Start] is ',' or ';' or ':' or '-')
        {
            return false;
        }

        return next == stop + 1 ? !Abbreviations.IsFirm(text[tokens[next].Start..tokens[next].End].TrimEnd('.')) : !IsSaying(next);
    }

    /// <summary>True when a word of saying follows within a name's length, so that the quotation is part of its sentence.</summary>
    private readonly bool IsSaying(int next)
    {
        int limit = Math.Min(tokens.Length, next + LongestName + 1);
        for (int i = next; i < limit && tokens[i].Kind == TokenKind.Word; i++)
        {
            if (Sayings.Contains(text[tokens[i].Start..tokens[i].End]))
            {
                return true;
            }
        }

        return StartsWithSpeaker(next);
    }

    private readonly bool StartsWithSpeaker(int next) =>
        tokens[next].Length is 2 or 3 && text[tokens[next].Start..tokens[next].End] is "he" or "she" or "I";

    private readonly int SkipOpeners(int at)
    {
        int limit = Math.Min(tokens.Length, at + LongestName);
        while (at < limit && tokens[at].Kind is TokenKind.Punctuation or TokenKind.Margin && text[tokens[at].Start] is '"' or '\'' or '\u201C' or '\u2018' or '`' or '(' or '[' or '>' or '\u00AB')
        {
            at++;
        }

        return at;
    }

    /// <summary>True for a bracket or quotation mark that closes: a straight mark closes when nothing separates it from the token before.</summary>
    private readonly bool IsCloser(int at)
    {
        Token token = tokens[at];
        if (token.Kind != TokenKind.Punctuation)
        {
            return false;
        }

        bool touches = at > 0 && tokens[at - 1].End == token.Start;
        return text[token.Start] switch
        {
            ')' or ']' or '}' or '\u201D' or '\u00BB' or '\u203A' => true,
            '\'' when token.Length == 2 => true,
            '"' or '\'' or '\u2019' => touches && (at + 1 >= tokens.Length || tokens[at + 1].Start > token.End || tokens[at + 1].Kind == TokenKind.Punctuation),
            _ => false,
        };
    }
}
