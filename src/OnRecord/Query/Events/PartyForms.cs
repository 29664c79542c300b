using OnRecord.Language.Names;
using OnRecord.Record.Parties;
using OnRecord.Store.Recording;

namespace OnRecord.Query.Events;

/// <summary>Forms of one name of a party that differ in initials or generation: equal words hold them together, and they may be two people's.</summary>
internal static class PartyForms
{
    /// <summary>How sure equal words are, 0 to 100.</summary>
    public const int Score = 88;

    /// <summary>The reason that holds a person together whom items name by one name, and nothing else.</summary>
    public const string NameAlone = "name_alone";

    /// <summary>How sure that is, 0 to 100: not resolved.</summary>
    public const int ScoreAlone = 50;

    /// <summary>Whether the name is all that makes one person of those whom several places name: no address, no other name, no link.</summary>
    public static bool AreNameAlone(MentionType type, PartyData data, int sightings) =>
        type == MentionType.Person && sightings > 1 && data is { Addresses.Count: 0, Links.Count: 0, Names.Count: > 0 } && !Of(data.Names).Any();

    /// <summary>Pairs of such forms: the first of a name, ordinally, and each that has other marks.</summary>
    public static IEnumerable<(string One, string Other)> Of(IEnumerable<string> names) => names.Where(static name => PersonNameReader.InHeader(name) is not null)
        .GroupBy(static name => PersonNameReader.InHeader(name)!.Value)
        .SelectMany(static one => one.GroupBy(NameMarks.Of).Select(static form => form.Min(StringComparer.Ordinal)!).Order(StringComparer.Ordinal).ToArray() is [var first, .. var others] ? others.Select(other => (first, other)) : []);
}
