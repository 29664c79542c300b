using OnRecord.Ingest.Text;
using OnRecord.Ingest.Xml;

namespace OnRecord.Ingest.Office;

/// <summary>A part of a document whose words are laid out.</summary>
/// <param name="Bytes">The part as UTF-8.</param>
/// <param name="Member">Its name in the zip, and its hash; null when the part is the whole item.</param>
/// <param name="IsRewritten">True when the part is not UTF-8, so that only the part as a whole can be cited.</param>
internal sealed record FlowPart(ReadOnlyMemory<byte> Bytes, InnerFile? Member, bool IsRewritten)
{
    /// <summary>Unpacks a part.</summary>
    public static FlowPart Load(ZipPackage package, string part)
    {
        ReadOnlyMemory<byte> stored = package.Part(part);
        ReadOnlyMemory<byte> bytes = XmlPart.ToUtf8(stored, out bool isRewritten);
        return new FlowPart(bytes, package.FileOf(part, stored), isRewritten);
    }
}
