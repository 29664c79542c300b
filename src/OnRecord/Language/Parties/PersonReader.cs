using OnRecord.Language.Names;

namespace OnRecord.Language.Parties;

/// <summary>Which names are a person's, and what their parts are: those that were found as one, but for what the text says is no person, and those that were taken for something else.</summary>
internal sealed class PersonReader(PartyText text)
{
    private const int LeastAlone = 2;
    private readonly PersonName?[] people = new PersonName?[text.Mentions.Count];
    private readonly HashSet<string> bodies = new(StringComparer.Ordinal);

    /// <summary>For each mention the name of a person, null for others; and the words of names that the text says are of no person, as <see cref="PartyText.Key"/> gives them.</summary>
    /// <param name="names">Mentions by name, in order.</param>
    public (PersonName?[] People, HashSet<string> Bodies) Read(List<int> names)
    {
        foreach (int mention in names.Where(m => text.Mentions[m].Type == MentionType.Person))
        {
            people[mention] = PersonName.Of(text.Parsed.Text, text.Mentions[mention]);
        }

        FindMisread(names);
        FindBodies(names);
        return (people, bodies);
    }

    /// <summary>Full names that were taken for no person's: "Joss Quill" beside "Quill said", where nobody else has that family name.</summary>
    private void FindMisread(List<int> names)
    {
        List<PersonName> full = [.. people.OfType<PersonName>().Where(static name => !name.IsSingle)];
        HashSet<string> families = [.. full.Select(static name => name.Family)];
        HashSet<(string, string)> known = [.. full.Select(static name => (name.First, name.Family))];
        Dictionary<string, int> alone = names.Where(m => text.Mentions[m].EndToken - text.Mentions[m].FirstToken == 1 && (people[m] is not null || text.IsSource(m)))
            .GroupBy(text.Key).ToDictionary(static same => same.Key, static same => same.Count(), StringComparer.Ordinal);
        foreach (int mention in names.Where(m => text.Mentions[m].Type is MentionType.Organization or MentionType.Other && MisreadPerson.May(text, m)))
        {
            PersonName? name = MisreadPerson.Of(text, mention);
            if (name is { Given.Count: 1 or 2 } && (known.Contains((name.First, name.Family)) || (!families.Contains(name.Family) && alone.GetValueOrDefault(name.Family) >= LeastAlone)))
            {
                people[mention] = name;
            }
        }

        List<int> places = names.FindAll(m => text.Mentions[m].Type == MentionType.Place && text.IsSource(m));
        HashSet<string> introduced = [.. places.Where(m => MisreadPerson.IsIntroduced(text, m)).Select(text.Key)];
        foreach (int mention in places.Where(m => introduced.Contains(text.Key(m))))
        {
            people[mention] = PersonName.Of(text.Parsed.Text, text.Mentions[mention]);
        }
    }

    /// <summary>Names of several words that were taken for a person's and are said to be no person: "Quillon Energy, another mining company".</summary>
    private void FindBodies(List<int> names)
    {
        foreach (int mention in names.Where(m => people[m] is { IsSingle: false } && !text.IsTitled(m) && IsCapital(text.Mentions[m])))
        {
            int comma = text.Mentions[mention].EndToken;
            bool isSaid = comma + 1 < text.Count && text.Word(comma) is "," && text.Word(comma + 1) is "a" or "an" or "another";
            if (isSaid && text.Mentions.Skip(mention + 1).FirstOrDefault(m => m.FirstToken > comma) is { Form: MentionForm.Description, Type: MentionType.Organization, Number: MentionNumber.One } body && body.FirstToken == comma + 1)
            {
                bodies.Add(text.Key(mention));
            }
        }

        foreach (int mention in names.Where(m => bodies.Count > 0 && bodies.Contains(text.Key(m))))
        {
            people[mention] = null;
        }
    }

    /// <summary>False for "Ann Roe of Quay Welcome", read as one name: what follows is said of the last of it.</summary>
    private bool IsCapital(Mention of)
    {
        for (int token = of.FirstToken; token < of.EndToken; token++)
        {
            if (!char.IsUpper(text.Word(token)[0]))
            {
                return false;
            }
        }

        return true;
    }
}
