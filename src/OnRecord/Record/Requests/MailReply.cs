using OnRecord.Language.Requests;
using OnRecord.Sources;

namespace OnRecord.Record.Requests;

/// <summary>A message that came back to whoever asked.</summary>
/// <param name="Message">Its number: an item, or below zero a recovered message.</param>
/// <param name="Instant">When it was sent, in seconds since 1970, or null.</param>
/// <param name="Outcome">What it says.</param>
/// <param name="Words">Where its words stand in the text of a held item, or null.</param>
internal sealed record MailReply(long Message, long? Instant, RequestOutcome Outcome, TextSpan? Words);
