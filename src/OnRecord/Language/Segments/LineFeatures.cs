using System.Buffers;
using OnRecord.Language.Learning;

namespace OnRecord.Language.Segments;

/// <summary>
/// What the line model looks at: words and shapes of a line and its neighbours, blank lines, place in the message. Lines are the filled
/// ones of one message in a body, without its headers.
/// </summary>
internal static class LineFeatures
{
    /// <summary>The most features of a line.</summary>
    public const int Most = 96;

    /// <summary>Words of a line that are looked at.</summary>
    private const int MostWords = 14;

    private static readonly SearchValues<string> WebAddresses = SearchValues.Create(["www.", "http"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes the features of a line.</summary>
    /// <param name="lines">The body.</param>
    /// <param name="run">The numbers of the filled lines of the message, in order.</param>
    /// <param name="signs">What <see cref="FillSigns"/> wrote for them.</param>
    /// <param name="at">Which of them.</param>
    /// <param name="isOwn">Whether they are the message's own.</param>
    /// <param name="into">Takes the features; at least <see cref="Most"/> long.</param>
    /// <returns>How many there are.</returns>
    public static int Write(BodyLines lines, ReadOnlySpan<int> run, ReadOnlySpan<byte> signs, int at, bool isOwn, Span<ulong> into)
    {
        int count = 0;
        into[count++] = FeatureHash.Of(1);
        into[count++] = FeatureHash.Of(2, isOwn ? 1u : 0);
        int left = run.Length - at - 1;
        into[count++] = FeatureHash.Of(3, (ulong)Bucket(left));
        into[count++] = FeatureHash.Of(4, (ulong)Bucket(at));
        into[count++] = FeatureHash.Of(5, (ulong)Bucket(BlanksBefore(run, at)), (ulong)Bucket(BlanksAfter(run, at)));
        ulong shape = Line(lines, run[at], signs[at], 10, into, ref count);
        ulong before = at > 0 ? Near(lines, run[at - 1], signs[at - 1], 40, into, ref count) : 1;
        ulong after = left > 0 ? Near(lines, run[at + 1], signs[at + 1], 50, into, ref count) : 2;
        ulong second = left > 1 ? Shape(lines.Text(run[at + 2])) : 3;
        into[count++] = FeatureHash.Of(60, shape, before);
        into[count++] = FeatureHash.Of(61, shape, after);
        into[count++] = FeatureHash.Of(62, shape, after, second);
        into[count++] = FeatureHash.Of(63, shape, (ulong)Bucket(left));
        into[count++] = FeatureHash.Of(64, (ulong)Bucket(BlanksBefore(run, at)), shape);
        ulong contacts = (ulong)Contacts(signs, at);
        into[count++] = FeatureHash.Of(65, contacts, isOwn ? 1u : 0);
        into[count++] = FeatureHash.Of(66, contacts, shape);
        into[count++] = FeatureHash.Of(67, DashesAbove(lines, run, at));
        into[count++] = FeatureHash.Of(70, DelimiterAbove(lines, run, at));
        into[count++] = FeatureHash.Of(68, ClosingAbove(lines, run, at), (ulong)Bucket(left));
        into[count++] = FeatureHash.Of(69, RepeatsName(lines, run, at), shape);
        return count;
    }

    /// <summary>Writes what each line looks like, which its own features and those of the lines around it ask for.</summary>
    /// <param name="lines">The body.</param>
    /// <param name="run">The numbers of the filled lines of the message, in order.</param>
    /// <param name="signs">Takes a byte for each.</param>
    public static void FillSigns(BodyLines lines, ReadOnlySpan<int> run, Span<byte> signs)
    {
        for (int at = 0; at < run.Length; at++)
        {
            signs[at] = Signs(lines.Text(run[at]));
        }
    }

    private static int Bucket(int count) => count < 6 ? count : count < 10 ? 6 : count < 20 ? 7 : 8;

    private static int BlanksBefore(ReadOnlySpan<int> run, int at) => at == 0 ? 3 : Math.Min(3, run[at] - run[at - 1] - 1);

    private static int BlanksAfter(ReadOnlySpan<int> run, int at) => at + 1 == run.Length ? 3 : Math.Min(3, run[at + 1] - run[at] - 1);

    private static ulong Line(BodyLines lines, int line, byte signs, int template, Span<ulong> into, ref int count)
    {
        ReadOnlySpan<char> text = lines.Text(line);
        ulong shape = Shape(text);
        into[count++] = FeatureHash.Of(template, shape);
        into[count++] = FeatureHash.Of(template + 1, signs);
        into[count++] = FeatureHash.Of(template + 2, (ulong)Bucket(lines[line].Indent));
        into[count++] = FeatureHash.Of(template + 3, (ulong)Math.Min(9, text.Length / 10));
        ulong last = 0;
        int words = 0;
        int at = 0;
        while (words < MostWords && NextWord(text, ref at, out ReadOnlySpan<char> word))
        {
            ulong hash = WordHash(word);
            into[count++] = FeatureHash.Of(template + 4, hash);
            into[count++] = FeatureHash.Of(template + 5, last, hash);
            if (words == 0)
            {
                into[count++] = FeatureHash.Of(template + 6, hash);
                into[count++] = FeatureHash.Of(template + 7, hash, shape);
            }

            last = hash;
            words++;
        }

        into[count++] = FeatureHash.Of(template + 8, last, (ulong)words);
        into[count++] = FeatureHash.Of(template + 9, (ulong)words, shape);
        return shape;
    }

    private static ulong Near(BodyLines lines, int line, byte signs, int template, Span<ulong> into, ref int count)
    {
        ReadOnlySpan<char> text = lines.Text(line);
        ulong shape = Shape(text);
        into[count++] = FeatureHash.Of(template, shape);
        into[count++] = FeatureHash.Of(template + 1, signs);
        int at = 0;
        ulong first = NextWord(text, ref at, out ReadOnlySpan<char> word) ? WordHash(word) : 0;
        ulong next = NextWord(text, ref at, out word) ? WordHash(word) : 0;
        into[count++] = FeatureHash.Of(template + 2, first);
        into[count++] = FeatureHash.Of(template + 3, first, next);
        into[count++] = FeatureHash.Of(template + 4, (ulong)Math.Min(9, text.Length / 10));
        return shape;
    }

    /// <summary>Digits of a number count as one word of their length.</summary>
    private static ulong WordHash(ReadOnlySpan<char> word) => char.IsAsciiDigit(word[0]) ? 7 + (ulong)Math.Min(12, word.Length) : FeatureHash.Lower(word);

    private static bool NextWord(ReadOnlySpan<char> text, ref int at, out ReadOnlySpan<char> word)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        int start = at;
        bool digits = at < text.Length && char.IsAsciiDigit(text[at]);
        while (at < text.Length && char.IsLetterOrDigit(text[at]) && char.IsAsciiDigit(text[at]) == digits)
        {
            at++;
        }

        word = text[start..at];
        return !word.IsEmpty;
    }

    /// <summary>The kinds of the first signs: a word with a capital, capitals alone, small letters, digits, a mark as it is.</summary>
    private static ulong Shape(ReadOnlySpan<char> text)
    {
        ulong hash = 0;
        int pieces = 0;
        int at = 0;
        while (at < text.Length && pieces < 7)
        {
            char c = text[at];
            int start = at;
            ulong kind;
            if (char.IsLetter(c))
            {
                int capitals = 0;
                while (at < text.Length && char.IsLetter(text[at]))
                {
                    capitals += char.IsUpper(text[at]) ? 1 : 0;
                    at++;
                }

                kind = capitals == 0 ? 1u : capitals == at - start && capitals > 1 ? 2u : at - start == 1 ? 3u : 4u;
            }
            else if (char.IsAsciiDigit(c))
            {
                while (at < text.Length && char.IsAsciiDigit(text[at]))
                {
                    at++;
                }

                kind = 5u + (ulong)Math.Min(5, at - start);
            }
            else
            {
                while (at < text.Length && text[at] == c)
                {
                    at++;
                }

                if (c == ' ')
                {
                    continue;
                }

                kind = 16u + c + (at - start > 2 ? 70_000u : 0);
            }

            hash = (hash * 131_071) + kind + 1;
            pieces++;
        }

        return hash;
    }

    /// <summary>Signs of contacts and closings as bits: an address, a web address, a telephone number, an ending, capitals, how much is digits.</summary>
    private static byte Signs(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> head = text[..Math.Min(text.Length, 200)];
        uint bits = LineLooks.HasAddress(head) ? 1u : 0;
        bits |= head.ContainsAny(WebAddresses) ? 2u : 0;
        bits |= IsPhone(head) ? 4u : 0;
        bits |= text.Length > 0 && text[^1] is ',' ? 8u : 0;
        bits |= text.Length > 0 && text[^1] is '.' or '!' or '?' ? 16u : 0;
        bits |= LineLooks.LooksLikeName(head) && text.Length < 40 ? 32u : 0;
        bits |= Dividers.IsRuleLine(head, 2) ? 64u : 0;
        bits |= text.Length > 60 ? 128u : 0;
        return (byte)bits;
    }

    /// <summary>Seven or more digits in groups with only telephone signs between.</summary>
    private static bool IsPhone(ReadOnlySpan<char> text)
    {
        int digits = 0;
        int groups = 0;
        bool inGroup = false;
        foreach (char c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                digits++;
                groups += inGroup ? 0 : 1;
                inGroup = true;
            }
            else if (c is ' ' or '-' or '.' or '(' or ')' or '/' or '+' or '\u00A0')
            {
                inGroup = false;
            }
            else if (digits >= 7 && groups >= 2)
            {
                return true;
            }
            else
            {
                (digits, groups, inGroup) = (0, 0, false);
            }
        }

        return digits is >= 7 and <= 15 && groups >= 2;
    }

