using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;

namespace OnRecord.Tests.Architecture;

/// <summary>The order of layers: a type may depend on its own layer and on those before it.</summary>
/// <param name="Root">The namespace whose children are the layers.</param>
/// <param name="Order">Names of the layers, the first one first.</param>
internal sealed record LayerRule(string Root, IReadOnlyList<string> Order)
{
    /// <summary>Each dependency on a later layer, as "from -> to", sorted and without repetition.</summary>
    public IReadOnlyList<string> Breaches(ArchUnitNET.Domain.Architecture architecture) =>
    [
        .. architecture.Types
            .SelectMany(type => type.Dependencies.SelectMany(Targets).Where(target => IsLater(type, target)).Select(target => $"{Outermost(type)} -> {Outermost(target)}"))
            .Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>Types that lie below the root but in none of the layers.</summary>
    public IReadOnlyList<string> Homeless(ArchUnitNET.Domain.Architecture architecture) =>
        [.. architecture.Types.Where(type => type.Namespace.FullName.StartsWith(Root + ".", StringComparison.Ordinal) && LayerOf(type) < 0).Select(type => type.FullName).Order(StringComparer.Ordinal)];

    /// <summary>What is named. Type parameters are in no layer: the loader takes those of equal names for one, wherever they are declared.</summary>
    private static IEnumerable<IType> Targets(ArchUnitNET.Domain.Dependencies.ITypeDependency dependency) =>
        dependency.TargetGenericArguments.SelectMany(Arguments).Prepend(dependency.Target).Where(static type => type is not GenericParameter);

    private static IEnumerable<IType> Arguments(GenericArgument argument) => argument.GenericArguments.SelectMany(Arguments).Prepend(argument.Type);

    private bool IsLater(IType from, IType to) => LayerOf(from) is >= 0 and var own && LayerOf(to) > own;

    private int LayerOf(IType type)
    {
        string space = type.Namespace?.FullName ?? "";
        for (int i = 0; i < Order.Count; i++)
        {
            string layer = $"{Root}.{Order[i]}";
            if (space == layer || space.StartsWith(layer + ".", StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private static string Outermost(IType type) => type.FullName.Split('+')[0];
}
