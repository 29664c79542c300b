using System.Text.Json.Serialization;

namespace OnRecord.Query.Export;

/// <summary>An entity of FollowTheMoney: schema and properties, each property a list of strings (followthemoney.tech, "Entity").</summary>
/// <param name="Id">The id of the record.</param>
/// <param name="Schema">The name of the schema.</param>
/// <param name="Properties">By name; empty ones are left out.</param>
internal sealed record FtmEntity([property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("schema")] string Schema, [property: JsonPropertyName("properties")] SortedDictionary<string, List<string>> Properties)
{
    /// <summary>Starts an entity.</summary>
    public static FtmEntity Of(string id, string schema) => new(id, schema, new SortedDictionary<string, List<string>>(StringComparer.Ordinal));

    /// <summary>Adds values to a property; those that are null or empty are left out, and each stands once.</summary>
    public FtmEntity With(string property, params IEnumerable<string?> values)
    {
        foreach (string? value in values)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                List<string> known = Properties.TryGetValue(property, out List<string>? list) ? list : Properties[property] = [];
                if (!known.Contains(value))
                {
                    known.Add(value);
                }
            }
        }

        return this;
    }

    /// <summary>Adds what reviewers said of it, and that no file that is there holds it any more.</summary>
    public FtmEntity Reviewed(string? state, string? verdict, IEnumerable<string> notes) =>
        With("notes", HtmlPage.MarksBefore(state, verdict).Trim()).With("notes", notes.Select(static note => $"Note of a reviewer: {note}"));
}
