using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>A cue and the stretch around it as the second step sees them: its own words once, and for each token the way to it. Used again for the next cue.</summary>
internal sealed class CueView
{
    private const ulong Edge = 0x5EED;
    private const int MostSkeleton = 7;
    private StatementFrame frame = null!;
    private ulong[] skeletons = [];
    private int[] othersBefore = [];

    /// <summary>The stretch that is searched.</summary>
    public Stretch Stretch { get; private set; }

    /// <summary>The cue.</summary>
    public CueSpan Cue { get; private set; }

    /// <summary>The token that says what the cue is: its main verb, else its noun.</summary>
    public int Head { get; private set; }

    /// <summary>The lemma of the head.</summary>
    public ulong HeadLemma { get; private set; }

    /// <summary>All lemmas of the cue.</summary>
    public ulong Phrase { get; private set; }

    /// <summary>Kinds of the head, its part of speech, whether passive and whether alone, in one number.</summary>
    public ulong Type { get; private set; }

    /// <summary>Where verbs and quotation marks stand left and right of the cue in its sentence, whether the cue ends its sentence or begins it.</summary>
    public ulong Pattern { get; private set; }

    /// <summary>What stands right before and right behind the cue.</summary>
    public ulong Beside { get; private set; }

    /// <summary>The lemma right behind the cue.</summary>
    public ulong After { get; private set; }

    /// <summary>The quotation that the cue is in, -1 for none.</summary>
    public int Region { get; private set; }

    /// <summary>The nearest quotation that ends before the cue in the stretch, -1 for none.</summary>
    public int RegionLeft { get; private set; }

    /// <summary>The nearest quotation that begins behind the cue in the stretch, -1 for none.</summary>
    public int RegionRight { get; private set; }

    /// <summary>The way each token hangs on the cue, where there are trees.</summary>
    public CueTree Tree { get; } = new();

    /// <summary>Turns to a cue.</summary>
    /// <param name="of">The text.</param>
    /// <param name="stretch">The stretch around the cue.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="cues">All cues found in the stretch or beyond, in order.</param>
    public void Set(StatementFrame of, Stretch stretch, CueSpan cue, ReadOnlySpan<CueSpan> cues)
    {
        frame = of;
        Stretch = stretch;
        Cue = cue;
        Grow(stretch.Count + 1);
        Head = HeadOf(of, cue);
        HeadLemma = of.Lemma(Head);
        Phrase = 1;
        for (int token = cue.First; token < Math.Min(cue.End, cue.First + 6); token++)
        {
            Phrase = FeatureHash.Of(1, Phrase, of.Lemma(token));
        }

        Type = TypeOf();
        Region = RegionAt(Head);
        FindRegions();
        Pattern = PatternOf();
        After = cue.End < stretch.End ? of.Lemma(cue.End) : Edge;
        Beside = FeatureHash.Of(2, cue.First > stretch.First ? (ulong)of.Tag(cue.First - 1) : 99u, cue.End < stretch.End ? (ulong)of.Tag(cue.End) : 99u);
        CountOthers(cues);
        Walk(cue.First - 1, -1);
        Walk(cue.End, 1);
        Tree.Set(of, stretch, cue, Head);
    }

    /// <summary>The kinds of what stands between a token and the cue, each run once, the nearest seven.</summary>
    public ulong Skeleton(int token) => skeletons[token - Stretch.First];

    /// <summary>How many other cues stand between a token and this cue; at most 3.</summary>
    public int OthersBetween(int token) => Math.Min(3, token < Cue.First ? othersBefore[Cue.First - Stretch.First] - othersBefore[token - Stretch.First + 1] : token >= Cue.End ? othersBefore[token - Stretch.First] - othersBefore[Cue.End - Stretch.First] : 0);

    /// <summary>True when a token is in another cue.</summary>
    public bool IsInOther(int token) => othersBefore[token - Stretch.First + 1] > othersBefore[token - Stretch.First];

    /// <summary>The number of the quotation a token is in, -1 for none; inner stretches have none.</summary>
    public int RegionAt(int token) => Stretch.IsInner ? -1 : frame.Quotes.Region[token];

    /// <summary>The token that says what a cue is.</summary>
    public static int HeadOf(StatementFrame frame, CueSpan cue)
    {
        int noun = -1, verb = -1;
        for (int token = cue.First; token < cue.End; token++)
        {
            PosTag tag = frame.Tag(token);
            if (tag.IsVerb() && (frame.Kinds[token] & CueKinds.Aux) == 0 && verb < 0)
            {
                verb = token;
            }

            noun = tag.IsNoun() && noun < 0 ? token : noun;
        }

        bool isLight = verb >= 0 && noun >= 0 && (frame.Kinds[noun] & CueKinds.Noun) != 0 && (frame.Kinds[verb] & ~(CueKinds.Express | CueKinds.Aux)) == 0;
        return isLight ? noun : verb >= 0 ? verb : noun >= 0 ? noun : cue.First;
    }

