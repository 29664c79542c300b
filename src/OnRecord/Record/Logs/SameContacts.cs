using OnRecord.Language.Contacts;

namespace OnRecord.Record.Logs;

/// <summary>
/// Finds contacts that are one: told or kept in several places, between the same people, in the same way, at the same minute. A row of a log that leaves out whoever keeps it is the only one with the other side that another log has
/// of that minute; and where two logs have one call in common, a row that has only a part of a name is the one of that minute with the whole name. What may be either of two is neither.
/// </summary>
/// <param name="contacts">The contacts, in any order.</param>
/// <param name="isPerson">Whether a party is a person: of organisations several may call at once.</param>
internal sealed class SameContacts(IEnumerable<TimedContact> contacts, Func<int, bool> isPerson)
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
        List<int[]> minutes = [.. Enumerable.Range(0, all.Count).Where(at => all[at].Minutes.Count == 1).GroupBy(at => (all[at].Minutes[0], all[at].Medium)).Select(static one => one.ToArray()).Where(static one => one.Length is > 1 and <= MostAtOnce)];
        minutes.ForEach(JoinWhole);
        minutes.ForEach(JoinOpen);
        minutes.ForEach(JoinShort);
        JoinHalfDays();
        return Enumerable.Range(0, all.Count).GroupBy(sets.Of).Where(static set => set.Count() > 1)
            .SelectMany(set => set.Select(at => (all[at].Hash, Lead: Lead(set)))).ToDictionary(static pair => pair.Hash, static pair => pair.Lead);
    }

    private long Lead(IEnumerable<int> set) => set.Select(at => all[at])
        .OrderByDescending(static contact => contact.Sides.Count(static side => side.Party > 0)).ThenByDescending(static contact => contact.Sides.Count()).ThenByDescending(static contact => contact.IsLogged).ThenBy(static contact => contact.Hash).First().Hash;

    /// <summary>Those whose sides are all known, and the same.</summary>
    private void JoinWhole(int[] minute)
    {
        foreach (int[] same in minute.Where(at => all[at].IsWhole).GroupBy(at => Key(all[at])).Select(static one => one.ToArray()))
        {
            bool isTwice = same.Where(at => all[at].IsLogged).GroupBy(at => all[at].Item).Any(static item => item.Count() > 1);
            int ways = same.Where(at => !all[at].IsMutual).Select(at => From(all[at])).Distinct().Count();
            if (!isTwice && ways <= 1)
            {
                Array.ForEach(same, at => Join(same[0], at));
            }
        }
    }

    /// <summary>Rows that leave a side out, with the only call of another log that they can be.</summary>
    private void JoinOpen(int[] minute)
    {
        foreach (int at in minute.Where(at => all[at] is { IsOpen: true } && all[at].Sides.Count() == 1 && isPerson(all[at].Sides.First().Party)))
        {
            TimedContact open = all[at];
            JoinOnly(at, minute, other => other.IsWhole && other.Sides.Count() == 2 && other.Sides.Any(side => side.Party == open.Sides.First().Party) && IsSameWay(open, other, open.Sides.First().Party));
        }
    }

    /// <summary>Rows that name somebody by a part of the name.</summary>
    private void JoinShort(int[] minute)
    {
        foreach (int at in minute.Where(at => all[at].IsLogged && all[at].Sides.Count(static side => side.Party == 0) == 1))
        {
            TimedSide part = all[at].Sides.First(static side => side.Party == 0);
            int[] known = [.. all[at].Sides.Where(static side => side.Party > 0).Select(static side => side.Party)];
            JoinOnly(at, minute, other => logsInCommon.Contains((all[at].Item, other.Item)) && other.Sides.All(static side => side.Party > 0)
                && other.Sides.Count(side => IsPartOf(part.Name, side.Name)) == 1 && other.Sides.Where(side => !IsPartOf(part.Name, side.Name)).All(side => known.Contains(side.Party)));
        }
    }

    /// <summary>Those of which half of the day stays open, with the only contact at one of both minutes.</summary>
    private void JoinHalfDays()
    {
        ILookup<string, int> known = Enumerable.Range(0, all.Count).Where(at => all[at] is { Minutes.Count: 1, IsWhole: true }).ToLookup(at => all[at].Minutes[0]);
        for (int at = 0; at < all.Count; at++)
        {
            TimedContact half = all[at];
            if (half is not { Minutes.Count: 2, IsWhole: true })
            {
                continue;
            }

            int[] found = [.. half.Minutes.SelectMany(minute => known[minute].Take(MostAtOnce)).Where(other => all[other].Medium == half.Medium && Key(all[other]) == Key(half)
                && (half.IsMutual || all[other].IsMutual || From(half) == From(all[other])))];
            if (found.Length > 0 && found.Select(sets.Of).Distinct().Count() == 1)
            {
                Join(found[0], at);
            }
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

    /// <summary>Whether an open row has its known side on the side where the other has it.</summary>
    private static bool IsSameWay(TimedContact open, TimedContact other, int known) => open.IsMutual || other.IsMutual || (open.From.Count == 0 ? other.To : other.From).Any(side => side.Party == known);

    private static bool IsPartOf(string part, string name) => part.Length > 0 && Words(part).All(word => Words(name).Contains(word, StringComparer.OrdinalIgnoreCase));

    private static string[] Words(string name) => name.Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries);

    private static string Key(TimedContact contact) => string.Join(' ', contact.Sides.Select(static side => side.Party > 0 ? FormattableString.Invariant($"{side.Party}") : "?" + side.Name).Distinct().Order(StringComparer.Ordinal));

    private static string From(TimedContact contact) => string.Join(' ', contact.From.Select(static side => side.Party).Order());
}
