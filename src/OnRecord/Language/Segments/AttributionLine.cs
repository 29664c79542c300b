namespace OnRecord.Language.Segments;

/// <summary>Reads lines such as <c>On 3 May 2019, Ann Roe wrote:</c>, also when they are wrapped over up to four lines.</summary>
internal sealed class AttributionLine(BodyLines lines, List<FieldPiece> pieces)
{
    private const int MostLines = 5;
    private const int MostUnits = 500;

    /// <summary>Reads the attribution that ends in the given line.</summary>
    /// <param name="line">A line that is not blank.</param>
    /// <param name="floor">It does not begin before this line.</param>
    public FoundHeader? Read(int line, int floor)
    {
        ReadOnlySpan<char> text = lines.Text(line);
        if (text.Length < 160 && text.EndsWith(">>>") && LineLooks.HasDate(text) && lines.Body[lines[line].Start] == '>')
        {
            return Found(line, line);
        }

        bool colon = LineLooks.EndsWithColon(text);
        if (text.Length > MostUnits || (!colon && !EndsWithWriting(text)))
        {
            return null;
        }

        int least = Math.Max(floor, line - MostLines + 1);
        return Search(line, least, colon, IsDeeperBelow(line), needsBeginning: true) ?? Search(line, least, colon, IsDeeperBelow(line), needsBeginning: false);
    }

    /// <summary>Takes more and more lines above until they make an attribution.</summary>
    private FoundHeader? Search(int line, int least, bool colon, bool isDeeper, bool needsBeginning)
    {
        Span<char> buffer = stackalloc char[MostUnits + MostLines];
        for (int first = line; first >= least; first--)
        {
            if (IsStrayMark(first) && first > least)
            {
                continue;
            }

            if (first < line && !CanBeWrapped(first))
            {
                break;
            }

            int length = Join(first, line, buffer);
            if (length < 0)
            {
                break;
            }

            bool begins = !needsBeginning || AttributionWords.Begins(buffer[..length]) || StartsWithDate(buffer[..length]);
            if (begins && IsAttribution(buffer[..length], isDeeper, colon, first < line))
            {
                return Found(first, line);
            }
        }

        return null;
    }

    private FoundHeader Found(int first, int line)
    {
        int piece = pieces.Count;
        for (int at = first; at <= line; at++)
        {
            pieces.Add(new FieldPiece(HeaderField.From, lines[at].TextStart, lines[at].End));
        }

        return new FoundHeader { FirstLine = first, EndLine = line + 1, Layout = HeaderLayout.Attribution, FirstPiece = piece, EndPiece = pieces.Count };
    }

    /// <summary>Whether the joined lines are an attribution and the first of them its beginning.</summary>
    private static bool IsAttribution(ReadOnlySpan<char> text, bool isDeeper, bool colon, bool isWrapped)
    {
        bool writing = AttributionWords.HasWriting(text, out int start, out _);
        bool address = LineLooks.HasAddress(text);
        bool clock = LineLooks.HasClock(text);
        bool day = LineLooks.HasDay(text);
        bool begins = AttributionWords.Begins(text);
        if (!writing)
        {
            // 3 May 2019 9:14, Ann Roe <ann.roe@harbour.example>:
            return colon && address && clock && (isDeeper || text.TrimEnd(" :：").EndsWith('>')) && (day || begins) && (char.IsAsciiDigit(text[0]) || begins || isDeeper) && IsBalanced(text);
        }

        if (begins || StartsWithDate(text))
        {
            return (isDeeper || clock || address) && (colon || isDeeper) && (day || clock || isDeeper);
        }

        bool isAddressAlone = start > 0 && address && !text[..start].TrimEnd().Contains(' ');
        bool complete = start > 0 && IsBalanced(text) && (!char.IsLower(text[0]) || isAddressAlone);
        if (!complete || (!colon && !isDeeper))
        {
            return false;
        }

        if (isWrapped && !address)
        {
            return false;
        }

        return address ? isDeeper || clock || text.Length < 120 : isDeeper && start < 70 && CountWords(text[..start]) <= 6 && text[..start].IndexOf(". ") < 0;
    }

    /// <summary>A line that ends with a word of writing without a colon.</summary>
    private static bool EndsWithWriting(ReadOnlySpan<char> text) =>
        text.Length < 200 && char.IsLetter(text[^1]) && AttributionWords.HasWriting(text[Math.Max(0, text.Length - 24)..], out _, out int end) && end == Math.Min(24, text.Length);

    /// <summary>Whether what follows is quoted more deeply.</summary>
    private bool IsDeeperBelow(int line)
    {
        int next = lines.NextFilled(line + 1, 6);
        if (next >= lines.Count)
        {
            return false;
        }

        return lines[next].Depth > lines[line].Depth;
    }

    /// <summary>A closing bracket of an address that was wrapped to the start of a line and taken for a mark.</summary>
    private bool IsStrayMark(int line) => lines[line].IsBlank && lines[line].Depth > 0 && line + 1 < lines.Count && lines[line + 1].Length < 12 && line > 0 && lines.Text(line - 1).Contains('<') && !lines.Text(line - 1).EndsWith(">");

    private bool CanBeWrapped(int line) => !lines[line].IsBlank && lines[line].Length <= 200 && !LineLooks.EndsWithColon(lines.Text(line));

    /// <summary>Every closing angle bracket has an opening one, and quotation marks are paired.</summary>
    private static bool IsBalanced(ReadOnlySpan<char> text) => text.Count('>') <= text.Count('<') && text.Count('"') % 2 == 0;

    /// <summary>Whether a date stands at the very beginning, weekday aside.</summary>
    private static bool StartsWithDate(ReadOnlySpan<char> text)
    {
        int digit = text[..Math.Min(text.Length, 16)].IndexOfAnyInRange('0', '9');
        return digit >= 0 && (digit == 0 || text[..digit].IndexOfAny(",.") >= 0 || digit <= 5) && LineLooks.HasDate(text[..Math.Min(text.Length, digit + 34)]);
    }

    private static int CountWords(ReadOnlySpan<char> text)
    {
        int words = 0;
        bool inWord = false;
        foreach (char c in text)
        {
            bool space = char.IsWhiteSpace(c);
            words += !space && !inWord ? 1 : 0;
            inWord = !space;
        }

        return words;
    }

    /// <summary>Joins lines with spaces; returns the length, or -1 when they are too long.</summary>
    private int Join(int first, int last, Span<char> buffer)
    {
        int length = 0;
        for (int at = first; at <= last; at++)
        {
            ReadOnlySpan<char> text = lines.Text(at);
            if (length + text.Length + 1 > MostUnits)
            {
                return -1;
            }

            text.CopyTo(buffer[length..]);
            length += text.Length;
            if (at < last)
            {
                buffer[length++] = ' ';
            }
        }

        return length;
    }
}
