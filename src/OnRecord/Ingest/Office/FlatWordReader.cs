using System.Text;
using OnRecord.Ingest.Text;
using OnRecord.Ingest.Xml;
using OnRecord.Sources;

namespace OnRecord.Ingest.Office;

/// <summary>
/// Reads documents of Office that are one XML: packages written flat (ISO/IEC 29500-2, "Flat OPC") and those of Word 2003. Words are read as in the zipped ones, in the order of the file, and cited by its bytes. Binary parts are members.
/// </summary>
public sealed class FlatWordReader : IReader
{
    private const string MediaType = "application/vnd.ms-word.flat+xml";

    /// <summary>Parts whose runs are no words of the document's own.</summary>
    private static readonly string[] s_frames = ["/theme/", "/styles.xml", "/settings.xml", "/fontTable.xml", "/numbering.xml", "/slideLayouts/", "/slideMasters/", "/_rels/", "/docProps/"];

    /// <inheritdoc/>
    public Fit FitOf(Probe probe)
    {
        ReadOnlySpan<byte> head = FlatDocuments.HeadOf(probe);
        return head.StartsWith("<"u8) && IsRoot(head)
            ? Fit.BySignature
            : Fit.None;
    }

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context) => FlatDocuments.Read(bytes, context, MediaType, ReadWhole);

    /// <summary>The first element, behind declarations and instructions.</summary>
    private static bool IsRoot(ReadOnlySpan<byte> head)
    {
        while (head.StartsWith("<?"u8) || head.StartsWith("<!--"u8))
        {
            int end = head.IndexOf(head[1] == '?' ? "?>"u8 : "-->"u8);
            head = end < 0 ? default : head[(end + 2)..].TrimStart("> \r\n\t"u8);
        }

        return head.StartsWith("<pkg:package "u8) || head.StartsWith("<w:wordDocument "u8);
    }

    private static Reading ReadWhole(SourceBytes bytes, ReadContext context, List<Problem> problems)
    {
        ReadOnlyMemory<byte> xml = XmlPart.ToUtf8(bytes.ReadAll(), out bool isRewritten);
        var part = new FlowPart(xml, null, isRewritten);
        var fields = new List<ItemField>();
        var found = new FurtherFields();
        foreach (XmlScanner properties in Properties(xml))
        {
            OfficeFacts.Read(properties, fields);
        }

        Func<MappedTextBuilder, List<Problem>, IEnumerable<bool>> make = (into, wrong) => Make(part, new FlowWriter(into) { Found = found }, wrong, context);
        TextParts text = TextParts.Make(context.Limits, make, problems);
        found.Report(problems);
        OfficeFacts facts = OfficeFacts.Of(fields);
        return new Reading
        {
            MediaType = MediaType,
            Item = new Document
            {
                Title = facts.Title,
                Authors = facts.Authors,
                Fields = [.. facts.Fields, .. found.All],
                Texts = text.First,
                MoreTexts = text.HasMore ? TextParts.Again(context.Limits, make) : [],
            },
            Members = Binaries(xml),
            Problems = problems,
        };
    }

    private static IEnumerable<bool> Make(FlowPart part, FlowWriter flow, List<Problem> problems, ReadContext context)
    {
        var scanner = new XmlScanner(part.Bytes);
        while (scanner.Read())
        {
            bool isPart = scanner.IsStart("part"u8) && !Array.Exists(s_frames, frame => scanner.Attribute("name"u8)?.Contains(frame, StringComparison.OrdinalIgnoreCase) == true);
            if (!isPart && !scanner.IsStart("wordDocument"u8))
            {
                continue;
            }

            flow.StartSection();
            flow.Use(part);
            foreach (bool step in new WordText(flow, context).Append(scanner.Inside()))
            {
                yield return step;
            }
        }

        PartProblems.Add(scanner, "document", problems);
        PartProblems.AddUndecodable(flow, problems);
    }

    private static IEnumerable<XmlScanner> Properties(ReadOnlyMemory<byte> xml)
    {
        var scanner = new XmlScanner(xml);
        while (scanner.Read())
        {
            bool isPart = scanner.IsStart("part"u8) && scanner.Attribute("name"u8)?.StartsWith("/docProps/", StringComparison.OrdinalIgnoreCase) == true;
            if (isPart || scanner.IsStart("DocumentProperties"u8) || scanner.IsStart("CustomDocumentProperties"u8))
            {
                yield return scanner.Inside();
            }
        }
    }

    private static IEnumerable<Member> Binaries(ReadOnlyMemory<byte> xml)
    {
        var scanner = new XmlScanner(xml);
        string? name = null;
        int number = 0;
        while (scanner.Read())
        {
            name = scanner.IsStart("part"u8) ? scanner.Attribute("name"u8)?.TrimStart('/') : name;
            if (scanner.IsStart("binaryData"u8) || scanner.IsStart("binData"u8))
            {
                string own = scanner.Attribute("name"u8) ?? name ?? $"binary-{number + 1}";
                number++;
                yield return FlatOpenDocumentReader.Binary(own, scanner);
            }
        }
    }
}
