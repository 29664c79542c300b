using OnRecord.Language.Names;

namespace OnRecord.Record.Parties;

/// <summary>What is known of one key: how it is written, how often, and where first.</summary>
internal sealed class PartyTally
{
    private readonly Dictionary<string, int> forms = new(StringComparer.Ordinal);
    private readonly Dictionary<MentionType, int> types = [];
    private PartySighting? first;

    /// <summary>How often the key was seen.</summary>
    public int Count { get; private set; }

    /// <summary>The smallest place.</summary>
    public PartySighting First => first ?? default;

    /// <summary>How it is written, with counts.</summary>
    public IReadOnlyDictionary<string, int> Forms => forms;

    /// <summary>What texts take it for, with counts.</summary>
    public IReadOnlyDictionary<MentionType, int> Types => types;

    /// <summary>Counts a sighting.</summary>
    public void Add(string form, MentionType? type, PartySighting place)
    {
        Count++;
        forms[form] = forms.GetValueOrDefault(form) + 1;
        first = first is null || place.CompareTo(first.Value) < 0 ? place : first;
        if (type is { } known)
        {
            types[known] = types.GetValueOrDefault(known) + 1;
        }
    }
}
