namespace OnRecord.Record.Threads;

/// <summary>Somebody in an address header.</summary>
/// <param name="Name">Display name, or null.</param>
/// <param name="Address">Address, or null.</param>
public sealed record ThreadParty(string? Name, string? Address);
