namespace OnRecord.Ingest.Text;

/// <summary>A stretch of decoded bytes that names its own charset.</summary>
/// <param name="Start">First byte.</param>
/// <param name="End">Byte after the last.</param>
/// <param name="Charset">As it is named.</param>
internal readonly record struct NamedStretch(int Start, int End, string Charset);
