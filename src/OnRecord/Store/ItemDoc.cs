using System.Buffers;
using System.Text;
using System.Text.Json;
using OnRecord.Ingest;

namespace OnRecord.Store;

/// <summary>What the column <c>doc</c> of an item holds beside the columns that are searched by.</summary>
/// <param name="Authors">Of a document, as its head or data name them.</param>
/// <param name="Outlet">Who published it, or null.</param>
/// <param name="Pages">How many pages it has, or null.</param>
/// <param name="References">Of a message References and In-Reply-To without brackets, the nearest last.</param>
/// <param name="Happens">Of a calendar when the first and the last of what it tells of begin; else none.</param>
internal sealed record ItemDoc(IReadOnlyList<string> Authors, string? Outlet, int? Pages, IReadOnlyList<string> References, IReadOnlyList<string> Happens)
{
    /// <summary>What stands in the column where there is nothing to keep.</summary>
    public const string None = "{}";

    private static readonly ItemDoc s_empty = new([], null, null, [], []);

    private static readonly JsonWriterOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What the column holds of a message.</summary>
    public static string Of(Message message) => message.References.Count == 0 ? None : Write(writer => WriteStrings(writer, "references", message.References));

    /// <summary>What the column holds of a document.</summary>
    public static string Of(Document document) => Write(writer =>
    {
        WriteStrings(writer, "authors", document.Authors);
        writer.WriteString("outlet", document.Outlet);
        if (document.Pages is { } pages)
        {
            writer.WriteNumber("pages", pages);
        }
        else
        {
            writer.WriteNull("pages");
        }

        if (document.Happens is (var first, var last))
        {
            WriteStrings(writer, "happens", [first, last]);
        }
    });

    /// <summary>Reads what was written.</summary>
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

    /// <summary>By hand: to look at types for serializing costs more than all that a case's items have here.</summary>
    private static string Write(Action<Utf8JsonWriter> fields)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, Json))
        {
            writer.WriteStartObject();
            fields(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, IReadOnlyList<string> values)
    {
        writer.WriteStartArray(name);
        foreach (string value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    private static IReadOnlyList<string> Strings(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement list) ? [.. list.EnumerateArray().Select(static value => value.GetString()!)] : [];
}
