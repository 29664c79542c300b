namespace OnRecord.Record.Trails;

/// <summary>
/// When the places of a trail may be: a day or a month is all of its moments, less those that another place rules out which has the words from it, or which it has them from.
/// What lies within another one's stretch may be before it or behind it. Immutable.
/// </summary>
internal sealed class TrailTimes
{
    /// <summary>Seconds of a stretch that is no moment.</summary>
    private const long LeastStretch = 3600;

    /// <summary>How far evidence is followed from place to place.</summary>
    private const int MostRounds = 16;

    private readonly (long First, long Last)?[] _stretches;
    private readonly int[] _sources;

    /// <summary>Narrows the stretches.</summary>
    /// <param name="places">First moment and length in seconds; a moment null where it is not known.</param>
    /// <param name="sources">For each the number of the place that it surely has the words from, or -1.</param>
    public TrailTimes(IReadOnlyList<(long? Instant, long Lasts)> places, int[] sources)
    {
        _sources = sources;
        _stretches = [.. places.Select(static place => place.Instant is { } first ? (first, Last(first, place.Lasts)) : ((long, long)?)null)];
        for (int round = 0; round < MostRounds && Narrow(); round++)
        {
        }
    }

    /// <summary>The last moment of a stretch; of one that is as good as a moment its first.</summary>
    public static long Last(long first, long lasts) => lasts >= LeastStretch ? first + lasts : first;

    /// <summary>The last moment at which a place may be, or null.</summary>
    public long? LastOf(int place) => _stretches[place]?.Last;

    /// <summary>Whether either of two places may be the earlier one, since one is dated no closer.</summary>
    public bool IsOpen(int one, int other) => _stretches[one] is { } left && _stretches[other] is { } right && (left.First < left.Last || right.First < right.Last)
        && left.First <= right.Last && right.First <= left.Last && !IsFrom(one, other) && !IsFrom(other, one);

    /// <summary>Whether another place may be before a place, or behind it, that is the first of all or dated to a stretch.</summary>
    public bool IsOpen(int place) => (place == 0 || _stretches[place] is { } own && own.First < own.Last) && Enumerable.Range(0, _stretches.Length).Any(other => other != place && IsOpen(place, other));

    private bool IsFrom(int place, int source)
    {
        int at = _sources[place];
        for (int steps = 0; at >= 0 && at != source && steps < MostRounds; steps++)
        {
            at = _sources[at];
        }

        return at == source;
    }

    private bool Narrow()
    {
        bool isNarrowed = false;
        for (int at = 0; at < _sources.Length; at++)
        {
            if (_sources[at] < 0 || _stretches[at] is not { } own || _stretches[_sources[at]] is not { } source)
            {
                continue;
            }

            // No clock is moved: only a stretch ends earlier or begins later, and never is empty.
            (long last, long first) = (Math.Max(source.First, Math.Min(source.Last, own.Last)), Math.Min(own.Last, Math.Max(own.First, source.First)));
            isNarrowed |= last != source.Last || first != own.First;
            (_stretches[_sources[at]], _stretches[at]) = ((source.First, last), (first, own.Last));
        }

        return isNarrowed;
    }
}
