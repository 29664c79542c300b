namespace OnRecord.Record.Recovered;

/// <summary>A recovered message in its place.</summary>
/// <param name="Message">The message; its parent is the one named here.</param>
/// <param name="Thread">Its thread: that of a message that carries it, else one that it makes with others known from the same documents.</param>
/// <param name="MessageId">Its Message-ID, when those that answer it agree in naming one; or null.</param>
/// <param name="Parent">The message that it answers, held or recovered, or null.</param>
public sealed record PlacedRecovered(RecoveredMessage Message, string Thread, string? MessageId, string? Parent);
