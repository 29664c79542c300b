using System.Text;
using OnRecord.Ingest.Text;
using OnRecord.Ingest.Xml;

namespace OnRecord.Ingest.Office;

/// <summary>
/// Reads OpenDocument texts, sheets, presentations and drawings (ISO/IEC 26300-1): the content, the words of embedded
/// objects, then headers and footers, each once. Positions count in the XML part that holds the words. Pictures are members.
/// </summary>
internal sealed class OpenDocumentReader : IPackageReader
{
    /// <summary>What the types of all such documents begin with.</summary>
    public const string TypePrefix = "application/vnd.oasis.opendocument.";
    private const string Content = "content.xml";

    /// <inheritdoc/>
    public Reading? Read(ZipPackage zip, ReadContext context, List<Problem> problems)
    {
        string? mediaType = MediaTypeOf(zip);
        if (mediaType is null)
        {
            return null;
        }

        var fields = new List<ItemField>();
        OfficeFacts.Read(zip.Scan("meta.xml"), fields, isOpenDocument: true);
        OfficeFacts facts = OfficeFacts.Of(fields);
        bool isEncrypted = IsEncrypted(zip);
        if (isEncrypted)
        {
            problems.Add(new Problem(ProblemCodes.Encrypted, "The document is encrypted and no password is at hand."));
        }

        var links = new FurtherFields();
        Func<MappedTextBuilder, List<Problem>, IEnumerable<bool>> make = (into, found) => Make(zip, mediaType, new FlowWriter(into) { Found = links }, found, context);
        TextParts text = isEncrypted ? new TextParts([], HasMore: false) : TextParts.Make(context.Limits, make, problems);
        zip.TakeComments(links);
        links.Report(problems);
        return new Reading
        {
            MediaType = mediaType,
            Item = new Document
            {
                Title = facts.Title,
                Authors = facts.Authors,
                Fields = [.. facts.Fields, .. links.All],
                Pages = isEncrypted ? null : PagesOf(zip.Scan(Content), mediaType),
                Texts = text.First,
                MoreTexts = text.HasMore ? TextParts.Again(context.Limits, make) : [],
            },
            Members = zip.Members(),
            Problems = problems,
        };
    }

    /// <summary>The type that the first entry tells; where that is lost, the one that fits the content.</summary>
    private static string? MediaTypeOf(ZipPackage zip)
    {
        string type = Encoding.ASCII.GetString(zip.Part("mimetype").Span).Trim();
        if (type.StartsWith(TypePrefix, StringComparison.Ordinal))
        {
            return type.Length < TypePrefix.Length + 40 ? type : null;
        }

        if (!zip.Has(Content) || !zip.Has("META-INF/manifest.xml"))
        {
            return null;
        }

        XmlScanner scanner = zip.Scan(Content);
        while (scanner.Read())
        {
            if (scanner.IsStart("body"u8))
            {
                while (scanner.Read() && scanner.Token != XmlToken.Start)
                {
                }

                return TypePrefix + Encoding.UTF8.GetString(scanner.Name);
            }
        }

        return null;
    }

    private static bool IsEncrypted(ZipPackage zip)
    {
        XmlScanner scanner = zip.Scan("META-INF/manifest.xml");
        while (scanner.Read())
        {
            if (scanner.IsStart("encryption-data"u8))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Sheets or slides; texts do not say how many pages they fill.</summary>
    public static int? PagesOf(XmlScanner scanner, string mediaType)
    {
        bool isSheets = IsSheets(mediaType);
        if (!isSheets && !mediaType.Contains("presentation", StringComparison.Ordinal) && !mediaType.Contains("graphics", StringComparison.Ordinal))
        {
            return null;
        }

        int count = 0;
        while (scanner.Read())
        {
            count += isSheets ? scanner.IsStart("table"u8) ? 1 : 0 : scanner.IsStart("page"u8) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether the type is that of sheets.</summary>
    public static bool IsSheets(string mediaType) => mediaType.Contains("spreadsheet", StringComparison.Ordinal);

    private static IEnumerable<bool> Make(ZipPackage zip, string mediaType, FlowWriter flow, List<Problem> problems, ReadContext context)
    {
        IEnumerable<string> objects = zip.Names.Where(static name => name.EndsWith("/" + Content, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        foreach (string part in (string[])[Content, .. objects])
        {
            flow.StartSection();
            XmlScanner scanner = flow.Enter(zip, part);
            foreach (bool step in new OpenDocumentText(flow, context) { IsSheets = IsSheets(mediaType) }.Append(scanner))
            {
                yield return step;
            }

            PartProblems.Add(scanner, part, problems);
        }

        foreach (bool step in Headers(flow.Enter(zip, "styles.xml"), flow, context))
        {
            yield return step;
        }

        PartProblems.AddUndecodable(flow, problems);
    }

    /// <summary>Appends the headers and footers among the styles of a document, with a step after each paragraph.</summary>
    public static IEnumerable<bool> Headers(XmlScanner scanner, FlowWriter flow, ReadContext context)
    {
        flow.StartSection();
        while (scanner.Read())
        {
            if (scanner.Token == XmlToken.Start && (scanner.Name.StartsWith("header"u8) || scanner.Name.StartsWith("footer"u8)) && scanner.Name.IndexOf("-style"u8) < 0)
            {
                XmlScanner inside = scanner.Inside();
                flow.Break(2);
                foreach (bool step in new OpenDocumentText(flow, context).Append(inside))
                {
                    yield return step;
                }
            }
        }
    }
}
