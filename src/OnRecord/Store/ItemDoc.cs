using System.Text.Json;

namespace OnRecord.Store;

/// <summary>What the column <c>doc</c> of an item holds beside the columns that are searched by.</summary>
/// <param name="Authors">Of a document, as its head or data name them.</param>
/// <param name="Outlet">Who published it, or null.</param>
/// <param name="Pages">How many pages it has, or null.</param>
/// <param name="References">Of a message References and In-Reply-To without brackets, the nearest last.</param>
/// <param name="Happens">Of a calendar when the first and the last of what it tells of begin; else none.</param>
internal sealed record ItemDoc(IReadOnlyList<string> Authors, string? Outlet, int? Pages, IReadOnlyList<string> References, IReadOnlyList<string> Happens)
{
    private static readonly ItemDoc s_empty = new([], null, null, [], []);

    /// <summary>Reads what <see cref="Building.ItemPacker"/> wrote.</summary>
    public static ItemDoc Parse(string doc)
    {
        if (doc.Length <= 2)
        {
            return s_empty;
        }

        using JsonDocument parsed = JsonDocument.Parse(doc);
        JsonElement root = parsed.RootElement;
        return new ItemDoc(
            Strings(root, "authors"), root.TryGetProperty("outlet", out JsonElement outlet) ? outlet.GetString() : null,
            root.TryGetProperty("pages", out JsonElement pages) && pages.ValueKind == JsonValueKind.Number ? pages.GetInt32() : null, Strings(root, "references"), Strings(root, "happens"));
    }

    private static IReadOnlyList<string> Strings(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement list) ? [.. list.EnumerateArray().Select(static value => value.GetString()!)] : [];
}
