namespace OnRecord.Record.Threads;

/// <summary>
/// Says which held message a quotation comes from: by the words that it shares with the message's own words, and by the sender, time
/// and subject that an embedded header names. Prefers none to a doubtful one.
/// </summary>
internal sealed class QuotationMatcher
{
    /// <summary>The least score of a match; see <see cref="Score"/>.</summary>
    private const int Least = 60;

    /// <summary>Messages looked at for one quotation because their sender is the one named.</summary>
    private const int MostBySender = 400;

    private readonly IReadOnlyList<ThreadEntry> _entries;
    private readonly PrintIndex _index;
    private readonly Dictionary<ulong, List<int>> _bySender = [];

    /// <summary>Makes a matcher.</summary>
    /// <param name="entries">The held messages in ordinal order of ids.</param>
    public QuotationMatcher(IReadOnlyList<ThreadEntry> entries)
    {
        _entries = entries;
        _index = new PrintIndex([.. entries.Select(static entry => entry.Own)]);
        for (int i = 0; i < entries.Count; i++)
        {
            entries[i].Own = [];
            AddSender(entries[i].Address, i);
            AddSender(entries[i].Name, i);
        }

        foreach (List<int> sent in _bySender.Values)
        {
            sent.Sort((a, b) => Minute(a) != Minute(b) ? Minute(a).CompareTo(Minute(b)) : a.CompareTo(b));
        }
    }

    /// <summary>The held messages that a quotation has to do with.</summary>
    /// <param name="holder">The number of the message that quotes.</param>
    /// <param name="quote">The quotation.</param>
    /// <param name="offset">How far the clock of whoever quotes is from UTC, in minutes; null for not known.</param>
    public QuoteMatch Find(int holder, QuoteEntry quote, long? offset)
    {
        uint[] telling = _index.Telling(quote.Prints, quote.Words, out int tellingWords);
        var shared = new Dictionary<int, int>();
        foreach (uint print in telling)
        {
            foreach (int entry in _index.Find(print))
            {
                if (entry != holder)
                {
                    shared[entry] = shared.GetValueOrDefault(entry) + 1;
                }
            }
        }

        foreach (int entry in BySender(holder, quote))
        {
            shared.TryAdd(entry, 0);
        }

        (int Entry, int Score) same = (-1, Least - 1);
        (int Entry, int Score) variant = (-1, int.MinValue);
        (int Entry, int Score) near = (-1, Least - 1);
        var worded = new List<int>();
        foreach ((int entry, int count) in shared)
        {
            var words = new SharedWords(tellingWords, Possible(telling, _entries[entry]), count);
            var evidence = new QuoteEvidence(quote, _entries[holder], _entries[entry], words, offset);
            (int Entry, int Score) one = (entry, Score(holder, quote, entry, words, evidence.IsSameMail));
            if (evidence.AllowsSame)
            {
                same = Better(holder, quote, one, same);
                continue;
            }

            if (evidence.IsSameButForWords)
            {
                worded.Add(entry);
            }

            variant = evidence.IsVariant ? Better(holder, quote, one, variant) : variant;
            near = evidence.IsVariant || evidence.IsOfExchange ? Better(holder, quote, one, near) : near;
        }

        (int held, bool byWords) = same.Entry >= 0 ? (same.Entry, shared[same.Entry] > 0) : (worded is [var only] ? only : -1, false);
        return held >= 0 ? new QuoteMatch(held, -1, held, byWords) : new QuoteMatch(-1, variant.Entry, near.Entry, near.Entry >= 0 && shared[near.Entry] > 0);
    }

    private (int Entry, int Score) Better(int holder, QuoteEntry quote, (int Entry, int Score) one, (int Entry, int Score) best) =>
        one.Score > best.Score || (one.Score == best.Score && best.Entry >= 0 && IsLikelier(holder, quote, one.Entry, best.Entry)) ? one : best;

    /// <summary>
    /// Up to 100 for shared words, by their share of the quotation; 50 for the sender named, 45 for the time, 15 for the subject;
    /// less for each that differs, for other words, and for a message that is later than its quotation.
    /// </summary>
    private int Score(int holder, QuoteEntry quote, int number, SharedWords words, bool isSame)
    {
        ThreadEntry entry = _entries[number];
        ThreadEntry around = _entries[holder];
        int score = 0;
        if (words.Shared > 0 && words.Possible > 0)
        {
            score += words.Percent * Weight(quote) / 100;
        }
        else if (words.Possible >= 4 && quote.Words >= 8 && entry.OwnWords >= 8)
        {
            // Other words than the message's: the same sender wrote something else about that time.
            score -= 60;
        }

        bool? sender = entry.IsFrom(quote.Address, quote.Name);
        score += sender switch { true => 50, false when !isSame => -60, _ => 0 };
        if (quote.Sent is { } sent && entry.Sent is { } held)
        {
            score += isSame || sent.Fits(held) ? sent.IsDay || held.IsDay ? 20 : 45 : -50;
        }

        ulong subject = quote.Subject != 0 ? quote.Subject : around.SubjectKey;
        score += subject != 0 && subject == entry.SubjectKey ? 15 : quote.Subject != 0 && entry.SubjectKey != 0 ? -25 : 0;
        if (entry.Sent is { } before && around.Sent is { } after && before.IsLaterThan(after))
        {
            score -= 60;
        }

        return score;
    }

