namespace OnRecord.Tools.Training;

/// <summary>One labelled sequence: for each position its features and its right label.</summary>
/// <param name="Features">The numbers of the features (<see cref="FeatureIndex"/>), position after position.</param>
/// <param name="Ends">Behind the last feature of each position.</param>
/// <param name="Labels">The right label of each position.</param>
internal sealed record TrainingSequence(int[] Features, int[] Ends, byte[] Labels)
{
    /// <summary>How many positions there are.</summary>
    public int Length => Labels.Length;

    /// <summary>The features of a position.</summary>
    public ReadOnlySpan<int> At(int position)
    {
        int start = position == 0 ? 0 : Ends[position - 1];
        return Features.AsSpan(start, Ends[position] - start);
    }
}
