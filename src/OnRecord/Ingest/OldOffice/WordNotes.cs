using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.OldOffice;

/// <summary>The notes and comments of a Word document: where the text refers to them, where each begins in its story, who wrote it (MS-DOC sections 2.8.7 to 2.8.10, 2.9.6 and 2.9.104).</summary>
internal sealed class WordNotes
{
    private const int CommentBytes = 30;
    private const int AuthorInComment = 20;
    private const int MostAuthors = 10_000;

    private readonly OldStream _table;
    private readonly int _authors;
    private readonly (int Start, int Length) _comments;

    public WordNotes(WordHead head, OldStream table)
    {
        _table = table;
        _comments = head.Table(4);
        _authors = head.Table(36) is { Length: > 0 } authors ? authors.Start : -1;
        Add(References, head.Table(2), 2, "");
        Add(References, head.Table(46), 2, "endnote ");
        Add(References, _comments, CommentBytes, "comment ");
        Add(Footnotes, Notes(head.Table(3)), 0, "");
        Add(Endnotes, Notes(head.Table(47)), 0, "endnote ");
        Add(Comments, Notes(head.Table(5)), 0, "comment ");
    }

    /// <summary>What stands for a reference, such as <c>comment 2</c>, by the number of its character in the main text.</summary>
    public Dictionary<int, string> References { get; } = [];

    /// <summary>Labels of footnotes by the number of the first character of each in the story of footnotes.</summary>
    public Dictionary<int, string> Footnotes { get; } = [];

    /// <summary>The same for endnotes.</summary>
    public Dictionary<int, string> Endnotes { get; } = [];

    /// <summary>The same for comments.</summary>
    public Dictionary<int, string> Comments { get; } = [];

    /// <summary>The stream that names of authors stand in.</summary>
    public InnerFile? File => _table.File;

    /// <summary>Who wrote a comment, by its number from 1; empty when it does not say.</summary>
    public MappedText AuthorOf(int comment)
    {
        int count = CountOf(_comments, CommentBytes);
        if (_authors < 0 || comment < 1 || comment > count)
        {
            return MappedText.Empty;
        }

        int wanted = _table.UInt16(_comments.Start + ((count + 1) * 4L) + ((comment - 1) * (long)CommentBytes) + AuthorInComment);
        long at = _authors;
        for (int author = 0; author < Math.Min(wanted, MostAuthors); author++)
        {
            at += 2 + (2L * _table.UInt16(at));
        }

        int length = 2 * _table.UInt16(at);
        return _table.Has(at, length + 2) ? _table.Wide((int)at + 2, length) : MappedText.Empty;
    }

    /// <summary>Behind the beginning of each note stands the end of the last, and behind it the end of the story.</summary>
    private static (int Start, int Length) Notes((int Start, int Length) place) => (place.Start, Math.Max(0, place.Length - 4));

    /// <summary>The places of a table of characters with something of a fixed size for each (section 2.2.2); the last place is its end.</summary>
    private void Add(Dictionary<int, string> into, (int Start, int Length) place, int entryBytes, string label)
    {
        int count = CountOf(place, entryBytes);
        for (int number = 1; number <= count; number++)
        {
            into.TryAdd(_table.Int32(place.Start + ((number - 1) * 4L)), label + number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private int CountOf((int Start, int Length) place, int entryBytes) => place.Length > 4 && _table.Has(place.Start, place.Length) ? (place.Length - 4) / (4 + entryBytes) : 0;
}
