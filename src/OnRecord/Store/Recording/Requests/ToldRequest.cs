using OnRecord.Language.Requests;
using OnRecord.Record.Requests;
using OnRecord.Sources;

namespace OnRecord.Store.Recording.Requests;

/// <summary>A request that a text tells of.</summary>
/// <param name="Event">The number of its event.</param>
/// <param name="Item">The document or message.</param>
/// <param name="Span">The words that tell it.</param>
/// <param name="Asked">The party of the case that was asked, or 0.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="IsOwn">Whoever was asked is the one who writes: "I", "we".</param>
/// <param name="Hash">That of the event's id.</param>
/// <param name="Place">What stands around the words.</param>
internal sealed record ToldRequest(long Event, long Item, TextSpan Span, int Asked, RequestOutcome Outcome, bool IsOwn, long Hash, ToldPlace Place);
