using OnRecord.Ingest.Xml;

namespace OnRecord.Ingest.Office;

/// <summary>What was wrong with the XML of a part.</summary>
internal static class PartProblems
{
    /// <summary>Adds damage and entity declarations of a part that was scanned to its end.</summary>
    public static void Add(XmlScanner scanner, string part, List<Problem> problems)
    {
        if (scanner.IsDamaged)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, $"The part {part} is cut or broken; what is left of it is read."));
        }

        if (scanner.DeclaresEntities)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, $"The part {part} declares entities, which no such document needs; they are not expanded."));
        }
    }

    /// <summary>Adds that some bytes were no UTF-8.</summary>
    public static void AddUndecodable(FlowWriter flow, List<Problem> problems)
    {
        if (flow.FoundUndecodable)
        {
            problems.Add(new Problem(ProblemCodes.UndecodableBytes, "Some bytes of the document are no UTF-8; each stands as one U+FFFD."));
        }
    }
}
