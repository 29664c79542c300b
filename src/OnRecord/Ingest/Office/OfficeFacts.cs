using OnRecord.Ingest.Xml;

namespace OnRecord.Ingest.Office;

/// <summary>What a document says about itself.</summary>
/// <param name="Title">Title, or null.</param>
/// <param name="Authors">Who made it.</param>
/// <param name="Fields">Everything said, names in lower case; times as written.</param>
internal sealed record OfficeFacts(string? Title, IReadOnlyList<string> Authors, IReadOnlyList<ItemField> Fields)
{
    private static readonly string[] UsualParts = ["docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"];

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["title"] = "title", ["creator"] = "author", ["initial-creator"] = "author", ["lastModifiedBy"] = "last-modified-by", ["subject"] = "subject", ["keywords"] = "keywords",
        ["keyword"] = "keywords", ["description"] = "description", ["created"] = "created", ["creation-date"] = "created", ["modified"] = "modified", ["date"] = "modified",
        ["category"] = "category", ["lastPrinted"] = "last-printed", ["Company"] = "company", ["Manager"] = "manager", ["Application"] = "application", ["generator"] = "application",
        ["contentStatus"] = "status", ["identifier"] = "identifier", ["version"] = "version", ["Template"] = "template", ["HyperlinkBase"] = "link", ["printed-by"] = "printed-by",
    };

    /// <summary>Reads core, extended and custom properties (ISO/IEC 29500-2 clause 11, 29500-1 clauses 15.2.12), and the outside links of every part.</summary>
    /// <param name="package">The package.</param>
    /// <param name="links">Takes the links.</param>
    public static OfficeFacts Of(OfficePackage package, FurtherFields links)
    {
        var fields = new List<ItemField>();
        IEnumerable<string> named = Relation.Of(package.Zip, "").Where(static relation => relation.Type is "core-properties" or "extended-properties" or "custom-properties").Select(static relation => relation.Target);
        foreach (string part in named.Concat(UsualParts).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            Read(package.Zip.Scan(part), fields);
        }

        foreach (string part in package.Zip.Names.Where(static name => name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.OrdinalIgnoreCase))
        {
            Relation.In(package.Zip.Scan(part), "").Where(static relation => relation.IsOutside).ToList().ForEach(relation => links.AddLink(relation.Target));
        }

        AttributeWords.TakeFrom(package, links);
        package.Zip.TakeComments(links);
        return Of(fields);
    }

    /// <summary>
    /// Reads metadata elements of a part, whatever holds them. In OpenDocument the creator is who saved the document last.
    /// </summary>
    public static void Read(XmlScanner scanner, List<ItemField> fields, bool isOpenDocument = false)
    {
        while (scanner.Read())
        {
            if ((scanner.IsStart("property"u8) || scanner.IsStart("user-defined"u8)) && scanner.Attribute("name"u8) is { } custom)
            {
                AddCustom(custom, scanner.Inside(), fields);
            }
            else if (scanner.Token == XmlToken.Start && Names.TryGetValue(System.Text.Encoding.UTF8.GetString(scanner.Name), out string? name))
            {
                name = isOpenDocument && scanner.Name.SequenceEqual("creator"u8) ? "last-modified-by" : name;
                string value = "";
                while (scanner.Read() && scanner.Token == XmlToken.Text)
                {
                    value += TextOf(scanner);
                }

                if (!string.IsNullOrWhiteSpace(value))
                {
                    fields.Add(new ItemField(name, value.Trim(), null));
                }
            }
        }
    }

    private static void AddCustom(string name, XmlScanner value, List<ItemField> fields)
    {
        string text = "";
        while (value.Read())
        {
            text += value.Token == XmlToken.Text ? TextOf(value) : "";
        }

        if (!string.IsNullOrWhiteSpace(text))
        {
            fields.Add(new ItemField("custom", $"{name}: {text.Trim()}", null));
        }
    }

    private static string TextOf(XmlScanner scanner) => scanner.IsVerbatim ? System.Text.Encoding.UTF8.GetString(scanner.Raw) : XmlText.Decode(scanner.Raw);

    /// <summary>Title and authors among the fields.</summary>
    public static OfficeFacts Of(List<ItemField> fields) => new(
        fields.FirstOrDefault(static field => field.Name == "title")?.Value,
        [.. fields.Where(static field => field.Name == "author").Select(static field => field.Value).Distinct()],
        fields);
}
