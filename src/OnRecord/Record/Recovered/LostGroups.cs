using OnRecord.Record.Threads;

namespace OnRecord.Record.Recovered;

/// <summary>
/// Says which quotations are of one lost message: equal sender and a date that fits with equal subject or shared words, or shared words with
/// nothing in the headers against it; where one header has neither sender nor date, shared words and the same subject. Near-linear: compared are only quotations that share a print or a sender and minute.
/// </summary>
internal static class LostGroups
{
    /// <summary>For each copy the number of the first copy of its message.</summary>
    public static int[] Of(LostCopy[] copies)
    {
        var prints = new WordPrints();
        var keys = new Key[copies.Length];
        var texts = new uint[copies.Length][];
        for (int i = 0; i < copies.Length; i++)
        {
            prints.Clear();
            prints.Add(copies[i].Text);
            texts[i] = prints.Take();
            keys[i] = new Key(copies[i], prints.Words);
        }

        var sets = new DisjointSets(copies.Length);
        JoinByHeader(keys, sets);
        JoinByWords(keys, texts, sets);
        return [.. Enumerable.Range(0, copies.Length).Select(sets.Of)];
    }

    /// <summary>The same sender, minute and subject; where several seconds of that minute are told, the same of these too: what is passed on twice in a minute is two messages.</summary>
    private static void JoinByHeader(Key[] keys, DisjointSets sets)
    {
        foreach (IGrouping<(ulong, string, ulong), int> same in Enumerable.Range(0, keys.Length).Where(i => keys[i].Sender != 0 && keys[i].Date is { Length: > 10 }).GroupBy(i => (keys[i].Sender, keys[i].Date![..16], keys[i].Subject)))
        {
            bool isOne = same.Select(i => Seconds(keys[i].Date!)).OfType<string>().Distinct(StringComparer.Ordinal).Count() <= 1;
            foreach (IGrouping<string?, int> together in same.GroupBy(i => isOne ? null : Seconds(keys[i].Date!), StringComparer.Ordinal))
            {
                int first = together.First();
                foreach (int other in together)
                {
                    sets.Join(first, other);
                }
            }
        }
    }

    /// <summary>The seconds of an ISO 8601 time, or null where it has none.</summary>
    private static string? Seconds(string date) => date.Length >= 19 && date[16] == ':' ? date[17..19] : null;

    private static void JoinByWords(Key[] keys, uint[][] texts, DisjointSets sets)
    {
        var index = new PrintIndex(texts);
        var shared = new Dictionary<int, int>();
        for (int i = 0; i < keys.Length; i++)
        {
            shared.Clear();
            foreach (uint print in texts[i])
            {
                foreach (int other in index.Find(print))
                {
                    if (other < i)
                    {
                        shared[other] = shared.GetValueOrDefault(other) + 1;
                    }
                }
            }

            foreach ((int other, int count) in shared.OrderBy(static pair => pair.Key))
            {
                int less = Math.Min(texts[i].Length, texts[other].Length);
                if (count * 10 >= less * 6 && keys[i].Fits(keys[other], count))
                {
                    sets.Join(i, other);
                }
            }
        }
    }

    /// <summary>What two copies are compared by.</summary>
    private readonly record struct Key(ulong Address, ulong Name, string? Date, SentMinute? Minute, ulong Subject, int Words)
    {
        public Key(LostCopy copy, int words)
            : this(
                PartyKeys.OfAddress(copy.Embedded.From?.Address),
                PartyKeys.OfName(copy.Embedded.From?.Name),
                copy.Embedded.Sent?.Value,
                SentMinute.Of(copy.Embedded.Sent?.Value),
                copy.Embedded.Subject is null ? 0 : PartyKeys.Hash(SubjectBase.Of(copy.Embedded.Subject.Text).Text.ToLowerInvariant()),
                words)
        {
        }

        public ulong Sender => Name != 0 ? Name : Address;

        /// <summary>Nothing against it, and either headers that name the same or enough words.</summary>
        public bool Fits(Key other, int shared)
        {
            bool? sender = Address != 0 && Address == other.Address ? true : Name != 0 && other.Name != 0 ? Name == other.Name : Address != 0 && other.Address != 0 ? false : null;
            bool? date = Minute is { } one && other.Minute is { } two ? one.Fits(two) : null;
            if (sender == false || date == false)
            {
                return false;
            }

            bool isBare = sender is null && date is null && Subject != 0 && Subject == other.Subject;
            return (sender == true && date == true) || (shared >= 4 && Words >= 8 && other.Words >= 8 && (sender == true || date == true || isBare));
        }
    }
}
