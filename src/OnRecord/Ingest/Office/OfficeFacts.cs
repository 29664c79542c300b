using OnRecord.Ingest.Xml;

namespace OnRecord.Ingest.Office;

/// <summary>What a document says about itself.</summary>
/// <param name="Title">Title, or null.</param>
/// <param name="Authors">Who made it.</param>
/// <param name="Fields">Everything said, names in lower case; times as written.</param>
internal sealed record OfficeFacts(string? Title, IReadOnlyList<string> Authors, IReadOnlyList<ItemField> Fields)
{
    /// <summary>The most outside addresses that are kept as fields.</summary>
    private const int MostLinks = 1000;

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["title"] = "title", ["creator"] = "author", ["initial-creator"] = "author", ["lastModifiedBy"] = "last-modified-by", ["subject"] = "subject", ["keywords"] = "keywords",
        ["keyword"] = "keywords", ["description"] = "description", ["created"] = "created", ["creation-date"] = "created", ["modified"] = "modified", ["date"] = "modified",
        ["category"] = "category", ["lastPrinted"] = "last-printed", ["Company"] = "company", ["Manager"] = "manager", ["Application"] = "application", ["generator"] = "application",
    };

    /// <summary>Reads core and extended properties (ISO/IEC 29500-2 clause 11, 29500-1 clause 15.2.12) and outside links.</summary>
    public static OfficeFacts Of(OfficePackage package)
    {
        var fields = new List<ItemField>();
        foreach (Relation relation in Relation.Of(package.Zip, "").Where(static relation => relation.Type is "core-properties" or "extended-properties"))
        {
            Read(package.Zip.Scan(relation.Target), fields);
        }

        fields.AddRange(package.Relations.Where(static relation => relation.IsOutside).Take(MostLinks).Select(static relation => new ItemField("link", relation.Target, null)));
        return Of(fields);
    }

    /// <summary>
    /// Reads metadata elements of a part, whatever holds them. In OpenDocument the creator is who saved the document last.
    /// </summary>
    public static void Read(XmlScanner scanner, List<ItemField> fields, bool isOpenDocument = false)
    {
        while (scanner.Read())
        {
            if (scanner.Token == XmlToken.Start && Names.TryGetValue(System.Text.Encoding.UTF8.GetString(scanner.Name), out string? name))
            {
                name = isOpenDocument && scanner.Name.SequenceEqual("creator"u8) ? "last-modified-by" : name;
                string value = "";
                while (scanner.Read() && scanner.Token == XmlToken.Text)
                {
                    value += scanner.IsVerbatim ? System.Text.Encoding.UTF8.GetString(scanner.Raw) : XmlText.Decode(scanner.Raw);
                }

                if (!string.IsNullOrWhiteSpace(value))
                {
                    fields.Add(new ItemField(name, value.Trim(), null));
                }
            }
        }
    }

    /// <summary>Title and authors among the fields.</summary>
    public static OfficeFacts Of(List<ItemField> fields) => new(
        fields.FirstOrDefault(static field => field.Name == "title")?.Value,
        [.. fields.Where(static field => field.Name == "author").Select(static field => field.Value).Distinct()],
        fields);
}
