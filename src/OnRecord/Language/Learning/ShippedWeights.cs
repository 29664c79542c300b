using System.Reflection;

namespace OnRecord.Language.Learning;

/// <summary>The weights that ship inside the library: <c>Language/Weights/NAME.weights</c>.</summary>
internal static class ShippedWeights
{
    /// <summary>Opens the weights of this name.</summary>
    /// <exception cref="InvalidOperationException">The library was built without them.</exception>
    public static WeightsFile Open(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{name}.weights")
            ?? throw new InvalidOperationException($"This build lacks the weights {name}; train them with the tools project.");
        return WeightsFile.Read(stream);
    }
}
