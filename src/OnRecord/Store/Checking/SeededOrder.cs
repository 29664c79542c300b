using System.Globalization;
using OnRecord.Sources;

namespace OnRecord.Store.Checking;

/// <summary>Puts things in an order that a seed makes: another seed another order, so that samples drawn from the front reach everything in time.</summary>
internal static class SeededOrder
{
    /// <summary>The things, in the order of a hash over the seed and what names each.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> things, long seed, Func<T, string> name) =>
        things.OrderBy(thing => RecordId.Of("draw", seed.ToString(CultureInfo.InvariantCulture), name(thing)).Hash).ThenBy(name, StringComparer.Ordinal);
}
