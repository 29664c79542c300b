using OnRecord.Sources;

namespace OnRecord.Store.Recognising;

/// <summary>Pages that a build is to recognise.</summary>
/// <param name="Files">The source files they are in.</param>
/// <param name="Engine">What recognises them.</param>
/// <param name="Lacking">A sentence where data of a language is missing, so that none can be; else null.</param>
/// <param name="Count">How many pages, of each content once.</param>
internal sealed record DuePages(IReadOnlyList<FoundFile> Files, string Engine, string? Lacking, long Count)
{
    private const int ItemsPerPage = 200;

    /// <summary>
    /// Whether recognising takes less time than making the record of a case twice would: a page takes about as long as the record of 200 items.
    /// </summary>
    /// <param name="items">How many items the case has.</param>
    public bool AreFew(long items) => Lacking is null && Count <= items / ItemsPerPage;
}
