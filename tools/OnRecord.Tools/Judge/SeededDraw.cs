using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OnRecord.Tools.Judge;

/// <summary>Draws by a seed: those whose id hashes smallest together with it. The same on any machine, whatever the order of the ids; ids that come or go move no others.</summary>
internal static class SeededDraw
{
    /// <summary>At most <paramref name="count"/> of the ids, in the order of their hashes.</summary>
    public static List<string> Take(IEnumerable<string> ids, int seed, int count) =>
        [.. ids.Distinct(StringComparer.Ordinal).Select(id => (Hash: Hash(seed, id), Id: id)).OrderBy(static drawn => drawn.Hash, StringComparer.Ordinal).Take(count).Select(static drawn => drawn.Id)];

    private static string Hash(int seed, string id) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}\n{id}"))));
}
