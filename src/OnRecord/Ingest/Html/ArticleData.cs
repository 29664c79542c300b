using System.Text.Json;

namespace OnRecord.Ingest.Html;

/// <summary>What a page's schema.org data (JSON-LD) says of its article.</summary>
/// <param name="Headline">Or null.</param>
/// <param name="Authors">Names in order.</param>
/// <param name="Publisher">Or null.</param>
/// <param name="PartOf">The newspaper or site that it is part of, or null.</param>
/// <param name="Published">As written, or null.</param>
/// <param name="IsArticle">True when the data says that it is of an article or post, not of a page or site.</param>
internal sealed record ArticleData(string? Headline, IReadOnlyList<string> Authors, string? Publisher, string? PartOf, string? Published, bool IsArticle)
{
    private const int Deepest = 32;

    /// <summary>Wholes that are no outlets: pages, series, issues.</summary>
    private static readonly string[] s_otherWholes = ["Page", "Series", "Issue", "Volume", "Collection", "List", "Article", "Posting", "Season", "Episode", "Event", "Game"];

    private static readonly string[] s_articles = ["Article", "Posting", "Report", "Review"];

    /// <summary>Reads a script of type application/ld+json; null when it is broken or describes no article.</summary>
    public static ArticleData? Parse(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest });
            List<JsonElement> things = [.. Things(document.RootElement)];
            JsonElement article = things.FirstOrDefault(IsOfArticle);
            article = article.ValueKind == JsonValueKind.Undefined ? things.FirstOrDefault(static thing => thing.TryGetProperty("headline", out _) || thing.TryGetProperty("datePublished", out _)) : article;
            return article.ValueKind == JsonValueKind.Undefined
                ? null
                : new ArticleData(
                    Text(article, "headline"), Names(article, "author", things), Names(article, "publisher", things) is [var publisher, ..] ? publisher : null, PartOfIn(article, things), Text(article, "datePublished"), IsOfArticle(article));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The objects at the top, in lists and in graphs.</summary>
    private static IEnumerable<JsonElement> Things(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Things),
        JsonValueKind.Object => element.TryGetProperty("@graph", out JsonElement graph) ? Things(graph).Prepend(element) : [element],
        _ => [],
    };

    private static bool IsOfArticle(JsonElement thing)
    {
        if (thing.ValueKind != JsonValueKind.Object || !thing.TryGetProperty("@type", out JsonElement type))
        {
            return false;
        }

        IEnumerable<JsonElement> all = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray() : [type];
        return all.Any(static one => one.ValueKind == JsonValueKind.String && Array.Exists(s_articles, name => one.GetString()!.EndsWith(name, StringComparison.Ordinal)));
    }

    /// <summary>The first whole that has a name and is not said to be something else than an outlet.</summary>
    private static string? PartOfIn(JsonElement article, List<JsonElement> things)
    {
        if (!article.TryGetProperty("isPartOf", out JsonElement value))
        {
            return null;
        }

        IEnumerable<JsonElement> all = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
        return all.Where(static whole => whole.ValueKind == JsonValueKind.Object).Select(whole => Resolved(whole, things)).Where(static whole => !IsOtherWhole(whole)).Select(static whole => Text(whole, "name")).FirstOrDefault(static name => name is not null);
    }

    private static JsonElement Resolved(JsonElement one, List<JsonElement> things) =>
        Text(one, "name") is null && Text(one, "@id") is { } id && things.FirstOrDefault(thing => Text(thing, "@id") == id && Text(thing, "name") is not null) is { ValueKind: JsonValueKind.Object } found ? found : one;

    private static bool IsOtherWhole(JsonElement whole)
    {
        if (!whole.TryGetProperty("@type", out JsonElement type))
        {
            return false;
        }

        IEnumerable<JsonElement> all = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray() : [type];
        return all.Any(static one => one.ValueKind == JsonValueKind.String && Array.Exists(s_otherWholes, name => one.GetString()!.EndsWith(name, StringComparison.Ordinal)));
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? HtmlEntities.Decode(value.GetString()!).Trim() : null;

    /// <summary>Names of people or organisations: written out, as objects, or as ids of objects elsewhere in the data.</summary>
    private static List<string> Names(JsonElement element, string name, List<JsonElement> things)
    {
        if (!element.TryGetProperty(name, out JsonElement value))
        {
            return [];
        }

        IEnumerable<JsonElement> all = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
        return [.. all.Select(one => one.ValueKind == JsonValueKind.Object ? NameOf(one, things) : one.ValueKind == JsonValueKind.String ? one.GetString() : null).OfType<string>()];
    }

    private static string? NameOf(JsonElement one, List<JsonElement> things) =>
        Text(one, "name") ?? (Text(one, "@id") is { } id ? things.Where(thing => Text(thing, "@id") == id).Select(static thing => Text(thing, "name")).FirstOrDefault(static name => name is not null) : null);
}
