using OnRecord.Ingest.Text;
using OnRecord.Ingest.Xml;

namespace OnRecord.Ingest.Office;

/// <summary>
/// Reads presentations (ISO/IEC 29500-1 clause 19): the slides in their order, hidden ones too, each with its drawings,
/// charts, comments and speaker's notes, parted by a line with a form feed. Positions count in the XML part that holds the
/// words. Pictures, sounds, films and embedded documents are members.
/// </summary>
internal sealed class SlidesReader : IPackageReader
{
    private static readonly string[] s_masters = ["ppt/slideMasters/", "ppt/slideLayouts/", "ppt/notesMasters/", "ppt/handoutMasters/"];

    /// <inheritdoc/>
    public Reading? Read(ZipPackage zip, ReadContext context, List<Problem> problems)
    {
        if (OfficePackage.Find(zip) is not { } package || !IsSlides(package))
        {
            return null;
        }

        var found = new FurtherFields();
        OfficeFacts facts = OfficeFacts.Of(package, found);
        var left = new LeftParts(zip);
        List<string> slides = SlidesOf(package);
        Func<MappedTextBuilder, List<Problem>, IEnumerable<bool>> make = (into, wrong) => Make(package, slides, left, new FlowWriter(into) { Found = found }, wrong, context);
        TextParts text = TextParts.Make(context.Limits, make, problems);
        found.Report(problems);
        return new Reading
        {
            MediaType = package.HasMacros ? "application/vnd.ms-powerpoint.presentation.macroenabled.12" : "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Item = new Document
            {
                Title = facts.Title,
                Authors = facts.Authors,
                Fields = [.. facts.Fields, .. found.All],
                Pages = slides.Count,
                Texts = text.First,
                MoreTexts = text.HasMore ? TextParts.Again(context.Limits, make) : [],
            },
            Members = zip.Members(),
            Problems = problems,
        };
    }

    private static bool IsSlides(OfficePackage package) =>
        package.ContentType.Contains("presentationml", StringComparison.OrdinalIgnoreCase)
        || package.ContentType.Contains("ms-powerpoint", StringComparison.OrdinalIgnoreCase)
        || package.Main.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase);

    /// <summary>The slides in the order of the presentation; slides that it does not list come after, by name.</summary>
    private static List<string> SlidesOf(OfficePackage package)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Relation relation in package.Relations.Where(static relation => relation.Type == "slide"))
        {
            targets.TryAdd(relation.Id, relation.Target);
        }

        var slides = new List<string>();
        XmlScanner scanner = package.Zip.Scan(package.Main);
        while (scanner.Read())
        {
            if (scanner.IsStart("sldId"u8) && scanner.Attribute("r:id"u8) is { } id && targets.TryGetValue(id, out string? slide) && package.Zip.Has(slide))
            {
                slides.Add(slide);
            }
        }

        IEnumerable<string> others = package.Zip.Names.Where(static name => name.StartsWith("ppt/slides/", StringComparison.OrdinalIgnoreCase) && !name.Contains("_rels", StringComparison.Ordinal));
        slides.AddRange(others.Order(StringComparer.OrdinalIgnoreCase));
        return [.. slides.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<bool> Make(OfficePackage package, List<string> slides, LeftParts left, FlowWriter flow, List<Problem> problems, ReadContext context)
    {
        var text = new WordText(flow, context) { Authors = new CommentAuthors(package.Zip) };
        foreach (string slide in slides)
        {
            flow.StartPage();
            List<Relation> relations = Relation.Of(package.Zip, slide);
            foreach ((string part, string label) in PartsOf(package, slide, relations))
            {
                if (label.Length > 0)
                {
                    flow.Break(2);
                    flow.StartMark(label);
                }

                XmlScanner scanner = flow.Enter(package.Zip, part);
                foreach (bool step in text.Append(scanner))
                {
                    yield return step;
                }

                if (label.Length > 0)
                {
                    flow.EndMark();
                }

                PartProblems.Add(scanner, part, problems);
            }
        }

        foreach (string part in left.Names)
        {
            flow.StartSection();
            foreach (bool step in text.Append(flow.Enter(package.Zip, part)))
            {
                yield return step;
            }
        }

        foreach (bool step in Fixed(package.Zip, flow, text).Concat(new DataParts(package.Zip, flow).Append()))
        {
            yield return step;
        }

        PartProblems.AddUndecodable(flow, problems);
    }

    /// <summary>What stands on every slide of a kind: the shapes of masters and layouts that are no places to fill in.</summary>
    private static IEnumerable<bool> Fixed(ZipPackage zip, FlowWriter flow, WordText text)
    {
        foreach (string part in zip.Names.Select(static name => name.TrimStart('/')).Where(static name => Array.Exists(s_masters, folder => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase)) && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.OrdinalIgnoreCase))
        {
            flow.StartSection();
            XmlScanner scanner = flow.Enter(zip, part);
            while (scanner.Read())
            {
                if (!scanner.IsStart("sp"u8))
                {
                    continue;
                }

                int start = scanner.End;
                if (IsPlace(scanner.Inside()))
                {
                    continue;
                }

                flow.StartMark("master");
                foreach (bool step in text.Append(new XmlScanner(scanner.Bytes, start, Math.Max(start, scanner.Token == XmlToken.End ? scanner.Start : scanner.Bytes.Length))))
                {
                    yield return step;
                }

                flow.EndMark();
                flow.Break(2);
            }
        }
    }

    private static bool IsPlace(XmlScanner shape)
    {
        while (shape.Read())
        {
            if (shape.IsStart("ph"u8))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<(string Part, string Label)> PartsOf(OfficePackage package, string slide, List<Relation> relations) =>
    [
        (slide, ""),
        .. package.Parts(relations, "diagramData").Select(static part => (part, "")),
        .. package.Parts(relations, "chart").Select(static part => (part, "chart")),
        .. package.Parts(relations, "comments").Select(static part => (part, "comments")),
        .. package.Parts(relations, "notesSlide").Select(static part => (part, "notes")),
    ];
}
