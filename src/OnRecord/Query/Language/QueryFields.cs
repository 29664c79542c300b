using OnRecord.Record;

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

    /// <summary>What stands before the colon of an address, or of a subject that is answered or passed on.</summary>
    private static readonly IReadOnlyList<string> Words = ["http", "https", "ftp", "mailto", "news", "tel", "urn", "cid", "re", "fw", "fwd"];

    /// <summary>What other programs call fields, and what to write here.</summary>
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.Ordinal)
    {
        ["cc"] = "to: looks in To, Cc and Bcc.", ["bcc"] = "to: looks in To, Cc and Bcc.", ["recipient"] = "Write to:.", ["recipients"] = "Write to:.",
        ["sender"] = "Write from:.", ["author"] = "Write from:.", ["title"] = "Write subject:.",
        ["date"] = "Write after: and before:, such as after:2019-03-09 before:2019-03-10.", ["since"] = "Write after:.", ["undated"] = "Write NOT has:date.", ["until"] = "Write before:.",
        ["filename"] = "Write file:.", ["path"] = "Write in:.", ["folder"] = "Write in:.", ["attachment"] = "Write has:attachment, or file: with its name.",
    };

    /// <summary>Words that somebody may write for <c>kind:message</c> or <c>kind:document</c>.</summary>
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["messages"] = "message", ["mail"] = "message", ["mails"] = "message", ["email"] = "message", ["emails"] = "message", ["e-mail"] = "message", ["e-mails"] = "message",
        ["documents"] = "document", ["file"] = "document", ["files"] = "document", ["article"] = "document", ["articles"] = "document",
    };

    /// <summary>A value of <c>kind:</c>, in small letters.</summary>
    /// <exception cref="QueryException">It is surely meant for another.</exception>
    public static string Kind(QueryToken token)
    {
        string kind = token.Text.ToLowerInvariant();
        return Kinds.TryGetValue(kind, out string? meant)
            ? throw new QueryException(token.Position, $"There is no kind {token.Text}.", $"Write kind:{meant}, or part of a media type such as kind:pdf.")
            : kind;
    }

    public static bool IsField(string name) => Texts.ContainsKey(name) || Others.Contains(name);

    /// <summary>
    /// Refuses a field that there is not (<c>fron:ann</c>, <c>sender:ann</c>, <c>ref:ann</c>), for its words would be looked for as words and nothing found in silence. What
    /// begins an address or an answered subject, and a letter alone, is no field.
    /// </summary>
    public static void RefuseMisspelt(string name, int position)
    {
        if (Synonyms.TryGetValue(name, out string? instead))
        {
            throw new QueryException(position, $"There is no field {name}:.", $"{instead} To search for the words, put them in quotes.");
        }

        if (name.Length < 2 || Words.Contains(name))
        {
            return;
        }

        string? meant = name.Length < 3 ? null : Texts.Keys.Concat(Others).Where(static field => field.Length > 2).FirstOrDefault(field => EditDistance.Within(name, field, field.Length > 4 ? 2 : 1));
        string suggestion = meant is null ? "" : $"Did you mean {meant}: ? ";
        throw new QueryException(position, $"There is no field {name}:.", $"{suggestion}The fields are {All}. To search for the words, put them in quotes.");
    }
}
