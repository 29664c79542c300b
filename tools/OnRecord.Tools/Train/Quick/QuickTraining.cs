using System.Runtime.InteropServices;
using OnRecord.Language.Learning;

namespace OnRecord.Tools.Train.Quick;

/// <summary>
/// Trains a <see cref="QuickTable"/> to say what a large model says, by logistic regression, and finds on texts that it did not learn from by how much a label must lead so that the two
/// differ no more often than asked for.
/// </summary>
/// <param name="doubt">How many of a million cases may be settled otherwise than the large model settles them.</param>
internal sealed class QuickTraining(int doubt)
{
    private const int Epochs = 6, Seed = 5, Held = 5;
    private const float Rate = 0.1f, Unit = 40;
    private readonly List<int> places = [], starts = [0];
    private readonly List<byte> rights = [], labels = [];
    private readonly List<bool> isHeld = [];
    private readonly float[] weights = new float[QuickTable.Places * 2], squares = new float[QuickTable.Places * 2];
    private readonly double[] sums = new double[QuickTable.Places * 2];

    /// <summary>Takes a case.</summary>
    /// <param name="text">The number of its text; each fifth is not learned from.</param>
    /// <param name="features">Hashes.</param>
    /// <param name="right">What the large model says, 0 to 2.</param>
    /// <param name="possible">How many labels were possible.</param>
    public void Add(int text, ReadOnlySpan<ulong> features, int right, int possible)
    {
        foreach (ulong feature in features)
        {
            places.Add(QuickTable.PlaceOf(feature));
        }

        starts.Add(places.Count);
        rights.Add((byte)right);
        labels.Add((byte)possible);
        isHeld.Add(text % Held == 0);
    }

    /// <summary>Trains on what was added.</summary>
    /// <param name="name">Of the table.</param>
    /// <param name="settles">Whether a label is one of plain cases.</param>
    /// <param name="log">Takes what happens.</param>
    public byte[] Train(string name, Func<int, bool> settles, TextWriter log)
    {
        int[] order = [.. Enumerable.Range(0, rights.Count).Where(index => !isHeld[index])];
        var random = new Random(Seed);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int index in order)
            {
                Learn(index);
            }

            for (int weight = 0; weight < weights.Length; weight++)
            {
                sums[weight] += weights[weight];
            }
        }

        short[] whole = [.. sums.Select(static sum => (short)Math.Clamp(Math.Round(sum / Epochs * Unit), short.MinValue, short.MaxValue))];
        return QuickTable.Write(whole, LeastLead(name, whole, settles, log));
    }

    private ReadOnlySpan<int> PlacesOf(int index) => CollectionsMarshal.AsSpan(places)[starts[index]..starts[index + 1]];

    private void Learn(int index)
    {
        float second = 0, third = 0;
        foreach (int place in PlacesOf(index))
        {
            second += weights[place * 2];
            third += weights[(place * 2) + 1];
        }

        float most = Math.Max(0, Math.Max(second, third));
        float first = MathF.Exp(-most), two = MathF.Exp(second - most), three = labels[index] == 3 ? MathF.Exp(third - most) : 0, sum = first + two + three;
        float slopeTwo = (rights[index] == 1 ? 1 : 0) - (two / sum), slopeThree = (rights[index] == 2 ? 1 : 0) - (three / sum);
        foreach (int place in PlacesOf(index))
        {
            Climb(place * 2, slopeTwo);
            Climb((place * 2) + 1, labels[index] == 3 ? slopeThree : 0);
        }
    }

    private void Climb(int weight, float slope)
    {
        squares[weight] += slope * slope;
        weights[weight] += slope == 0 ? 0 : Rate * slope / MathF.Sqrt(squares[weight] + 1e-3f);
    }

    /// <summary>By how much a label must lead so that no more cases are settled otherwise than allowed.</summary>
    private int LeastLead(string name, short[] whole, Func<int, bool> settles, TextWriter log)
    {
        int[] held = [.. Enumerable.Range(0, rights.Count).Where(index => isHeld[index])];
        List<(int Lead, bool IsRight)> leads = [.. held.Select(index => LeadOf(index, whole, settles)).OfType<(int Lead, bool IsRight)>()];
        leads.Sort(static (a, b) => b.Lead.CompareTo(a.Lead));
        long allowed = (long)held.Length * doubt / 1_000_000;
        int wrong = 0, count = 0;
        while (count < leads.Count && (leads[count].IsRight || wrong < allowed))
        {
            wrong += leads[count++].IsRight ? 0 : 1;
        }

        int least = count == 0 ? int.MaxValue : leads[count - 1].Lead + 1;
        log.WriteLine($"{name}: {rights.Count:N0} cases, {(double)places.Count / rights.Count:F1} features each; of {held.Length:N0} not learned from {100.0 * count / held.Length:F1} % are plain at a lead of {least}, {wrong} of them settled otherwise");
        return least;
    }

    /// <summary>By how much the leading label of a case leads, and whether it is right; null where it settles nothing.</summary>
    private (int Lead, bool IsRight)? LeadOf(int index, short[] whole, Func<int, bool> settles)
    {
        int second = 0, third = 0;
        foreach (int place in PlacesOf(index))
        {
            second += whole[place * 2];
            third += whole[(place * 2) + 1];
        }

        (int label, int lead) = QuickTable.Leader(second, labels[index] == 3 ? third : -short.MaxValue);
        return settles(label) ? (lead, label == rights[index]) : null;
    }
}
