namespace OnRecord.Sources;

/// <summary>Something found while walking a root.</summary>
/// <param name="Path">Its path in the case, <c>ROOT/...</c>.</param>
/// <param name="FullPath">Where it is on this machine.</param>
/// <param name="Bytes">Length in bytes; 0 for what is not a file.</param>
/// <param name="Modified">Time of last change in .NET ticks, UTC; with the length it tells whether a file changed.</param>
/// <param name="Trouble">Why it is listed but not read (a link, a device, an unreadable folder), or null.</param>
/// <param name="TroubleCode">The Problem code that goes with <paramref name="Trouble"/>, or null.</param>
public sealed record FoundFile(string Path, string FullPath, long Bytes, long Modified, string? Trouble = null, string? TroubleCode = null);
