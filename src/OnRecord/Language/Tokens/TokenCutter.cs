namespace OnRecord.Language.Tokens;

/// <summary>Cuts a text into tokens, from left to right, each stretch without white space by itself. Looks ahead only within the stretch and to the next word.</summary>
internal ref struct TokenCutter
{
    private const int LongestRunApart = 3;
    private readonly ReadOnlySpan<char> text;
    private TokenBuffer tokens;
    private int end;
    private int noAddressBefore;

    private TokenCutter(ReadOnlySpan<char> text)
    {
        this.text = text;
        tokens = new TokenBuffer((text.Length / 5) + 4);
    }

    /// <summary>The tokens of a text.</summary>
    public static Token[] Cut(ReadOnlySpan<char> text)
    {
        var cutter = new TokenCutter(text);
        cutter.CutAll();
        return cutter.tokens.ToArray();
    }

    private void CutAll()
    {
        bool lineStart = true;
        int at = 0;
        while (at < text.Length)
        {
            char unit = text[at];
            if (CharKinds.Of(unit) == CharKind.Space)
            {
                lineStart |= unit is '\n' or '\r' or '\f' or '\u2028' or '\u2029';
                at++;
            }
            else if (lineStart && unit == '>')
            {
                at = Run(at, text.Length, TokenKind.Margin);
            }
            else
            {
                lineStart = false;
                at = CutStretch(at);
            }
        }
    }

    /// <summary>Cuts what lies before the next white space, and returns its end.</summary>
    private int CutStretch(int start)
    {
        int kinds = 0;
        int at = start;
        for (; at < text.Length; at++)
        {
            CharKind kind = CharKinds.Of(text[at]);
            if (kind == CharKind.Space)
            {
                break;
            }

            kinds |= 1 << (int)kind;
        }

        end = at;
        if ((kinds & ~LettersOnly) == 0)
        {
            AddWord(start, end);
            return end;
        }

        noAddressBefore = (kinds & AddressSigns) == 0 ? end : start;
        for (at = start; at < end;)
        {
            at = CutOne(at, start);
        }

        return end;
    }

    private const int LettersOnly = (1 << (int)CharKind.Lower) | (1 << (int)CharKind.Upper) | (1 << (int)CharKind.Letter);
    private const int AddressSigns = (1 << (int)CharKind.Dot) | (1 << (int)CharKind.Slash) | (1 << (int)CharKind.At) | (1 << (int)CharKind.LowLine);

    private int CutOne(int at, int start)
    {
        CharKind kind = CharKinds.At(text, at, out int length);
        bool isWord = CharKinds.IsWord(kind);
        if (at >= noAddressBefore && (isWord || kind == CharKind.Slash || text[at] == '~') && AddressScan.End(text, at, end, out noAddressBefore) is var address and > 0)
        {
            tokens.Add(at, address, TokenKind.Address);
            return address;
        }

        if (kind == CharKind.Digit)
        {
            return Number(at, at);
        }

        if (isWord && kind != CharKind.Mark)
        {
            return Word(at);
        }

        return kind switch
        {
            CharKind.Apostrophe => Apostrophe(at, start),
            CharKind.At when Handle(at) is var handle and > 0 => Add(at, handle, TokenKind.Address),
            CharKind.Symbol or CharKind.Mark => Symbol(at, length, start),
            _ => Punctuation(at, start),
        };
    }

    private int Add(int from, int to, TokenKind kind)
    {
        tokens.Add(from, to, kind);
        return to;
    }

    private int Number(int at, int digit)
    {
        int run = NumberScan.End(text, digit, end);
        return Add(at, run, TokenKind.Number);
    }

    private bool IsWordAt(int at) => at < end && CharKinds.IsWord(CharKinds.Of(text[at]));

    private int Word(int at)
    {
        int run = WordScan.End(text, at, end);
        if (run < end && text[run] == '.' && StopRules.BelongsToWord(text, at, run, end, PreviousWord()))
        {
            return Add(at, run + 1, TokenKind.Word);
        }

        return AddWord(at, run);
    }

    private readonly Token PreviousWord() => tokens.Count == 0 ? default : tokens.Last;

    /// <summary>Adds a word, its clitics (three at most) cut from it.</summary>
    private int AddWord(int from, int to)
    {
        int last = CutStart(from, to);
        if (last > from)
        {
            int middle = CutStart(from, last);
            int first = middle > from ? CutStart(from, middle) : from;
            AddPart(from, first);
            AddPart(first, middle);
            AddPart(middle, last);
        }

        return Add(last, to, TokenKind.Word);
    }

    /// <summary>Where the last part of a word begins; its start when it is one.</summary>
    private readonly int CutStart(int from, int to)
    {
        ReadOnlySpan<char> word = text[from..to];
        int cut = TokenRules.CutOf(word);
        return from + (cut > 0 ? cut : WordScan.CliticStart(word));
    }

    private void AddPart(int from, int to)
    {
        if (to > from)
        {
            Add(from, to, TokenKind.Word);
        }
    }

    /// <summary>A quotation mark, a clitic that stands alone, or the start of an elided word.</summary>
    private int Apostrophe(int at, int start)
    {
        int run = at + 1;
        if (run < end && CharKinds.Of(text[run]) == CharKind.Apostrophe)
        {
            return Run(at, end, TokenKind.Punctuation);
        }

        if (at > start && CharKinds.IsWord(CharKinds.Of(text[at - 1])) && run < end && text[run] is 's' or 'S' && !IsWordAt(run + 1))
        {
            return Add(at, run + 1, TokenKind.Word);
        }

        bool opens = at == start || !CharKinds.IsWord(CharKinds.Of(text[at - 1]));
        while (run < end && CharKinds.IsWord(CharKinds.Of(text[run])))
        {
            run++;
        }

        ReadOnlySpan<char> word = text[(at + 1)..run];
        bool decade = word.Length == 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && word[2] == 's' || word.Length == 2 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]);
        bool elided = word.Length is > 0 and < 6 && TokenRules.Elided.Contains(word) && (run >= end || CharKinds.Of(text[run]) != CharKind.Apostrophe);
        if (opens && (decade || elided))
        {
            return decade ? Add(at, run, TokenKind.Number) : AddWord(at, run);
        }

        return Add(at, at + 1, TokenKind.Punctuation);
    }

    /// <summary>The end of a handle or hash tag that begins with a sign, or 0.</summary>
    private int Handle(int at)
    {
        int run = at + 1;
        bool letter = false;
        while (run < end && (CharKinds.IsWord(CharKinds.Of(text[run])) || text[run] == '_'))
        {
            letter |= CharKinds.IsLetter(CharKinds.Of(text[run]));
            run++;
        }

        return letter ? run : 0;
    }

    private int Symbol(int at, int length, int start)
    {
        char unit = text[at];
        if (unit == '#' && (at == start || !IsWordBefore(at)) && Handle(at) is var tag and > 0)
        {
            return Add(at, tag, TokenKind.Address);
        }

        if (unit == '+' && at == start && at + 1 < end && char.IsAsciiDigit(text[at + 1]))
        {
            return Number(at, at + 1);
        }

        if (unit is '=' or '<' or '^' && Face(at) is var face and > 0)
        {
            return Add(at, face, TokenKind.Symbol);
        }

        return length == 1 && at + 1 < end && text[at + 1] == unit ? Run(at, end, TokenKind.Symbol) : Emoji(at, at + length);
    }

    private bool IsWordBefore(int at) => CharKinds.IsWord(CharKinds.Of(text[at - 1]));

    /// <summary>A sign with the marks, joiners and skin tones that belong to it.</summary>
    private int Emoji(int at, int run)
    {
        while (run < end)
        {
            CharKind kind = CharKinds.At(text, run, out int length);
            bool tone = length == 2 && text[run] == '\uD83C' && text[run + 1] is >= '\uDFFB' and <= '\uDFFF';
            bool joined = text[run - 1] == '\u200D' && kind == CharKind.Symbol;
            if (kind != CharKind.Mark && !tone && !joined)
            {
                break;
            }

            run += length;
        }

        return Add(at, run, TokenKind.Symbol);
    }

    private int Punctuation(int at, int start)
    {
        char unit = text[at];
        if (unit is ':' or ';' && Face(at) is var face and > 0)
        {
            return Add(at, face, TokenKind.Symbol);
        }

        if (unit == '.' && at + 1 < end && char.IsAsciiDigit(text[at + 1]) && (at == start || !IsWordBefore(at)))
        {
            return Number(at, at + 1);
        }

        return Run(at, end, TokenKind.Punctuation);
    }

    private int Face(int at)
    {
        for (int length = Math.Min(3, end - at); length >= 2; length--)
        {
            if (TokenRules.Faces.Contains(text.Slice(at, length)) && !IsWordAt(at + length) && !(at + length < end && text[at + length] == '/'))
            {
                return at + length;
            }
        }

        return 0;
    }

    /// <summary>A mark with its repetitions, as far as they are read as one: dots, dashes, calls, rules, and any mark four times or more.</summary>
    private int Run(int at, int limit, TokenKind kind)
    {
        char unit = text[at];
        int run = at + 1;
        while (run < limit && (text[run] == unit || unit is '!' or '?' && text[run] is '!' or '?'))
        {
            run++;
        }

        bool whole = run - at > LongestRunApart || unit is '.' or '-' or '!' or '?' or '*' or '=' or '_' or '~' or '#' or '<' or '>' or '+' or '|' or '`' or '\'' or '\u2014';
        return Add(at, whole ? run : at + 1, kind);
    }
}
