using OnRecord.Ingest.Xml;

namespace OnRecord.Ingest.Office;

/// <summary>The comments of a workbook, of both kinds (ISO/IEC 29500-1 clause 18.7, and the threaded ones): each with its cell and who wrote it. How a comment looks and where it is drawn (<c>commentPr</c>) is no part of its words.</summary>
internal sealed class SheetComments(FlowWriter flow, CommentAuthors authors)
{
    private readonly List<(int Start, int End)> _own = [];

    /// <summary>Appends the comments of a part, with a step after each.</summary>
    public IEnumerable<bool> Append(XmlScanner scanner)
    {
        _own.Clear();
        bool inComment = false, inLook = false;
        while (scanner.Read())
        {
            if (scanner.IsStart("author"u8))
            {
                bool hasName = scanner.Read() && scanner.Token == XmlToken.Text;
                _own.Add(hasName ? (scanner.Start, scanner.End) : default);
            }
            else if (scanner.IsStart("comment"u8) || scanner.IsStart("threadedComment"u8))
            {
                Start(scanner);
                inComment = true;
            }
            else if (inComment && (scanner.IsEnd("comment"u8) || scanner.IsEnd("threadedComment"u8)))
            {
                flow.EndMark();
                flow.Break(1);
                inComment = false;
                yield return true;
            }
            else if (scanner.IsStart("commentPr"u8) || scanner.IsEnd("commentPr"u8))
            {
                inLook = scanner.Token == XmlToken.Start;
            }
            else if (inComment && !inLook && scanner.Token == XmlToken.Text && scanner.Raw.ContainsAnyExcept(" \r\n\t"u8))
            {
                flow.Escaped(scanner.Start, scanner.End, scanner.IsVerbatim);
            }
        }
    }

    private void Start(XmlScanner scanner)
    {
        flow.StartMark($"comment {scanner.Attribute("ref"u8)}");
        if (!int.TryParse(scanner.Attribute("authorId"u8), out int number))
        {
            authors.Append(flow, scanner.Attribute("personId"u8));
        }
        else if (number >= 0 && number < _own.Count && _own[number].End > _own[number].Start)
        {
            flow.Escaped(_own[number].Start, _own[number].End);
            flow.Insert(", ");
        }
    }
}