    /// <summary>Prints of the quotation that the other text can have: a text of many words keeps only some, and those by their values.</summary>
    private static int Possible(uint[] prints, ThreadEntry entry)
    {
        bool sampled = entry.OwnWords > WordPrints.WholeWords;
        uint last = entry.OwnCount == WordPrints.Most ? entry.OwnLast : uint.MaxValue;
        int count = 0;
        foreach (uint print in prints)
        {
            count += (!sampled || WordPrints.IsSampled(print)) && print <= last ? 1 : 0;
        }

        return count;
    }

    /// <summary>How much shared words of a quotation tell: few words tell little.</summary>
    private static int Weight(QuoteEntry quote) => quote.Words switch { < 4 => 30, < 8 => 55, < 14 => 80, _ => 100 };

    /// <summary>Of two that the words and header fit alike: the one whose moment can be the one named, then one that came to who quotes it or was written there, then the nearer.</summary>
    private bool IsLikelier(int holder, QuoteEntry quote, int entry, int other) =>
        Misfit(quote, entry) is var one && Misfit(quote, other) is var two && one != two ? one < two : IsNearer(holder, quote, entry, other);

    private int Misfit(QuoteEntry quote, int entry) => quote.Sent is not { } sent || _entries[entry].Sent is not { } held ? 1 : sent.CanBe(held) ? 0 : 2;

    private bool IsNearer(int holder, QuoteEntry quote, int entry, int other)
    {
        long at = Minute(holder);
        long one = at - Minute(entry);
        long two = at - Minute(other);
        bool oneBefore = one >= 0;
        bool twoBefore = two >= 0;
        (int reachedOne, int reachedTwo) = (Reach(holder, quote, entry), Reach(holder, quote, other));
        return oneBefore != twoBefore ? oneBefore : reachedOne != reachedTwo ? reachedOne > reachedTwo : Math.Abs(one) != Math.Abs(two) ? Math.Abs(one) < Math.Abs(two) : entry < other;
    }

    /// <summary>2 where whoever quotes is named in a message, 1 where both went to somebody, or a list, 0 where nothing tells that it came there.</summary>
    private int Reach(int holder, QuoteEntry quote, int entry)
    {
        QuoteEntry? around = quote.Parent >= 0 && quote.Parent < _entries[holder].Quotes.Length ? _entries[holder].Quotes[quote.Parent] : null;
        return _entries[entry].Reached(around?.Address ?? _entries[holder].Address, around?.Name ?? _entries[holder].Name) ? 2 : around is null && _entries[entry].SharesRecipientWith(_entries[holder]) ? 1 : 0;
    }

    private long Minute(int entry) => _entries[entry].Sent?.Minute ?? 0;

    private void AddSender(ulong key, int entry)
    {
        if (key != 0)
        {
            if (!_bySender.TryGetValue(key, out List<int>? sent))
            {
                _bySender[key] = sent = [];
            }

            sent.Add(entry);
        }
    }

    /// <summary>Messages of the sender that a header names, sent about when it says.</summary>
    private HashSet<int> BySender(int holder, QuoteEntry quote)
    {
        var found = new HashSet<int>();
        if (quote.Sent is not { } sent)
        {
            return found;
        }

        foreach (ulong key in new[] { quote.Address, quote.Name })
        {
            if (key == 0 || !_bySender.TryGetValue(key, out List<int>? all))
            {
                continue;
            }

            int at = FirstFrom(all, sent.Minute - (29 * 60));
            for (int looked = 0; at < all.Count && looked < MostBySender && Minute(all[at]) <= sent.Minute + (53 * 60); at++, looked++)
            {
                if (all[at] != holder && _entries[all[at]].Sent is { } held && sent.Fits(held))
                {
                    found.Add(all[at]);
                }
            }
        }

        return found;
    }

    private int FirstFrom(List<int> sent, long minute)
    {
        int low = 0;
        int high = sent.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Minute(sent[middle]) < minute ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
