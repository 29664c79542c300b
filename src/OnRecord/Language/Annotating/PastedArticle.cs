using OnRecord.Language.Time;
using OnRecord.Sources;

namespace OnRecord.Language.Annotating;

/// <summary>Where an article begins that somebody pasted into a message, and what it tells of itself.</summary>
/// <param name="Start">Its first unit.</param>
/// <param name="Date">Its day; null where it tells none.</param>
/// <param name="Outlet">Where it names who published it; null where it does not, or names several.</param>
internal readonly record struct PastedArticle(int Start, TimeAnchor? Date, TextSpan? Outlet);
