using OnRecord.Language.Names;
using OnRecord.Sources;

namespace OnRecord.Record.Parties;

/// <summary>A person, organisation, place or group across all items of a case.</summary>
/// <param name="Id">Made from its smallest key.</param>
/// <param name="Name">The name it is written with most often, the longest of equals; of a party without name its address.</param>
/// <param name="Type">What it is.</param>
/// <param name="Names">Its names as written, ordinally.</param>
/// <param name="Addresses">Its addresses, ordinally.</param>
/// <param name="Keys">All keys, the smallest first.</param>
/// <param name="Links">Why the keys belong together; none for a party with one key.</param>
/// <param name="First">The smallest place where it is named.</param>
/// <param name="Sightings">How often it is named or takes part; 0 for a name that stands only beside addresses of several people of that name.</param>
internal sealed record CaseParty(
    RecordId Id, string Name, MentionType Type, IReadOnlyList<string> Names, IReadOnlyList<string> Addresses, IReadOnlyList<PartyKey> Keys,
    IReadOnlyList<KeyLink> Links, PartySighting First, int Sightings);
