using OnRecord.Record.Recovered;

namespace OnRecord.Store.Recording.Trails;

/// <summary>
/// Numbers items and recovered messages in ordinal order of their ids, so that what is found among their passages does not depend on the order in
/// which they came into the case. Immutable and safe to share between threads.
/// </summary>
internal sealed class PassageOrder
{
    private readonly Dictionary<long, int> _numbers = [];
    private readonly Dictionary<(long Item, int Header), int> _recovered = [];

    /// <summary>Numbers everything.</summary>
    /// <param name="items">Row numbers of held items by id.</param>
    /// <param name="recovered">The recovered messages.</param>
    public PassageOrder(IReadOnlyDictionary<string, long> items, IReadOnlyList<PlacedRecovered> recovered)
    {
        Dictionary<string, RecoveredCopy> first = recovered.ToDictionary(static placed => placed.Message.Id, static placed => placed.Message.Copies[0], StringComparer.Ordinal);
        Ids = [.. items.Keys.Concat(first.Keys).Order(StringComparer.Ordinal)];
        Holders = new long[Ids.Length];
        for (int number = 0; number < Ids.Length; number++)
        {
            if (items.TryGetValue(Ids[number], out long item))
            {
                Holders[number] = item;
                _numbers[item] = number;
            }
            else
            {
                RecoveredCopy copy = first[Ids[number]];
                Holders[number] = items[copy.Holder];
                _recovered[(Holders[number], copy.HeaderIndex)] = number;
            }
        }
    }

    /// <summary>Ids by number.</summary>
    public string[] Ids { get; }

    /// <summary>For each number the row number of the item in whose text its words stand.</summary>
    public long[] Holders { get; }

    /// <summary>The number of a held item.</summary>
    public int NumberOf(long item) => _numbers[item];

    /// <summary>The number of the recovered message whose fullest copy stands behind a header of an item; null when there is none.</summary>
    public int? RecoveredFrom(long item, int header) => _recovered.TryGetValue((item, header), out int number) ? number : null;
}
