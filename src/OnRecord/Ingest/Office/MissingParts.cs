using System.Globalization;
using OnRecord.Ingest.Xml;

namespace OnRecord.Ingest.Office;

/// <summary>Parts that a document names, by its relations or its list of files, and that are not in its zip.</summary>
internal static class MissingParts
{
    private const int MostNamed = 20;

    private const string Manifest = "META-INF/manifest.xml";

    /// <summary>Relations to what has words or pictures of the document's own; styles, themes and settings have none.</summary>
    private static readonly HashSet<string> s_content = new(StringComparer.Ordinal)
    {
        "officeDocument", "worksheet", "chartsheet", "dialogsheet", "sharedStrings", "slide", "notesSlide", "comments", "threadedComment", "footnotes", "endnotes", "header", "footer", "glossaryDocument",
        "image", "chart", "chartUserShapes", "diagramData", "drawing", "vmlDrawing", "oleObject", "package", "audio", "video", "media", "aFChunk", "pivotCacheDefinition", "pivotCacheRecords", "core-properties",
    };

    private static readonly string[] s_openDocument = ["content.xml", "meta.xml", "Pictures/", "Object "];

    /// <summary>Adds which parts are missing.</summary>
    public static void Report(ZipPackage zip, List<Problem> problems)
    {
        string[] missing = [.. zip.Names.Select(static name => name.TrimStart('/')).Where(static name => name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).SelectMany(name => Related(zip, name))
            .Concat(zip.Has(Manifest) ? Listed(zip) : []).Where(part => !zip.Has(part)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
        if (missing.Length > 0)
        {
            string more = missing.Length > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {missing.Length - MostNamed} more") : "";
            problems.Add(new Problem(ProblemCodes.PartMissing, $"Parts that the document names are not in the file: {string.Join(", ", missing.Take(MostNamed))}{more}."));
        }
    }

    /// <summary>Parts named in a part of relations, such as <c>word/_rels/document.xml.rels</c>.</summary>
    private static IEnumerable<string> Related(ZipPackage zip, string name)
    {
        int folder = Math.Max(0, name.LastIndexOf("_rels/", StringComparison.OrdinalIgnoreCase));
        return Relation.In(zip.Scan(name), name[..folder]).Where(static relation => !relation.IsOutside && s_content.Contains(relation.Type)).Select(static relation => Name(relation.Target)).Where(static target => target.Contains('.', StringComparison.Ordinal));
    }

    /// <summary>A place within the part is no part of its name, and the name may be written with signs escaped.</summary>
    private static string Name(string target)
    {
        int place = target.IndexOf('#', StringComparison.Ordinal);
        return Uri.UnescapeDataString(place < 0 ? target : target[..place]);
    }

    private static IEnumerable<string> Listed(ZipPackage zip)
    {
        XmlScanner scanner = zip.Scan(Manifest);
        while (scanner.Read())
        {
            if (scanner.IsStart("file-entry"u8) && scanner.Attribute("full-path"u8) is { } path && !path.EndsWith('/') && Array.Exists(s_openDocument, path.StartsWith))
            {
                yield return path;
            }
        }
    }
}
