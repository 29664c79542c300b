using Microsoft.Data.Sqlite;
using OnRecord.Language.Segments;
using OnRecord.Record.Copies;
using OnRecord.Record.Loose;
using OnRecord.Record.Trails;
using OnRecord.Sources;
using OnRecord.Store.Analysis;

namespace OnRecord.Store.Recording.Trails;

/// <summary>
/// Gathers the passages of items: own words of messages, texts of documents, and of recovered messages those of the fullest copy. What is quoted from held
/// messages is theirs. One for each thread.
/// </summary>
/// <param name="connection">For reading.</param>
/// <param name="order">What each item is called and whose quotations are recovered messages.</param>
/// <param name="seen">Notes which words of loose passages stand here.</param>
/// <param name="guard">Notes items whose passages cannot be read.</param>
internal sealed class PassageReader(SqliteConnection connection, PassageOrder order, SeenPrints seen, ItemGuard guard)
{
    /// <summary>Longer documents are data, in UTF-16 units.</summary>
    private const int LongestDocument = 1 << 20;

    private readonly CutReader _cuts = new(connection);

    /// <summary>What was gathered.</summary>
    public PassageGroups Groups { get; } = new();

    /// <summary>Which words of loose passages were read.</summary>
    public SeenPrints Seen => seen;

    /// <summary>Embedded headers of messages that messages pass on: the number of the message, and which header.</summary>
    public List<(int Holder, int Header)> Forwards { get; } = [];

    /// <summary>Reads the items with numbers from the first to the last.</summary>
    public void Read(long first, long last)
    {
        foreach ((long item, bool isMessage) in Items(first, last))
        {
            guard.Run(AnalysisStep.Passages, item, () => Read(item, isMessage));
        }
    }

    private void Read(long item, bool isMessage)
    {
        if (_cuts.WithText(item) is { } found)
        {
            ReadCut(item, isMessage, found.Cut.Segments, found.Text);
        }
        else if (!isMessage && StoredText.WordsOf(connection, item, "body") is { Length: <= LongestDocument } text)
        {
            Add(order.NumberOf(item), -1, text, new TextSpan(0, text.Length), isLast: false);
        }
    }

    private void ReadCut(long item, bool isMessage, MessageSegments segments, string text)
    {
        if (isMessage)
        {
            Forwards.AddRange(Enumerable.Range(0, segments.Headers.Count).Where(header => segments.Headers[header].IsForward).Select(header => (order.NumberOf(item), header)));
        }

        if (!seen.IsIdle)
        {
            NoteSignatures(item, segments, text);
        }

        int footer = CopyKey.ListFooterStart(text);
        int last = segments.Segments.Count - 1;
        while (last >= 0 && segments.Segments[last].Kind is SegmentKind.Signature or SegmentKind.Disclaimer)
        {
            last--;
        }

        for (int at = 0; at <= last; at++)
        {
            Segment segment = segments.Segments[at];
            if (segment.Kind is not (SegmentKind.Own or SegmentKind.Quoted or SegmentKind.Forwarded) || segment.Start >= footer)
            {
                continue;
            }

            if (OwnerOf(item, segment) is { } number)
            {
                Add(number, segment.Header, text, new TextSpan(segment.Start, Math.Min(segment.End, footer)), at == last);
            }
        }
    }

    /// <summary>The number of the item or recovered message whose words are read here; null for words that are read elsewhere.</summary>
    private int? OwnerOf(long item, Segment segment) => segment.Header >= 0 ? order.RecoveredFrom(item, segment.Header) : segment.Depth == 0 ? order.NumberOf(item) : null;

    /// <summary>Signatures are read for who signs, and are no passages.</summary>
    private void NoteSignatures(long item, MessageSegments segments, string text)
    {
        foreach (Segment segment in segments.Segments)
        {
            if (segment.Kind == SegmentKind.Signature && OwnerOf(item, segment) is not null)
            {
                var words = new WordRun();
                words.Add(text, segment.Span);
                seen.Add(words);
            }
        }
    }

    private void Add(int number, int header, string text, TextSpan span, bool isLast)
    {
        TextSpan[] paragraphs = [.. Paragraphs.Of(text, span)];
        int lastOwn = Array.FindLastIndex(paragraphs, paragraph => !PostFooter.IsAdded(text.AsSpan(paragraph.Start, paragraph.Length)));
        bool isAboveAdded = lastOwn >= 0 && lastOwn < paragraphs.Length - 1;
        for (int at = 0; at < paragraphs.Length; at++)
        {
            bool isProse = ProseLook.IsProse(text.AsSpan(paragraphs[at].Start, paragraphs[at].Length));
            if (!isProse && seen.IsIdle)
            {
                continue;
            }

            var words = new WordRun();
            words.Add(text, paragraphs[at]);
            seen.Add(words);
            if (!isProse)
            {
                continue;
            }

            Groups.Add(new PassageKey(number, paragraphs[at].Start, paragraphs[at].End, header, (isLast || isAboveAdded) && at >= lastOwn && at > 0), words);
        }
    }

    private List<(long Item, bool IsMessage)> Items(long first, long last)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT item_id, kind FROM item WHERE item_id BETWEEN $first AND $last AND part = 1 AND copy_of IS NULL ORDER BY item_id";
        select.Parameters.AddWithValue("$first", first);
        select.Parameters.AddWithValue("$last", last);
        using SqliteDataReader rows = select.ExecuteReader();
        var items = new List<(long, bool)>();
        while (rows.Read())
        {
            items.Add((rows.GetInt64(0), rows.GetInt32(1) == (int)ItemKind.Message));
        }

        return items;
    }
}
