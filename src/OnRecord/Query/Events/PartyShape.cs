using OnRecord.Query.Shapes;

namespace OnRecord.Query.Events;

/// <summary>A party of the case.</summary>
/// <param name="Id">Made from its smallest key.</param>
/// <param name="Name">The name it is written with most often.</param>
/// <param name="Type"><c>person</c>, <c>organization</c>, <c>place</c>, <c>group</c>, <c>document</c> or <c>other</c>.</param>
/// <param name="Names">All names as written.</param>
/// <param name="Addresses">All addresses.</param>
/// <param name="Roles">What it is said to be.</param>
/// <param name="Sightings">How often it is named or takes part; of a list of a span of time, how many messages and documents of it name it.</param>
/// <param name="Citation">Where it is first named.</param>
/// <param name="Verdict"><c>confirmed</c> or <c>rejected</c> by a reviewer, or null.</param>
/// <param name="Notes">Reviewers' notes.</param>
/// <param name="NameAlone">True of a person whom several items name by one name without an address: that the name is the same is all that makes them one, and several people may have it.</param>
public sealed record PartyShape(
    string Id, string Name, string Type, IReadOnlyList<string> Names, IReadOnlyList<string> Addresses, IReadOnlyList<RoleShape> Roles, int Sightings, Citation? Citation,
    string? Verdict, IReadOnlyList<string> Notes, bool NameAlone);

/// <summary>A role; <c>of</c> is the name of the party it is a role in, or null; <c>from</c> and <c>to</c> are the dates of the first and last item that tell it, null where they have none.</summary>
public sealed record RoleShape(string Text, string? Of, string? From, string? To, Citation? Citation);

/// <summary>Why two names or addresses are held to be of one party.</summary>
public sealed record PartyReasonShape(string One, string Other, string Why, int Score, int Count, Citation? Citation);
