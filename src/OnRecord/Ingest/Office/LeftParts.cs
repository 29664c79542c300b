using System.Text;
using OnRecord.Ingest.Xml;

namespace OnRecord.Ingest.Office;

/// <summary>
/// Parts with words that the parts read so far do not name, as when relations are lost or lead from a part that is not followed. What a part is, its first element says.
/// </summary>
internal sealed class LeftParts(ZipPackage zip)
{
    private static readonly HashSet<string> WithWords = new(StringComparer.Ordinal)
    {
        "footnotes", "endnotes", "comments", "hdr", "ftr", "glossaryDocument", "chartSpace", "dataModel", "wsDr", "userShapes", "ThreadedComments", "notes", "cmLst",
    };

    /// <summary>Such parts are many, and have no words of the document's own.</summary>
    private static readonly string[] Frames = ["/theme/", "/slideLayouts/", "/slideMasters/", "/slides/", "/worksheets/", "/_rels/"];

    private List<string>? _names;

    /// <summary>Their names; found when it is first asked for, after all other parts were read, so that a text is made again as it was.</summary>
    public IReadOnlyList<string> Names => _names ??= [.. zip.Names.Select(static name => name.TrimStart('/')).Where(IsLeft).Order(StringComparer.OrdinalIgnoreCase)];

    private bool IsLeft(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !zip.WasRead(name) && !Frames.Any(frame => name.Contains(frame, StringComparison.OrdinalIgnoreCase)) && WithWords.Contains(FirstElement(name));

    private string FirstElement(string name)
    {
        XmlScanner scanner = zip.Scan(name);
        while (scanner.Read())
        {
            if (scanner.Token == XmlToken.Start)
            {
                return Encoding.UTF8.GetString(scanner.Name);
            }
        }

        return "";
    }
}
