using System.Text;
using OnRecord.Ingest.Text;
using OnRecord.Ingest.Xml;
using OnRecord.Sources;

namespace OnRecord.Ingest.Office;

/// <summary>Reads OpenDocument files that are one XML (ISO/IEC 26300-1 clause 2.2.1): as the zipped ones, cited by their own bytes. Pictures are members.</summary>
public sealed class FlatOpenDocumentReader : IReader
{
    private const string Root = "office:document";

    /// <inheritdoc/>
    public Fit FitOf(Probe probe)
    {
        ReadOnlySpan<byte> head = FlatDocuments.HeadOf(probe);
        return (head.StartsWith("<?xml"u8) || head.StartsWith("<office:document"u8)) && head.IndexOf("<office:document "u8) >= 0 && head.IndexOf("urn:oasis:names:tc:opendocument:xmlns:office:1.0"u8) >= 0
            ? Fit.BySignature
            : Fit.None;
    }

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context) => FlatDocuments.Read(bytes, context, OpenDocumentReader.TypePrefix + "text-flat-xml", ReadWhole);

    private static Reading ReadWhole(SourceBytes bytes, ReadContext context, List<Problem> problems)
    {
        ReadOnlyMemory<byte> xml = XmlPart.ToUtf8(bytes.ReadAll(), out bool isRewritten);
        var part = new FlowPart(xml, null, isRewritten);
        string mediaType = TypeOf(xml);
        var fields = new List<ItemField>();
        OfficeFacts.Read(Inside(xml, "meta"), fields, isOpenDocument: true);
        OfficeFacts facts = OfficeFacts.Of(fields);
        var links = new FurtherFields();
        Func<MappedTextBuilder, List<Problem>, IEnumerable<bool>> make = (into, found) => Make(part, mediaType, new FlowWriter(into) { Found = links }, found, context);
        TextParts text = TextParts.Make(context.Limits, make, problems);
        links.Report(problems);
        return new Reading
        {
            MediaType = mediaType + "-flat-xml",
            Item = new Document
            {
                Title = facts.Title,
                Authors = facts.Authors,
                Fields = [.. facts.Fields, .. links.All],
                Pages = OpenDocumentReader.PagesOf(Inside(xml, "body"), mediaType),
                Texts = text.First,
                MoreTexts = text.HasMore ? TextParts.Again(context.Limits, make) : [],
            },
            Members = Pictures(xml),
            Problems = problems,
        };
    }

    private static IEnumerable<bool> Make(FlowPart part, string mediaType, FlowWriter flow, List<Problem> problems, ReadContext context)
    {
        flow.Use(part);
        var text = new OpenDocumentText(flow, context) { IsSheets = OpenDocumentReader.IsSheets(mediaType) };
        foreach (bool step in text.Append(Inside(part.Bytes, "body")).Concat(OpenDocumentReader.Headers(Inside(part.Bytes, "master-styles"), flow, context)))
        {
            yield return step;
        }

        var whole = new XmlScanner(part.Bytes);
        while (whole.Read())
        {
        }

        PartProblems.Add(whole, Root, problems);
        PartProblems.AddUndecodable(flow, problems);
    }

    /// <summary>What stands in the first element of a name; nothing when there is none.</summary>
    private static XmlScanner Inside(ReadOnlyMemory<byte> xml, string name)
    {
        var scanner = new XmlScanner(xml);
        while (scanner.Read())
        {
            if (scanner.IsStart(Encoding.UTF8.GetBytes(name)))
            {
                return scanner.Inside();
            }
        }

        return new XmlScanner(xml, xml.Length, xml.Length);
    }

    private static string TypeOf(ReadOnlyMemory<byte> xml)
    {
        var scanner = new XmlScanner(xml);
        while (scanner.Read() && scanner.Token != XmlToken.Start)
        {
        }

        string type = scanner.Attribute("office:mimetype"u8) ?? "";
        return type.StartsWith(OpenDocumentReader.TypePrefix, StringComparison.Ordinal) && type.Length < OpenDocumentReader.TypePrefix.Length + 40 ? type : OpenDocumentReader.TypePrefix + "text";
    }

    private static IEnumerable<Member> Pictures(ReadOnlyMemory<byte> xml)
    {
        var scanner = new XmlScanner(xml);
        int number = 0;
        while (scanner.Read())
        {
            if (scanner.IsStart("binary-data"u8))
            {
                yield return Binary($"binary-{++number}", scanner);
            }
        }
    }

    /// <summary>A file written in base64 within an element.</summary>
    /// <param name="name">Of the member.</param>
    /// <param name="scanner">Stands on the start of the element, and is moved past its words.</param>
    internal static Member Binary(string name, XmlScanner scanner)
    {
        var written = new StringBuilder();
        while (scanner.Read() && scanner.Token == XmlToken.Text)
        {
            written.Append(Encoding.Latin1.GetString(scanner.Raw));
        }

        string letters = written.ToString();
        var bytes = new byte[letters.Length];
        return Convert.TryFromBase64String(letters, bytes, out int count)
            ? new Member(name, new MemoryBytes(bytes.AsMemory(0, count)))
            : new Member(name, new MemoryBytes(Encoding.Latin1.GetBytes(letters))) { Problems = [new Problem(ProblemCodes.TransferDamaged, "The base64 of the picture is broken; it is kept as it is written.")] };
    }
}
