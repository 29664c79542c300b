namespace OnRecord.Sources;

/// <summary>Which file or folder a path leads to, however it is written: links, mounts and hard links give the same.</summary>
/// <param name="Device">The device it is on; 0 where the system has none.</param>
/// <param name="Number">Its inode number there.</param>
/// <param name="Path">Its full path where the system gives no numbers; else null.</param>
public readonly record struct FileIdentity(long Device, long Number, string? Path = null);
