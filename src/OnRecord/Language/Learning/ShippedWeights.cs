using System.Reflection;

namespace OnRecord.Language.Learning;

/// <summary>The weights that ship inside the library: <c>Language/Weights/NAME.weights</c>.</summary>
internal static class ShippedWeights
{
    /// <summary>Asked first for weights of a name; null for those that ship. Set once by the tools, before anything is loaded, so that a step of training builds on the ones before it.</summary>
    public static Func<string, WeightsFile?>? Trained { get; set; }

    /// <summary>Where tables made of these weights are kept from one run to the next; null for nowhere. Set once by whoever runs the engine, before anything is loaded. Weights in training pass it by.</summary>
    public static ReadyTables? Ready { get; set; }

    /// <summary>Of the code and these weights together.</summary>
    public static Guid Identity => typeof(ShippedWeights).Assembly.ManifestModule.ModuleVersionId;

    /// <summary>Opens the weights of this name.</summary>
    /// <exception cref="InvalidOperationException">The library was built without them.</exception>
    public static WeightsFile Open(string name)
    {
        if (Trained?.Invoke(name) is { } trained)
        {
            return trained;
        }

        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{name}.weights")
            ?? throw new InvalidOperationException($"This build lacks the weights {name}; train them with the tools project.");
        return WeightsFile.Read(stream, Trained is null ? Ready : null);
    }
}
