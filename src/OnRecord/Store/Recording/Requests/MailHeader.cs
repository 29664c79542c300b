namespace OnRecord.Store.Recording.Requests;

/// <summary>What the header of a message tells.</summary>
/// <param name="Message">Its number: an item, or below zero a recovered message.</param>
/// <param name="Hash">That of its id.</param>
/// <param name="Title">The subject, or null.</param>
/// <param name="Instant">When it was sent, in seconds since 1970, or null.</param>
/// <param name="Date">The date as written, or null.</param>
/// <param name="Thread">The number of its thread, or null.</param>
/// <param name="Parent">What it answers, or 0.</param>
/// <param name="From">The number of the sender's address, or 0.</param>
/// <param name="To">Those of the first recipients.</param>
/// <param name="All">Those of all recipients.</param>
internal sealed record MailHeader(long Message, long Hash, string? Title, long? Instant, string? Date, long? Thread, long Parent, long From, IReadOnlyList<long> To, IReadOnlyList<long> All);
