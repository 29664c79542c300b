namespace OnRecord.Record.Parties;

/// <summary>What is known of one key: how it is written, how often, and where first. Most keys are written in one way, so a table of ways is made for the others only.</summary>
/// <param name="keepsItems">Whether to remember every item that has it.</param>
internal sealed class PartyTally(bool keepsItems = false)
{
    private readonly HashSet<long>? items = keepsItems ? [] : null;
    private string? only;
    private Dictionary<string, (int Count, PartySighting First)>? forms;
    private PartySighting first;

    /// <summary>How often the key was seen.</summary>
    public int Count { get; private set; }

    /// <summary>True when a header or the head of a document names it so, not a text alone.</summary>
    public bool IsStated { get; set; }

    /// <summary>The smallest place.</summary>
    public PartySighting First => first;

    /// <summary>How it is written, with counts.</summary>
    public IEnumerable<KeyValuePair<string, int>> Forms => forms?.Select(static form => KeyValuePair.Create(form.Key, form.Value.Count)) ?? (only is null ? [] : (IEnumerable<KeyValuePair<string, int>>)[KeyValuePair.Create(only, Count)]);

    /// <summary>True when one item has both, of keys whose items are remembered.</summary>
    public bool Meets(PartyTally other) => items is not null && other.items is not null && items.Overlaps(other.items);

    /// <summary>Keys in the order of how sure and how frequent they are: those that headers and document heads name first.</summary>
    public static IEnumerable<PartyKey> SurestFirst(IReadOnlyDictionary<PartyKey, PartyTally> tallies, IEnumerable<PartyKey> keys) =>
        keys.OrderByDescending(key => tallies[key].IsStated).ThenByDescending(key => tallies[key].Count).ThenBy(static key => key);

    /// <summary>Takes back one of several ways to write it.</summary>
    public void Drop(string form) => forms?.Remove(form);

    /// <summary>What is known of some of the ways to write it alone.</summary>
    public PartyTally Of(IEnumerable<string> some)
    {
        var part = new PartyTally(items is not null) { IsStated = IsStated };
        part.items?.UnionWith(items!);
        foreach (string form in some)
        {
            (int count, PartySighting earliest) = forms is null ? (Count, first) : forms[form];
            part.Add(form, earliest);
            part.Raise(form, count - 1);
        }

        return part;
    }

    /// <summary>Adds what is known of the key elsewhere.</summary>
    /// <param name="other">What is known.</param>
    /// <param name="isSeen">False to take only how it is written and where, and to count nothing.</param>
    public void Take(PartyTally other, bool isSeen)
    {
        items?.UnionWith(other.items ?? []);
        foreach ((string form, int count) in other.Forms.ToList())
        {
            Add(form, other.forms is null ? other.first : other.forms[form].First);
            Raise(form, count - 1);
        }

        Count = isSeen ? Count : 0;
    }

    /// <summary>Takes note that where it was counted it is called so.</summary>
    public void Call(string name, int times)
    {
        int counted = Count;
        Add(name, first);
        Raise(name, times - 1);
        Count = counted;
    }

    private void Raise(string form, int by)
    {
        Count += by;
        if (forms is not null)
        {
            forms[form] = (forms[form].Count + by, forms[form].First);
        }
    }

    /// <summary>Counts a sighting.</summary>
    public void Add(string form, PartySighting place)
    {
        PartySighting before = first;
        first = Count == 0 || place.CompareTo(first) < 0 ? place : first;
        items?.Add(place.Item);
        only ??= form;
        if (forms is null && !string.Equals(only, form, StringComparison.Ordinal))
        {
            forms = new Dictionary<string, (int, PartySighting)>(StringComparer.Ordinal) { [only] = (Count, before) };
        }

        if (forms is not null)
        {
            (int count, PartySighting earliest) = forms.GetValueOrDefault(form, (0, place));
            forms[form] = (count + 1, place.CompareTo(earliest) < 0 ? place : earliest);
        }

        Count++;
    }
}
