using Microsoft.Data.Sqlite;
using OnRecord.Record.Loose;
using OnRecord.Record.Recovered;
using OnRecord.Sources;
using OnRecord.Store.Analysis;
using OnRecord.Store.Recording.Trails;
using OnRecord.Record.Trails;

namespace OnRecord.Store.Recording;

/// <summary>Gathers the loose passages of items. One for each thread.</summary>
/// <param name="connection">For reading.</param>
/// <param name="order">What each item is called.</param>
/// <param name="links">Of each item by its id the messages behind its embedded headers.</param>
/// <param name="guard">Notes items whose passages cannot be read.</param>
internal sealed class LooseReader(SqliteConnection connection, PassageOrder order, IReadOnlyDictionary<string, PlacedLink> links, ItemGuard guard)
{
    private readonly CutReader cuts = new(connection);

    /// <summary>What was gathered.</summary>
    public LoosePassages Passages { get; } = new();

    /// <summary>Reads an item.</summary>
    public void Read(long item) => guard.Run(AnalysisStep.Passages, item, () => ReadWords(item));

    private void ReadWords(long item)
    {
        int number = order.NumberOf(item);
        IReadOnlyList<string?> quotes = links.GetValueOrDefault(order.Ids[number])?.Quotes ?? [];
        if (cuts.WithText(item) is { } found)
        {
            foreach ((int writer, TextSpan span, WordRun words) in LooseWords.Of(found.Text, found.Cut.Segments, header => header < quotes.Count && quotes[header] is not null))
            {
                Passages.Add(new LoosePassage(number, writer, span), words);
            }
        }
    }
}
