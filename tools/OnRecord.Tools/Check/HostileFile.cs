namespace OnRecord.Tools.Check;

/// <summary>A file made to harm a reader, and what must come of it.</summary>
/// <param name="Name">File name.</param>
/// <param name="Write">Writes its bytes.</param>
/// <param name="Code">The Problem that must stand on it or inside it, or null.</param>
/// <param name="Word">A word of it that must be found, or null.</param>
internal sealed record HostileFile(string Name, Action<Stream> Write, string? Code, string? Word);
