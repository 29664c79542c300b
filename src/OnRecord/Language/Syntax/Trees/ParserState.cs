namespace OnRecord.Language.Syntax.Trees;

/// <summary>
/// A tree in the making, for at most <see cref="MostWords"/> words. Words are numbered from 1; 0 means none, and numbers behind the last word
/// may be looked at. Used again for the next words on the same thread.
/// </summary>
internal sealed class ParserState
{
    /// <summary>The most words that one tree is made of; longer sentences are parsed in pieces.</summary>
    public const int MostWords = 256;

    /// <summary>How far behind the last word may be looked.</summary>
    public const int Ahead = 4;

    /// <summary>Stands for a tag or relation where there is none.</summary>
    public const byte NoLabel = 63;

    private const int Size = MostWords + 1 + Ahead;
    private const ulong Outside = 0xA5A5_0001;
    private readonly int[] stack = new int[MostWords + 1];

    /// <summary>For each word what stands for it in features: the hash of its lemma.</summary>
    public ulong[] Words { get; } = new ulong[Size];

    /// <summary>For each word the number of its tag.</summary>
    public byte[] Tags { get; } = new byte[Size];

    /// <summary>For each word its head so far: 0 while there is none, and for the head of the tree.</summary>
    public int[] Heads { get; } = new int[Size];

    /// <summary>For each word the number of its relation; <see cref="NoLabel"/> while it has no head.</summary>
    public byte[] Relations { get; } = new byte[Size];

    /// <summary>For each word its outermost dependent on the left, or 0.</summary>
    public int[] Left { get; } = new int[Size];

    /// <summary>For each word its outermost dependent but one on the left, or 0.</summary>
    public int[] Left2 { get; } = new int[Size];

    /// <summary>For each word its outermost dependent on the right, or 0.</summary>
    public int[] Right { get; } = new int[Size];

    /// <summary>For each word its outermost dependent but one on the right, or 0.</summary>
    public int[] Right2 { get; } = new int[Size];

    /// <summary>For each word a bit for every relation that a dependent on its left has.</summary>
    public ulong[] LeftSet { get; } = new ulong[Size];

    /// <summary>For each word a bit for every relation that a dependent on its right has.</summary>
    public ulong[] RightSet { get; } = new ulong[Size];

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many words are on the stack.</summary>
    public int Depth { get; private set; }

    /// <summary>The next word; one more than <see cref="Count"/> when all have been on the stack.</summary>
    public int Next { get; private set; }

    /// <summary>True when the tree is whole: all words but the one on the stack, the head of all, have a head.</summary>
    public bool IsDone => Next > Count && Depth <= 1;

    /// <summary>A word on the stack: the top one for 0, the one under it for 1; 0 when there is none.</summary>
    public int Top(int under) => under < Depth ? stack[Depth - 1 - under] : 0;

    /// <summary>Begins a tree; the words are set afterwards, with <see cref="Set"/>.</summary>
    /// <param name="count">How many words, 1 to <see cref="MostWords"/>.</param>
    public void Begin(int count)
    {
        (Count, Depth, Next) = (count, 0, 1);
        int used = count + 1 + Ahead;
        Heads.AsSpan(0, used).Clear();
        Left.AsSpan(0, used).Clear();
        Left2.AsSpan(0, used).Clear();
        Right.AsSpan(0, used).Clear();
        Right2.AsSpan(0, used).Clear();
        LeftSet.AsSpan(0, used).Clear();
        RightSet.AsSpan(0, used).Clear();
        Relations.AsSpan(0, used).Fill(NoLabel);
        Set(0, Outside, NoLabel);
        for (int behind = count + 1; behind < used; behind++)
        {
            Set(behind, Outside, NoLabel);
        }
    }

    /// <summary>Sets a word, numbered from 1.</summary>
    public void Set(int word, ulong hash, byte tag)
    {
        Words[word] = hash;
        Tags[word] = tag;
    }

    /// <summary>True when a step can be taken.</summary>
    public bool Allows(Transition transition) => transition switch
    {
        Transition.Shift => Next <= Count,
        Transition.Left => Next <= Count && Depth > 0,
        _ => Depth > 1,
    };

    /// <summary>The step of a tree that is not whole where there is no other, else null.</summary>
    public Transition? OnlyStep => Depth == 0 ? Transition.Shift : Next > Count ? Transition.Right : null;

    /// <summary>The head that the top of the stack would get.</summary>
    public int HeadBy(Transition transition) => transition == Transition.Left ? Next : Top(1);

    /// <summary>Puts the next word on the stack.</summary>
    public void Shift() => stack[Depth++] = Next++;

    /// <summary>Gives the top of the stack a head and takes it off.</summary>
    public void Attach(Transition transition, byte relation)
    {
        int head = HeadBy(transition), word = stack[--Depth];
        Heads[word] = head;
        Relations[word] = relation;
        if (transition == Transition.Left)
        {
            (Left[head], Left2[head]) = (word, Left[head]);
            LeftSet[head] |= 1UL << relation;
        }
        else
        {
            (Right[head], Right2[head]) = (word, Right[head]);
            RightSet[head] |= 1UL << relation;
        }
    }
}
