using OnRecord.Record.Threads;
using OnRecord.Sources;

namespace OnRecord.Record.Recovered;

/// <summary>
/// Puts recovered messages into the threads: a message whose first embedded header begins a recovered one answers that one. A pure function
/// of what was linked and what was recovered.
/// </summary>
public sealed class RecoveredPlacer
{
    private readonly ThreadResult _threads;
    private readonly IReadOnlyList<RecoveredMessage> _recovered;
    private readonly Dictionary<(string Holder, int Header), string> _copies = [];
    private readonly Dictionary<string, string> _threadOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _parents = new(StringComparer.Ordinal);
    private readonly IReadOnlySet<(string Answer, string Answered)> _refused;

    /// <summary>Places everything.</summary>
    /// <param name="threads">The held messages.</param>
    /// <param name="recovered">What their bodies and documents carry besides.</param>
    /// <param name="refused">Which messages do not answer which, whatever speaks for it.</param>
    public RecoveredPlacer(ThreadResult threads, IReadOnlyList<RecoveredMessage> recovered, IReadOnlySet<(string Answer, string Answered)>? refused = null)
    {
        (_threads, _recovered, _refused) = (threads, recovered, refused ?? new HashSet<(string, string)>());
        foreach (RecoveredMessage message in recovered)
        {
            foreach (RecoveredCopy copy in message.Copies)
            {
                _copies[(copy.Holder, copy.HeaderIndex)] = message.Id;
            }
        }

        foreach (MessageThread thread in threads.Threads)
        {
            foreach (string message in thread.Messages)
            {
                _threadOf[message] = thread.Id;
            }
        }

        Dictionary<string, string?> messageIds = MessageIds();
        Dictionary<string, string> byMessageId = [];
        foreach ((string id, string? messageId) in messageIds.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            if (messageId is not null)
            {
                byMessageId.TryAdd(messageId, id);
            }
        }

        Links = [.. threads.Links.Select(link => Refuse(Place(link, byMessageId)))];
        foreach (PlacedLink link in Links)
        {
            _parents[link.Id] = link.Parent;
        }

        PlaceRecovered();
        Recovered = [.. recovered.Select(message => new PlacedRecovered(message, _threadOf[message.Id], messageIds.GetValueOrDefault(message.Id), _parents[message.Id]))];
    }

    /// <summary>The threads of held messages.</summary>
    public IReadOnlyList<MessageThread> Threads => _threads.Threads;

    /// <summary>The held messages and printing documents, in the order of the threads' links.</summary>
    public IReadOnlyList<PlacedLink> Links { get; }

    /// <summary>The recovered messages, in ordinal order of ids.</summary>
    public IReadOnlyList<PlacedRecovered> Recovered { get; }

    /// <summary>The Message-ID of each recovered message that answers name: the missing one that all who answer it refer to.</summary>
    private Dictionary<string, string?> MessageIds()
    {
        var ids = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (ThreadLink link in _threads.Links)
        {
            if (link.Missing is { } missing && _copies.TryGetValue((link.Id, 0), out string? id))
            {
                ids[id] = !ids.TryGetValue(id, out string? known) || known == missing ? missing : null;
            }
        }

        return ids;
    }

    private PlacedLink Refuse(PlacedLink link) => IsRefused(link.Id, link.Parent) ? link with { Parent = null, Reason = LinkReason.None } : link;

    private bool IsRefused(string answer, string? answered) => answered is not null && _refused.Contains((answer, answered));

