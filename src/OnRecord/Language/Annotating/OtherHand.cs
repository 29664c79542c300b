using OnRecord.Sources;

namespace OnRecord.Language.Annotating;

/// <summary>A stretch of a message that somebody else wrote than the header over it names.</summary>
/// <param name="Span">The stretch, in UTF-16 units of the message.</param>
/// <param name="Signer">The full name that all of the writer's words are signed with; null where nothing tells whose they are.</param>
internal sealed record OtherHand(TextSpan Span, TextSpan? Signer);