    private ulong TypeOf()
    {
        bool isPassive = frame.Tag(Head) == PosTag.VBN && Head > Cue.First && frame.Lemma(Head - 1) == Words.Be;
        return (ulong)frame.Kinds[Head] | ((ulong)frame.Tag(Head) << 16) | (isPassive ? 1u << 24 : 0u) | (Cue.End - Cue.First > 1 ? 1u << 25 : 0u);
    }

    private void FindRegions()
    {
        (RegionLeft, RegionRight) = (-1, -1);
        for (int token = Cue.First - 1; token >= Stretch.First && RegionLeft < 0; token--)
        {
            RegionLeft = RegionAt(token) is >= 0 and var region && region != Region ? region : -1;
        }

        for (int token = Cue.End; token < Stretch.End && RegionRight < 0; token++)
        {
            RegionRight = RegionAt(token) is >= 0 and var region && region != Region ? region : -1;
        }
    }

    private ulong PatternOf()
    {
        Sentence sentence = frame.Sentence(Head);
        int first = Math.Max(Stretch.First, sentence.FirstToken), end = Math.Min(Stretch.End, sentence.EndToken);
        int verbsLeft = Math.Min(2, frame.Verbs[Cue.First] - frame.Verbs[first]), verbsRight = Math.Min(2, frame.Verbs[end] - frame.Verbs[Cue.End]);
        bool closes = Cue.End >= end || (frame.Tag(Cue.End) is PosTag.Period && Cue.End + 3 >= end);
        bool opens = Cue.First == first;
        bool quoteLeft = RegionLeft >= 0 && frame.Quotes.Regions[RegionLeft].End > first, quoteRight = RegionRight >= 0 && frame.Quotes.Regions[RegionRight].First < end;
        bool commaAfter = Cue.End < end && frame.Tag(Cue.End) is PosTag.Comma;
        bool nounAfter = Cue.End < end && (frame.Tag(Cue.End).IsNominal() || frame.Names[Cue.End] != 0);
        return (ulong)(verbsLeft | (verbsRight << 2) | (closes ? 16 : 0) | (opens ? 32 : 0) | (quoteLeft ? 64 : 0) | (quoteRight ? 128 : 0) | (commaAfter ? 256 : 0) | (nounAfter ? 512 : 0) | (Region >= 0 ? 1024 : 0));
    }

    private void CountOthers(ReadOnlySpan<CueSpan> cues)
    {
        Span<int> counts = othersBefore.AsSpan(0, Stretch.Count + 1);
        counts.Clear();
        foreach (CueSpan other in cues)
        {
            if (other != Cue && other.First >= Stretch.First && other.End <= Stretch.End)
            {
                counts[HeadOf(frame, other) - Stretch.First + 1] = 1;
            }
        }

        for (int at = 1; at < counts.Length; at++)
        {
            counts[at] += counts[at - 1];
        }
    }

    private void Walk(int from, int step)
    {
        ulong skeleton = 7;
        int last = -1, length = 0;
        for (int token = from; Stretch.Holds(token); token += step)
        {
            skeletons[token - Stretch.First] = skeleton;
            int kind = KindOf(token);
            if (kind != 0 && kind != last && length < MostSkeleton)
            {
                skeleton = FeatureHash.Of(3, skeleton, (ulong)kind);
                last = kind;
                length++;
            }
        }
    }

    /// <summary>What a token is on the way to the cue; 0 for what does not count.</summary>
    private int KindOf(int token)
    {
        PosTag tag = frame.Tag(token);
        return tag switch
        {
            PosTag.VBD or PosTag.VBZ or PosTag.VBP or PosTag.MD => 1,
            PosTag.VB or PosTag.VBN or PosTag.VBG => 2,
            PosTag.NN or PosTag.NNS or PosTag.NNP or PosTag.NNPS or PosTag.PRP or PosTag.CD => 3,
            PosTag.Comma => 4,
            PosTag.IN when frame.Word(token) is "that" => 5,
            PosTag.IN => 6,
            PosTag.TO => 7,
            PosTag.WDT or PosTag.WP or PosTag.WRB or PosTag.WpPossessive => 8,
            PosTag.CC => 9,
            PosTag.Colon => 10,
            PosTag.Period => 11,
            PosTag.OpenQuote or PosTag.CloseQuote => 12,
            PosTag.POS or PosTag.PrpPossessive => 13,
            PosTag.OpenBracket or PosTag.CloseBracket => 14,
            _ => frame.Marks[token] != 0 ? 12 : 0,
        };
    }

    private void Grow(int count)
    {
        if (skeletons.Length < count)
        {
            skeletons = new ulong[count * 2];
            othersBefore = new int[count * 2];
        }
    }
}
