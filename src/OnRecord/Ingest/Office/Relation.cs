using OnRecord.Ingest.Xml;

namespace OnRecord.Ingest.Office;

/// <summary>A relation from one part of a package to another, or to something outside (ISO/IEC 29500-2 clause 9).</summary>
/// <param name="Id">Id within the source part.</param>
/// <param name="Type">Last step of the type's address, such as <c>footnotes</c>.</param>
/// <param name="Target">Name of the part without leading slash, or the outside address as written.</param>
/// <param name="IsOutside">True when the target lies outside the package; it is never opened.</param>
internal readonly record struct Relation(string Id, string Type, string Target, bool IsOutside)
{
    /// <summary>The relations of a part, or of the package when the name is empty, as they are written.</summary>
    public static List<Relation> Of(ZipPackage package, string part)
    {
        int slash = part.LastIndexOf('/') + 1;
        return In(package.Scan($"{part[..slash]}_rels/{part[slash..]}.rels"), part[..slash]);
    }

    /// <summary>The relations of a part of relations.</summary>
    /// <param name="scanner">Stands before it.</param>
    /// <param name="folder">That of the source part, with a slash at its end or empty.</param>
    public static List<Relation> In(XmlScanner scanner, string folder)
    {
        var relations = new List<Relation>();
        while (scanner.Read())
        {
            if (scanner.IsStart("Relationship"u8) && scanner.Attribute("Target"u8) is { } target)
            {
                string type = scanner.Attribute("Type"u8) ?? "";
                bool isOutside = scanner.Attribute("TargetMode"u8) == "External";
                relations.Add(new Relation(scanner.Attribute("Id"u8) ?? "", type[(type.LastIndexOf('/') + 1)..], isOutside ? target : Resolve(folder, target), isOutside));
            }
        }

        return relations;
    }

    /// <summary>A target as a part's name: relative to the source part's folder, or to the package when it begins with a slash.</summary>
    private static string Resolve(string folder, string target)
    {
        string path = target.StartsWith('/') ? target : folder + target;
        var steps = new List<string>();
        foreach (string step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not (".." or "."))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}
