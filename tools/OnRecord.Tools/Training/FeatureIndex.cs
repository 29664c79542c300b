using OnRecord.Language.Learning;

namespace OnRecord.Tools.Training;

/// <summary>Numbers the features that training meets, in the order it meets them, and counts them.</summary>
/// <remarks>Features are told apart by the key that <see cref="FeatureTable"/> knows them by, so training sees the collisions that run time has.</remarks>
internal sealed class FeatureIndex
{
    private readonly Dictionary<uint, int> numbers = [];
    private readonly List<uint> keys = [];
    private readonly List<int> counts = [];

    /// <summary>How many features there are.</summary>
    public int Count => keys.Count;

    /// <summary>The number of a feature, a new one if it was not met before; its count goes up by one.</summary>
    public int Add(ulong feature)
    {
        uint key = FeatureTable.KeyOf(feature);
        if (!numbers.TryGetValue(key, out int number))
        {
            number = keys.Count;
            numbers.Add(key, number);
            keys.Add(key);
            counts.Add(0);
        }

        counts[number]++;
        return number;
    }

    /// <summary>The number of a feature, or -1.</summary>
    public int Find(ulong feature) => numbers.GetValueOrDefault(FeatureTable.KeyOf(feature), -1);

    /// <summary>The key of a numbered feature.</summary>
    public uint Key(int number) => keys[number];

    /// <summary>How often a numbered feature was met.</summary>
    public int Met(int number) => counts[number];
}
