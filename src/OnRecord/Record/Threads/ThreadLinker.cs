namespace OnRecord.Record.Threads;

/// <summary>
/// Finds out which message answers which. Messages are added one by one and only hashes of them are kept; what is found does not depend
/// on their order. The evidence, from the surest: References and In-Reply-To (after Zawinski's algorithm, RFC 5256), Thread-Index,
/// quoted words, embedded headers, numbered series, subjects with participants and times.
/// </summary>
public sealed class ThreadLinker
{
    private readonly ThreadEntryReader _reader = new();
    private readonly List<ThreadEntry> _entries = [];

    /// <summary>Which messages do not answer which, whatever speaks for it: a message whose link is refused answers none.</summary>
    public IReadOnlySet<(string Answer, string Answered)> Refused { get; init; } = new HashSet<(string, string)>();

    /// <summary>How many messages were added.</summary>
    public int Count => _entries.Count;

    /// <summary>Adds a message.</summary>
    public void Add(ThreadMessage message) => _entries.Add(_reader.Read(message));

    /// <summary>Adds all that was added to another linker, so that several threads can read messages, each with a linker of its own.</summary>
    public void Add(ThreadLinker other) => _entries.AddRange(other._entries);

    /// <summary>Links what was added.</summary>
    public ThreadResult Link()
    {
        ThreadEntry[] entries = [.. _entries.OrderBy(static entry => entry.Id, StringComparer.Ordinal)];
        Dictionary<string, int> byMessageId = ByMessageId(entries);
        QuoteMatch[][] matches = MatchQuotes(entries);
        var subjects = new SubjectLinks(entries);
        Dictionary<string, int> byIndex = ByIndex(entries);
        var parents = new int[entries.Length];
        var reasons = new LinkReason[entries.Length];
        var missing = new string?[entries.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            if (entries[i].IsPrint)
            {
                parents[i] = -1;
                continue;
            }

            (parents[i], reasons[i]) = ByReferences(entries[i], i, byMessageId, out missing[i]);
            if (reasons[i] == LinkReason.None)
            {
                (parents[i], reasons[i]) = Guess(entries, i, byIndex, [.. matches[i].Select(static match => match.Near)], matches[i].Any(static match => match.ByWords), subjects);
            }
        }

        Refuse(entries, parents, reasons);
        BreakLoops(entries, parents, reasons);
        var links = new ThreadLink[entries.Length];
        for (int i = 0; i < links.Length; i++)
        {
            int[] quotes = [.. matches[i].Select(static match => match.Same)];
            QuoteAnswered(entries, i, parents[i], reasons[i], missing[i], quotes);
            links[i] = new ThreadLink(entries[i].Id, parents[i] < 0 ? null : entries[parents[i]].Id, reasons[i], missing[i], HeldQuotes(entries, i, quotes)) { Variants = HeldQuotes(entries, i, [.. matches[i].Select(static match => match.Variant)]) };
        }

        return new ThreadResult(links, ThreadMaker.Make(entries, parents, byMessageId));
    }

    private void Refuse(ThreadEntry[] entries, int[] parents, LinkReason[] reasons)
    {
        for (int i = 0; i < parents.Length && Refused.Count > 0; i++)
        {
            if (parents[i] >= 0 && Refused.Contains((entries[i].Id, entries[parents[i]].Id)))
            {
                (parents[i], reasons[i]) = (-1, LinkReason.None);
            }
        }
    }

