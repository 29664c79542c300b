using Microsoft.Data.Sqlite;
using OnRecord.Record.Recovered;
using OnRecord.Record.Threads;
using OnRecord.Sources;
using OnRecord.Store.Analysis;

namespace OnRecord.Store.Recording;

/// <summary>
/// Looks at the quotations in items: those of no held message are gathered, those of held messages are compared with their originals. One for
/// each thread.
/// </summary>
/// <param name="connection">For reading.</param>
/// <param name="links">What was linked, by id.</param>
/// <param name="items">Row numbers of the ids.</param>
/// <param name="guard">Notes items that cannot be compared.</param>
internal sealed class QuotationReader(SqliteConnection connection, IReadOnlyDictionary<string, ThreadLink> links, IReadOnlyDictionary<string, long> items, ItemGuard guard)
{
    /// <summary>Quotations of one item that are compared; more are only in hostile mail.</summary>
    private const int MostCompared = 60;

    private readonly MessageLoader _loader = new(connection, guard);
    private readonly CutReader _originals = new(connection);

    /// <summary>Quotations of messages that are not held.</summary>
    public RecoveredCollector Lost { get; } = new();

    /// <summary>Quotations with other words than the original: its number, the holder's, the header.</summary>
    public List<(long Item, long Holder, int Header)> Altered { get; } = [];

    /// <summary>Reads the items with numbers from the first to the last.</summary>
    public void Read(long first, long last)
    {
        foreach ((long number, ThreadMessage message) in _loader.Load(first, last))
        {
            if (links.TryGetValue(message.Id, out ThreadLink? link) && link.Quotes.Count > 0)
            {
                guard.Run(AnalysisStep.Quotations, number, () => Read(number, message, link));
            }
        }
    }

    private void Read(long number, ThreadMessage message, ThreadLink link)
    {
        Lost.Add(message, link.Quotes, link.Variants);
        for (int header = 0; header < Math.Min(link.Quotes.Count, MostCompared); header++)
        {
            if (link.Quotes[header] is { } original && items.TryGetValue(original, out long item) && IsAltered(message, header, item))
            {
                Altered.Add((item, number, header));
            }
        }
    }

    /// <summary>Whether a quotation has other words than the original; of one that could not be cut, or whose header tells of another message, nothing is said.</summary>
    private bool IsAltered(ThreadMessage holder, int header, long item)
    {
        if (_originals.WithText(item) is not { } original || (original.Cut.Segments.Segments.Count == 0 && original.Text.Length > 0))
        {
            return false;
        }

        List<TextSpan> spans = QuotedWords.SpansOf(holder.Segments, header);
        string quoted = QuotedWords.TextOf(holder.Body, spans);
        string own = QuotedWords.TextOf(original.Text, QuotedWords.OwnSpansOf(original.Cut.Segments));
        IReadOnlyList<WordChange> changes = QuotationChanges.OfQuotation(own, quoted, original.Text, holder.Body, QuotedWords.FrameOf(holder.Body, spans, holder.Segments.Headers[header].IsForward));
        return changes.Count > 0 && !QuotationChanges.IsToAnother(holder.Segments.Headers[header], changes)
            && _loader.Load(item, item).All(known => !HeaderFit.Contradicts(holder.Segments.Headers[header], known.Message));
    }
}
