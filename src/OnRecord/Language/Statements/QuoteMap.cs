using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>
/// Which tokens stand between quotation marks. A quotation ends at its closing mark or, when that is missing, with its paragraph. Straight marks are told
/// apart by the white space beside them. Made for one text and one thread.
/// </summary>
internal sealed class QuoteMap
{
    private readonly TokenizedText text;
    private readonly ParsedText parsed;

    public QuoteMap(ParsedText parsed)
    {
        this.parsed = parsed;
        text = parsed.Text;
        Region = new int[text.Tokens.Length];
        Region.AsSpan().Fill(-1);
        Mark();
    }

    /// <summary>For each token the number of the quotation it is in, its marks included; -1 outside.</summary>
    public int[] Region { get; }

    /// <summary>For each quotation its opening mark, behind its last token, and whether a closing mark is there.</summary>
    public List<(int First, int End, bool IsClosed)> Regions { get; } = [];

    /// <summary>True for a token between the marks, these not included.</summary>
    public bool IsInside(int token) => Region[token] is >= 0 and var region && token > Regions[region].First && !(Regions[region].IsClosed && token == Regions[region].End - 1);

    /// <summary>0 for no mark, 1 for one that opens, 2 for one that closes a quotation.</summary>
    public int MarkAt(int token) => Region[token] is >= 0 and var region ? token == Regions[region].First ? 1 : Regions[region].IsClosed && token == Regions[region].End - 1 ? 2 : 0 : 0;

    private void Mark()
    {
        int open = -1, paragraph = -1;
        char kind = ' ';
        foreach (Sentence sentence in text.Sentences)
        {
            if (sentence.Paragraph != paragraph && open >= 0)
            {
                Close(open, sentence.FirstToken, false);
                open = -1;
            }

            paragraph = sentence.Paragraph;
            for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                char mark = KindOf(token, open >= 0 ? kind : ' ', out bool opens, out bool closes);
                if (mark == ' ')
                {
                    continue;
                }

                if (open < 0 && opens && !(mark == '\'' && !HasPartner(token, sentence)))
                {
                    (open, kind) = (token, mark);
                }
                else if (open >= 0 && closes && mark == kind)
                {
                    Close(open, token + 1, true);
                    open = -1;
                }
            }
        }

        if (open >= 0)
        {
            Close(open, Region.Length, false);
        }
    }

    private void Close(int first, int end, bool isClosed)
    {
        Region.AsSpan(first, end - first).Fill(Regions.Count);
        Regions.Add((first, end, isClosed));
    }

    /// <summary>The kind of a mark: <c>"</c> double, <c>'</c> single, a space for none.</summary>
    private char KindOf(int token, char open, out bool opens, out bool closes)
    {
        ReadOnlySpan<char> word = text.Word(token);
        (opens, closes) = (false, false);
        if (word is "“" or "``" or "«" or "„")
        {
            opens = true;
            return '"';
        }

        if (word is "”" or "»")
        {
            (opens, closes) = (false, true);
            return '"';
        }

        bool isDouble = word is "\"" or "''";
        bool isSingle = word is "'" or "‘" or "’" && parsed.Tags[token] != PosTag.POS;
        if (!isDouble && !isSingle)
        {
            return ' ';
        }

        bool spaceBefore = IsSpace(text.Tokens[token].Start - 1), spaceBehind = IsSpace(text.Tokens[token].End);
        opens = word is not "’" && (isDouble ? !spaceBehind || spaceBefore : spaceBefore && !spaceBehind);
        closes = word is not "‘" && (isDouble ? !spaceBefore || spaceBehind : !spaceBefore);
        if (isDouble && open == ' ' && !opens)
        {
            opens = true;
        }

        return isDouble ? '"' : '\'';
    }

    /// <summary>A single mark opens only when another closes it in the same sentence.</summary>
    private bool HasPartner(int token, Sentence sentence)
    {
        for (int other = token + 2; other < Math.Min(sentence.EndToken, token + 60); other++)
        {
            if (KindOf(other, '\'', out _, out bool closes) == '\'' && closes)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSpace(int at) => at < 0 || at >= text.Text.Length || char.IsWhiteSpace(text.Text[at]) || text.Text[at] is '(' or '[' or '—' or '–';
}
