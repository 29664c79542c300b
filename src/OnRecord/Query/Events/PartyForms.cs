using OnRecord.Record.Parties;

namespace OnRecord.Query.Events;

/// <summary>Forms of one name of a party that differ in initials or generation: equal words hold them together, and they may be two people's.</summary>
internal static class PartyForms
{
    /// <summary>How sure equal words are, 0 to 100.</summary>
    public const int Score = 88;

    /// <summary>Pairs of such forms: the first of a name, ordinally, and each that has other marks.</summary>
    public static IEnumerable<(string One, string Other)> Of(IEnumerable<string> names) => names.Where(static name => PersonNameReader.InHeader(name) is not null)
        .GroupBy(static name => PersonNameReader.InHeader(name)!.Value)
        .SelectMany(static one => one.GroupBy(NameMarks.Of).Select(static form => form.Min(StringComparer.Ordinal)!).Order(StringComparer.Ordinal).ToArray() is [var first, .. var others] ? others.Select(other => (first, other)) : []);
}
