using OnRecord.Record.Trails;
using OnRecord.Sources;

namespace OnRecord.Store.Recording.Trails;

/// <summary>A place of a wording with where it stands.</summary>
/// <param name="Place">The place.</param>
/// <param name="Number">Its item's number; of a recovered message below zero.</param>
/// <param name="Holder">Number of the item in whose text it stands.</param>
/// <param name="Field">Name of that text.</param>
/// <param name="Span">In UTF-16 units of it.</param>
internal sealed record LocatedPlace(TrailPlace Place, long Number, long Holder, string Field, TextSpan Span);
