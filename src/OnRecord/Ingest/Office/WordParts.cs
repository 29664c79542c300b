using OnRecord.Ingest.Text;
using OnRecord.Ingest.Xml;

namespace OnRecord.Ingest.Office;

/// <summary>The parts of a Word document as one text.</summary>
internal sealed class WordParts(OfficePackage package, ReadContext context, FurtherFields found)
{
    private static readonly string[] Kinds = ["diagramData", "chart", "footnotes", "endnotes", "comments", "header", "footer", "glossaryDocument"];

    private readonly LeftParts _left = new(package.Zip);

    /// <summary>Appends part after part; see <see cref="TextParts.Make"/>.</summary>
    public IEnumerable<bool> Make(MappedTextBuilder into, List<Problem> problems)
    {
        var flow = new FlowWriter(into) { Found = found };
        var text = new WordText(flow, context);
        foreach (string part in Names())
        {
            flow.StartSection();
            XmlScanner scanner = flow.Enter(package.Zip, part);
            IEnumerable<bool> steps = IsNotes(scanner) ? Notes(scanner, flow, text) : text.Append(scanner);
            foreach (bool step in steps)
            {
                yield return step;
            }

            PartProblems.Add(scanner, part, problems);
        }

        foreach (bool step in new DataParts(package.Zip, flow).Append())
        {
            yield return step;
        }

        PartProblems.AddUndecodable(flow, problems);
    }

    private IEnumerable<string> Names()
    {
        foreach (string part in (string[])[package.Main, .. Kinds.SelectMany(package.Parts)])
        {
            yield return part;
        }

        foreach (string part in _left.Names)
        {
            yield return part;
        }
    }

    /// <summary>Whether the part's first element holds notes or comments; moves to that element.</summary>
    private static bool IsNotes(XmlScanner scanner)
    {
        while (scanner.Read() && scanner.Token != XmlToken.Start)
        {
        }

        return scanner.IsStart("footnotes"u8) || scanner.IsStart("endnotes"u8) || scanner.IsStart("comments"u8);
    }

    /// <summary>Notes and comments each begin with their number, comments with their author and date too.</summary>
    private static IEnumerable<bool> Notes(XmlScanner scanner, FlowWriter flow, WordText text)
    {
        while (scanner.Read())
        {
            bool isNote = scanner.IsStart("footnote"u8) || scanner.IsStart("endnote"u8);
            bool isComment = scanner.IsStart("comment"u8);
            if (!isNote && !isComment)
            {
                continue;
            }

            if (isNote && scanner.Attribute("type"u8) is "separator" or "continuationSeparator" or "continuationNotice")
            {
                scanner.Skip();
                continue;
            }

            Label(scanner, flow, isComment);
            int start = scanner.End;
            scanner.Skip();
            int end = scanner.Token == XmlToken.End ? scanner.Start : scanner.Bytes.Length;
            foreach (bool step in text.Append(new XmlScanner(scanner.Bytes, start, end)))
            {
                yield return step;
            }
        }
    }

    private static void Label(XmlScanner scanner, FlowWriter flow, bool isComment)
    {
        flow.Break(2);
        string id = scanner.Attribute("id"u8) ?? "";
        if (!isComment)
        {
            flow.Insert($"[{id}] ");
            return;
        }

        flow.Insert($"[comment {id}");
        if (scanner.FindAttribute("author"u8, out int start, out int end))
        {
            flow.Insert(" by ");
            flow.Text(start, end);
        }

        if (scanner.FindAttribute("date"u8, out start, out end))
        {
            flow.Insert(", ");
            flow.Text(start, end);
        }

        flow.Insert("] ");
    }
}
