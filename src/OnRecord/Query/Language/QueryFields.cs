using OnRecord.Store.Terms;

namespace OnRecord.Query.Language;

/// <summary>The fields of the query language.</summary>
internal static class QueryFields
{
    /// <summary>Fields whose value is words, and where the words must stand.</summary>
    public static readonly IReadOnlyDictionary<string, Scope> Texts = new Dictionary<string, Scope>(StringComparer.Ordinal)
    {
        ["from"] = Scope.Sender,
        ["to"] = Scope.Recipients,
        ["party"] = Scope.Sender | Scope.Recipients,
        ["subject"] = Scope.Subject,
        ["body"] = Scope.Body | Scope.Html,
        ["html"] = Scope.Html,
        ["header"] = Scope.Headers,
    };

    /// <summary>Fields with values of their own kind.</summary>
    public static readonly IReadOnlyList<string> Others = ["kind", "in", "file", "has", "after", "before"];

    private const string All = "from: to: subject: party: body: html: header: kind: in: file: has: after: before:";

    public static bool IsField(string name) => Texts.ContainsKey(name) || Others.Contains(name);

    /// <summary>
    /// Refuses what was surely meant as a field (<c>fron:ann</c>); other words with a colon, such as times and web
    /// addresses, are just words.
    /// </summary>
    public static void RefuseMisspelt(string name, int position)
    {
        string? meant = name.Length < 3 ? null : Texts.Keys.Concat(Others).Where(static field => field.Length > 2).FirstOrDefault(field => EditDistance.Within(name, field, field.Length > 4 ? 2 : 1));
        if (meant is not null)
        {
            throw new QueryException(position, $"There is no field {name}:.", $"Did you mean {meant}: ? The fields are {All}. To search for the words, put them in quotes.");
        }
    }
}
