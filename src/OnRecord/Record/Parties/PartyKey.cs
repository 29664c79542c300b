using OnRecord.Sources;

namespace OnRecord.Record.Parties;

/// <summary>An address or a normalised name: what of a party can be recognised again in another item.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">In small letters; of a person's name the words without titles, suffixes and middle initials.</param>
internal readonly record struct PartyKey(PartyKeyKind Kind, string Text) : IComparable<PartyKey>
{
    /// <summary>The id of a party whose smallest key this is.</summary>
    public RecordId Id => RecordId.Of("party", Kind.ToString(), Text);

    /// <summary>Addresses before names, then ordinally.</summary>
    public int CompareTo(PartyKey other) => Kind != other.Kind ? Kind.CompareTo(other.Kind) : string.CompareOrdinal(Text, other.Text);
}
