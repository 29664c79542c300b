using OnRecord.Language.Learning;

namespace OnRecord.Language.Names;

/// <summary>
/// Makes one document agree with itself: a name that is found in some places is found in the others where the same words stand with capitals, and the same words get the type
/// that is surest over all their places. Linear in the length of the text, by hashes of words.
/// </summary>
internal static class NameEcho
{
    private const int Longest = 6, LeastLength = 3, LeastPlaces = 2;

    /// <summary>Makes the labels of a text agree.</summary>
    /// <param name="frame">The text, with <see cref="NameFrame.Scores"/>.</param>
    /// <param name="labels">A label for each token; changed.</param>
    public static void Apply(NameFrame frame, Span<byte> labels)
    {
        var tallies = new Dictionary<ulong, Tally>();
        for (int token = 0; token < labels.Length;)
        {
            int end = EndOf(labels, token);
            if (labels[token] != NameLabels.Outside && end - token <= Longest)
            {
                ulong key = frame.KeyOf(token, end);
                tallies[key] = tallies.GetValueOrDefault(key).With(frame, token, end);
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
                    Label(labels, token, end, tallies[frame.KeyOf(token, end)].Best());
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
            if ((end - token > 1 || (frame.Text.Tokens[token].Length >= LeastLength && !frame.IsSentenceStart(token))) && tallies.TryGetValue(frame.KeyOf(token, end), out Tally tally)
                && tally.Total >= (end - token > 1 ? 1 : LeastPlaces))
            {
                Label(labels, token, end, tally.Best());
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

    /// <summary>How sure each of four types is, summed over all places of the same words, and how many places there are.</summary>
    private readonly record struct Tally(int Total, long Person, long Organization, long Place, long Other)
    {
        public Tally With(NameFrame frame, int first, int end) => new(
            Total + 1, Person + Sum(frame, first, end, 1), Organization + Sum(frame, first, end, 2), Place + Sum(frame, first, end, 3), Other + Sum(frame, first, end, 4));

        /// <summary>The number of the surest type.</summary>
        public int Best()
        {
            long most = Math.Max(Math.Max(Person, Organization), Math.Max(Place, Other));
            return Person == most ? 1 : Organization == most ? 2 : Place == most ? 3 : 4;
        }

        private static long Sum(NameFrame frame, int first, int end, int type)
        {
            long sum = 0;
            for (int token = first; token < end; token++)
            {
                sum += frame.Scores[(token * NameLabels.Count) + (type * 2) - (token == first ? 1 : 0)];
            }

            return sum;
        }
    }
}
