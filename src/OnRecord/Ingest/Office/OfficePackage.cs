using OnRecord.Ingest.Xml;

namespace OnRecord.Ingest.Office;

/// <summary>An Office Open XML package (ISO/IEC 29500): which part is the document, and what it says about itself.</summary>
internal sealed class OfficePackage
{
    private const string ContentTypes = "[Content_Types].xml";

    private static readonly string[] UsualMains = ["word/document.xml", "xl/workbook.xml", "ppt/presentation.xml"];

    private OfficePackage(ZipPackage zip, string main, string contentType)
    {
        Zip = zip;
        Main = main;
        ContentType = contentType;
        Relations = Relation.Of(zip, main);
    }

    /// <summary>The parts.</summary>
    public ZipPackage Zip { get; }

    /// <summary>Name of the main part, such as <c>word/document.xml</c>.</summary>
    public string Main { get; }

    /// <summary>Content type of the main part, or the empty string when it is not declared.</summary>
    public string ContentType { get; }

    /// <summary>Relations of the main part.</summary>
    public IReadOnlyList<Relation> Relations { get; }

    /// <summary>True when the content type says that macros are inside; they are never run.</summary>
    public bool HasMacros => ContentType.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase);

    /// <summary>Finds the document in a package; null when the zip is no such package.</summary>
    public static OfficePackage? Find(ZipPackage zip)
    {
        bool isPackage = zip.Has(ContentTypes) || zip.Has("_rels/.rels");
        if (!isPackage)
        {
            return null;
        }

        string? main = Relation.Of(zip, "").Where(static relation => relation.Type == "officeDocument").Select(static relation => relation.Target).FirstOrDefault(zip.Has)
            ?? UsualMains.FirstOrDefault(zip.Has);
        return main is null ? null : new OfficePackage(zip, main, TypeOf(zip, main));
    }

    /// <summary>Parts that the main part names by a relation of this type, in the order of their names.</summary>
    public IEnumerable<string> Parts(string type) => Parts(Relations, type);

    /// <summary>Parts among some relations.</summary>
    public IEnumerable<string> Parts(IEnumerable<Relation> relations, string type) =>
        relations.Where(relation => relation.Type == type && !relation.IsOutside && Zip.Has(relation.Target))
            .Select(static relation => relation.Target).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase);

    private static string TypeOf(ZipPackage zip, string part)
    {
        XmlScanner scanner = zip.Scan(ContentTypes);
        while (scanner.Read())
        {
            if (scanner.IsStart("Override"u8) && string.Equals(scanner.Attribute("PartName"u8)?.TrimStart('/'), part, StringComparison.OrdinalIgnoreCase))
            {
                return scanner.Attribute("ContentType"u8) ?? "";
            }
        }

        return "";
    }
}
