using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>A header field as it stands: its name in lower case and the bytes of its value, folds included, white space around left out.</summary>
internal readonly record struct RawHeader(string Name, ByteSpan Value);

/// <summary>A block of header fields.</summary>
/// <param name="Headers">In order.</param>
/// <param name="BodyStart">First byte after the block and its blank line.</param>
internal readonly record struct HeaderBlock(List<RawHeader> Headers, long BodyStart)
{
    /// <summary>The first field of that name, or null.</summary>
    public RawHeader? First(string name)
    {
        foreach (RawHeader header in Headers)
        {
            if (ReferenceEquals(header.Name, name) || header.Name == name)
            {
                return header;
            }
        }

        return null;
    }
}
