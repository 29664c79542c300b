namespace OnRecord.Sources;

/// <summary>What a look at a place of the disk tells, without opening it.</summary>
/// <param name="Kind">What stands there.</param>
/// <param name="Bytes">Length of a file; 0 for everything else.</param>
/// <param name="Modified">Time of last change in .NET ticks, UTC; 0 when unknown.</param>
public readonly record struct FileLook(FileKind Kind, long Bytes = 0, long Modified = 0);