    private PlacedLink Place(ThreadLink link, Dictionary<string, string> byMessageId)
    {
        var quotes = new string?[link.Quotes.Count];
        for (int header = 0; header < quotes.Length; header++)
        {
            quotes[header] = link.Quotes[header] ?? _copies.GetValueOrDefault((link.Id, header));
        }

        if (!_threadOf.TryGetValue(link.Id, out string? thread))
        {
            return new PlacedLink(link.Id, null, null, LinkReason.None, quotes);
        }

        bool isSure = link.Missing is null && link.Reason is LinkReason.References or LinkReason.ThreadIndex;
        if (!isSure && _copies.TryGetValue((link.Id, 0), out string? answered))
        {
            return new PlacedLink(link.Id, thread, answered, LinkReason.EmbeddedHeader, quotes);
        }

        return link.Missing is not null && byMessageId.TryGetValue(link.Missing, out string? named)
            ? new PlacedLink(link.Id, thread, named, LinkReason.References, quotes)
            : new PlacedLink(link.Id, thread, link.Parent, link.Reason, quotes);
    }

    private void PlaceRecovered()
    {
        var loose = new List<RecoveredMessage>();
        foreach (RecoveredMessage message in _recovered)
        {
            _parents[message.Id] = IsRefused(message.Id, message.Parent) ? null : message.Parent;
            if (ThreadOf(message) is { } thread)
            {
                _threadOf[message.Id] = thread;
            }
            else
            {
                loose.Add(message);
            }
        }

        PlaceLoose(loose);
        foreach (RecoveredMessage message in _recovered)
        {
            if (AnswersItself(message.Id))
            {
                _parents[message.Id] = null;
            }
        }
    }

    /// <summary>The thread of a message that answers it, else of one that passes it on.</summary>
    private string? ThreadOf(RecoveredMessage message)
    {
        string? passedOn = null;
        foreach (RecoveredCopy copy in message.Copies)
        {
            if (_threadOf.TryGetValue(copy.Holder, out string? thread))
            {
                if (!copy.Header.IsForward)
                {
                    return thread;
                }

                passedOn ??= thread;
            }
        }

        return passedOn;
    }

    /// <summary>Messages known from documents alone: those that quote one another are one thread, and one with the messages that they quote.</summary>
    private void PlaceLoose(List<RecoveredMessage> loose)
    {
        Dictionary<string, string> roots = loose.ToDictionary(static message => message.Id, static message => message.Id, StringComparer.Ordinal);
        foreach (RecoveredMessage message in loose)
        {
            if (message.Parent is not null && roots.ContainsKey(message.Parent))
            {
                (string one, string other) = (Root(roots, message.Id), Root(roots, message.Parent));
                bool isLess = string.CompareOrdinal(one, other) < 0;
                roots[isLess ? other : one] = isLess ? one : other;
            }
        }

        var threads = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (RecoveredMessage message in _recovered)
        {
            bool isLoose = roots.ContainsKey(message.Id);
            if (message.Parent is null || isLoose == roots.ContainsKey(message.Parent))
            {
                continue;
            }

            // One of the two has a thread already; the other goes along.
            (string free, string placed) = isLoose ? (message.Id, message.Parent) : (message.Parent, message.Id);
            if (_threadOf.TryGetValue(placed, out string? thread))
            {
                string root = Root(roots, free);
                threads[root] = threads.TryGetValue(root, out string? known) && string.CompareOrdinal(known, thread) < 0 ? known : thread;
            }
        }

        foreach (RecoveredMessage message in loose)
        {
            string root = Root(roots, message.Id);
            _threadOf[message.Id] = threads.GetValueOrDefault(root) ?? RecordId.Of("thread", root).ToString();
        }
    }

    private static string Root(Dictionary<string, string> roots, string at)
    {
        while (roots[at] != at)
        {
            at = roots[at] = roots[roots[at]];
        }

        return at;
    }

    /// <summary>Whether going from answer to answered leads back (Floyd's two walkers, for chains of any length).</summary>
    private bool AnswersItself(string id)
    {
        string? slow = id;
        string? fast = id;
        do
        {
            slow = _parents.GetValueOrDefault(slow!);
            fast = Before(Before(fast));
            if (slow == id || (fast is not null && fast == id))
            {
                return true;
            }
        }
        while (fast is not null && slow != fast);

        return false;
    }

    private string? Before(string? id) => id is null ? null : _parents.GetValueOrDefault(id);
}
