namespace OnRecord.Record.Logs;

/// <summary>What stands above a log.</summary>
/// <param name="Owner">Whose log it is, or null.</param>
/// <param name="Zone">In which zone all its times are, or null.</param>
/// <param name="IsOfCalls">True when it speaks of calls or text messages.</param>
internal sealed record LogHeading(LoggedSide? Owner, LogZone? Zone, bool IsOfCalls);
