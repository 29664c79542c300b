namespace OnRecord.Store.Building;

/// <summary>How far a build is. Counters are written by many threads and read by one that shows them.</summary>
public sealed class BuildProgress
{
    private readonly long _began = System.Diagnostics.Stopwatch.GetTimestamp();
    private long _stageBegan = System.Diagnostics.Stopwatch.GetTimestamp();
    private long _searchable;
    private long _filesFound;
    private long _bytesFound;
    private long _filesRead;
    private long _bytesRead;
    private long _entries;
    private long _items;
    private long _stageDone;
    private long _stageTotal;
    private volatile bool _allFound;
    private volatile string _stage = "reading";

    /// <summary>Files found that need reading, so far.</summary>
    public long FilesFound => Interlocked.Read(ref _filesFound);

    /// <summary>Bytes of <see cref="FilesFound"/>.</summary>
    public long BytesFound => Interlocked.Read(ref _bytesFound);

    /// <summary>Files read to the end.</summary>
    public long FilesRead => Interlocked.Read(ref _filesRead);

    /// <summary>Bytes of source files and mbox members read.</summary>
    public long BytesRead => Interlocked.Read(ref _bytesRead);

    /// <summary>Ledger entries made: files and members.</summary>
    public long Entries => Interlocked.Read(ref _entries);

    /// <summary>New items made.</summary>
    public long Items => Interlocked.Read(ref _items);

    /// <summary>True once the walk is over and <see cref="BytesFound"/> is final.</summary>
    public bool AllFound => _allFound;

    /// <summary><c>reading</c>, <c>linking</c>, and then of the record <c>cutting</c>, <c>threading</c>, <c>quotations</c>, <c>passages</c>, <c>writing</c>, <c>analysing</c> and <c>people</c>. Where pages are pictures, <c>recognising</c>, <c>taking</c> (reading them again) and the steps from <c>linking</c> on once more.</summary>
    public string Stage => _stage;

    /// <summary>How long the stage has been going on.</summary>
    public TimeSpan StageElapsed => System.Diagnostics.Stopwatch.GetElapsedTime(Interlocked.Read(ref _stageBegan));

    /// <summary>How much of the stage is done, of <see cref="StageTotal"/>.</summary>
    public long StageDone => Interlocked.Read(ref _stageDone);

    /// <summary>Items that the stage looks at; 0 when they are not counted.</summary>
    public long StageTotal => Interlocked.Read(ref _stageTotal);

    /// <summary>How long it took until the case could be searched; null before that, and when there was nothing to read.</summary>
    public TimeSpan? SearchableAfter => Interlocked.Read(ref _searchable) is > 0 and long ticks ? TimeSpan.FromTicks(ticks) : null;

    internal void Found(long bytes)
    {
        Interlocked.Increment(ref _filesFound);
        Interlocked.Add(ref _bytesFound, bytes);
    }

    internal void FoundAll() => _allFound = true;

    internal void Read(long bytes)
    {
        Interlocked.Increment(ref _filesRead);
        Interlocked.Add(ref _bytesRead, bytes);
    }

    internal void Entry() => Interlocked.Increment(ref _entries);

    internal void Item() => Interlocked.Increment(ref _items);

    internal void Enter(string stage, long total = 0)
    {
        Interlocked.Exchange(ref _stageBegan, System.Diagnostics.Stopwatch.GetTimestamp());
        Interlocked.Exchange(ref _stageDone, 0);
        Interlocked.Exchange(ref _stageTotal, total);
        if (stage == "cutting" || (stage == "recognising" && FilesRead > 0))
        {
            Interlocked.CompareExchange(ref _searchable, System.Diagnostics.Stopwatch.GetElapsedTime(_began).Ticks, 0);
        }

        _stage = stage;
    }

    internal void Did(long items) => Interlocked.Add(ref _stageDone, items);
}