    /// <summary>How many of the next lines have contact signs, and whether one of the last lines has: at most 4 each.</summary>
    private static int Contacts(ReadOnlySpan<byte> signs, int at)
    {
        int below = 0;
        for (int i = at; i < Math.Min(signs.Length, at + 5); i++)
        {
            below += (signs[i] & 7) != 0 ? 1 : 0;
        }

        int above = 0;
        for (int i = Math.Max(0, at - 3); i < at; i++)
        {
            above += (signs[i] & 7) != 0 ? 1 : 0;
        }

        return (Math.Min(4, below) * 4) + above;
    }

    /// <summary>Whether one of the lines above is a rule, and how far: the line of two dashes counts by itself.</summary>
    private static ulong DashesAbove(BodyLines lines, ReadOnlySpan<int> run, int at)
    {
        for (int i = at; i >= Math.Max(0, at - 8); i--)
        {
            ReadOnlySpan<char> text = lines.Text(run[i]);
            if (Dividers.IsRuleLine(text, 2))
            {
                return (ulong)((text is "--" ? 20 : 0) + Bucket(at - i));
            }
        }

        return 99;
    }

    /// <summary>How far above the line <c>-- </c> is that begins a signature (RFC 3676 section 4.3); list archives write it without the space.</summary>
    private static ulong DelimiterAbove(BodyLines lines, ReadOnlySpan<int> run, int at)
    {
        for (int i = at; i >= Math.Max(0, at - 12); i--)
        {
            BodyLine line = lines[run[i]];
            if (line.Length == 2 && lines.Text(run[i]) is "--" && line.End < lines.Body.Length && lines.Body[line.End] == ' ')
            {
                return 1 + (ulong)Bucket(at - i);
            }
        }

        return 0;
    }

    /// <summary>Whether one of the four lines above is a closing: a short line that ends with a comma.</summary>
    private static ulong ClosingAbove(BodyLines lines, ReadOnlySpan<int> run, int at)
    {
        for (int i = at - 1; i >= Math.Max(0, at - 4); i--)
        {
            ReadOnlySpan<char> text = lines.Text(run[i]);
            if (text.Length is > 0 and < 26 && text[^1] == ',')
            {
                return (ulong)(at - i);
            }
        }

        return 0;
    }

    /// <summary>Whether the first word of the line was the first of one of the five lines above: "Ann" and below it "Ann Roe, Harbour Office".</summary>
    private static ulong RepeatsName(BodyLines lines, ReadOnlySpan<int> run, int at)
    {
        int place = 0;
        if (!NextWord(lines.Text(run[at]), ref place, out ReadOnlySpan<char> word) || word.Length < 2)
        {
            return 0;
        }

        for (int i = at - 1; i >= Math.Max(0, at - 5); i--)
        {
            int start = 0;
            if (NextWord(lines.Text(run[i]), ref start, out ReadOnlySpan<char> other) && other.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return (ulong)(at - i);
            }
        }

        return 9;
    }
}
