using OnRecord.Sources;

namespace OnRecord.Record.Logs;

/// <summary>Somebody in a log or calendar.</summary>
/// <param name="Span">The words that name them; empty where they stand in the subject or title.</param>
/// <param name="Name">As it is written: a name, an office, a number; or the address where there is no name.</param>
/// <param name="Address">The e-mail address, or null.</param>
internal sealed record LoggedSide(TextSpan Span, string Name, string? Address = null);
