namespace OnRecord.Record.Parties;

/// <summary>
/// Names of which a case has forms that are never one person's: with different initials, "Ann M. Roe" and "Ann T. Roe", or of different generations, "Bo Roe Jr." and "Bo Roe Sr."; "Bo Roe" is neither of these, and
/// another than "Bo Roe Jr." where a text tells of both. Each form is then a party of its own.
/// </summary>
internal sealed class NameSplits
{
    private readonly Dictionary<PartyKey, (IReadOnlySet<char> Initials, bool ByGeneration)> names = [];
    private static readonly HashSet<char> None = [];
    private readonly HashSet<PartyKey> marked = [];

    /// <summary>True for a name that is split, and for the key of one of its forms.</summary>
    public bool Has(PartyKey key) => names.ContainsKey(key) || marked.Contains(key);

    /// <summary>True for the key of a form with marks.</summary>
    public bool IsMarked(PartyKey key) => marked.Contains(key);

    /// <summary>The key of a form of a name; the name's own where it is not split, or the form has no marks.</summary>
    public PartyKey Of(PartyKey name, string form)
    {
        if (!names.TryGetValue(name, out (IReadOnlySet<char> Initials, bool ByGeneration) by))
        {
            return name;
        }

        NameMarks marks = NameMarks.Of(form);
        return new NameMarks(marks.Initial is { } letter && by.Initials.Contains(letter) ? letter : null, by.ByGeneration ? marks.Generation : null).On(name);
    }

    /// <summary>Splits what is known of such names by their forms.</summary>
    public void Split(Dictionary<PartyKey, PartyTally> tallies, Namesakes namesakes)
    {
        foreach (PartyKey name in tallies.Keys.Where(static key => key.Kind == PartyKeyKind.Person).ToList())
        {
            string[] forms = [.. tallies[name].Forms.Select(static form => form.Key)];
            (IReadOnlySet<char> Initials, bool ByGeneration) by = (namesakes.DifferInside(name) ? namesakes.Initials(name) : None, forms.Length > 1 && AreOfSeveral(name, forms, namesakes));
            if (by.Initials.Count == 0 && !by.ByGeneration)
            {
                continue;
            }

            names[name] = by;
            PartyTally whole = tallies[name];
            tallies.Remove(name);
            foreach (IGrouping<PartyKey, string> one in forms.GroupBy(form => Of(name, form)))
            {
                tallies[one.Key] = whole.Of(one);
                marked.UnionWith(one.Key == name ? [] : [one.Key]);
            }
        }
    }

    private static bool AreOfSeveral(PartyKey name, string[] forms, Namesakes namesakes)
    {
        string?[] generations = [.. forms.Select(static form => NameMarks.Of(form).Generation).Distinct(StringComparer.Ordinal)];
        return generations.Length > 2 || (generations.Length == 2 && !(generations.Contains(null) && !namesakes.AreTwo(name)));
    }
}
