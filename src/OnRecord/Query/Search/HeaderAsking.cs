using OnRecord.Query.Language;

namespace OnRecord.Query.Search;

/// <summary>
/// Whether a query asks of headers. Then recovered messages are hits too, by their own header and their own words; else the item that carries the words is the hit, and one is enough.
/// </summary>
internal static class HeaderAsking
{
    private const Scope Headers = Scope.Subject | Scope.Sender | Scope.Recipients;

    /// <summary>True when any condition, also one of several or one that is denied, asks of sender, recipients, subject, date, or whether it is a message.</summary>
    public static bool In(QueryNode node) => node switch
    {
        AndNode and => and.Parts.Any(In),
        OrNode or => or.Parts.Any(In),
        NotNode not => In(not.Part),
        WordsNode words => IsOfHeaders(words.Scope),
        PrefixNode prefix => IsOfHeaders(prefix.Scope),
        FuzzyNode fuzzy => IsOfHeaders(fuzzy.Scope),
        NearNode near => IsOfHeaders(near.Scope),
        KindNode kind => kind.Kind is "message" or "document",
        AfterNode or BeforeNode or HasDateNode => true,
        _ => false,
    };

    private static bool IsOfHeaders(Scope scope) => scope != Scope.Any && (scope & ~Headers) == 0;
}
