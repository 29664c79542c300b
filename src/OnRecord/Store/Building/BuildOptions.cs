using OnRecord.Ingest;

namespace OnRecord.Store.Building;

/// <summary>What a build is to do.</summary>
/// <param name="Paths">Folders and files to read; may be empty only when <paramref name="CasePath"/> has roots already.</param>
/// <param name="CasePath">The case file to make or go on with.</param>
public sealed record BuildOptions(IReadOnlyList<string> Paths, string CasePath)
{
    /// <summary>Time zone of the case as an IANA name (<c>America/Los_Angeles</c>), or null to keep what the case has.</summary>
    public string? Zone { get; init; }

    /// <summary>Publication date for documents that name none, ISO 8601, or null to keep what the case has.</summary>
    public string? Published { get; init; }

    /// <summary>True to hash every file again, even where size and time are unchanged.</summary>
    public bool Rehash { get; init; }

    /// <summary>New places of roots that have moved: name to folder.</summary>
    public IReadOnlyDictionary<string, string> MovedRoots { get; init; } = new Dictionary<string, string>();

    /// <summary>True to read a folder as a further one even where it looks like one of the case that has moved (<see cref="MovedFolder"/>).</summary>
    public bool AddsMoved { get; init; }

    /// <summary>Bounds on hostile input, made from those that the case was read with so far (the usual ones for a new case). Default: the same.</summary>
    public Func<IngestLimits, IngestLimits> Limits { get; init; } = static limits => limits;

    /// <summary>True to recognise the words of pages that are pictures, where the programs for it are installed. Default: true.</summary>
    public bool RecognisesPages { get; init; } = true;

    /// <summary>Languages to recognise, such as <c>eng+deu</c>, or null to keep what the case has (at first <c>eng</c>).</summary>
    public string? OcrLanguages { get; init; }

    /// <summary>The most seconds that recognising a page may take. Default 120.</summary>
    public int OcrSeconds { get; init; } = 120;

    /// <summary>Folders to look for the programs in; null for those of the system.</summary>
    internal string? OcrTools { get; init; }

    /// <summary>How many threads read; the writer has one more. Default: one for each processor, at most 8.</summary>
    public int Workers { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 8);
}
