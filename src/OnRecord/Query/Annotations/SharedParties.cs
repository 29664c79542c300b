using OnRecord.Language.Annotating;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;

namespace OnRecord.Query.Annotations;

/// <summary>
/// Gives the parties of all parts of a text their ids, <c>p1</c> and so on in the order of the text. A party of a later part is the same as an earlier one
/// when both have a full name in common and are of one type; nothing else joins parts.
/// </summary>
internal sealed class SharedParties
{
    private readonly List<string[]> ids = [];
    private readonly List<TextPartyShape> shapes = [];

    /// <summary>Numbers the parties.</summary>
    public SharedParties(Annotation annotation, PlaceMaker places)
    {
        var byName = new Dictionary<(MentionType Type, string Name), int>();
        var members = new List<List<(int Part, int Party)>>();
        for (int part = 0; part < annotation.Parts.Count; part++)
        {
            IReadOnlyList<Party> parties = annotation.Parts[part].Parties.Parties;
            ids.Add(new string[parties.Count]);
            for (int party = 0; party < parties.Count; party++)
            {
                int number = NumberOf(parties[party], byName, members);
                members[number].Add((part, party));
                ids[part][party] = $"p{number + 1}";
            }
        }

        foreach (List<(int Part, int Party)> group in members)
        {
            shapes.Add(ShapeOf(annotation, group, places));
        }
    }

    /// <summary>All parties.</summary>
    public IReadOnlyList<TextPartyShape> Shapes => shapes;

    /// <summary>The id of a party of a part; null for -1.</summary>
    public string? IdOf(int part, int party) => party < 0 ? null : ids[part][party];

    private static int NumberOf(Party party, Dictionary<(MentionType Type, string Name), int> byName, List<List<(int Part, int Party)>> members)
    {
        int number = -1;
        foreach (string name in party.Names.Where(name => IsFull(party, name)))
        {
            number = byName.TryGetValue((party.Type, name), out int found) ? found : number;
        }

        if (number < 0)
        {
            number = members.Count;
            members.Add([]);
        }

        foreach (string name in party.Names.Where(name => IsFull(party, name)))
        {
            byName.TryAdd((party.Type, name), number);
        }

        return number;
    }

    /// <summary>Of a person a name of several words; of others any name.</summary>
    private static bool IsFull(Party party, string name) => party.Type != MentionType.Person || name.Contains(' ', StringComparison.Ordinal);

    private TextPartyShape ShapeOf(Annotation annotation, List<(int Part, int Party)> group, PlaceMaker places)
    {
        var names = new List<string>();
        var roles = new List<TextRoleShape>();
        foreach ((int part, int party) in group)
        {
            AnnotatedPart of = annotation.Parts[part];
            Party here = of.Parties.Parties[party];
            names.AddRange(here.Names.Where(name => !names.Contains(name)));
            foreach (PartyRole role in here.Roles)
            {
                (int start, int end) = places.Of(of.Words, role.Start, role.End);
                roles.Add(new TextRoleShape(role.Text, IdOf(part, role.Of), start, end));
            }
        }

        Party first = annotation.Parts[group[0].Part].Parties.Parties[group[0].Party];
        string name = group.Select(at => annotation.Parts[at.Part].Parties.Parties[at.Party].Name).OrderByDescending(static name => name.Count(static c => c == ' ')).ThenByDescending(static name => name.Length).First();
        return new TextPartyShape(ids[group[0].Part][group[0].Party], names.Count == 0 ? first.Name : name, ContractWords.Of(first.Type), names, roles);
    }
}
