using OnRecord.Ingest.Xml;

namespace OnRecord.Ingest.Office;

/// <summary>Who wrote the comments of a workbook or a presentation, which name them by a number that other parts explain.</summary>
internal sealed class CommentAuthors
{
    private readonly Dictionary<string, (FlowPart Part, int Start, int End)> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads all such parts.</summary>
    public CommentAuthors(ZipPackage zip)
    {
        foreach (string name in zip.Names.Where(IsList).Order(StringComparer.OrdinalIgnoreCase))
        {
            FlowPart part = FlowPart.Load(zip, name);
            var scanner = new XmlScanner(part.Bytes);
            while (scanner.Read())
            {
                bool isPerson = scanner.IsStart("person"u8);
                if ((isPerson || scanner.IsStart("cmAuthor"u8) || scanner.IsStart("author"u8))
                    && scanner.Attribute("id"u8) is { } id && scanner.FindAttribute(isPerson ? "displayName"u8 : "name"u8, out int start, out int end) && end > start)
                {
                    _names.TryAdd(id, (part, start, end));
                }
            }
        }
    }

    /// <summary>Appends who has this number and a comma; nothing when nobody has.</summary>
    public void Append(FlowWriter flow, string? id)
    {
        if (id is not null && _names.TryGetValue(id, out (FlowPart Part, int Start, int End) name))
        {
            flow.Text(name.Part, name.Start, name.End);
            flow.Insert(", ");
        }
    }

    private static bool IsList(string name) =>
        name.StartsWith("xl/persons/", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || name.Equals("ppt/commentAuthors.xml", StringComparison.OrdinalIgnoreCase) || name.Equals("ppt/authors.xml", StringComparison.OrdinalIgnoreCase);
}
