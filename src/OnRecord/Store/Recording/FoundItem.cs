using OnRecord.Language.Time;
using OnRecord.Record.Findings;
using OnRecord.Sources;

namespace OnRecord.Store.Recording;

/// <summary>An item with what was found in its text.</summary>
/// <param name="Item">Its number.</param>
/// <param name="Hash">The hash of its id.</param>
/// <param name="Kind">Message or document.</param>
/// <param name="Field">The text that was analysed: <c>body</c> or <c>html</c>.</param>
/// <param name="Date">When it was sent or published, or null.</param>
/// <param name="Findings">What was found.</param>
/// <param name="Standing">Whose words stand in the record; what others say in it is left out.</param>
internal sealed record FoundItem(long Item, long Hash, ItemKind Kind, string Field, string? Date, ItemFindings Findings, IReadOnlySet<int> Standing)
{
    /// <summary>When some words of a writer were written: in a quoted message or a pasted article as that says, else the item's date; the latest that it can be where <see cref="IsDated"/> is false; null where neither is told.</summary>
    public string? DateAt(int writer, TextSpan words) => OwnDate(writer, words) is { } own ? own.Latest : Date;

    /// <summary>False for words of a pasted article that does not tell its day.</summary>
    public bool IsDated(int writer, TextSpan words) => OwnDate(writer, words)?.IsTold ?? true;

    /// <summary>What relative times of some words of a writer are resolved against: of messages when they were sent, of documents and pasted articles when they were published, or nothing.</summary>
    public TimeAnchor? AnchorAt(int writer, TextSpan words)
    {
        FoundDate? own = OwnDate(writer, words);
        return IsDated(writer, words) && TimeAnchor.Parse(own?.Date ?? Date) is { } anchor ? anchor with { IsSent = own?.IsSent ?? Kind == ItemKind.Message } : null;
    }

    /// <summary>The article that words stand in which somebody pasted into a message; null for others.</summary>
    public FoundArticle? ArticleAt(int writer, TextSpan words) =>
        Findings.Articles.FirstOrDefault(article => article.Writer == writer && article.Span.Start <= words.Start && words.Start < article.Span.End);

    /// <summary>What another hand wrote than the header's, where words stand in it; null for others.</summary>
    public FoundHand? HandAt(int writer, TextSpan words) =>
        Findings.Hands.FirstOrDefault(hand => hand.Writer == writer && hand.Span.Start <= words.Start && words.Start < hand.Span.End);

    private FoundDate? OwnDate(int writer, TextSpan words) =>
        Findings.Dates.FirstOrDefault(date => date.Writer == writer && date.Span.Start <= words.Start && words.Start < date.Span.End);
}
