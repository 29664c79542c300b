using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Record.Parties;

namespace OnRecord.Store.Recording;

/// <summary>What the case keeps of a party beside its id, type and name, as JSON.</summary>
/// <param name="Names">As written.</param>
/// <param name="Addresses">In small letters.</param>
/// <param name="Roles">What it is said to be.</param>
/// <param name="Links">Why its keys belong together.</param>
/// <param name="First">Where it is first named.</param>
internal sealed record PartyData(IReadOnlyList<string> Names, IReadOnlyList<string> Addresses, IReadOnlyList<RoleData> Roles, IReadOnlyList<LinkData> Links, PlaceData First)
{
    /// <summary>Compact, without nulls.</summary>
    public static JsonSerializerOptions Options { get; } = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Makes the data.</summary>
    /// <param name="party">The party.</param>
    /// <param name="roles">What it is said to be.</param>
    /// <param name="named">Reasons why words of one name are of it.</param>
    public static PartyData Of(CaseParty party, IReadOnlyList<RoleData> roles, IEnumerable<LinkData> named) => new(
        party.Names, party.Addresses, roles,
        [.. party.Links.Select(static link => new LinkData(Words(link.One), Words(link.Other), link.Reason.ToString(), link.Score, link.Count, PlaceData.Of(link.First))), .. named],
        PlaceData.Of(party.First));

    private static string Words(PartyKey key) => key.Text;
}

/// <summary>A role: the words, the number of the party it is in or 0, where it is told first, and the dates of the first and last item that tell it, or null.</summary>
internal sealed record RoleData(string Text, int Of, PlaceData Place, string? From, string? To);

/// <summary>A reason that holds two keys together.</summary>
internal sealed record LinkData(string One, string Other, string Reason, int Score, int Count, PlaceData First);

/// <summary>A place: the hash of the item's id, the field, and the stretch in UTF-16 units.</summary>
internal sealed record PlaceData(long Item, string Field, int Start, int End)
{
    /// <summary>The place of a sighting.</summary>
    public static PlaceData Of(PartySighting sighting) => new(sighting.Item, sighting.Field, sighting.Start, sighting.End);
}
