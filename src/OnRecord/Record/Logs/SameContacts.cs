using OnRecord.Language.Contacts;

namespace OnRecord.Record.Logs;

/// <summary>
/// Finds contacts that are one: told or kept in several places, between the same people, in the same way, at the same minute of no two clocks; and what several files tell of one appointment by its UID. Where two logs have one call in common, a row that has only a part of a name is the
/// one of that minute with the whole name. What may be either of two is neither, and a row that does not tell who keeps the log is nobody's.
/// </summary>
/// <param name="contacts">The contacts, in any order.</param>
internal sealed class SameContacts(IEnumerable<TimedContact> contacts)
{
    /// <summary>Contacts of one way in one minute; more are a list of another kind.</summary>
    private const int MostAtOnce = 100;

    private readonly List<TimedContact> all = [.. contacts.GroupBy(static contact => contact.Hash).Where(static same => same.Count() == 1).Select(static same => same.First()).OrderBy(static contact => contact.Hash)];
    private readonly HashSet<(long, long)> logsInCommon = [];
    private DisjointSets sets = new(0);

    /// <summary>For the hash of each contact that is one with others that of the one that names most of its people, for all of them.</summary>
    public Dictionary<long, long> Find()
    {
        sets = new DisjointSets(all.Count);
        List<int[]> minutes = [.. Enumerable.Range(0, all.Count).Where(at => all[at].Minute.Length > 0).GroupBy(at => (all[at].Minute, all[at].Medium)).Select(static one => one.ToArray()).Where(static one => one.Length is > 1 and <= MostAtOnce)];
        minutes.ForEach(JoinWhole);
        minutes.ForEach(JoinShort);
        JoinSeries();
        return Enumerable.Range(0, all.Count).GroupBy(sets.Of).Where(static set => set.Count() > 1)
            .SelectMany(set => set.Select(at => (all[at].Hash, Lead: Lead(set)))).ToDictionary(static pair => pair.Hash, static pair => pair.Lead);
    }

    /// <summary>What several files tell of one appointment, at whatever time.</summary>
    private void JoinSeries()
    {
        foreach (int[] same in Enumerable.Range(0, all.Count).Where(at => all[at].Series is not null).GroupBy(at => all[at].Series!.Key, StringComparer.Ordinal).Select(static one => one.ToArray()).Where(one => one.Select(at => all[at].Item).Distinct().Count() == one.Length))
        {
            Array.ForEach(same, at => Join(same[0], at));
        }
    }

    /// <summary>The one that stands for all: of an appointment what was told of it last, else the one that names most people.</summary>
    private long Lead(IEnumerable<int> set) => set.Select(at => all[at])
        .OrderByDescending(static contact => contact.Series?.Version ?? "", StringComparer.Ordinal).ThenByDescending(static contact => contact.Sides.Count(static side => side.Party > 0)).ThenByDescending(static contact => contact.Sides.Count()).ThenByDescending(static contact => contact.IsLogged).ThenBy(static contact => contact.Hash).First().Hash;

    /// <summary>Those whose sides are all known, and the same.</summary>
    private void JoinWhole(int[] minute)
    {
        foreach (int[] same in minute.Where(at => all[at].IsWhole).GroupBy(at => Key(all[at])).Select(static one => one.ToArray()))
        {
            bool isTwice = same.Where(at => all[at].IsLogged).GroupBy(at => all[at].Item).Any(static item => item.Count() > 1);
            int ways = same.Where(at => !all[at].IsMutual).Select(at => From(all[at])).Distinct().Count();
            int clocks = same.Select(at => all[at].Clock).OfType<long>().Distinct().Count();
            if (!isTwice && ways <= 1 && clocks <= 1)
            {
                Array.ForEach(same, at => Join(same[0], at));
            }
        }
    }

    /// <summary>Rows that name somebody by a part of the name.</summary>
    private void JoinShort(int[] minute)
    {
        foreach (int at in minute.Where(at => all[at].IsLogged && all[at].Sides.Count(static side => side.Party == 0) == 1))
        {
            TimedSide part = all[at].Sides.First(static side => side.Party == 0);
            int[] known = [.. all[at].Sides.Where(static side => side.Party > 0).Select(static side => side.Party)];
            JoinOnly(at, minute, other => other.IsWhole && logsInCommon.Contains((all[at].Item, other.Item)) && other.Sides.Count(side => IsPartOf(part.Name, side.Name)) == 1
                && other.Sides.Where(side => !IsPartOf(part.Name, side.Name)).All(side => known.Contains(side.Party)));
        }
    }

    private void JoinOnly(int at, int[] minute, Func<TimedContact, bool> fits)
    {
        int[] found = [.. minute.Where(other => all[other].IsLogged && all[other].Item != all[at].Item && fits(all[other]))];
        if (found.Length > 0 && found.Select(sets.Of).Distinct().Count() == 1 && !minute.Any(other => other != at && all[other].Item == all[at].Item && all[other].IsLogged && Key(all[other]) == Key(all[at])))
        {
            Join(found[0], at);
        }
    }

    private void Join(int one, int other)
    {
        sets.Join(one, other);
        if (all[one].IsLogged && all[other].IsLogged && all[one].Item != all[other].Item)
        {
            logsInCommon.Add((all[one].Item, all[other].Item));
            logsInCommon.Add((all[other].Item, all[one].Item));
        }
    }

    private static bool IsPartOf(string part, string name) => part.Length > 0 && Words(part).All(word => Words(name).Contains(word, StringComparer.OrdinalIgnoreCase));

    private static string[] Words(string name) => name.Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries);

    private static string Key(TimedContact contact) => string.Join(' ', contact.Sides.Select(static side => side.Party > 0 ? FormattableString.Invariant($"{side.Party}") : "?" + side.Name).Distinct().Order(StringComparer.Ordinal));

    private static string From(TimedContact contact) => string.Join(' ', contact.From.Select(static side => side.Party).Order());
}
