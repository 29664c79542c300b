using OnRecord.Language.Syntax;

namespace OnRecord.Language.Statements;

/// <summary>One stretch of a text as the first step sees it: quotations in it, and for each token the nearest verbs, words of saying and mentions. Used again for the next stretch.</summary>
internal sealed class SentenceView
{
    private StatementFrame frame = null!;
    private int[] markLeft = [], markRight = [], sayBefore = [], verbBefore = [], verbAfter = [], mentionBefore = [];
    private readonly SentenceTree tree = new();
    private byte[] thatAfter = [], mentionAfter = [];

    /// <summary>The stretch.</summary>
    public Stretch Stretch { get; private set; }

    /// <summary>True when a quotation mark or quoted word is in it.</summary>
    public bool HasQuote { get; private set; }

    /// <summary>True when its first token is in a quotation.</summary>
    public bool StartsQuoted { get; private set; }

    /// <summary>True when its last word is in a quotation.</summary>
    public bool EndsQuoted { get; private set; }

    /// <summary>0 usual, 1 short, 2 mostly capitals (headings).</summary>
    public int Style { get; private set; }

    /// <summary>Turns to a stretch.</summary>
    public void Set(StatementFrame of, Stretch stretch)
    {
        frame = of;
        Stretch = stretch;
        Grow(stretch.Count);
        LookLeft();
        LookRight();
        tree.Set(of, stretch);
        int last = stretch.End - 1;
        while (last > stretch.First && frame.Tag(last) is PosTag.Period or PosTag.Comma)
        {
            last--;
        }

        StartsQuoted = IsMarked(stretch.First);
        EndsQuoted = IsMarked(last);
        Style = StyleOf();
    }

    /// <summary>True for a token in a quotation that does not cover the words of an inner stretch.</summary>
    public bool IsQuoted(int token) => !Stretch.IsInner && frame.Quotes.IsInside(token);

    /// <summary>How far the next quotation mark to the left is, up to 9; 0 for none.</summary>
    public int ToMarkLeft(int token) => markLeft[token - Stretch.First];

    /// <summary>How far the next quotation mark to the right is, up to 9; 0 for none.</summary>
    public int ToMarkRight(int token) => markRight[token - Stretch.First];

    /// <summary>The nearest word of saying, thinking or wanting before a token, -1 for none.</summary>
    public int SayBefore(int token) => sayBefore[token - Stretch.First];

    /// <summary>The nearest verb before a token, -1 for none.</summary>
    public int VerbBefore(int token) => verbBefore[token - Stretch.First];

    /// <summary>The nearest finite verb behind a token, -1 for none.</summary>
    public int VerbAfter(int token) => verbAfter[token - Stretch.First];

    /// <summary>1 to 5 for how many tokens on "that" stands, 6 to 8 for "to" before a verb, 0 for neither.</summary>
    public int ThatAfter(int token) => thatAfter[token - Stretch.First];

    /// <summary>The mention that ended last before a token, -1 for none.</summary>
    public int MentionBefore(int token) => mentionBefore[token - Stretch.First];

    /// <summary>Form and type of the mention that begins within three tokens behind, 0 for none.</summary>
    public int MentionAfterKind(int token) => mentionAfter[token - Stretch.First];

    /// <summary>Which of the relations that matter the children of a token have, as bits; 0 without a tree.</summary>
    public ulong Children(int token) => tree.Children(token);

    /// <summary>The subject of a token by the tree, -1 for none.</summary>
    public int Subject(int token) => tree.Subject(token);

    /// <summary>The clause that complements a token by the tree, -1 for none.</summary>
    public int Clause(int token) => tree.Clause(token);

    /// <summary>1 and more for the word that opens a clause, 0 for none.</summary>
    public ulong MarkOf(int clause) => tree.MarkOf(clause);

    private bool IsMarked(int token) => !Stretch.IsInner && frame.Quotes.Region[token] >= 0;

    private void LookLeft()
    {
        int mark = 0, say = -1, verb = -1, mention = -1;
        for (int token = Stretch.First; token < Stretch.End; token++)
        {
            int at = token - Stretch.First;
            (markLeft[at], sayBefore[at], verbBefore[at], mentionBefore[at]) = (mark, say, verb, mention);
            mark = !Stretch.IsInner && frame.Marks[token] != 0 ? 1 : mark == 0 ? 0 : Math.Min(9, mark + 1);
            bool isCueWord = (frame.Kinds[token] & ~(CueKinds.Aux | CueKinds.Express | CueKinds.ShowThing)) != 0;
            say = isCueWord && (frame.Tag(token).IsVerb() || (frame.Kinds[token] & CueKinds.Noun) != 0) ? token : say;
            verb = frame.Tag(token).IsVerb() ? token : verb;
            int here = frame.MentionAt[token];
            mention = here >= 0 && frame.Mentions[here].EndToken == token + 1 ? here : mention;
        }
    }

    private void LookRight()
    {
        int mark = 0, verb = -1;
        HasQuote = false;
        for (int token = Stretch.End - 1; token >= Stretch.First; token--)
        {
            int at = token - Stretch.First;
            (markRight[at], verbAfter[at]) = (mark, verb);
            bool isMark = !Stretch.IsInner && frame.Marks[token] != 0;
            mark = isMark ? 1 : mark == 0 ? 0 : Math.Min(9, mark + 1);
            HasQuote |= IsMarked(token);
            verb = frame.Tag(token).IsFinite() ? token : verb;
            thatAfter[at] = That(token);
            mentionAfter[at] = After(token);
        }
    }

    private byte That(int token)
    {
        for (int next = token + 1; next < Math.Min(Stretch.End, token + 6); next++)
        {
            ReadOnlySpan<char> word = frame.Word(next);
            if (word is "that" or "whether" or "if" or "how" or "why" or "what")
            {
                return (byte)(next - token);
            }

            if (frame.Tag(next) == PosTag.TO && next - token < 4 && next + 1 < Stretch.End && frame.Tag(next + 1) == PosTag.VB)
            {
                return (byte)(next - token + 5);
            }

            if (frame.Tag(next) is PosTag.Period || word is "," or ";")
            {
                break;
            }
        }

        return 0;
    }

    private byte After(int token)
    {
        for (int next = token + 1; next < Math.Min(Stretch.End, token + 4); next++)
        {
            if (frame.MentionAt[next] is >= 0 and var mention && frame.Mentions[mention].FirstToken == next)
            {
                return (byte)(((int)frame.Mentions[mention].Form * 8) + (int)frame.Mentions[mention].Type + 1);
            }
        }

        return 0;
    }

    private int StyleOf()
    {
        int capital = 0, small = 0;
        for (int token = Stretch.First; token < Math.Min(Stretch.End, Stretch.First + 40); token++)
        {
            capital += (frame.Shapes[token] & 7) is 2 or 3 ? 1 : 0;
            small += (frame.Shapes[token] & 7) == 1 ? 1 : 0;
        }

        return capital + small < 4 ? 1 : small * 2 < capital ? 2 : 0;
    }

    private void Grow(int count)
    {
        if (markLeft.Length >= count)
        {
            return;
        }

        count *= 2;
        markLeft = new int[count];
        markRight = new int[count];
        sayBefore = new int[count];
        verbBefore = new int[count];
        verbAfter = new int[count];
        mentionBefore = new int[count];
        thatAfter = new byte[count];
        mentionAfter = new byte[count];
    }
}
