namespace OnRecord.Record.Requests;

/// <summary>A message that asks for comment, answers or records.</summary>
/// <param name="Event">The number of its event.</param>
/// <param name="Message">The number of the message: an item, or below zero a recovered message.</param>
/// <param name="Thread">The number of its thread, or null.</param>
/// <param name="Instant">When it was sent, in seconds since 1970, or null.</param>
/// <param name="By">The number of the address that asks.</param>
/// <param name="Asked">The number of the address that is asked.</param>
/// <param name="Between">Who asks whom: equal for equal addresses, whatever names stand beside them.</param>
/// <param name="Answer">Of what came back the message that counts, or null.</param>
internal sealed record MailAsk(long Event, long Message, long? Thread, long? Instant, long By, long Asked, string Between, MailReply? Answer)
{
    /// <summary>True when only others than who was asked answered, so that it is not known whether these spoke for them.</summary>
    public bool IsAnsweredByOthers { get; init; }
}
