using OnRecord.Language.Learning;

namespace OnRecord.Language.Names;

/// <summary>
/// Makes one document agree with itself: a name that is found in some places is found in the others where the same words stand with capitals, and the same words get the type
/// that most of their places have. Linear in the length of the text, by hashes of words.
/// </summary>
internal static class NameEcho
{
    private const int Longest = 6, LeastLength = 3, LeastPlaces = 2;

    /// <summary>Makes the labels of a text agree.</summary>
    /// <param name="frame">The text.</param>
    /// <param name="labels">A label for each token; changed.</param>
    public static void Apply(NameFrame frame, Span<byte> labels)
    {
        var tallies = new Dictionary<ulong, Tally>();
        for (int token = 0; token < labels.Length;)
        {
            int end = EndOf(labels, token);
            if (labels[token] != NameLabels.Outside && end - token <= Longest)
            {
                ulong key = KeyOf(frame, token, end);
                tallies[key] = tallies.GetValueOrDefault(key).With(NameLabels.TypeNumber(labels[token]));
            }

            token = end;
        }

        for (int token = 0; token < labels.Length;)
        {
            int end = EndOf(labels, token);
            if (labels[token] != NameLabels.Outside)
            {
                if (end - token <= Longest)
                {
                    Label(labels, token, end, tallies[KeyOf(frame, token, end)].Best(NameLabels.TypeNumber(labels[token])));
                }

                token = end;
                continue;
            }

            token = Fill(frame, labels, token, tallies);
        }
    }

    private static int Fill(NameFrame frame, Span<byte> labels, int token, Dictionary<ulong, Tally> tallies)
    {
        if (!frame.IsCapital(token))
        {
            return token + 1;
        }

        int most = token;
        while (most < labels.Length && most - token < Longest && labels[most] == NameLabels.Outside && (most == token || !frame.IsSentenceStart(most)))
        {
            most++;
        }

        for (int end = most; end > token; end--)
        {
            // One word alone says little: it must be found twice, and not stand where any word has a capital.
            if ((end - token > 1 || (frame.Text.Tokens[token].Length >= LeastLength && !frame.IsSentenceStart(token))) && tallies.TryGetValue(KeyOf(frame, token, end), out Tally tally)
                && tally.Total >= (end - token > 1 ? 1 : LeastPlaces))
            {
                Label(labels, token, end, tally.Best(0));
                return end;
            }
        }

        return token + 1;
    }

    private static void Label(Span<byte> labels, int first, int end, int type)
    {
        for (int token = first; token < end; token++)
        {
            labels[token] = (byte)((type * 2) - 1 + (token == first ? 0 : 1));
        }
    }

    private static int EndOf(ReadOnlySpan<byte> labels, int token)
    {
        int end = token + 1;
        while (labels[token] != NameLabels.Outside && end < labels.Length && NameLabels.GoesOn(labels[end]))
        {
            end++;
        }

        return end;
    }

    private static ulong KeyOf(NameFrame frame, int first, int end)
    {
        ulong key = (ulong)(end - first);
        for (int token = first; token < end; token++)
        {
            key = FeatureHash.Of(2, key, frame.Exact[token]);
        }

        return key;
    }

    /// <summary>How often each of the four types was given, in 16 bits each.</summary>
    private readonly record struct Tally(ulong Counts)
    {
        public int Total => Count(1) + Count(2) + Count(3) + Count(4);

        public Tally With(int type) => Count(type) < ushort.MaxValue ? new Tally(Counts + (1UL << ((type - 1) * 16))) : this;

        /// <summary>The type given most; the one at hand where it is as often.</summary>
        public int Best(int here)
        {
            int best = here > 0 ? here : 1;
            for (int type = 1; type <= 4; type++)
            {
                best = Count(type) > Count(best) ? type : best;
            }

            return best;
        }

        private int Count(int type) => (int)((Counts >> ((type - 1) * 16)) & ushort.MaxValue);
    }
}
