using OnRecord.Sources;

namespace OnRecord.Record.Parties;

/// <summary>An address or a normalised name: what of a party can be recognised again in another item.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">In small letters; of a person's name the words without titles, suffixes and middle initials.</param>
internal readonly record struct PartyKey(PartyKeyKind Kind, string Text) : IComparable<PartyKey>
{
    /// <summary>The id of a party whose smallest key this is.</summary>
    public RecordId Id => RecordId.Of("party", Kind.ToString(), Text);

    /// <summary>The key as decisions keep it: <c>person:ann roe</c>.</summary>
    public string Written => $"{Kind}:{Text}";

    /// <summary>Undoes <see cref="Written"/>; null for other words.</summary>
    public static PartyKey? Read(string written)
    {
        int colon = written.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Enum.TryParse(written[..colon], out PartyKeyKind kind) ? new PartyKey(kind, written[(colon + 1)..]) : null;
    }

    /// <summary>Addresses before names, then ordinally.</summary>
    public int CompareTo(PartyKey other) => Kind != other.Kind ? Kind.CompareTo(other.Kind) : string.CompareOrdinal(Text, other.Text);
}
