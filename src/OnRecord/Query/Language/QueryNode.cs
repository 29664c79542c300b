using OnRecord.Store;

namespace OnRecord.Query.Language;

/// <summary>Where in an item a word may stand: columns of the full-text index. None means anywhere.</summary>
[Flags]
public enum Scope
{
    /// <summary>Anywhere.</summary>
    Any = 0,

    /// <summary>Subject of a message, title of a document.</summary>
    Subject = 1,

    /// <summary>From, Sender and Reply-To; authors and outlet.</summary>
    Sender = 2,

    /// <summary>To, Cc and Bcc.</summary>
    Recipients = 4,

    /// <summary>Names of attachments and of the item's own files.</summary>
    Names = 8,

    /// <summary>Other header fields.</summary>
    Headers = 16,

    /// <summary>The text.</summary>
    Body = 32,

    /// <summary>The text of HTML that differs from it.</summary>
    Html = 64,
}

/// <summary>A parsed query.</summary>
public abstract record QueryNode;

/// <summary>Every item.</summary>
public sealed record AllNode : QueryNode;

/// <summary>All of the parts.</summary>
public sealed record AndNode(IReadOnlyList<QueryNode> Parts) : QueryNode;

/// <summary>Any of the parts.</summary>
public sealed record OrNode(IReadOnlyList<QueryNode> Parts) : QueryNode;

/// <summary>Everything but the part.</summary>
public sealed record NotNode(QueryNode Part) : QueryNode;

/// <summary>A word, or several that stand next to each other.</summary>
/// <param name="Terms">Folded.</param>
/// <param name="Exact">True for these forms alone, false for all forms of their stems.</param>
/// <param name="Scope">Where.</param>
public sealed record WordsNode(IReadOnlyList<string> Terms, bool Exact, Scope Scope) : QueryNode;

/// <summary>Words of which the last is only begun.</summary>
public sealed record PrefixNode(IReadOnlyList<string> Terms, Scope Scope) : QueryNode;

/// <summary>A word or one spelled much like it.</summary>
/// <param name="Term">Folded.</param>
/// <param name="Distance">The most letters inserted, left out, changed or swapped.</param>
/// <param name="Scope">Where.</param>
public sealed record FuzzyNode(string Term, int Distance, Scope Scope) : QueryNode;

/// <summary>Words near each other in any order.</summary>
/// <param name="Terms">Folded.</param>
/// <param name="Distance">The most words between the first and the last of them.</param>
/// <param name="Scope">Where.</param>
public sealed record NearNode(IReadOnlyList<string> Terms, int Distance, Scope Scope) : QueryNode;

/// <summary><c>kind:message</c>, <c>kind:document</c> or part of a media type.</summary>
public sealed record KindNode(string Kind) : QueryNode;

/// <summary>Beginning of a path.</summary>
public sealed record PathNode(string Prefix) : QueryNode;

/// <summary>File name with <c>*</c> for any characters.</summary>
public sealed record FileNode(string Pattern) : QueryNode;

/// <summary>Messages with attachments.</summary>
public sealed record HasAttachmentNode : QueryNode;

/// <summary>What has a date of its own or of a message that carries it.</summary>
public sealed record HasDateNode : QueryNode;

/// <summary>What does not end before the date begins.</summary>
public sealed record AfterNode(ItemDate Date) : QueryNode;

/// <summary>What does not begin after the date ends.</summary>
public sealed record BeforeNode(ItemDate Date) : QueryNode;