    /// <summary>The first message, by id, with each Message-ID.</summary>
    private static Dictionary<string, int> ByMessageId(ThreadEntry[] entries)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < entries.Length; i++)
        {
            if (entries[i].MessageId is { Length: > 0 } id)
            {
                numbers.TryAdd(id, i);
            }
        }

        // What a message goes by itself comes before what its copies go by.
        for (int i = 0; i < entries.Length; i++)
        {
            foreach (string id in entries[i].OtherMessageIds)
            {
                numbers.TryAdd(id, i);
            }
        }

        return numbers;
    }

    private static Dictionary<string, int> ByIndex(ThreadEntry[] entries)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < entries.Length; i++)
        {
            if (entries[i].ThreadIndex.Length >= 22)
            {
                numbers.TryAdd(Convert.ToHexString(entries[i].ThreadIndex), i);
            }
        }

        return numbers;
    }

    /// <summary>The nearest message named that is held; the nearest named at all is missing when it is another one.</summary>
    private static (int Parent, LinkReason Reason) ByReferences(ThreadEntry entry, int number, Dictionary<string, int> byMessageId, out string? missing)
    {
        missing = null;
        for (int at = entry.References.Length - 1; at >= 0; at--)
        {
            if (entry.References[at] == entry.MessageId || entry.OtherMessageIds.Contains(entry.References[at]))
            {
                continue;
            }

            if (byMessageId.TryGetValue(entry.References[at], out int parent) && parent != number)
            {
                return (parent, LinkReason.References);
            }

            missing ??= entry.References[at];
        }

        return (-1, missing is null ? LinkReason.None : LinkReason.References);
    }

    private static (int Parent, LinkReason Reason) Guess(ThreadEntry[] entries, int number, Dictionary<string, int> byIndex, int[] quotes, bool byWords, SubjectLinks subjects)
    {
        ThreadEntry entry = entries[number];
        if (entry.ThreadIndex.Length > 22)
        {
            for (int length = entry.ThreadIndex.Length - 5; length >= 22; length -= 5)
            {
                if (byIndex.TryGetValue(Convert.ToHexString(entry.ThreadIndex, 0, length), out int before) && before != number)
                {
                    return (before, LinkReason.ThreadIndex);
                }
            }
        }

        int quoted = Answered(entry, quotes, out QuoteEntry? unmatched);
        if (quoted >= 0)
        {
            return (quoted, byWords ? LinkReason.Quotation : LinkReason.EmbeddedHeader);
        }

        int series = subjects.FindSeries(number);
        if (series >= 0)
        {
            return (series, LinkReason.Series);
        }

        int answered = subjects.FindAnswered(number, unmatched is null ? default : (unmatched.Address, unmatched.Name));
        return answered >= 0 ? (answered, LinkReason.Subject) : (-1, LinkReason.None);
    }

    /// <summary>The held message that the outermost quotations come from; through one that is not held to the one that it quotes.</summary>
    private static int Answered(ThreadEntry entry, int[] quotes, out QuoteEntry? unmatched)
    {
        unmatched = null;
        int best = -1;
        int words = -1;
        for (int i = 0; i < quotes.Length; i++)
        {
            QuoteEntry quote = entry.Quotes[i];
            if (quote.Parent < 0 && quotes[i] >= 0 && quote.Words > words)
            {
                (best, words) = (quotes[i], quote.Words);
            }
            else if (quote.Parent < 0 && quotes[i] < 0 && quote.IsNamed)
            {
                unmatched ??= quote;
            }
        }

        for (int i = 0; best < 0 && i < quotes.Length; i++)
        {
            best = entry.Quotes[i].Header >= 0 ? quotes[i] : -1;
        }

        return best;
    }

    private static QuoteMatch[][] MatchQuotes(ThreadEntry[] entries)
    {
        var matcher = new QuotationMatcher(entries);
        var matches = new QuoteMatch[entries.Length][];
        for (int i = 0; i < entries.Length; i++)
        {
            matches[i] = new QuoteMatch[entries[i].Quotes.Length];
            for (int quote = 0; quote < matches[i].Length; quote++)
            {
                matches[i][quote] = matcher.Find(i, entries[i].Quotes[quote], Offset(entries, i, quote, matches[i]));
                entries[i].Quotes[quote].Prints = [];
            }
        }

        return matches;
    }

    /// <summary>
    /// How far the clock of whoever quotes is from UTC, in minutes, or null: of the message around, and of what a quotation quotes in turn, of the message that this quotation is of, or as its own
    /// header tells.
    /// </summary>
    private static long? Offset(ThreadEntry[] entries, int number, int quote, QuoteMatch[] before)
    {
        int around = entries[number].Quotes[quote].Parent;
        SentMinute? sent = around < 0 ? entries[number].Sent : around < quote && before[around].Same is >= 0 and var held ? entries[held].Sent : around < quote ? entries[number].Quotes[around].Sent : null;
        return sent?.Offset;
    }

    /// <summary>Cuts loops at the message whose link is the least sure, and of those at the earliest, then the smallest id.</summary>
    private static void BreakLoops(ThreadEntry[] entries, int[] parents, LinkReason[] reasons)
    {
        var path = new int[parents.Length];
        for (int start = 0; start < parents.Length; start++)
        {
            int at = start;
            while (at >= 0 && path[at] == 0)
            {
                path[at] = start + 1;
                at = parents[at];
            }

            if (at < 0 || path[at] != start + 1)
            {
                continue;
            }

            int cut = at;
            for (int next = parents[at]; next != at; next = parents[next])
            {
                cut = IsLessSure(entries, reasons, next, cut) ? next : cut;
            }

            (parents[cut], reasons[cut]) = (-1, LinkReason.None);
        }
    }

    private static bool IsLessSure(ThreadEntry[] entries, LinkReason[] reasons, int one, int other)
    {
        if (reasons[one] != reasons[other])
        {
            return reasons[one] > reasons[other];
        }

        long minute = entries[one].Sent?.Minute ?? long.MaxValue;
        long second = entries[other].Sent?.Minute ?? long.MaxValue;
        return minute != second ? minute < second : one < other;
    }

    /// <summary>
    /// The first quotation of a message whose headers name the message that it answers is of that one, when its sender is the one named and no
    /// date speaks against it, whatever became of its words.
    /// </summary>
    private static void QuoteAnswered(ThreadEntry[] entries, int number, int parent, LinkReason reason, string? missing, int[] quotes)
    {
        if (parent < 0 || reason != LinkReason.References || missing is not null || quotes.Length == 0 || quotes[0] >= 0)
        {
            return;
        }

        QuoteEntry quote = entries[number].Quotes[0];
        bool headerFits = SentMinute.Compare(quote.Sent, entries[parent].Sent) != TimeFit.Other && SubjectFit.Are(quote.SubjectLetters, entries[parent].SubjectLetters) != false
            && !Recipients.AddsTo(quote.Recipients, entries[parent].People);
        if (quote is { Header: 0, IsForward: false } && headerFits && entries[parent].IsFrom(quote.Address, quote.Name) == true)
        {
            quotes[0] = parent;
        }
    }

    private static string?[] HeldQuotes(ThreadEntry[] entries, int number, int[] quotes)
    {
        int headers = entries[number].Quotes.Count(static quote => quote.Header >= 0);
        var held = new string?[headers];
        for (int i = 0; i < quotes.Length; i++)
        {
            if (entries[number].Quotes[i].Header >= 0)
            {
                held[entries[number].Quotes[i].Header] = quotes[i] < 0 ? null : entries[quotes[i]].Id;
            }
        }

        return held;
    }
}
