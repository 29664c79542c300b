using OnRecord.Record.Threads;

namespace OnRecord.Tools.Eval;

/// <summary>Who answers whom, against headers that were taken away: the figures of the public scorer of the project's design.</summary>
internal sealed class ThreadsScore
{
    private int _roots;
    private int _rootsRight;
    private int _replies;
    private int _repliesRight;
    private int _links;

    /// <summary>Counts, by reason, of links given and right.</summary>
    public SortedDictionary<LinkReason, (int Given, int Right)> ByReason { get; } = [];

    /// <summary>Messages that are wrong: id, parent by the headers, parent found.</summary>
    public List<(string Id, string? Gold, string? Found, LinkReason Reason)> Errors { get; } = [];

    /// <summary>Messages whose parent is not among the messages; they are not counted.</summary>
    public int Outside { get; private set; }

    public double Parent => (double)(_rootsRight + _repliesRight) / Math.Max(1, _roots + _replies);

    public double Root => (double)_rootsRight / Math.Max(1, _roots);

    public double Reply => (double)_repliesRight / Math.Max(1, _replies);

    public double Precision => (double)_repliesRight / Math.Max(1, _links);

    public double BCubed { get; private set; }

    /// <summary>Scores a result.</summary>
    /// <param name="gold">For each id its parent's id, or null; ids are file names here and in the result.</param>
    /// <param name="result">What was found.</param>
    /// <param name="sameAs">Ids that stand for one message (equal Message-ID).</param>
    public static ThreadsScore Of(IReadOnlyDictionary<string, string?> gold, ThreadResult result, Func<string, string> sameAs)
    {
        var score = new ThreadsScore();
        foreach (ThreadLink link in result.Links)
        {
            score.Add(link, gold[link.Id], gold, sameAs);
        }

        score.BCubed = Clusters(gold, result);
        return score;
    }

    private void Add(ThreadLink link, string? parent, IReadOnlyDictionary<string, string?> gold, Func<string, string> sameAs)
    {
        if (parent is not null && !gold.ContainsKey(parent))
        {
            Outside++;
            return;
        }

        bool right = parent is null ? link.Parent is null : link.Parent is not null && sameAs(link.Parent) == sameAs(parent);
        _links += link.Parent is null ? 0 : 1;
        (_roots, _rootsRight) = parent is null ? (_roots + 1, _rootsRight + (right ? 1 : 0)) : (_roots, _rootsRight);
        (_replies, _repliesRight) = parent is null ? (_replies, _repliesRight) : (_replies + 1, _repliesRight + (right ? 1 : 0));
        (int given, int good) = ByReason.GetValueOrDefault(link.Reason);
        ByReason[link.Reason] = (given + 1, good + (right ? 1 : 0));
        if (!right)
        {
            Errors.Add((link.Id, parent, link.Parent, link.Reason));
        }
    }

    private static double Clusters(IReadOnlyDictionary<string, string?> gold, ThreadResult result)
    {
        var up = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string child, string? parent) in gold)
        {
            string root = Top(up, child);
            if (parent is not null)
            {
                up[Top(up, parent)] = root;
            }
        }

        Dictionary<string, string> found = result.Threads.SelectMany(static thread => thread.Messages.Select(message => (message, thread.Id))).ToDictionary(static pair => pair.message, static pair => pair.Id, StringComparer.Ordinal);
        Dictionary<string, int> goldSizes = gold.Keys.GroupBy(id => Top(up, id)).ToDictionary(static group => group.Key, static group => group.Count());
        Dictionary<string, int> foundSizes = gold.Keys.GroupBy(id => found[id]).ToDictionary(static group => group.Key, static group => group.Count());
        Dictionary<(string, string), int> both = gold.Keys.GroupBy(id => (Top(up, id), found[id])).ToDictionary(static group => group.Key, static group => group.Count());
        double precision = gold.Keys.Average(id => (double)both[(Top(up, id), found[id])] / foundSizes[found[id]]);
        double recall = gold.Keys.Average(id => (double)both[(Top(up, id), found[id])] / goldSizes[Top(up, id)]);
        return 2 * precision * recall / (precision + recall);
    }

    private static string Top(Dictionary<string, string> up, string at)
    {
        up.TryAdd(at, at);
        while (up[at] != at)
        {
            up[at] = up[up[at]];
            at = up[at];
        }

        return at;
    }
}
