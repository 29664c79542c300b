using OnRecord.Query.Language;

namespace OnRecord.Tests.Query.Language;

/// <summary>Writes a parsed query in one line, for tables.</summary>
internal static class QueryPrinter
{
    public static string Print(QueryNode node) => node switch
    {
        AllNode => "all",
        AndNode and => "(and " + string.Join(' ', and.Parts.Select(Print)) + ")",
        OrNode or => "(or " + string.Join(' ', or.Parts.Select(Print)) + ")",
        NotNode not => "(not " + Print(not.Part) + ")",
        WordsNode words => Scoped(words.Scope) + (words.Exact ? "=" : "") + string.Join('+', words.Terms),
        PrefixNode prefix => Scoped(prefix.Scope) + string.Join('+', prefix.Terms) + "*",
        FuzzyNode fuzzy => $"{Scoped(fuzzy.Scope)}{fuzzy.Term}~{fuzzy.Distance}",
        NearNode near => $"{Scoped(near.Scope)}near/{near.Distance}({string.Join(' ', near.Terms)})",
        KindNode kind => "kind:" + kind.Kind,
        PathNode path => "in:" + path.Prefix,
        FileNode file => "file:" + file.Pattern,
        HasAttachmentNode => "has:attachment",
        HasDateNode => "has:date",
        AfterNode after => $"after:{Time(after.Date.From)}",
        BeforeNode before => $"before:{Time(before.Date.To)}",
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, null),
    };

    private static string Scoped(Scope scope) => scope == Scope.Any ? "" : scope.ToString().ToLowerInvariant().Replace(", ", "|", StringComparison.Ordinal) + ":";

    private static string Time(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss");
}
