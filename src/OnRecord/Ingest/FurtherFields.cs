using OnRecord.Sources;

namespace OnRecord.Ingest;

/// <summary>
/// What an item says beside its text and its own header, each once, in the order in which it is found: addresses that it links to, which are never opened, who changed it, labels, comments, headers of parts. One collection serves
/// one item, whatever reads it, so that one bound holds for all. Takes next to no memory while it is empty.
/// </summary>
internal sealed class FurtherFields
{
    /// <summary>The most of one item. Documents have fewer; a workbook may have one in every row.</summary>
    public const int Most = 10_000;

    /// <summary>Longer values of markup are cut, in UTF-16 units.</summary>
    public const int LongestValue = 1 << 16;

    private HashSet<(string Name, string Value)>? _seen;
    private List<ItemField>? _all;
    private bool _isCut;

    /// <summary>The fields found so far.</summary>
    public IReadOnlyList<ItemField> All => _all ?? (IReadOnlyList<ItemField>)[];

    /// <summary>Takes an address that something links to; those of a place in the item itself are left out.</summary>
    public void AddLink(string? address, ByteSpan? place = null)
    {
        if (address?.StartsWith('#') == false)
        {
            Add("link", address, place);
        }
    }

    /// <summary>Takes what the instruction of a word processor's field says: the address that it leads to, or else its words.</summary>
    public void AddInstruction(string? instruction)
    {
        if (LinkInstruction.AddressIn(instruction) is { } address)
        {
            AddLink(address);
            Add("tooltip", LinkInstruction.TipIn(instruction));
        }
        else
        {
            Add("instruction", LinkInstruction.WordsIn(instruction));
        }
    }

    /// <summary>Takes a field; blank ones, and those that are there already, are left out.</summary>
    public void Add(string name, string? value, ByteSpan? place = null)
    {
        string trimmed = value?.Trim() ?? "";
        if (!Lacks(name, trimmed))
        {
            return;
        }

        if (_all?.Count == Most)
        {
            _isCut = true;
            return;
        }

        Know(name, trimmed);
        (_all ??= []).Add(new ItemField(name, trimmed, place));
    }

    /// <summary>Whether a value is neither blank nor there already.</summary>
    public bool Lacks(string name, string value) => value.Length > 0 && _seen?.Contains((name, value)) != true;

    /// <summary>A field that the item has elsewhere, and so not here.</summary>
    public void Know(string name, string value) => (_seen ??= []).Add((name, value));

    /// <summary>Says that a value was left out or cut.</summary>
    public void Cut() => _isCut = true;

    /// <summary>Fields of the item, these after others that are there already.</summary>
    public IReadOnlyList<ItemField> After(List<ItemField> others)
    {
        others.AddRange(All);
        return others;
    }

    /// <summary>Adds the Problem of an item that has more of them, once all were found.</summary>
    public void Report(List<Problem> problems)
    {
        if (_isCut)
        {
            problems.Add(new Problem(ProblemCodes.LimitSize, $"There are more than {Most} links, labels, comments, headers of parts and the like, or longer ones than {LongestValue} characters; the first are listed and searched, the rest is kept."));
        }
    }
}
