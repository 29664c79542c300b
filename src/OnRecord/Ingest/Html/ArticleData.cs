using System.Text.Json;

namespace OnRecord.Ingest.Html;

/// <summary>What a page's schema.org data (JSON-LD) says of its article.</summary>
internal sealed record ArticleData(string? Headline, IReadOnlyList<string> Authors, string? Publisher, string? Published)
{
    private const int Deepest = 32;

    /// <summary>Reads a script of type application/ld+json; null when it is broken or describes no article.</summary>
    public static ArticleData? Parse(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest });
            return Find(document.RootElement) is { } article
                ? new ArticleData(Text(article, "headline"), Names(article, "author"), Names(article, "publisher") is [var publisher, ..] ? publisher : null, Text(article, "datePublished"))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? Find(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement part in element.EnumerateArray())
            {
                if (Find(part) is { } found)
                {
                    return found;
                }
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            return element.TryGetProperty("headline", out _) || element.TryGetProperty("datePublished", out _) ? element
                : element.TryGetProperty("@graph", out JsonElement graph) ? Find(graph)
                : null;
        }

        return null;
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? HtmlEntities.Decode(value.GetString()!).Trim() : null;

    private static List<string> Names(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out JsonElement value))
        {
            return [];
        }

        IEnumerable<JsonElement> all = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
        return [.. all.Select(static one => one.ValueKind == JsonValueKind.Object ? Text(one, "name") : one.ValueKind == JsonValueKind.String ? one.GetString() : null).OfType<string>()];
    }
}
