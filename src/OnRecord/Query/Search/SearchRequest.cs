using OnRecord.Query.Shapes;

namespace OnRecord.Query.Search;

/// <summary>The order of hits.</summary>
public enum SearchOrder
{
    /// <summary>Best first (BM25, Robertson and Zaragoza 2009, subject and names weighing more than text).</summary>
    Relevance,

    /// <summary>Oldest first; undated last.</summary>
    Oldest,

    /// <summary>Newest first; undated last.</summary>
    Newest,
}

/// <summary>A search.</summary>
/// <param name="Query">In the query language.</param>
/// <param name="Page">Which hits.</param>
/// <param name="Filter">Further conditions.</param>
/// <param name="Order">In which order.</param>
public sealed record SearchRequest(string Query, Page Page, ItemFilter Filter, SearchOrder Order = SearchOrder.Relevance);

/// <summary>A hit.</summary>
/// <param name="Item">Id, also of a recovered message.</param>
/// <param name="Kind"><c>message</c> or <c>document</c>.</param>
/// <param name="Date">As written, or null.</param>
/// <param name="From">Sender, authors or outlet, or null.</param>
/// <param name="Subject">Subject or title, or null.</param>
/// <param name="Score">Higher is better; 0 where hits are not ranked.</param>
/// <param name="Snippet">Words around the hit, on one line.</param>
/// <param name="Highlights">Hits in the snippet, <c>[start, end)</c> in code points.</param>
/// <param name="Citation">The snippet's words in their file.</param>
/// <param name="State">Null, or <c>superseded</c> or <c>missing</c> when no file that is there holds the item any more.</param>
/// <param name="Recovered">How the message is known where it is not held: <c>quoted</c>, <c>forwarded</c> or <c>printed</c>, and the citation is in what carries it; else null.</param>
/// <param name="Within">Of an item, the recovered message whose words the first hit of the snippet stands in; else null.</param>
/// <param name="Verdict"><c>confirmed</c> or <c>rejected</c> by a reviewer, or null.</param>
/// <param name="Notes">Reviewers' notes.</param>
/// <param name="AttachedTo">Of a document, the messages that carry it, attached or inside what is attached; those first through which it is found.</param>
/// <param name="Copies">Every path but the first that it stands at; of a recovered message the paths of what else carries it.</param>
/// <param name="Variants">Ids of its variants; of more than a hundred the first.</param>
/// <param name="VariantCount">How many variants it has.</param>
public sealed record SearchRow(
    string Item, string Kind, string? Date, string? From, string? Subject, double Score, string Snippet, IReadOnlyList<int[]> Highlights, Citation Citation, string? State, string? Recovered, RecoveredHit? Within,
    string? Verdict, IReadOnlyList<string> Notes, IReadOnlyList<CarrierShape> AttachedTo, IReadOnlyList<string> Copies, IReadOnlyList<string> Variants, int VariantCount);

/// <summary>A recovered message in whose words something was found.</summary>
/// <param name="Id">Its id, as of any message.</param>
/// <param name="How"><c>quoted</c>, <c>forwarded</c> or <c>printed</c>.</param>
/// <param name="Date">As written, or null.</param>
/// <param name="From">Who wrote it, or null.</param>
/// <param name="Subject">Its subject, or null.</param>
public sealed record RecoveredHit(string Id, string How, string? Date, string? From, string? Subject);

/// <summary>Hits of a page, and how many there are in all.</summary>
public sealed record SearchAnswer(long Total, IReadOnlyList<SearchRow> Rows);
