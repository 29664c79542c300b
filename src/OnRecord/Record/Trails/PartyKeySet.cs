using OnRecord.Record.Threads;

namespace OnRecord.Record.Trails;

/// <summary>Writer and readers of an item as keys that can be compared.</summary>
internal readonly struct PartyKeySet
{
    private readonly ulong _address;
    private readonly ulong _name;
    private readonly HashSet<ulong> _had;

    public PartyKeySet(TrailPlace place)
    {
        _address = PartyKeys.OfAddress(place.From?.Address);
        _name = PartyKeys.OfName(place.From?.Name);
        _had = [_address, _name];
        foreach (ThreadParty party in place.To)
        {
            _had.Add(PartyKeys.OfAddress(party.Address));
            _had.Add(PartyKeys.OfName(party.Name));
        }
    }

    /// <summary>Whether the writer of another item wrote or got this one.</summary>
    public bool Reached(PartyKeySet other) => (other._address != 0 && _had.Contains(other._address)) || (other._name != 0 && _had.Contains(other._name));

    /// <summary>Whether the writer of another item got this one from somebody else.</summary>
    public bool CameTo(PartyKeySet other) => Reached(other) && !(_address != 0 && _address == other._address) && !(_name != 0 && _name == other._name);

    /// <summary>Whether another item has the same writer and the same readers.</summary>
    public bool IsSame(PartyKeySet other) => _address == other._address && _name == other._name && (_address | _name) != 0 && _had.SetEquals(other._had);
}
