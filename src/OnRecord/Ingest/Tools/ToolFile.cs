using OnRecord.Sources;

namespace OnRecord.Ingest.Tools;

/// <summary>A file that an external tool wrote, or a folder of it that cannot be listed.</summary>
/// <param name="Path">Where it is; the name may hold bytes that do not decode, see <see cref="DiskFile"/>.</param>
/// <param name="Name">Its path below the folder that was walked, steps separated by <c>/</c>.</param>
/// <param name="Kind">A file, or what cannot be looked at.</param>
/// <param name="Bytes">Of a file.</param>
internal sealed record ToolFile(string Path, string Name, FileKind Kind, long Bytes);
