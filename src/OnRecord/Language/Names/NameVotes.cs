namespace OnRecord.Language.Names;

/// <summary>
/// What a first pass over a document made of each word, told to the second pass: for each token the type that most of the word's
/// other places got, how sure that is, and whether the word ends a longer name of that type.
/// </summary>
internal static class NameVotes
{
    private const int Types = 5; // none, then the four types

    /// <summary>Fills <see cref="NameFrame.Votes"/>: 0 for a word met once, else type + 1, plus 8 when all agree, plus 16 when in a longer name of that type.</summary>
    /// <param name="frame">The frame of the text.</param>
    /// <param name="labels">The labels of the first pass.</param>
    public static void Fill(NameFrame frame, ReadOnlySpan<byte> labels)
    {
        var tallies = new Dictionary<ulong, Tally>();
        for (int token = 0; token < labels.Length; token++)
        {
            if (Votes(frame, token))
            {
                Tally tally = tallies.GetValueOrDefault(frame.Lower[token]);
                tallies[frame.Lower[token]] = tally.With(labels[token], IsLong(labels, token), 1);
            }
        }

        for (int token = 0; token < labels.Length; token++)
        {
            frame.Votes[token] = Votes(frame, token) && tallies.TryGetValue(frame.Lower[token], out Tally tally) ? tally.With(labels[token], IsLong(labels, token), -1).Verdict() : (byte)0;
        }
    }

    private static bool Votes(NameFrame frame, int token) => frame.IsCapital(token);

    /// <summary>True in a name of several words.</summary>
    private static bool IsLong(ReadOnlySpan<byte> labels, int token) => NameLabels.GoesOn(labels[token])
        || (labels[token] != NameLabels.Outside && token + 1 < labels.Length && NameLabels.GoesOn(labels[token + 1]));

    /// <summary>Counts by type in 12 bits each, and of those in longer names.</summary>
    private readonly record struct Tally(ulong Counts, ulong Longer)
    {
        private const int Bits = 12;
        private const ulong Most = (1 << Bits) - 1;

        public Tally With(byte label, bool isLong, int change)
        {
            int shift = NameLabels.TypeNumber(label) * Bits;
            return new Tally(Add(Counts, shift, change), isLong ? Add(Longer, shift, change) : Longer);
        }

        public byte Verdict()
        {
            int best = 0;
            ulong most = 0, all = 0;
            for (int type = 0; type < Types; type++)
            {
                ulong count = (Counts >> (type * Bits)) & Most;
                all += count;
                if (count > most)
                {
                    (best, most) = (type, count);
                }
            }

            bool isLong = ((Longer >> (best * Bits)) & Most) > 0;
            return all == 0 ? (byte)0 : (byte)(best + 1 + (most == all ? 8 : 0) + (isLong ? 16 : 0));
        }

        private static ulong Add(ulong counts, int shift, int change)
        {
            ulong count = (counts >> shift) & Most;
            return (change > 0 && count == Most) || (change < 0 && count == 0) ? counts : change > 0 ? counts + (1UL << shift) : counts - (1UL << shift);
        }
    }
}
