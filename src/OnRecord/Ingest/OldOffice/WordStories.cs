using System.Text;
using OnRecord.Ingest.Office;
using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.OldOffice;

/// <summary>
/// The words of a Word document as plain text, story after story (MS-DOC section 2.4.1), as <see cref="WordText"/> writes those of a .docx: tracked deletions as
/// <c>[deleted: ...]</c>, references to notes and comments as <c>[1]</c> and <c>[comment 1]</c>.
/// </summary>
internal sealed class WordStories
{
    private const int Main = 0, Footnotes = 1, Comments = 4, Endnotes = 5;
    private const int CharacterPages = 12, ParagraphPages = 13, DrawingTable = 50;

    private readonly WordHead _head;
    private readonly OldStream _document;
    private readonly OldStream _table;
    private readonly Encoding _charset;
    private readonly ReadContext _context;
    private readonly WordPieces _pieces;
    private readonly WordNotes _notes;
    private readonly FormatRanges _deleted;
    private readonly FormatRanges _tables;
    private readonly FormatRanges _rowEnds;

    public WordStories(WordHead head, OldStream document, OldStream table, Encoding charset, ReadContext context)
    {
        (_head, _document, _table, _context) = (head, document, table, context);
        _charset = head.IsUnicode ? SummaryFacts.Page(1252) : charset;
        _pieces = WordPieces.Of(head, document, head.IsUnicode ? table : document);
        _notes = new WordNotes(head, table);
        _deleted = FormatRanges.Of(document, table, head.Table(CharacterPages), isParagraphs: false, FormatRanges.Deleted);
        _tables = FormatRanges.Of(document, table, head.Table(ParagraphPages), isParagraphs: true, FormatRanges.InTable);
        _rowEnds = FormatRanges.Of(document, table, head.Table(ParagraphPages), isParagraphs: true, FormatRanges.RowEnd);
    }

    /// <summary>Appends the stories; see <see cref="TextParts.Make"/>.</summary>
    public IEnumerable<bool> Make(MappedTextBuilder into, FurtherFields found, List<Problem> problems)
    {
        var flow = new FlowWriter(into) { Found = found };
        int piece = 0;
        long first = 0;
        int[] stories = [.. _head.Stories, int.MaxValue]; // what the lengths of a broken document leave over
        for (int story = 0; story < stories.Length && piece < _pieces.All.Count; story++)
        {
            long end = Math.Max(first, first + stories[story]);
            flow.StartSection();
            var writer = new WordStory(_document, flow, _charset, (_deleted, _tables, _rowEnds), LabelsOf(story)) { AuthorOf = story == Comments ? _notes.AuthorOf : null, AuthorFile = _notes.File };
            for (; piece < _pieces.All.Count && _pieces.All[piece].First < end; piece++)
            {
                _context.Cancel.ThrowIfCancellationRequested();
                _document.LookForZeros(_pieces.All[piece].Place, _pieces.All[piece].Count * (_pieces.All[piece].IsWide ? 2 : 1));
                foreach (bool step in writer.Append(_pieces.All[piece], first, end))
                {
                    yield return step;
                }

                if (_pieces.All[piece].First + (long)_pieces.All[piece].Count > end)
                {
                    break;
                }
            }

            writer.End();
            first = end;
        }

        WordNames.Read(_head, _table, found);
        foreach ((string label, MappedText words) in Drawings())
        {
            flow.StartSection();
            flow.Aside(label, words, _table.File);
            yield return true;
        }

        if (_pieces.IsDamaged)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, "The document is cut or its table of pieces is broken; what is left of its words is read."));
        }

        if (_document.FoundUndecodable)
        {
            problems.Add(new Problem(ProblemCodes.UndecodableBytes, "Some bytes of the document are of no character; each stands as one U+FFFD."));
        }
    }

    /// <summary>Words in the properties of drawings (MS-DOC section 2.9.172): what all share, then for the text and for its heads a byte and the drawings themselves.</summary>
    private IEnumerable<(string Label, MappedText Words)> Drawings()
    {
        const int HeadBytes = 8;
        (int start, int length) = _head.Table(DrawingTable);
        long end = Math.Min(start + (long)length, _table.Length);
        for (long at = start; length > 0 && at >= 0 && at + HeadBytes <= end;)
        {
            long next = Math.Min(end, at + HeadBytes + (uint)_table.Int32(at + 4));
            foreach ((string, MappedText) found in ArtWords.In(_table, (int)at, (int)next))
            {
                yield return found;
            }

            at = next + 1;
        }
    }

    private (IReadOnlyDictionary<int, string> Labels, bool AreNotes) LabelsOf(int story) => story switch
    {
        Main => (_notes.References, false),
        Footnotes => (_notes.Footnotes, true),
        Comments => (_notes.Comments, true),
        Endnotes => (_notes.Endnotes, true),
        _ => (new Dictionary<int, string>(), false),
    };
}
