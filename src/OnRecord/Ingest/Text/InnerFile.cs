namespace OnRecord.Ingest.Text;

/// <summary>A file inside an item in which the bytes of its text count, such as <c>word/document.xml</c>. It is no item of its own.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Sha256">Of its bytes, in hex; null where the bytes that count are in no file, or where it was not read to its end.</param>
public sealed record InnerFile(string Name, string? Sha256 = null);
